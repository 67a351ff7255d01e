/** How persons are addressed before their name or office: `ông`, `bà`, `đồng chí`, `đ/c`, `các ông, bà`. */
import type { Token } from '../text/tokens.ts';

/** First words of an address. */
export const ADDRESS_BEGINS: ReadonlySet<string> = new Set(['ông', 'bà', 'đồng', 'đ']);

/** Words of addresses, the longer ones first; `đ/c` is three tokens. */
const ADDRESSES = ['ông , bà', 'ông ( bà )', 'ông / bà', 'đ / c', 'đồng chí', 'ông', 'bà'].map((words) =>
  words.split(' '),
);

/** Index behind the address at `at`; `at` itself when there is none. */
export function behindAddress(tokens: readonly Token[], at: number): number {
  if (!ADDRESS_BEGINS.has(tokens[at]?.fold ?? '')) return at;
  const found = ADDRESSES.find((words) => words.every((word, i) => tokens[at + i]?.fold === word));
  return at + (found?.length ?? 0);
}
