/** How persons are addressed before their name or office: `ông`, `bà`, `đồng chí`, `đ/c`, `thầy`, `các ông, bà`, `BS.CKI`, `Thiếu tá`, `bác sĩ`. */
import { lexicon } from '../../lexicon/bodies.ts';
import { isFamilyName } from '../../lexicon/letterhead.ts';
import type { Token } from '../../text/tokens.ts';
import { WordSequences } from '../../text/word-sequence.ts';

/** Degrees that stand before a name, with dots (`PGS.TS.`, one token) or without. */
const DEGREES =
  'gs pgs ts ths bs cki ckii bscki bsckii ds dscki cnđd ks tskh gsts pgsts gstskh pgstskh pgstsbs tsbs thsbs'.split(
    ' ',
  );
const IS_DEGREE: ReadonlySet<string> = new Set(DEGREES);

/** Ranks and degrees in full, which are no address without a family name behind them. */
const RANKS =
  'đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|bác sĩ|bác sỹ|dược sĩ|thạc sĩ|tiến sĩ|kỹ sư'.split(
    '|',
  );

/** First words of an address. */
export const ADDRESS_BEGINS: ReadonlySet<string> = new Set([
  ...['ông', 'bà', 'đồng', 'đ', 'thầy', 'cô'],
  ...RANKS.map((rank) => rank.split(' ', 1)[0]!),
  ...DEGREES,
]);

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
const IN_FULL = new WordSequences(...RANKS);

/** `đồng chí ThS. Nguyễn Văn An`, `PGS. TS Lê Thị Bình`, `ông Thượng tá Trần Văn Nam`: degrees and ranks before the name of a person. */
function behindDegrees(tokens: readonly Token[], at: number): number {
  let next = IN_FULL.behind(tokens, at) ?? at;
  if (next > at && tokens[next]?.fold === ',') next++;
  while (IS_DEGREE.has(tokens[next]?.fold ?? '') && tokens[next]!.case !== 'lower')
    next += tokens[next + 1]?.fold === '.' || tokens[next + 1]?.fold === ',' ? 2 : 1;
  return next > at && isFamilyName(tokens[next]?.fold ?? '') ? next : at;
}

/** Most words of a person's name. */
const LONGEST_PERSON = 5;

/** The index behind the name of a person that begins at token `at`; `at` itself when none does. */
export function behindPersonName(tokens: readonly Token[], at: number): number {
  const first = tokens[at];
  if (first?.case !== 'title' || !isFamilyName(first.fold)) return at;
  if (lexicon.nouns.match(tokens, at)) return at;
  let next = at + 1;
  while (next < at + LONGEST_PERSON && tokens[next]?.kind === 'word' && tokens[next]!.case !== 'lower') next++;
  return next > at + 1 ? next : at;
}
