/** Where a name begins or ends, as far as the words beside it tell. */
import { isTerm, lexicon, type NounRole } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';

/** First words of heads that fields begin with too: `Thống kê nông nghiệp`, `Kiểm toán nội bộ`. */
const ALSO_FIELDS = new Set(['thống', 'kiểm']);

/** `Thống kê nông nghiệp`; `Phòng Tài chính và Thống kê tổng hợp …`: the head alone behind `và` goes on with the name before it. */
function isFieldBehind(tokens: readonly Token[], at: number, head: number): boolean {
  if (tokens[head - 1]?.fold === 'và' && lexicon.predicates.match(tokens, at)) return true;
  const noun = lexicon.nouns.match(tokens, at);
  return noun !== null && isTerm(noun.value) && !noun.value.has('qualifier') && tokens[at]!.case === 'lower';
}

/** Does another name begin here? Then a comma before it ends the name. */
export function startsName(tokens: readonly Token[], at: number): boolean {
  const noun = lexicon.nouns.match(tokens, at);
  const opens = (role: NounRole) => noun?.value.has(role) ?? false;
  const known = lexicon.names.match(tokens, at);
  if (isShortHead(tokens, at)) return true;
  const isField = noun !== null && ALSO_FIELDS.has(tokens[at]!.fold) && isFieldBehind(tokens, noun.next, at);
  return (
    (opens('head') && !isField) ||
    opens('officer') ||
    opens('quantifier') ||
    opens('over') ||
    (known !== null && (opens('common') || known.next > (noun?.next ?? 0)))
  );
}

/** `P. Đào tạo`, `K. Nội`, `VP`: heads that are cut to letters. */
function isShortHead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.case !== 'upper') return false;
  const { fold } = token;
  if (fold === 'vp') return true;
  return (fold === 'p' || fold === 'k') && tokens[at + 1]?.fold === '.' && tokens[at + 2]?.case !== 'lower';
}

/** A name ends before `at`: the text or the clause ends there, another name begins, or a verb follows that none governs. */
export function endsBehind(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at];
  if (!behind || /^[:;).]$/u.test(behind.fold)) return true;
  if (behind.fold === ',' || behind.fold === 'và') return startsName(tokens, at + 1);
  return lexicon.predicates.match(tokens, at)?.value === 'never';
}

/** The same, or any verb follows. */
export function endsOrActs(tokens: readonly Token[], at: number): boolean {
  return endsBehind(tokens, at) || lexicon.predicates.match(tokens, at) !== null;
}
