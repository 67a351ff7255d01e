/**
 * Normalisation of the decoded text: what printing and typing vary, and reading must not see, becomes one thing.
 *
 * NFC (chuẩn Unicode dựng sẵn), marks in any order; invisible characters gone; every Unicode space a space; every line break a line feed; `Ð` and `Ɖ` the letter `Đ`;
 * fraction and full-width slashes `/`; unbreakable hyphens, figure dashes and minus signs `-`; glyphs of symbol fonts what they look like. Dashes, quotes, tabs and wide blanks stay: they may mean something. Only blanks
 * without end are cut short: no column stands so far off, and patterns that look behind blanks would walk them again and again; and those that tear a word,
 * or were typed twice where no column begins, are left out.
 */
import { findIdleBlanks } from './idle-blanks.ts';
import { COMPOSABLE, EDITED, holds, INVISIBLE, SHAPE, SUBSTITUTED } from './sorts.ts';
import { SourceMap, TextBuilder } from './source-map.ts';
import { glyphOf, isPrivateGlyph } from './symbol-glyphs.ts';
import { findTornWords } from './torn-words.ts';

/** A range of the source that reads otherwise than it stands; an empty text leaves it out. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Blanks in a row that are cut short, and what is left of them. */
const MANY_BLANKS = 200;
const FEW_BLANKS = 100;
/** The engine's stack holds no more of them in one match. */
const MOST_BLANKS = 100_000;
const TO_EDIT = new RegExp(`\\s{${MANY_BLANKS},${MOST_BLANKS}}|\\r\\n|[${INVISIBLE}]+|[${SUBSTITUTED}]`, 'g');
const MARKS = '\\u0300-\\u036f';
const TO_EDIT_OR_MARKED = new RegExp(
  `\\s{${MANY_BLANKS},${MOST_BLANKS}}|\\r\\n|[${INVISIBLE}]+|[${SUBSTITUTED}][${MARKS}]*|[^\\s${MARKS}][${MARKS}]+|[\\u1100-\\u11ff]{2,}`,
  'g',
);

/** The characters that stand for those of `SUBSTITUTED`, blanks and glyphs aside. */
const SUBSTITUTES = new Map<string, string>([
  ...[...'\r\v\f\u0085\u2028\u2029'].map((from) => [from, '\n'] as const),
  ...[...'ÐƉ'].map((from) => [from, 'Đ'] as const),
  ['ð', 'đ'],
  ...[...'\u2044\u2215\uff0f'].map((from) => [from, '/'] as const),
  ...[...'\u2010\u2011\u2012\u2015\u2212'].map((from) => [from, '-'] as const),
]);

/** Long texts are edited in pieces of this many code units, so that the list of edits stays short. */
const PIECE = 1 << 16;

/**
 * The working text of `source` and the way back. `findExtra` may name further ranges to leave out (markup) in a piece of the source; its offsets
 * count from the start of the piece, which always begins behind a line feed.
 */
export function normalizeText(source: string, findExtra?: (piece: string) => Edit[]): { text: string; map: SourceMap } {
  return closeUp(composeText(source, findExtra));
}

/** Leaves out the blanks that tear words, and those that were typed twice. */
function closeUp(composed: { text: string; map: SourceMap }): { text: string; map: SourceMap } {
  const edits = mergeEdits(
    findTornWords(composed.text).blanks.map(leaveOut),
    findIdleBlanks(composed.text).map(leaveOut),
  );
  if (edits.length === 0) return composed;
  const builder = new TextBuilder();
  applyEdits(builder, composed.text, 0, edits);
  const { text, map } = builder.build();
  return { text, map: map.through(composed.map) };
}

function leaveOut(at: number): Edit {
  return { from: at, to: at + 1, text: '' };
}

function composeText(source: string, findExtra?: (piece: string) => Edit[]): { text: string; map: SourceMap } {
  const isComposed = isNfc(source);
  if (isComposed && !findExtra && isClean(source)) return { text: source, map: SourceMap.identity(source.length) };
  const builder = new TextBuilder();
  for (let from = 0; from < source.length; ) {
    const to = endOfPiece(source, from);
    const piece = source.slice(from, to);
    const edits = findEdits(piece, isComposed);
    applyEdits(builder, piece, from, findExtra ? mergeEdits(edits, findExtra(piece)) : edits);
    from = to;
  }
  return builder.build();
}

/** Adds a paragraph, which begins at `base` of the source, to the working text. Gives and takes how many pieces of torn words were met so far. */
export function addParagraph(builder: TextBuilder, paragraph: string, base: number, tornBefore: number): number {
  const isComposed = isNfc(paragraph);
  const edits = findEdits(paragraph, isComposed);
  if (!isComposed) {
    applyEdits(builder, paragraph, base, edits);
    return tornBefore;
  }
  const { blanks, pieces } = findTornWords(paragraph, tornBefore);
  const closed = mergeEdits(blanks.map(leaveOut), findIdleBlanks(paragraph).map(leaveOut));
  applyEdits(builder, paragraph, base, mergeEdits(edits, closed));
  return tornBefore + pieces;
}

/** The edits of a stretch of text, in order. */
function findEdits(piece: string, isComposed: boolean): Edit[] {
  const edits: Edit[] = [];
  if (isComposed && isClean(piece)) return edits;
  for (const match of piece.matchAll(isComposed && !HAS_SHAPE.test(piece) ? TO_EDIT : TO_EDIT_OR_MARKED)) {
    const text = isPageStart(piece, match) ? ' ' : substitute(match[0]);
    if (text !== match[0]) edits.push({ from: match.index, to: match.index + match[0].length, text });
  }
  return edits;
}

/** A form feed where a line begins breaks none. */
function isPageStart(piece: string, { 0: found, index }: RegExpExecArray): boolean {
  return found === '\f' && (index === 0 || piece[index - 1] === '\n');
}

/** Is the text composed already? Most texts hold nothing that composition could change. */
export function isNfc(text: string): boolean {
  return !holds(text, COMPOSABLE) || text.normalize('NFC') === text;
}

/** Is there nothing to edit in a composed text? */
function isClean(text: string): boolean {
  return !holds(text, EDITED) && !hasManyBlanks(text);
}

/** Of so many blanks in a row one stands at a multiple of their number. */
function hasManyBlanks(text: string): boolean {
  for (let at = 0; at < text.length; at += MANY_BLANKS) {
    if (!isPlainBlank(text.charCodeAt(at))) continue;
    let from = at;
    while (isPlainBlank(text.charCodeAt(from - 1))) from--;
    let to = at + 1;
    while (isPlainBlank(text.charCodeAt(to))) to++;
    if (to - from >= MANY_BLANKS) return true;
  }
  return false;
}

/** The blanks of a text that needs no other edit. */
function isPlainBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}

/** Adds `piece`, which begins at `base` of the source, to the working text with its edits made. */
function applyEdits(builder: TextBuilder, piece: string, base: number, edits: readonly Edit[]): void {
  let at = 0;
  for (const edit of edits) {
    if (edit.from > at) builder.add(composeRest(piece.slice(at, edit.from)), base + at, base + edit.from);
    builder.add(edit.text, base + edit.from, base + edit.to);
    at = edit.to;
  }
  if (at < piece.length) builder.add(composeRest(at === 0 ? piece : piece.slice(at)), base + at, base + piece.length);
}

/** Between the edits there is nothing to compose but in scripts that Vietnamese texts do not use. */
function composeRest(text: string): string {
  return EXOTIC.test(text) ? text.normalize('NFC') : text;
}
const EXOTIC = /[\u0340-\u0374\u037e\u0387\u0483-\u1dff\u1f00-\u1fff\u2126-\u212b\u2329-\u232a\u2adc\u3040-\uffff]/;

function substitute(found: string): string {
  if (found === '\r\n') return '\n';
  if (found.length >= MANY_BLANKS && found.trim() === '') return fewBlanks(found);
  const head = substituteOf(found);
  if (head !== undefined) return head;
  const first = found.charCodeAt(0);
  if (isInvisible(first)) return '';
  if (holds(found[0] ?? '', EDITED)) return ((substituteOf(found[0] ?? '') ?? ' ') + found.slice(1)).normalize('NFC');
  return compose(found);
}

/** What stands for a character; undefined for blanks and for what stands for itself. */
function substituteOf(char: string): string | undefined {
  return SUBSTITUTES.get(char) ?? (char.length === 1 && isPrivateGlyph(char) ? glyphOf(char) : undefined);
}

/** A line break says more than a tab, a tab more than a space; how far the line behind them is indented is kept. */
function fewBlanks(found: string): string {
  const breaks = found.match(/\r\n|[\n\r\v\f\u2028\u2029]/g)?.length ?? 0;
  if (breaks === 0) return (found.includes('\t') ? '\t' : ' ').repeat(FEW_BLANKS);
  let indent = 0;
  while (indent < FEW_BLANKS && !isLineBreak(found.charCodeAt(found.length - 1 - indent))) indent++;
  return '\n'.repeat(Math.min(breaks, FEW_BLANKS)) + ' '.repeat(indent);
}

/** Line feeds, returns, form feeds and the like. */
export function isLineBreak(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Letters with their marks are few, so each is composed once. */
function compose(found: string): string {
  let composed = COMPOSED.get(found);
  if (composed === undefined) {
    composed = orderMarks(found.normalize('NFC'));
    if (COMPOSED.size < 1000) COMPOSED.set(found, composed);
  }
  return composed;
}
const COMPOSED = new Map<string, string>();

const HAS_SHAPE = new RegExp(`[${SHAPE}]`);
const SHAPE_BEHIND_TONE = new RegExp(
  `(?<![\\u0300\\u0301\\u0303\\u0309])([\\u0300\\u0301\\u0303\\u0309]+)([${SHAPE}])`,
  'g',
);

/** The mark of shape belongs to the letter and stands before the tone, in whatever order they were typed. */
function orderMarks(composed: string): string {
  if (!HAS_SHAPE.test(composed)) return composed;
  return composed.normalize('NFD').replace(SHAPE_BEHIND_TONE, '$2$1').normalize('NFC');
}

function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0xfeff ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064)
  );
}

/** Two ordered lists of edits as one; where they overlap the earlier one holds. */
function mergeEdits(left: Edit[], right: Edit[]): Edit[] {
  if (right.length === 0) return left;
  const all = left.length === 0 ? right : [...left, ...right].sort((a, b) => a.from - b.from);
  let end = 0;
  return all.filter((edit) => {
    if (edit.from < end) return false;
    end = edit.to;
    return true;
  });
}

/** A piece ends behind a line feed, so that no character and no `**` is cut in two. */
function endOfPiece(source: string, from: number): number {
  if (source.length - from <= PIECE) return source.length;
  const lineFeed = source.indexOf('\n', from + PIECE);
  return lineFeed === -1 ? source.length : lineFeed + 1;
}
