/**
 * Fields in a series, which belong to one name though commas and `và` stand between them.
 *
 * > | Cục Phát thanh, truyền hình và thông tin điện tử rà soát … · Ban Quản lý di tích và danh thắng tỉnh
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                 ^^^^^^^^^^^^
 */
import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { isOneOf } from '../../text/word-sequence.ts';
import { endsOrActs, startsName } from './name-starts.ts';
import { FUNCTION_WORD } from './words.ts';

/** Most words of a series of fields. */
const LONGEST_SERIES = 16;

/** `Cục Phát thanh` + `, truyền hình và thông tin điện tử`: a comma that `và` closes later, with nothing between that begins a name, is nobody, or is done. */
export function joinsLater(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + LONGEST_SERIES; ) {
    const token = tokens[i];
    const isJoint = token?.fold === ',' || token?.fold === 'và';
    const field = isJoint ? i : fieldWordAt(tokens, i);
    if (field === null) return false;
    if (token!.fold === 'và') return fieldWordAt(tokens, i + 1) !== null;
    i = Math.max(field, i + 1);
  }
  return false;
}

/** The last of a series of fields: `…, chống tệ nạn ma túy` + `, mại dâm`, before the end of the name or what the body does. */
export function joinsLast(tokens: readonly Token[], at: number): boolean {
  const noun = lexicon.nouns.match(tokens, at + 1);
  if (!noun?.value.has('field') || tokens[at + 1]!.case !== 'lower') return false;
  // `Phòng Lao động` + `, việc làm - Bảo trợ xã hội`
  const isDashed = tokens[noun.next]?.fold === '-' && tokens[noun.next + 1]?.case === 'title';
  return (isDashed && !startsName(tokens, noun.next + 1)) || endsOrActs(tokens, noun.next);
}

/** Most words of a small field. */
const LONGEST_SMALL = 8;

/** `Ban Quản lý di tích` + `và danh thắng tỉnh`: small words that say another field, up to where the name ends or its place stands. */
export function joinsSmallField(tokens: readonly Token[], at: number): boolean {
  const end = endOfSmallField(tokens, at);
  if (end === at) return false;
  return endsOrActs(tokens, end) || (lexicon.nouns.match(tokens, end)?.value.has('place') ?? false);
}

/** The index behind small words that say a field, joined by `và`; `at` itself when none stands there. */
export function endOfSmallField(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i < at + LONGEST_SMALL && tokens[i]?.case === 'lower') {
    const word = tokens[i]!.fold === 'và' && i > at ? i + 1 : i;
    const verb = lexicon.predicates.match(tokens, word)?.next ?? 0;
    const isNoun = (lexicon.nouns.match(tokens, word)?.next ?? word + 1) > verb;
    const next: number | null = isNoun ? fieldWordAt(tokens, word) : null;
    if (next === null) break;
    i = next;
  }
  return i;
}

/** Most words of one of several small fields. */
const LONGEST_PART = 4;

/**
 * `Tiểu ban Thông tin` + `, tuyên truyền treo băng rôn`, `Tiểu ban An ninh` + `, trật tự, y tế`: the index behind small fields behind commas, up to where the name ends or
 * what is done begins; `at` where there is none.
 */
export function behindSmallFields(tokens: readonly Token[], at: number): number {
  const isJoint = tokens[at]?.fold === ',' || (tokens[at]?.fold === 'và' && tokens[at - 1]?.case === 'lower');
  if (!isJoint || tokens[at + 1]?.case !== 'lower') return at;
  for (let i = at + 1; i <= at + LONGEST_PART; ) {
    const field = fieldWordAt(tokens, i);
    if (field === null) return at;
    i = Math.max(field, i + 1);
    const behind = tokens[i];
    const further = isOneOf(behind, ',', 'và') ? behindSmallFields(tokens, i) : i;
    if (further > i) return further;
    // `Tổ Bếp, vệ sinh`: one word says no field that is done
    if (i > at + 2 && (endsOrActs(tokens, i) || tokens[i]?.fold === ',')) return i;
  }
  return at;
}

/** A word that says a field: no name, no common noun, no verb but those by which bodies are named; the index behind it. */
function fieldWordAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.fold === 'và' || startsName(tokens, at)) return null;
  const noun = lexicon.nouns.match(tokens, at);
  const verb = lexicon.predicates.match(tokens, at);
  if (noun && isTerm(noun.value) && noun.next >= (verb?.next ?? 0)) return noun.next;
  if (FUNCTION_WORD.has(token.fold)) return null;
  if (noun !== null && noun.next >= (verb?.next ?? 0)) return null;
  if (verb) return verb.value === 'field' || verb.value === 'object' ? verb.next : null;
  return at + 1;
}
