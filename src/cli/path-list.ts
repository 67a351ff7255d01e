/** Paths from a file or the standard input (`--files-from`): one a line, or separated by NUL as `find -print0` and `git ls-files -z` write them. */
import { readFileSync } from 'node:fs';
import type { Language } from '../model/messages.ts';
import { cannotRead } from './usage-error.ts';

export function readPathList(from: string, language: Language): string[] {
  let text: string;
  try {
    text = readFileSync(from === '-' ? 0 : from, 'utf8');
  } catch (error) {
    // An empty standard input of some systems.
    if (from === '-' && (error as NodeJS.ErrnoException).code === 'EOF') return [];
    throw cannotRead(from, error, language);
  }
  const paths = text.includes('\0') ? text.split('\0') : text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return paths.filter((path) => path !== '');
}
