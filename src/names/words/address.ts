/** How persons are addressed before their name or office: `ông`, `bà`, `đồng chí`, `đ/c`, `thầy`, `các ông, bà`, `BS.CKI`. */
import { isFamilyName } from '../../lexicon/letterhead.ts';
import type { Token } from '../../text/tokens.ts';
import { WordSequences } from '../../text/word-sequence.ts';

/** Degrees that stand before a name, with a dot or without. */
const DEGREES = 'gs pgs ts ths bs bscki bsckii ds dscki cnđd gs.ts pgs.ts ts.bs ths.bs bs.cki bs.ckii ds.cki'.split(
  ' ',
);
const IS_DEGREE: ReadonlySet<string> = new Set(DEGREES);

/** First words of an address. */
export const ADDRESS_BEGINS: ReadonlySet<string> = new Set(['ông', 'bà', 'đồng', 'đ', 'thầy', 'cô', ...DEGREES]);

/** Words of addresses, the longer ones first; `đ/c` is three tokens. */
const ADDRESSES = new WordSequences(
  'ông , bà',
  'ông ( bà )',
  'ông / bà',
  'đ / c',
  'thầy , cô',
  'thầy ( cô )',
  'đồng chí',
  'thầy',
  'cô',
  'ông',
  'bà',
);

/** Index behind the address at `at`; `at` itself when there is none. */
export function behindAddress(tokens: readonly Token[], at: number): number {
  if (!ADDRESS_BEGINS.has(tokens[at]?.fold ?? '')) return at;
  return behindDegrees(tokens, ADDRESSES.behind(tokens, at) ?? at);
}

/** `đồng chí ThS. Nguyễn Văn An`, `PGS. TS Lê Thị Bình`: degrees before the name of a person. */
function behindDegrees(tokens: readonly Token[], at: number): number {
  let next = at;
  while (IS_DEGREE.has(tokens[next]?.fold ?? '') && tokens[next]!.case !== 'lower')
    next += tokens[next + 1]?.fold === '.' || tokens[next + 1]?.fold === ',' ? 2 : 1;
  return next > at && isFamilyName(tokens[next]?.fold ?? '') ? next : at;
}
