/** Marks of items that stand inside a paragraph. */
import type { Token } from '../../text/tokens.ts';

/** `(1) Bộ Tài chính …; (2) Bộ Xây dựng …`, `a) …; b) …`, `- …; - …`: counting and dashes inside a paragraph stand before its clauses. */
export function behindMark(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.fold ?? '';
  const opens = first === '(' ? 1 : 0;
  const isCounted = tokens[at + opens + 1]?.fold === ')' && COUNT.test(tokens[at + opens]!.fold);
  const next = isCounted ? at + opens + 2 : first === '-' || first === '+' ? at + 1 : at;
  return next < tokens.length ? next : at;
}
const COUNT = /^(?:\d{1,2}|[ivx]{1,4}|[a-eđ])$/u;
