/**
 * The head of a table that is laid out by blanks: the names of its columns side by side, over one line or several.
 *
 * >         Nội dung                        Đơn vị       Thời hạn
 * >  STT                Đơn vị chủ trì
 * >         công việc                      phối hợp      thực hiện
 */
import { isColumnHead } from '../../../lexicon/column-heads.ts';
import { foldWords } from '../../../text/fold.ts';
import { isUpper, startsLower, startsUpper } from '../../../text/letter-case.ts';
import type { PrintedLine } from '../../physical-lines.ts';
import { ROW_NUMBER } from './cut-line.ts';
import { type Band, joinWords, overlap, type PrintedWords, readWords, type Stretch, wordsOf } from './printed-words.ts';

export interface TableHead {
  /** Its lines, as numbers into those of the text. */
  from: number;
  to: number;
  lines: PrintedWords[];
  columns: HeadColumn[];
  /** What its lines say, to be known when another page repeats them. */
  words: string;
}

export interface HeadColumn extends Band {
  pieces: Stretch[];
  text: string;
}

const LEAST_COLUMNS = 3;
const LEAST_NAMED = 2;
/** Lines of a head above and below the one that names most columns. */
const ABOVE = 2;
const BELOW = 4;
const LONGEST_PIECE = 60;

/** The head that line `i` belongs to, which is the first to name two columns. */
export function readHead(text: string, lines: readonly PrintedLine[], i: number, done: number): TableHead | null {
  const anchor = readHeadLine(text, lines[i]);
  if (!anchor || anchor.pieces.length < 2 || namedIn(text, anchor.pieces) < LEAST_NAMED) return null;
  // bars part the columns of `| STT   | Nội dung     |`, whatever blanks fill them up
  if (anchor.words.some(({ start }) => text[start] === '|')) return null;
  if (anchor.pieces.some((piece) => isSentence(wordsOf(text, piece)))) return null;
  const head = [anchor];
  let to = i + 1;
  for (; to <= i + BELOW; to++) {
    const below = lines[to]?.gap === 0 ? readHeadLine(text, lines[to]) : null;
    if (!below || !goesOn(text, anchor, below)) break;
    head.push(below);
  }
  let from = i;
  while (from > Math.max(done, i - ABOVE) && lines[from]!.gap === 0) {
    const above = readHeadLine(text, lines[from - 1]);
    if (!above || !opens(text, head, above)) break;
    head.unshift(above);
    from--;
  }
  const columns = columnsOf(text, head);
  const named = columns.filter((column) => isColumnHead(column.text)).length;
  if (columns.length < LEAST_COLUMNS || named < LEAST_NAMED || named * 2 < columns.length) return null;
  return { from, to, lines: head, columns, words: head.map((line) => lineWords(text, line)).join(' ') };
}

/** How many lines from `i` on say the head once more. */
export function linesOfHead(text: string, lines: readonly PrintedLine[], i: number, head: TableHead): number {
  let said = '';
  for (let k = 0; k < head.lines.length; k++) {
    const printed = readWords(text, lines[i + k]);
    if (printed) said += `${k > 0 ? ' ' : ''}${lineWords(text, printed)}`;
    if (!head.words.startsWith(said)) return 0;
  }
  return said === head.words ? head.lines.length : 0;
}

/** The words of a line, however far they stand apart. */
export function lineWords(text: string, { words }: PrintedWords): string {
  return words.map((word) => wordsOf(text, word)).join(' ');
}

/** Names of columns between which one blank is left are told by the capital: `Nội dung nhiệm vụ Cơ quan chủ trì`. */
function readHeadLine(text: string, line: PrintedLine | undefined): PrintedWords | null {
  const printed = readWords(text, line);
  if (!printed || printed.pieces.some(({ from, to }) => to - from > LONGEST_PIECE * 2)) return null;
  const isNext = (before: Stretch, word: Stretch) =>
    word.from - before.to > 1 ||
    (isCapital(text, before, word) && isColumnHead(text.slice(word.start, word.start + 30)));
  const pieces = joinWords(printed.words, (a, b) => !isNext(a, b));
  return { ...printed, pieces };
}

function isCapital(text: string, before: Stretch, word: Stretch): boolean {
  const [one, other] = [wordsOf(text, before), wordsOf(text, word)];
  return startsUpper(other) && !isUpper(other) && !/[,/–-]$/.test(one);
}

/** An item, or what ends as sentences do: no name of a column. */
function isSentence(words: string): boolean {
  return ROW_NUMBER.test(words) ? !isColumnHead(words) : /[;:,.]$/.test(words) && words.length > SHORT;
}
/** Characters of an abbreviation with its dot. */
const SHORT = 6;

function namedIn(text: string, pieces: readonly Stretch[]): number {
  return pieces.filter((piece) => isColumnHead(wordsOf(text, piece))).length;
}

/** A line below goes on with names in lower case, in brackets or in capitals as they are, names further columns, or numbers them all. */
function goesOn(text: string, anchor: PrintedWords, { pieces }: PrintedWords): boolean {
  const said = pieces.map((piece) => wordsOf(text, piece));
  if (said.length >= LEAST_COLUMNS && said.every((words, i) => words.replace(/[()]/g, '') === String(i + 1)))
    return true;
  if (ROW_NUMBER.test(said[0]!)) return isColumnHead(said[0]!);
  const isShouted = anchor.pieces.every((piece) => isUpper(wordsOf(text, piece)));
  return said.every(
    (words) =>
      words.length <= LONGEST_PIECE / 2 &&
      (startsLower(words) || words.startsWith('(') || isColumnHead(words) || (isShouted && isUpper(words))),
  );
}

/** A line above begins names that a line below goes on with, beside those of the anchor. */
function opens(text: string, head: readonly PrintedWords[], above: PrintedWords): boolean {
  const taken = head[0]!.pieces;
  const below = head.slice(1).flatMap(({ pieces }) => pieces);
  return above.pieces.every(
    (piece) =>
      startsUpper(wordsOf(text, piece)) &&
      piece.to - piece.from <= LONGEST_PIECE / 2 &&
      (foldWords(wordsOf(text, piece)).length <= 3 || below.some((other) => overlap(piece, other) > 0)) &&
      !taken.some((other) => overlap(piece, other) > 0),
  );
}

/** Pieces that stand one above the other name a column; where several stand below one, each has its own. */
function columnsOf(text: string, head: readonly PrintedWords[]): HeadColumn[] {
  const stretches = head.flatMap(({ pieces }, line) => pieces.map((piece) => ({ piece, line })));
  stretches.sort((a, b) => a.piece.from - b.piece.from);
  const groups: (typeof stretches)[] = [];
  let reach = -1;
  for (const stretch of stretches) {
    if (stretch.piece.from >= reach) groups.push([]);
    groups.at(-1)!.push(stretch);
    reach = Math.max(reach, stretch.piece.to);
  }
  return groups.flatMap((group) => {
    const widest = Math.max(...group.map(({ line }) => group.filter((other) => other.line === line).length));
    const fullest = group.find(({ line }) => group.filter((other) => other.line === line).length === widest)!.line;
    const columns = group.flatMap(({ piece, line }) => (line === fullest ? [[piece]] : []));
    for (const { piece, line } of group) if (line !== fullest) nearest(columns, piece).push(piece);
    return columns.map((pieces) => columnOf(text, pieces));
  });
}

function nearest(columns: Stretch[][], piece: Stretch): Stretch[] {
  return columns.reduce((best, column) => (overlap(column[0]!, piece) > overlap(best[0]!, piece) ? column : best));
}

function columnOf(text: string, pieces: Stretch[]): HeadColumn {
  const ordered = pieces.sort((a, b) => a.start - b.start);
  return {
    from: Math.min(...pieces.map(({ from }) => from)),
    to: Math.max(...pieces.map(({ to }) => to)),
    pieces: ordered,
    text: ordered.map((piece) => wordsOf(text, piece)).join(' '),
  };
}
