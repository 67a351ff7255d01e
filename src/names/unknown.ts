/**
 * Names that no table holds: a head noun and the words behind it, as long as nothing says that the name is over.
 *
 * > | Phòng Đào tạo & Công tác sinh viên chủ trì … · Trại giống Phú Quốc · Đội chiếu bóng số 1
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^
 */
import { isTerm, lexicon } from '../lexicon/bodies.ts';
import type { BodyMention } from '../model/body.ts';
import type { Token } from '../text/tokens.ts';
import { isOneOf } from '../text/word-sequence.ts';
import { opensField } from './field.ts';
import { endOfWords, isNumbered } from './name-words.ts';
import type { NameScope } from './scope.ts';
import { readTail } from './tail.ts';
import { expandWords, FUNCTION_WORD, isCapital, skipAside } from './words.ts';

/** A name that no table holds: a head noun and the words behind it, joined by `và`, `&`, dashes and inner commas. */
export function readUnknown(
  tokens: readonly Token[],
  at: number,
  afterHead: number,
  scope: NameScope,
): BodyMention | null {
  const begin = behindManaged(tokens, afterHead) ?? behindSmallWords(tokens, at, afterHead);
  const isDashed = isOneOf(tokens[begin], '-', 'và') && isCapital(tokens[begin + 1]);
  const field = isDashed ? null : fieldAt(tokens, afterHead);
  const isNamed =
    isDashed ||
    field !== null ||
    isCapital(tokens[begin]) ||
    (isNumbered(tokens, begin) && tokens[at]!.case !== 'lower') ||
    (tokens[begin]?.kind === 'number' && tokens[at]!.case !== 'lower') ||
    begin > afterHead ||
    lexicon.nouns.match(tokens, begin)?.value.has('place');
  if (!isNamed || (tokens[at]!.case === 'lower' && !isLowerHead(tokens[at]!.fold))) return null;
  const i = field ?? endOfWords(tokens, tokens[begin]?.kind === 'number' ? begin + 1 : begin);
  const name = expandWords(tokens, at, i, scope);
  const tail = readTail(tokens, i, scope, { name });
  const full = tail.text === '' ? name : `${name} ${tail.text}`;
  return {
    start: tokens[at]!.start,
    end: tokens[tail.next - 1]!.end,
    next: skipAside(tokens, tail.next, scope, tokens[at]),
    name: full,
    id: lexicon.idOf(full),
    kind: 'agency',
    agency: null,
    place: tail.place,
    entry: null,
  };
}

/**
 * `Ban Quản lý vườn quốc gia Pù Mát`, `Ban Quản lý các khu rừng đặc dụng`, `Ban Quản lý các khu công nghiệp, khu chế xuất`: the index behind what is managed, when its name follows or it is several; null for other
 * names.
 */
function behindManaged(tokens: readonly Token[], at: number): number | null {
  if (!isOneOf(tokens[at - 1], 'lý', 'bql')) return null;
  const areMany = tokens[at]?.fold === 'các';
  const noun = lexicon.nouns.match(tokens, areMany ? at + 1 : at);
  if (!noun || !(isTerm(noun.value) || noun.value.has('head'))) return null;
  if (!areMany) return isCapital(tokens[noun.next]) ? noun.next : null;
  const more = tokens[noun.next]?.fold === ',' ? lexicon.nouns.match(tokens, noun.next + 1) : null;
  return more?.value.has('inner') || more?.value.has('field') ? more.next : noun.next;
}

/** `Ủy ban quốc gia về …`, `Liên hiệp hội về …`, `Ban Chỉ đạo quốc gia phòng, chống …`: nothing but its field names the body; the index of `về`. */
function fieldAt(tokens: readonly Token[], afterHead: number): number | null {
  const level = lexicon.nouns.match(tokens, afterHead);
  const at = level?.value.has('qualifier') ? level.next : afterHead;
  return tokens[at]?.fold === 'về' || (at > afterHead && opensField(tokens, at)) ? at : null;
}

/** Most small words between a head and the capital or number that makes it a name: `Trại giống Phú Quốc`, `Đội chiếu bóng số 1`. */
const MOST_BETWEEN = 3;

function behindSmallWords(tokens: readonly Token[], at: number, afterHead: number): number {
  if (tokens[at]!.case === 'lower') return afterHead;
  for (let i = afterHead; i <= afterHead + MOST_BETWEEN; i++) {
    const token = tokens[i];
    if (isCapital(token) || isNumbered(tokens, i) || (i === afterHead && token?.kind === 'number')) return i;
    // `Đảng ủy trực thuộc Tỉnh ủy`: the capital opens the owner's name
    const noun = lexicon.nouns.match(tokens, i);
    if (noun?.value.has('qualifier')) break;
    const predicate = lexicon.predicates.match(tokens, i);
    const isNaming = predicate?.value === 'field' && i === afterHead && predicate.next === i + 1;
    if (noun && isTerm(noun.value) && noun.next > Math.max(i + 1, predicate?.next ?? 0)) {
      i = noun.next - 1;
      continue;
    }
    if (token?.case !== 'lower' || token.fold === 'và' || FUNCTION_WORD.has(token.fold) || (predicate && !isNaming))
      break;
  }
  return afterHead;
}

/** Heads that are written small in running text. */
function isLowerHead(fold: string): boolean {
  return /^(ngành|tổ|phòng|khoa|trường|đội|trung tâm|công ty|chi cục|ban|hội|đoàn)$/u.test(fold);
}
