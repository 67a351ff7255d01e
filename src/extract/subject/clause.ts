/**
 * Clauses: the sentences and `;` clauses of a unit, with the tokens and names by which patterns read who does what.
 */

import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList, NameContext } from '../../model/body.ts';
import type { Run } from '../../model/run.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import { readSubject } from './find-subject.ts';
import { behindMark } from './item-marks.ts';
import { saysLead } from './leading.ts';

export interface Clause {
  /** Tokens of the whole unit; the clause is `from` … `to` of them. */
  tokens: readonly Token[];
  from: number;
  to: number;
  context: NameContext;
  /** Who stands as subject at its head, read once when first asked for. */
  subject(): Subject | null;
}

export interface Subject {
  list: BodyList;
  /** Index of the token at which what they do begins. */
  predicate: number;
  /** A colon follows the names. */
  isHeading: boolean;
  /** What they do is told as done: `đã ban hành`. */
  isPast: boolean;
  /** They ask for what follows and name nobody who is to do it: `Hội đồng nhân dân tỉnh yêu cầu:`. */
  asks: boolean;
}

/** The clauses of a unit in order. `;` and full stops inside a list of names end none. */
export function clausesOf(run: Run, context: NameContext): Clause[] {
  const tokens = tokenize(run);
  const clauses: Clause[] = [];
  let from = 0;
  /** From here on lists were not looked for: only a mark that may end the clause asks how far they reach. */
  let unread = 0;
  let protectedTo = 0;
  let depth = 0;
  /** The clause opens with a ground, which its first comma will end. */
  let isGround = beginsWithGround(tokens, from);
  // the last mark ends the last clause in any case
  for (let i = 0; i < tokens.length - 1; i++) {
    const { fold, kind } = tokens[i]!;
    if (depth > 0 || fold === '(') depth = nextDepth(depth, fold);
    if (kind !== 'mark' || depth > 0 || i < protectedTo || !isBreak(tokens, i)) continue;
    if (unread === from) protectedTo = Math.max(protectedTo, endOfList(tokens, from, context));
    for (; unread <= i; unread++) {
      if (INTRODUCES_LIST.has(tokens[unread]!.fold))
        protectedTo = Math.max(protectedTo, endOfList(tokens, unread + 1, context));
      else if (tokens[unread]!.fold === ',' && isGround) {
        protectedTo = Math.max(protectedTo, endOfSubject(tokens, unread + 1, context));
        isGround = false;
      } else if (tokens[unread]!.fold === ',' && saysLead(tokens, unread - 2))
        protectedTo = Math.max(protectedTo, endOfHelpers(tokens, unread + 1, context));
    }
    if (i < protectedTo) continue;
    clauses.push(makeClause(tokens, behindMark(tokens, from), i + 1, context));
    from = i + 1;
    isGround = beginsWithGround(tokens, from);
  }
  if (from < tokens.length) clauses.push(makeClause(tokens, behindMark(tokens, from), tokens.length, context));
  return clauses;
}

/** Most marks inside one parenthesis; one that is never closed ends there. */
const LONGEST_ASIDE = 400;

/** Tokens since the outermost open parenthesis began; 0 outside. */
function nextDepth(depth: number, mark: string): number {
  if (mark === '(') return Math.max(depth, 1);
  if (mark === ')' || depth > LONGEST_ASIDE) return 0;
  return depth + 1;
}

/** A clause over tokens that are already there. */
function makeClause(tokens: readonly Token[], from: number, to: number, context: NameContext): Clause {
  let subject: Subject | null | undefined;
  const clause: Clause = {
    tokens,
    from,
    to,
    context,
    subject() {
      if (subject === undefined) subject = readSubject(clause);
      return subject;
    },
  };
  return clause;
}

/** Last syllables of what introduces a list: `phối hợp với A; B và C`, `phối hợp A; B`, `đề nghị A; B`. */
const INTRODUCES_LIST = new Set(['với', 'cùng', 'hợp', 'giao', 'cầu', 'nghị', 'gồm', ':']);

/** First words of the ground behind which the subject stands: `Căn cứ Quy chế này, các sở, ngành; Ủy ban nhân dân các huyện xây dựng …`. */
const GROUNDS = new Set(['căn', 'trên', 'theo']);

function beginsWithGround(tokens: readonly Token[], from: number): boolean {
  return GROUNDS.has(tokens[from]?.fold ?? '');
}

/** The end of names that do what follows. */
function endOfSubject(tokens: readonly Token[], at: number, context: NameContext): number {
  const end = endOfList(tokens, at, context);
  return lexicon.predicates.match(tokens, end) ? end : 0;
}

/** `do Sở Y tế chủ trì, Sở Tài chính; Sở Nội vụ phối hợp thực hiện`: the end of names that help the one who leads. */
function endOfHelpers(tokens: readonly Token[], at: number, context: NameContext): number {
  const end = endOfList(tokens, at, context);
  const verb = tokens[end]?.fold === 'là' && isOneOf(tokens[end + 2], 'quan', 'vị') ? end + 3 : end;
  return isOneOf(tokens[verb], 'phối', 'tham') ? end : 0;
}

function endOfList(tokens: readonly Token[], at: number, context: NameContext): number {
  return bodiesAt(tokens, at, context)?.next ?? 0;
}

/** Of marks but the last: a `;`, or a full stop before a capital that closes no abbreviation. */
function isBreak(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.fold === ';') return !(saysLead(tokens, at - 2) && takePart(tokens, at + 1));
  if (token.fold !== '.' && token.fold !== '!' && token.fold !== '?') return false;
  const before = tokens[at - 1];
  const behind = tokens[at + 1]!;
  if (!before || behind.start === token.end) return false;
  const isAbbreviation = before.case === 'upper' && before.end === token.start && STANDS_BEFORE_NAMES.has(before.fold);
  return behind.case !== 'lower' && behind.kind === 'word' && !isAbbreviation;
}

/** `TP. Hồ Chí Minh`, `H. Củ Chi`, `PGS. TS. Lê A`; behind `gói thầu EPC.` the sentence ends. */
const STANDS_BEFORE_NAMES = new Set(
  'b c d đ g h k l m n p q s t v x tp tx tt kp gs ts pgs bs ks cn ths ncs kts lg ls đc kt tm tl tuq'.split(' '),
);

/** `Sở Y tế chủ trì; Sở Tài chính phối hợp tổ chức …`: who takes part in the work before the mark. */
function takePart(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + LONGEST_PART) && !/^[;.]$/.test(tokens[i]!.fold); i++)
    if (hasWords(tokens, i, 'phối', 'hợp') || hasWords(tokens, i, 'tham', 'gia')) return true;
  return false;
}
/** Words of the names of those who take part. */
const LONGEST_PART = 40;
