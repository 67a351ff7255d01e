/**
 * Names that the document itself gives: `Chủ nhiệm đề tài nộp …`, where an article tells what a `chủ nhiệm đề tài` has to do.
 *                                        ^^^^^^^^^^^^^^^^
 */
import type { BodyMention } from '../../model/body.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import type { NameScope } from '../scope.ts';
import { COMMON, readTail } from '../tail/tail.ts';
import { expandWords, skipAside } from '../words/words.ts';

export function readOwn(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  const rest = scope.ownNames
    .get(tokens[at]?.fold ?? '')
    ?.find((words) => stands(tokens, at + 1, words) && !isVerbOf(tokens, at + words.length));
  if (!rest) return null;
  const tail = readTail(tokens, at + 1 + rest.length, scope, { name: COMMON });
  const name = expandWords(tokens, at, tail.next, scope);
  return {
    start: tokens[at]!.start,
    end: tokens[tail.next - 1]!.end,
    next: skipAside(tokens, tail.next, scope),
    name,
    id: null,
    kind: 'agency',
    agency: null,
    place: tail.place,
    entry: null,
  };
}

/** `cơ quan phối hợp` is no name where its last word goes on: `các cơ quan phối hợp với Sở Y tế`. */
function isVerbOf(tokens: readonly Token[], last: number): boolean {
  return hasWords(tokens, last - 1, 'phối', 'hợp') && isOneOf(tokens[last + 1], 'với', 'cùng', 'chặt');
}

function stands(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => tokens[at + i]?.fold === word);
}
