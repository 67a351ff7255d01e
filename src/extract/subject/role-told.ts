/**
 * Who plays a part that is named first.
 *
 * > | Khám sức khỏe cho công nhân, đầu mối thực hiện là Ban Nữ công · Đơn vị đầu mối là Sở Y tế; …
 *                                                       ^^^^^^^^^^^                     ^^^^^^^
 */
import type { BodyList } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { hasWords, WordSequences } from '../../text/word-sequence.ts';
import type { Clause } from './clause.ts';
import { isEvident } from './evident.ts';
import { HELPS } from './leading.ts';

const WHO = ['cơ quan', 'đơn vị', 'bộ phận', 'người', 'tổ chức'];
const DOES =
  'chủ trì|chủ trì thực hiện|thực hiện|đầu mối|phụ trách|chịu trách nhiệm|chịu trách nhiệm chính|chịu trách nhiệm thực hiện|tham mưu';
const PARTS = new WordSequences(
  ...WHO.flatMap((who) => DOES.split('|').map((does) => `${who} ${does} là`)),
  ...['đầu mối', 'đầu mối thực hiện', 'đầu mối chủ trì', 'đầu mối tham mưu', 'chủ đầu tư'].map((part) => `${part} là`),
  // `Trách nhiệm thuộc về …` without more says who is to blame
  ...['trách nhiệm chính thuộc về', 'trách nhiệm chủ trì thuộc về'],
);

/** The bodies behind a part and `là`, where the words of the part begin at `at`. */
export function roleToldAt({ tokens, to, context }: Clause, at: number): BodyList | null {
  const behind = PARTS.behind(tokens, at);
  const list = behind === null ? null : bodiesAt(tokens, behind, context);
  // names behind a semicolon are of another clause
  const bodies = list?.bodies.filter((body) => body.next <= to && isEvident(body)) ?? [];
  const next = bodies.at(-1)?.next ?? to;
  // `Đơn vị chủ trì là Sở Y tế, Sở Tài chính phối hợp`
  if (bodies.length > 1 && (hasWords(tokens, next, 'phối', 'hợp') || HELPS.beginsAt(tokens, next)))
    return { bodies: bodies.slice(0, 1), next: bodies[0]!.next };
  const isEnd = next >= to || tokens[next]!.kind === 'mark';
  return bodies.length > 0 && isEnd ? { bodies, next } : null;
}
