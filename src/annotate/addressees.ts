/**
 * Whom a document is addressed to (kính gửi): the names in the printed entries. An entry is nothing but names, so that a collective reaches to its end, whatever
 * tells the members.
 *
 * > Kính gửi: | Các cơ sở khám bệnh, chữa bệnh có giường bệnh nội trú
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
import type { BodyMention, NameContext } from '../model/body.ts';
import { evenBlanks, plain, type Run } from '../model/run.ts';
import { bodiesAt } from '../names/bodies.ts';
import { type Token, tokenize } from '../text/tokens.ts';

export function addresseesIn(run: Run, context: NameContext): BodyMention[] {
  const tokens = tokenize(run);
  const list = bodiesAt(tokens, 0, context);
  if (!list) return [asPrinted(run)];
  const last = list.bodies.at(-1)!;
  const rest = tokens.slice(list.next);
  if (!isOfMany(last) || !tellsMembers(rest)) return list.bodies;
  const { end } = rest.at(-1)!;
  const name = evenBlanks(`${last.name}${context.text.slice(last.end, end)}`);
  return [...list.bodies.slice(0, -1), { ...last, end, next: tokens.length, name }];
}

/** An addressee that is no name that we know is one all the same. */
function asPrinted(run: Run): BodyMention {
  const { start, end } = run;
  return { start, end, next: 0, name: plain(run), id: null, kind: 'agency', agency: null, place: null, entry: null };
}

/** `Các doanh nghiệp`, `Thủ trưởng các đơn vị`. */
function isOfMany({ kind, name }: BodyMention): boolean {
  return kind === 'collective' || /(?:^| )các /iu.test(name);
}

/** Most words that tell the members. */
const MOST_WORDS = 16;
/** What else may stand behind a name: a purpose, an address with its label, the unit that is meant. */
const NO_MEMBERS = new Set(['(', ':', ';', 'để']);

function tellsMembers(rest: readonly Token[]): boolean {
  const first = rest[0];
  if (!first || rest.length > MOST_WORDS || rest.some(({ fold }) => NO_MEMBERS.has(fold))) return false;
  return first.kind !== 'mark' || (first.fold === ',' && rest.length > 1 && rest[1]!.case === 'lower');
}
