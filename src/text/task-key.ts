/** The key under which people know a task again. */
import { hash } from 'node:crypto';
import { fold } from './fold.ts';

/**
 * Stable over versions of the program: words, place and, among equals, order, which `seen` counts. A letter leads: spreadsheets take `123e45678901` for a
 * number.
 */
export function taskKey(text: string, section: string | null, seen: Map<string, number>): string {
  const base = `${fold(text)}|${section ?? ''}`;
  const occurrence = (seen.get(base) ?? 0) + 1;
  seen.set(base, occurrence);
  return `t${hash('sha256', `${base}|${occurrence}`).slice(0, 12)}`;
}
