/**
 * Words that say who leads, and what those do who help.
 *
 * > | Sở Y tế chủ trì, Sở Tài chính hỗ trợ kinh phí
 *             ^^^^^^^                ^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';

/** `chủ trì`, `làm đầu mối`, `chịu trách nhiệm chính`, `làm nòng cốt`, `chủ công`. */
export function saysLead(tokens: readonly Token[], at: number): boolean {
  return (
    hasWords(tokens, at, 'chủ', 'trì') ||
    hasWords(tokens, at, 'chủ', 'công') ||
    hasWords(tokens, at, 'đầu', 'mối') ||
    hasWords(tokens, at, 'nhiệm', 'chính') ||
    (hasWords(tokens, at, 'nòng', 'cốt') && isOneOf(tokens[at - 1], 'làm', 'là'))
  );
}

/** Somebody else leads: `… chủ trì,`, `… làm đầu mối,`, `Sở A chịu trách nhiệm chính, Sở B tham gia …`. */
export function saysLeadWithin(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to; i++) if (saysLead(tokens, i)) return true;
  return false;
}

/** `Sở Y tế chủ trì, Sở Tài chính hỗ trợ kinh phí, các xã cùng thực hiện`: what those do who help the one who leads, whose names end at `at`. */
export function helpsLead(tokens: readonly Token[], from: number, at: number): boolean {
  const behind = HELPS.behind(tokens, at);
  // `Phòng Quản lý thu hướng dẫn, các phòng khác hỗ trợ.`: they are told no more; who takes part may be whom the work is for
  if (behind !== null && isOneOf(tokens[at], 'hỗ', 'giúp') && (tokens[behind]?.kind ?? 'mark') === 'mark') return true;
  const reach = Math.max(from, at - REACH);
  if (behind === null || !(saysLeadWithin(tokens, reach, at) || saysDoneWithin(tokens, reach, at))) return false;
  return tokens[at]!.fold !== 'cùng' || lexicon.predicates.match(tokens, at + 1) !== null;
}

/** `Phòng Kinh tế thực hiện, Trung tâm Văn hóa hỗ trợ kỹ thuật`: before the comma it is said that somebody does the work, and no more. */
function saysDoneWithin(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      isOneOf(tokens[i], ',', ';') &&
      (hasWords(tokens, i - 2, 'thực', 'hiện') ||
        hasWords(tokens, i - 2, 'phụ', 'trách') ||
        hasWords(tokens, i - 2, 'trách', 'nhiệm'))
    )
      return true;
  return false;
}
/** Words before those who help, within which it is said who leads. */
const REACH = 40;
export const HELPS = new WordSequences('tham gia', 'hỗ trợ', 'giúp đỡ', 'giúp sức', 'giúp', 'cùng');
