/** `.docparseignore`: what a folder keeps out of a run, written as in a `.gitignore`. Loaded only where there is one. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ignore from 'ignore';
import type { Language } from '../model/messages.ts';
import { cannotRead } from './usage-error.ts';

const IGNORE_FILE = '.docparseignore';

/** Whether the rules of a folder leave a path out (true), take it back in (false), or say nothing of it (null). */
export type IgnoreRules = (path: string, isFolder: boolean) => boolean | null;

export function readIgnoreFile(folder: string, language: Language): IgnoreRules {
  const file = join(folder, IGNORE_FILE);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw cannotRead(file, error, language);
  }
  const rules = ignore().add(text.replace(/^\uFEFF/, ''));
  return (path, isFolder) => {
    const inner = relative(folder, path).replaceAll('\\', '/');
    const { ignored, unignored } = rules.test(isFolder ? `${inner}/` : inner);
    return ignored ? true : unignored ? false : null;
  };
}
