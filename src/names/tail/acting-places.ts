/** Provinces, districts and communes that act: they are named by their noun, their noun and name, or their name alone. */
import { lexicon } from '../../lexicon/bodies.ts';
import { provinceAt } from '../../lexicon/places.ts';
import type { BodyMention } from '../../model/body.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import type { NameScope } from '../scope.ts';
import { expandWords } from '../words/words.ts';
import { readTail } from './tail.ts';

/** A province that is told by its name alone what it has to do: `Nghệ An cần rà soát …`. */
export function readProvince(tokens: readonly Token[], at: number): BodyMention | null {
  const found = provinceAt(tokens, at);
  if (!found || !(NEEDS.has(tokens[found.next]?.fold ?? '') || opensWithManner(tokens, at, found.next))) return null;
  const { name, noun } = found.value;
  const end = tokens[found.next - 1]!.end;
  return {
    start: tokens[at]!.start,
    end,
    next: found.next,
    name: `${noun} ${name}`,
    id: null,
    kind: 'collective',
    agency: null,
    place: name,
    entry: null,
  };
}
const NEEDS = new Set('cần phải'.split(' '));

/** `Lào Cai khẩn trương bàn giao …`: at the head of a sentence, before a word that says how to act. */
function opensWithManner(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1];
  const isFirst = !before || (before.kind === 'mark' && before.fold !== ',');
  return isFirst && tokens[next]?.case === 'lower' && lexicon.predicates.match(tokens, next)?.value === 'never';
}

/** A province, district or commune that acts: `Tỉnh cần rà soát …`, `yêu cầu tỉnh Thanh Hóa …`, `giao tỉnh chủ trì …`. */
export function readPlaceAsBody(
  tokens: readonly Token[],
  at: number,
  next: number,
  scope: NameScope,
): BodyMention | null {
  // `cấp tỉnh` is a level, not a place
  if (tokens[at]!.fold === 'cấp') return null;
  const tail = readTail(tokens, at, scope, { name: '' });
  const isAlone =
    UNIT_OF_STATE.has(tokens[at]!.fold) &&
    tail.next === next &&
    (tokens[at]!.case !== 'lower' || isToldToAct(tokens, at, next));
  const isPlace = !tail.isPlural && (tail.place !== null || isAlone);
  if (!isPlace || tail.next <= at) return null;
  const end = tokens[tail.next - 1]!.end;
  const name = expandWords(tokens, at, tail.next, scope);
  return {
    start: tokens[at]!.start,
    end,
    next: tail.next,
    name,
    id: null,
    kind: 'collective',
    agency: null,
    place: tail.place,
    entry: null,
  };
}

/** First words of `tỉnh`, `thành phố`, `thị xã`, `đặc khu`; a region (`vùng`, `khu vực`) doesn't act. */
const UNIT_OF_STATE = new Set('tỉnh thành huyện quận xã phường thị đặc'.split(' '));

/** Behind other words `tỉnh` belongs to them (`nhân dân tỉnh`); it is told to act at a head, or behind who tells it, before a verb; its leaders are somebody anywhere. */
function isToldToAct(tokens: readonly Token[], at: number, next: number): boolean {
  // `báo cáo lãnh đạo tỉnh trước ngày 30/9`, `Lãnh đạo tỉnh và các sở, ngành …`
  if (hasWords(tokens, at - 2, 'lãnh', 'đạo')) return true;
  const before = tokens[at - 1];
  const isFree =
    !before || (before.kind === 'mark' && before.fold !== ',') || isOneOf(before, 'giao', 'cầu', 'nghị', 'ý');
  return isFree && tokens[next]?.case === 'lower' && lexicon.predicates.match(tokens, next) !== null;
}
