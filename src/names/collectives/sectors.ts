/** Sectors (ngành) of which collectives are made: `các ngành, các cấp`, `các ngành y tế, nông nghiệp, công thương`. */
import { lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import { endOfSmallField } from '../words/series.ts';

/** `các ngành, các cấp`: both together are everybody; the index behind the levels. */
export function sectorsAndLevels(tokens: readonly Token[], at: number, end: number, behind: number): number | null {
  const isBoth = end === at + 1 && tokens[at]!.fold === 'ngành' && hasWords(tokens, behind, 'các', 'cấp');
  return isBoth && tokens[behind + 2]?.fold !== 'ủy' ? behind + 2 : null;
}

/** `các ngành y tế, nông nghiệp, công thương`: sectors in small letters that share the noun at `head`. */
export function sectorAt(tokens: readonly Token[], head: number, at: number): number | null {
  if (tokens[head]!.fold !== 'ngành' || tokens[head + 1]?.case !== 'lower') return null;
  const isTold = lexicon.nouns.match(tokens, head + 1)?.value.has('qualifier') ?? false;
  if (isTold || OPENS_ADJUNCT.has(tokens[at]?.fold ?? '')) return null;
  // `y tế, giáo dục và …`: a verb too, which has no object here
  const verb = lexicon.predicates.match(tokens, at);
  if (verb?.value === 'field' && isOneOf(tokens[verb.next], ',', 'và')) return verb.next;
  const end = endOfSmallField(tokens, at);
  return end > at && end <= at + LONGEST_SECTOR ? end : null;
}
/** Most words of a sector. */
const LONGEST_SECTOR = 4;

/** First words of what tells when or how, before a verb. */
export const OPENS_ADJUNCT = new Set(
  'nhất đặc song nhìn tùy dù tuy lại rồi tiếp cuối đầu giữa hiện chậm thậm riêng thời'.split(' '),
);
