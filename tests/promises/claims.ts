/**
 * What a result claims: every value that it gives with a place in the source, gathered by one walk that knows no field by name but the few that a
 * reader must know to compare (`number`, `marker` …).
 */
import type { Result, Section, Span } from '../../src/model/result.ts';
import { fold } from '../../src/text/fold.ts';

export interface Claim {
  /** `document.signatures[0].name` */
  path: string;
  text: string;
  span: Span;
  /** `whole`: the text is all that stands in the span; `part`: it stands in it; `start`: it stands at its beginning. */
  stands: 'whole' | 'part' | 'start';
}

/** Every text with the span it was read from. */
export function claimsOf(result: Result): Claim[] {
  const claims: Claim[] = [];
  const { document, sections, tasks, components, diagnostics } = result;
  walk({ document, tasks, components, diagnostics }, '', claims);
  claimParts(result, claims);
  for (const section of sections) claimSection(section, claims);
  return claims;
}

/** Objects that have both `text` and `span`. */
function walk(value: unknown, path: string, claims: Claim[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { text, span } = value as { text?: unknown; span?: unknown };
  if (typeof text === 'string' && isSpan(span)) claims.push({ path, text, span, stands: 'whole' });
  for (const [key, inner] of Object.entries(value))
    walk(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, claims);
}

/** Texts that stand in the span of what they belong to. */
function claimParts({ document }: Result, claims: Claim[]): void {
  const part = (path: string, text: string | null, span: Span) => {
    if (text !== null) claims.push({ path, text, span, stands: 'part' });
  };
  if (document.number) part('document.number.number', document.number.number, document.number.span);
  document.signatures.forEach(({ authority, capacity, position, name, span }, i) => {
    for (const [key, text] of Object.entries({ authority, capacity, position, name }))
      part(`document.signatures[${i}].${key}`, text, span);
  });
  document.archive?.units.forEach((unit, i) => {
    part(`document.archive.units[${i}]`, unit, document.archive!.span);
  });
}

function claimSection({ id, marker, title, text, span, children }: Section, claims: Claim[]): void {
  if (marker !== null) claims.push({ path: `section ${id} marker`, text: marker, span, stands: 'start' });
  if (text !== '') claims.push({ path: `section ${id} text`, text, span, stands: 'part' });
  if (title?.span) claims.push({ path: `section ${id} title`, text: title.text, span: title.span, stands: 'whole' });
  for (const child of children) claimSection(child, claims);
}

/** Every span of a result, wherever it stands. */
export function spansOf(value: unknown, path = ''): { path: string; span: Span }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSpan(value)) return [{ path, span: value }];
  return Object.entries(value).flatMap(([key, inner]) => spansOf(inner, `${path}.${key}`));
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value && 'line' in value;
}

/**
 * What is wrong with a claim; null when it holds.
 *
 * A text that is printed without interruption folds to what its span holds. Between the parts of a text other things may be printed: the other
 * column of a header, a page number, a tag. Those stand in pieces of their own (lines, columns, cells, stretches between tags), so the text must
 * then be made up of whole pieces of its span, in their order, the first and the last among them. In a letterhead, number, motto and date may stand
 * on the very lines of a name, and in a table that is laid out by blanks one blank may be all that parts two cells: there the pieces are words.
 */
export function refuteClaim(source: string, { path, text, span, stands }: Claim): string | null {
  const printed = source.slice(span.start, span.end);
  const wanted = foldBare(text);
  const found = foldBare(printed);
  if (stands === 'whole' ? found === wanted : stands === 'start' ? found.startsWith(wanted) : found.includes(wanted))
    return null;
  // a mark may be the first or last piece of a text, and folds to nothing
  const marks = {
    first: MARK_FIRST.test(text) && text[0] === printed[0],
    last: MARK_LAST.test(text) && text.at(-1) === printed.at(-1),
  };
  const isInPieces =
    stands !== 'start' && SEPARATORS.some((between) => isMadeOf(wanted, piecesOf(printed, between), stands, marks));
  const mayBeWords = LETTERHEAD.test(path) || (TABLE.test(path) && LAID_OUT.test(linesOf(source, span)));
  if (isInPieces || (mayBeWords && isMadeOf(wanted, wordsOf(printed), 'whole', marks))) return null;
  return `${path}: ${JSON.stringify(text.slice(0, 200))} is not the ${stands} of ${JSON.stringify(printed.slice(0, 300))}`;
}

/** The lines that a span touches. */
function linesOf(source: string, { start, end }: Span): string {
  const behind = source.indexOf('\n', end);
  return source.slice(source.lastIndexOf('\n', start) + 1, behind === -1 ? source.length : behind);
}

const LETTERHEAD = /^\.document\.(?:issuer|parentIssuer|coIssuers\[\d+\])$/;

const MARK_FIRST = /^[^\p{L}\p{N}\s]/u;
const MARK_LAST = /[^\p{L}\p{N}\s]$/u;
/** What may hold words of cells: tasks, and titles that damage has run into a table. */
const TABLE = /^\.(?:tasks\[|document\.title$)/;
const LAID_OUT = /\S[^\S\n]{2,}\S/;

/** Emphasis and marks of footnotes go first: they may stand inside of a word or marker; the end of a word tells where tones are placed. */
function foldBare(text: string): string {
  return fold(text.replace(/\[\^[^\]\s]{1,20}\]|[*_\\]/g, ''));
}

/** Line breaks, columns (two blanks or a tab), bars of cells, rules, tags, character references, signs of formulas, marks of footnotes, targets of links. */
const BETWEEN_PIECES =
  /[\n\r\v\f\u0085\u2028\u2029\t|]|[^\S\n]{2}|[_*=-]{3}|<[^<>]*>|&#?\w{1,32};|\\[a-z]{2,12}|\[\^[^\]\s]{1,20}\]|\]\([^()]*\)/gu;
/** In plain text a tag is text. */
const SEPARATORS = [BETWEEN_PIECES, new RegExp(BETWEEN_PIECES.source.replace('|<[^<>]*>', ''), 'gu')];

function piecesOf(printed: string, between: RegExp): string[] {
  return printed
    .split(between)
    .map(foldBare)
    .filter((piece) => piece !== '');
}

function wordsOf(printed: string): string[] {
  return printed
    .split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{N})(?=\p{L})/u)
    .map(foldBare)
    .filter((word) => word !== '');
}

/** Is a text a row of whole pieces? Where it is but a part, the pieces at its ends may be cut. */
function isMadeOf(
  wanted: string,
  pieces: readonly string[],
  stands: 'whole' | 'part',
  marks: { first: boolean; last: boolean },
): boolean {
  /** How much of the text the pieces so far can make up. */
  let made = new Set<number>(marks.first ? [0] : []);
  for (const [i, piece] of pieces.entries()) {
    const next = new Set(made);
    for (const length of i === 0 || stands === 'part' ? startsIn(piece, wanted, stands) : []) next.add(length);
    for (const length of made) {
      if (wanted.startsWith(piece, length)) next.add(length + piece.length);
      if (stands === 'part' && piece.startsWith(wanted.slice(length))) return true;
    }
    if (stands === 'part' && next.has(wanted.length)) return true;
    made = next;
    const isLast = i === pieces.length - 1;
    if (isLast) return made.has(wanted.length) && (marks.last || wanted.endsWith(piece));
  }
  return wanted === '';
}

/** Lengths of the beginnings of `wanted` that a piece ends in; of a whole text the piece itself. */
function startsIn(piece: string, wanted: string, stands: 'whole' | 'part'): number[] {
  if (stands === 'whole') return wanted.startsWith(piece) ? [piece.length] : [];
  const lengths: number[] = [];
  for (let length = 1; length <= piece.length; length++)
    if (piece.endsWith(wanted.slice(0, length))) lengths.push(length);
  return lengths;
}
