/**
 * A body that is told by its head alone, where it was named in full before.
 *
 * > | Nhất trí với đề xuất của Sở Công Thương; giao Sở hướng dẫn các doanh nghiệp.
 *                              ^^^^^^^^^^^^^^       ^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { WordSequences } from '../../text/word-sequence.ts';
import type { Clause } from './clause.ts';

const HEADS = new WordSequences(
  ...'bộ|sở|cục|chi cục|tổng cục|ban|viện|trường|công ty|tổng công ty|tập đoàn|hiệp hội|văn phòng|trung tâm|bệnh viện'.split(
    '|',
  ),
);
/** Most words back to where it was named. */
const REACH = 80;

/** The body of the head that stands alone at `at`, before what it is to do. */
export function namedBefore({ tokens, context }: Clause, at: number): BodyList | null {
  const next = tokens[at]?.case === 'title' ? HEADS.behind(tokens, at) : null;
  if (next === null || tokens[next]?.case !== 'lower' || !lexicon.predicates.match(tokens, next)) return null;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (tokens[i]!.fold !== tokens[at]!.fold || tokens[i]!.case !== 'title') continue;
    const body = bodiesAt(tokens, i, context)?.bodies[0];
    if (!body || body.next <= i + next - at) continue;
    return { bodies: [{ ...body, next }], next };
  }
  return null;
}
