/**
 * Clauses: the sentences and `;` clauses of a unit, with the tokens and names by which patterns read who does what.
 */
import { type BodyList, bodiesAt, type NameContext } from '../annotate/bodies.ts';
import { lexicon } from '../lexicon/bodies.ts';
import type { Run } from '../model/run.ts';
import { type Token, tokenize } from '../text/tokens.ts';

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
  /** Punctuation or word that follows the names: `:` makes them a heading of what comes. */
  isHeading: boolean;
}

/** The clauses of a unit in order. `;` and full stops inside a list of names end none. */
export function clausesOf(run: Run, context: NameContext): Clause[] {
  const tokens = tokenize(run);
  const clauses: Clause[] = [];
  let from = 0;
  let protectedTo = endOfList(tokens, 0, context);
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    depth = nextDepth(depth, tokens[i]!.fold);
    if (INTRODUCES_LIST.test(tokens[i]!.fold)) protectedTo = Math.max(protectedTo, endOfList(tokens, i + 1, context));
    if (i < protectedTo || depth > 0 || !isBreak(tokens, i)) continue;
    clauses.push(makeClause(tokens, from, i + 1, context));
    from = i + 1;
    protectedTo = endOfList(tokens, from, context);
  }
  if (from < tokens.length) clauses.push(makeClause(tokens, from, tokens.length, context));
  return clauses;
}

/** Most marks inside one parenthesis; one that is never closed ends there. */
const LONGEST_ASIDE = 400;

/** Tokens since the outermost open parenthesis began; 0 outside. */
function nextDepth(depth: number, mark: string): number {
  if (mark === '(') return Math.max(depth, 1);
  if (depth === 0 || mark === ')' || depth > LONGEST_ASIDE) return 0;
  return depth + 1;
}

/** A clause over tokens that are already there. */
export function makeClause(tokens: readonly Token[], from: number, to: number, context: NameContext): Clause {
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

const INTRODUCES_LIST = /^(với|cùng|giao|cầu|nghị|gồm|:)$/u;

function endOfList(tokens: readonly Token[], at: number, context: NameContext): number {
  return bodiesAt(tokens, at, context)?.next ?? 0;
}

/** A `;`, or a full stop before a capital that closes no abbreviation. */
function isBreak(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'mark') return false;
  if (token.fold === ';') return true;
  if (token.fold !== '.' && token.fold !== '!' && token.fold !== '?') return false;
  const before = tokens[at - 1];
  const behind = tokens[at + 1];
  if (!behind || !before || behind.start === token.end) return behind === undefined;
  const isAbbreviation = before.case === 'upper' && before.end - before.start <= 3 && before.end === token.start;
  return behind.case !== 'lower' && behind.kind === 'word' && !isAbbreviation;
}

/** Words with which an adjunct before the subject begins: `Căn cứ …, Sở Y tế …`. */
const ADJUNCT =
  /^(căn|trên|trong|khi|sau|đối|định|hằng|hàng|kết|theo|tại|để|quá|trước|nhằm|đồng|ngoài|trường|riêng|tùy|thực|từ|đến|cùng|bên|tiếp|song|vào|với|ngay|chậm|nếu|đặc|do|qua|thông|về|lưu|như|mặt|bằng|cuối|đầu|năm|tháng|quý)$/u;
/** Most commas behind which the subject is looked for. */
const MOST_COMMAS = 8;

/** The names at the head of a clause, behind adjuncts, when something follows that they do. */
function readSubject(clause: Clause): Subject | null {
  const { tokens, to } = clause;
  let at = clause.from;
  while (at < to && (tokens[at]!.kind === 'mark' || /^(và|đồng|thời)$/u.test(tokens[at]!.fold))) at++;
  const direct = subjectAt(clause, at);
  if (direct) return direct;
  if (at >= to || !ADJUNCT.test(tokens[at]!.fold)) return null;
  for (let i = at + 1, commas = 0; i < to && commas < MOST_COMMAS; i++) {
    const fold = tokens[i]!.fold;
    if (fold !== ',' && fold !== ':' && !(fold === 'thì' && tokens[i - 1]?.kind === 'word')) continue;
    commas++;
    const found = subjectAt(clause, i + 1);
    if (found && !isListedInAdjunct(clause, at, i)) return found;
  }
  return null;
}

/** In `Phối hợp với A, B và C …` or `theo hướng dẫn của A, B` the name behind the comma goes on with a list. */
function isListedInAdjunct(clause: Clause, from: number, comma: number): boolean {
  for (let i = from; i < comma; i++) {
    if (!/^(của|với|cho|tại|do|về)$/u.test(clause.tokens[i]!.fold)) continue;
    const list = bodiesAt(clause.tokens, i + 1, clause.context);
    if (list && list.next > comma) return true;
  }
  return false;
}

function subjectAt(clause: Clause, at: number): Subject | null {
  const { tokens, to, context } = clause;
  if (at >= to) return null;
  const list = bodiesAt(tokens, at, context);
  if (!list || list.next > to) return null;
  const predicate = predicateAt(clause, list.next);
  if (predicate === null) return null;
  return { list, predicate, isHeading: tokens[list.next]?.fold === ':' };
}

/** Where what the bodies do begins, when it begins behind their names; null when the names are no subject. */
function predicateAt(clause: Clause, at: number): number | null {
  const { tokens, to } = clause;
  const token = tokens[at];
  if (!token || at >= to) return null;
  if (token.fold === ':') return at + 1;
  if (token.fold === 'được' || token.fold === 'đã' || token.fold === 'đang') return isDutyLater(clause, at) ? at : token.fold === 'được' ? null : at;
  if (token.fold === ',' || token.fold === '-' || token.fold === '(') {
    const behind = token.fold === '(' ? closing(clause, at) + 1 : at + 1;
    return behind < to && lexicon.predicates.match(tokens, behind) ? behind : null;
  }
  if (token.kind !== 'word' || token.case !== 'lower') return null;
  return lexicon.predicates.match(tokens, at) ? at : null;
}

/** `các cơ quan được phân công chủ trì … có trách nhiệm …`. */
function isDutyLater(clause: Clause, at: number): boolean {
  for (let i = at; i < Math.min(clause.to - 1, at + 30); i++) {
    if (clause.tokens[i]!.fold === 'trách' && clause.tokens[i + 1]!.fold === 'nhiệm') return true;
    if (clause.tokens[i]!.fold === 'chủ' && clause.tokens[i + 1]!.fold === 'động') return true;
  }
  return false;
}

function closing(clause: Clause, at: number): number {
  for (let i = at + 1; i < clause.to; i++) if (clause.tokens[i]!.fold === ')') return i;
  return at;
}

/** Do the given words stand at token `at`? */
export function hasWords(tokens: readonly Token[], at: number, ...words: string[]): boolean {
  return words.every((word, i) => tokens[at + i]?.fold === word);
}
