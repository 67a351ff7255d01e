/** Words that lay a duty on somebody: `phải`, `có trách nhiệm`, `có nhiệm vụ`. */
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import type { Clause } from './clause.ts';

/** `phải`, `có trách nhiệm`, `chịu trách nhiệm` */
export function beginsDuty(tokens: readonly Token[], at: number): boolean {
  return (
    isOneOf(tokens[at], 'phải') || (isOneOf(tokens[at], 'có', 'chịu') && hasWords(tokens, at + 1, 'trách', 'nhiệm'))
  );
}

/** `các cơ quan được phân công chủ trì … có trách nhiệm …`, `Chủ bãi đang hoạt động … phải …`. */
export function isDutyLater(clause: Clause, at: number): boolean {
  for (let i = at; i < Math.min(clause.to - 1, at + 30); i++) {
    if (clause.tokens[i]!.fold === 'phải') return true;
    if (clause.tokens[i]!.fold === 'trách' && clause.tokens[i + 1]!.fold === 'nhiệm') return true;
    if (hasWords(clause.tokens, i, 'có', 'nhiệm', 'vụ')) return true;
  }
  return false;
}
