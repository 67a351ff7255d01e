/** A result without the text of its document, which JSON holds only where it is wanted. */
import type { Result } from '../model/result.ts';

export function withoutText(result: Result): Result {
  const { text: _, ...source } = result.source;
  return { ...result, source };
}
