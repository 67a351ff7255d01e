/** A row of a drawn table (bảng vẽ bằng ký tự) as it is printed: what each of its lines holds of each cell. */
import { startsLower } from '../../../text/letter-case.ts';
import { ITEM_SIGNS } from '../../../text/symbol-glyphs.ts';
import { type PrintedLine, skipBlanks, trimEnd } from '../../physical-lines.ts';

/** What a line holds of a cell: offsets in the working text, and how many characters find room there. */
export interface Piece {
  column: number;
  start: number;
  end: number;
  room: number;
}

export interface DrawnLine {
  line: PrintedLine;
  pieces: Piece[];
}

/** Its lines, from the first. */
export type DrawnRow = DrawnLine[];

/** Without rows the lines up to `to` are no table. */
export interface DrawnTable {
  rows: DrawnRow[];
  /** Number of the line behind the table. */
  to: number;
}

/** What stands between two offsets of a line, in a cell as wide as that; null where nothing does. */
export function pieceOf(text: string, column: number, from: number, to: number, room: number): Piece[] {
  const start = skipBlanks(text, from, to);
  return start < to ? [{ column, start, end: trimEnd(text, start, to), room }] : [];
}

export function placeRows(text: string, rows: readonly DrawnRow[], table: number): PrintedLine[] {
  return rows.flatMap((row, number) => placeRow(text, row, { table, row: number }));
}

/** The lines of each cell together, the first cell first; blank lines within a cell are counted. */
function placeRow(text: string, row: DrawnRow, place: { table: number; row: number }): PrintedLine[] {
  const cells = new Map<number, PrintedLine[]>();
  const last = new Map<number, { piece: Piece; at: number }>();
  row.forEach(({ line, pieces }, at) => {
    for (const piece of pieces) {
      const { column, start, end } = piece;
      if (!cells.has(column)) cells.set(column, []);
      const above = last.get(column);
      const gap = above ? at - above.at - 1 : 0;
      const goesOn = above !== undefined && gap === 0 && isBroken(text, above.piece, piece);
      cells.get(column)!.push({ ...line, start, end, head: start, gap, goesOn, cell: { ...place, column } });
      last.set(column, { piece, at });
    }
  });
  return [...cells.entries()].sort(([a], [b]) => a - b).flatMap(([, lines]) => lines);
}

/** Was a line broken because its next word found no room in the cell? An item, a rule, or what stands in upper case behind a full stop begins a line of its own. */
export function isBroken(text: string, above: Piece, piece: Piece): boolean {
  const said = text.slice(piece.start, piece.end);
  const word = said.split(' ', 1)[0]!;
  if (above.end - above.start + 1 + word.length <= piece.room - SLACK) return false;
  if (ITEM.test(said) || !LETTER.test(said)) return false;
  const before = text.slice(above.start, above.end);
  return LETTER.test(before) && (startsLower(said) || !/[;:.]$/.test(before));
}

/** Some leave that many characters of a cell free. */
const SLACK = 2;
const ITEM = new RegExp(String.raw`^(?:\\?[${ITEM_SIGNS}]|\p{L}[.)]|\d{1,2}\\?[.)])(?:\s|$)`, 'u');
const LETTER = /[\p{L}\p{N}]/u;
