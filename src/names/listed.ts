/** Names that a label, a column or a heading holds: a list of bodies and nothing else. */
import { lexicon } from '../lexicon/bodies.ts';
import type { BodyList, BodyMention, NameContext } from '../model/body.ts';
import { evenBlanks, type Run } from '../model/run.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { bodiesAt } from './bodies.ts';

/**
 * All names in a cell or behind a label. What stands between separators and is no name that we know is a body all the same, because the place says so:
 * it is given as printed, without an entry.
 */
export function namesIn(run: Run, context: NameContext): BodyMention[] {
  const tokens = tokenize(run);
  const bodies: BodyMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (isSeparator(tokens[i]!)) {
      i++;
      continue;
    }
    const list = bodiesAt(tokens, i, context);
    if (list) {
      const end = endOfPiece(tokens, list.next, context);
      bodies.push(...list.bodies.slice(0, -1), throughPiece(list.bodies.at(-1)!, tokens, list.next, end, context));
      i = end;
      continue;
    }
    const end = endOfPiece(tokens, i, context);
    const before = bodies.at(-1);
    const unknown = asPrinted(tokens, i, end, context);
    if (before && namesField(before, tokens, i)) bodies[bodies.length - 1] = withField(before, tokens, i, end, context);
    else if (unknown && !HOLDS_TIME.test(unknown.name)) bodies.push(unknown);
    i = end;
  }
  return bodies;
}

/** `Sở Y tế. Bắt đầu 15/02, phủ hết các xã vào cuối quý I` */
const HOLDS_TIME = /(?<![\d/])\d{1,2}[/.]\d{1,2}(?!\d)|(?:quý|tháng|năm|ngày) (?:\d|[IV]{1,3}(?!\p{L}))/u;

export function isSeparator(token: Token): boolean {
  return (token.kind === 'mark' && token.fold !== '(') || token.fold === 'và';
}

/** Index of the next separator that is not inside parentheses. */
function endOfPiece(tokens: readonly Token[], at: number, context: NameContext): number {
  let depth = 0;
  let i = at;
  for (; i < tokens.length; i++) {
    const mark = tokens[i]!.fold;
    if (i > at && depth === 0 && mark === '-' && bodiesAt(tokens, i + 1, context)) break; // items of a list in a cell
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if (depth <= 0 && (mark === ',' || mark === ';' || (mark === '.' && !isShortened(tokens, i)))) break;
  }
  return i;
}

/** The dot of `P. KHTH`. */
function isShortened(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.case === 'upper' && before.end - before.start <= 2 && tokens[at + 1]?.kind === 'word';
}

/** Most words by which a name goes on that we know in part. */
export const MOST_MORE = 7;

/**
 * In a cell a name runs on to the next separator: `Thanh tra` + `giao thông`; or to the decision that made it: `Hội đồng` + `tự đánh giá` | `theo quyết định số …`.
 * What says a role, or opens a parenthesis, is no name.
 */
export function throughPiece(
  body: BodyMention,
  tokens: readonly Token[],
  from: number,
  to: number,
  context: NameContext,
): BodyMention {
  const madeBy = tokens.findIndex(({ fold }, i) => i > from && i < to && fold === 'theo');
  const end = madeBy < 0 ? to : madeBy;
  const rest = tokens.slice(from, end);
  if (
    rest.length === 0 ||
    rest.length > MOST_MORE ||
    body.kind === 'officer' ||
    rest.some(({ kind, fold }) => kind === 'mark' && fold !== '-')
  )
    return body;
  // `các đơn vị được giao soạn thảo`
  const isGiven = body.kind === 'collective' && rest[0]!.fold === 'được';
  if (SAYS_WORK.has(rest[0]!.fold) && !isGiven) return body;
  const last = tokens[end - 1]!.end;
  const more = evenBlanks(context.text.slice(rest[0]!.start, last));
  return { ...body, end: last, next: to, name: `${body.name} ${more}`, id: null };
}
const SAYS_WORK = new Set('chủ phối thực chịu là làm tham hướng theo trong để và được đã có cùng'.split(' '));

/** `Phòng Xúc tiến nghiên cứu` + `, hợp tác và phát triển (R&D)`: behind a name that we don't know, small verbs by which bodies are named. */
function namesField(before: BodyMention, tokens: readonly Token[], at: number): boolean {
  const use = tokens[at]!.case === 'lower' ? lexicon.predicates.match(tokens, at)?.value : '';
  const isUnknown = before.kind === 'agency' && before.entry === null && before.next === at - 1;
  return isUnknown && tokens[at - 1]!.fold === ',' && use === 'field';
}

function withField(
  body: BodyMention,
  tokens: readonly Token[],
  at: number,
  to: number,
  context: NameContext,
): BodyMention {
  const aside = tokens.findIndex(({ fold }, i) => i > at && i < to && fold === '(');
  const last = tokens[(aside < 0 ? to : aside) - 1]!.end;
  const more = evenBlanks(context.text.slice(body.end, last));
  return { ...body, end: last, next: to, name: `${body.name}${more}` };
}

/** Most words of a name that we don't know. */
const LONGEST_NAME = 14;

export function asPrinted(
  tokens: readonly Token[],
  from: number,
  to: number,
  context: NameContext,
): BodyMention | null {
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  if (first.kind !== 'word' || to - from > LONGEST_NAME) return null;
  const name = evenBlanks(context.text.slice(first.start, last.end));
  return {
    start: first.start,
    end: last.end,
    next: to,
    name,
    id: null,
    kind: 'agency',
    agency: null,
    place: null,
    entry: null,
  };
}

/** The list with its last name up to the token `to`: what stands between goes on with a name that we know in part. */
export function reachingTo(tokens: readonly Token[], list: BodyList, to: number, context: NameContext): BodyList {
  const last = list.bodies.at(-1)!;
  const end = tokens[to - 1]!.end;
  const begin = tokens[list.next]!;
  const name = `${last.name}${begin.fold === ',' ? '' : ' '}${evenBlanks(context.text.slice(begin.start, end))}`;
  return { bodies: [...list.bodies.slice(0, -1), { ...last, end, next: to, name, id: null }], next: to };
}
