/**
 * A partner whom we don't know, before partners whom we do.
 *
 * > | phối hợp với Viện lúa đồng bằng sông Cửu Long, Trường Đại học Cần Thơ xác định …
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { asPrinted } from '../../names/listed.ts';
import { behindAside } from '../../text/word-sequence.ts';
import type { Clause } from './clause.ts';

/**
 * The names from `at` on, of which the first are none that we know (`GIZ, UNDP, Bộ Tư pháp`); null where it is one, or none follows behind a comma.
 */
export function unknownWithOthers(place: Place, at: number, most = MOST_UNKNOWN): BodyList | null {
  const { tokens, to, context } = place;
  const first = tokens[at];
  if (most === 0 || (first?.case !== 'title' && first?.case !== 'upper') || bodiesAt(tokens, at, context)) return null;
  let end = at + 1;
  while (end < Math.min(to, at + LONGEST_NAME) && tokens[end]!.kind !== 'mark') {
    if (lexicon.predicates.match(tokens, end)?.value === 'never') return null;
    end++;
  }
  const comma = behindAside(tokens, end);
  if (tokens[comma]?.fold !== ',') return null;
  const more = bodiesAt(tokens, comma + 1, context) ?? unknownWithOthers(place, comma + 1, most - 1);
  const named = more && asPrinted(tokens, at, end, context);
  return named && { bodies: [named, ...more.bodies], next: more.next };
}
type Place = Pick<Clause, 'tokens' | 'to' | 'context'>;

/** Most names in a row that we don't know. */
const MOST_UNKNOWN = 4;
/** Most words of a partner's name. */
const LONGEST_NAME = 16;
