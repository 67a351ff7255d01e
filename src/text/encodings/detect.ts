/**
 * The encoding of single bytes that are no Unicode, by how well the text reads as Vietnamese in each. A page's own word counts where the text doesn't tell.
 */
import { convertLegacy } from './convert.ts';
import { judge, sampleOf } from './judge.ts';
import type { LegacyEncoding } from './letters.ts';

export interface Detected {
  encoding: LegacyEncoding | 'windows-1252';
  isCertain: boolean;
}

const CANDIDATES: readonly LegacyEncoding[] = ['windows-1258', 'tcvn3', 'vni', 'viscii'];
/** Share of syllables among the words from which on a text counts as read. Clean texts reach 0.95. */
const ENOUGH = 0.6;

/** `seen`: the bytes as Windows-1252 shows them. */
export function detectEncoding(seen: string, declared: Detected['encoding'] | null): Detected {
  const sample = sampleOf(seen);
  const candidates = CANDIDATES.map((encoding) => ({ encoding, ...judge(sample, encoding) })).sort(
    (a, b) => b.valid - a.valid || Number(b.encoding === declared) - Number(a.encoding === declared),
  );
  const [best, second] = candidates;
  if (!best || !second || best.valid === 0 || best.valid < ENOUGH * best.words) return fallback(sample, declared);
  const isCertain =
    best.valid > second.valid ||
    best.encoding === declared ||
    convertLegacy(sample, best.encoding) === convertLegacy(sample, second.encoding);
  return { encoding: best.encoding, isCertain };
}

/** Nothing reads as Vietnamese. A text whose signs alone are beyond ASCII is no worse for that. */
function fallback(sample: string, declared: Detected['encoding'] | null): Detected {
  const { words } = judge(sample);
  return { encoding: words > 0 && declared ? declared : 'windows-1252', isCertain: words === 0 };
}

const NAMES: readonly (readonly [pattern: RegExp, encoding: Detected['encoding']])[] = [
  [/1258/, 'windows-1258'],
  [/viscii/, 'viscii'],
  [/tcvn|abc/, 'tcvn3'],
  [/vni/, 'vni'],
  [/1252|8859-1\b|latin-?1/, 'windows-1252'],
];

/** The encoding that a charset's name stands for; null for one of Unicode, or unknown. */
export function namedEncoding(charset: string | null | undefined): Detected['encoding'] | null {
  const name = charset?.toLowerCase() ?? '';
  return NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
