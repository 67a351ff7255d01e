/**
 * Bodies that are reported to (báo cáo về, gửi về): neither lead nor support.
 *
 * > | định kỳ báo cáo kết quả về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh
 *                                ^^^^^^^^^
 */
import { addNew, type BodyMention, type NameContext } from '../model/body.ts';
import type { Run } from '../model/run.ts';
import { bodiesAt } from '../names/bodies.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { hasWords } from './clause.ts';

/** Words between the verb and the preposition before the body. */
const REACH = 24;

export function reportedTo(run: Run, context: NameContext): BodyMention[] {
  const tokens = tokenize(run);
  const reported = receivers(tokens, context, (at) => hasWords(tokens, at, 'báo', 'cáo') && !isForeign(tokens, at));
  return reported.length > 0 ? reported : receivers(tokens, context, (at) => isSendingVerb(tokens, at));
}

function receivers(tokens: readonly Token[], context: NameContext, isVerb: (at: number) => boolean): BodyMention[] {
  const found: BodyMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const bodies = isVerb(i) ? receiverBehind(tokens, i, context) : null;
    if (bodies) addNew(found, bodies);
  }
  return found;
}

/** A report that the receiver makes (`để tổng hợp, báo cáo …`), or the noun. */
function isForeign(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 5), at).map(({ fold }) => fold);
  if (before.includes('để')) return true;
  return /^(các|những|lập|bản|của|dự)$/u.test(before.at(-1) ?? '');
}

function isSendingVerb(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.fold === 'gửi' || hasWords(tokens, at, 'phản', 'ánh') || hasWords(tokens, at, 'đề', 'xuất');
}

function receiverBehind(tokens: readonly Token[], at: number, context: NameContext): BodyMention[] | null {
  const verb = tokens[at]!.fold === 'gửi' ? 1 : 2;
  const direct = bodiesAt(tokens, at + verb, context);
  if (direct) return named(direct.bodies);
  for (let i = at + verb; i < Math.min(tokens.length, at + REACH); i++) {
    const word = tokens[i]!.fold;
    if (word === ';' || word === '.' || word === 'qua') return null;
    if (!/^(về|cho|với|tới|đến|gửi|lên)$/u.test(word)) continue;
    const list = bodiesAt(tokens, i + 1, context);
    if (list) return named(list.bodies);
  }
  return null;
}

/** Persons and places of work that are named by common nouns get no reports. */
function named(bodies: BodyMention[]): BodyMention[] | null {
  const kept = bodies.filter(
    (body) => body.entry !== null || body.kind !== 'collective' || /^(?:các )?(?:cơ quan|cấp)/iu.test(body.name),
  );
  return kept.length > 0 ? kept : null;
}
