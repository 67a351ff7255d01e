/**
 * Signature blocks (chức vụ, họ tên của người có thẩm quyền): for whom (`TM. ỦY BAN NHÂN DÂN`), in what capacity (`KT. CHỦ TỊCH`), the signer's own
 * position (`PHÓ CHỦ TỊCH`) and name. Several blocks stand side by side or one after the other in joint documents and minutes.
 */
import { headOfBody, titleLength } from '../../lexicon/letterhead.ts';
import type { Signature } from '../../model/frame.ts';
import { runOf } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { isDangling, isUpper, latin } from '../../text/letter-case.ts';
import { joinBrokenLines } from '../lines/broken-lines.ts';
import {
  INNER_NOTE,
  isAlso,
  isDigitalNote,
  isForWhom,
  isOtherOffice,
  isPlainPosition,
  isSignedNote,
  markLength,
  signatureMark,
} from '../lines/foot-lines.ts';
import { isPersonName, nameAtEnd } from '../lines/person-name.ts';
import type { Piece } from '../lines/row.ts';
import { isRule, pieceOf } from '../lines/row.ts';

type Field = 'authority' | 'capacity' | 'position' | 'name';
/** `isSigned`: `(Đã ký)` stands in it. */
type Block = Record<Field, Piece[]> & { isSigned: boolean };

export function readSignatures(reading: Reading, pieces: readonly Piece[]): Signature[] {
  return sideBySide(joinBrokenLines(reading, pieces))
    .flatMap((column) => readColumn(column))
    .map((block) => toSignature(reading, block))
    .filter((signature): signature is Signature => signature !== null)
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Those who sign side by side are told from left to right by their names: titles begin on different lines. */
function placeOf({ name, run }: Signature): number {
  return name?.start ?? run.start;
}

/** Where one row holds two lines of signatures, each column is read for itself. */
function sideBySide(pieces: readonly Piece[]): Piece[][] {
  const rows = new Map<string, Set<number>>();
  for (const [i, piece] of pieces.entries()) {
    const { row } = piece;
    if (isTurn(pieces[i - 1], piece)) continue;
    const key = row.cell ? `${row.cell.table}.${row.cell.row}` : `line ${row.line}`;
    const columns = rows.get(key) ?? new Set();
    rows.set(key, columns.add(piece.column));
  }
  const columns = new Set([...rows.values()].filter((set) => set.size > 1).flatMap((set) => [...set]));
  if (columns.size < 2) return [[...pieces]];
  const sorted = [...columns].sort((a, b) => a - b);
  return sorted.map((column) =>
    pieces.filter((piece) => piece.column === column || (column === sorted[0] && !columns.has(piece.column))),
  );
}

/** Cells of several lines that were copied one behind the other: the name that closes one stands before the line that opens the next. */
function isTurn(before: Piece | undefined, piece: Piece): boolean {
  if (before?.row !== piece.row || piece.row.cell) return false;
  return isPersonName(before.text) && signatureMark(piece.text) !== null;
}

function readColumn(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let block: Block = emptyBlock();
  let last: Field | null = null;
  for (const piece of pieces.flatMap(splitCollapsed)) {
    if (isSignedNote(piece.text)) block.isSigned = true;
    if (isRule(piece.text) || isSignedNote(piece.text)) continue;
    const field = fieldOf(piece, block, last);
    if (startsBlock(field, piece, block, last)) {
      blocks.push(block);
      block = emptyBlock();
    }
    if (field === null) continue;
    block[field].push(piece);
    last = field;
  }
  blocks.push(block);
  return blocks;
}

/** What a line is, seen from the line before it. */
function fieldOf(piece: Piece, block: Block, last: Field | null): Field | null {
  const { text } = piece;
  const mark = signatureMark(text);
  if (mark === 'TM') return 'authority';
  if (mark === 'Q') return 'position';
  if (mark) return 'capacity';
  if (isForWhom(text)) return 'authority';
  if (isAlso(text) && last === 'position') return 'position';
  const isTitle =
    titleLength(text) > 0 && (isUpper(text) || isPlainPosition(text) || (last === null && isOtherOffice(text)));
  if (isTitle) {
    if (last === 'capacity' && isUnfinished(block.capacity)) return 'capacity';
    return 'position';
  }
  // `TL. CHỦ TỊCH` / `PHÓ CHÁNH` / `VĂN PHÒNG`: a title that is broken over lines
  if (last === 'capacity' && isUpper(text) && OWN_TITLE.test(text)) return 'position';
  if (isPersonName(text) && (block.position.length > 0 || block.capacity.length > 0 || !headOfBody(text)))
    return 'name';
  if (last === 'name' || last === null) return isUpper(text) && headOfBody(text) ? 'authority' : null;
  return isUpper(text) ? last : null;
}

/** With what a title begins that the signer has besides the one he signs for. */
const OWN_TITLE = /^(?:(?:PHÓ|QUYỀN|PHỤ TRÁCH)(?: |$)|P\.)/u;

/** `TL. CHỦ TỊCH,` goes on in the next line. */
function isUnfinished(pieces: readonly Piece[]): boolean {
  return /[,\-–]$/.test(pieces.at(-1)?.text ?? '');
}

function startsBlock(field: Field | null, piece: Piece, block: Block, last: Field | null): boolean {
  if (field === null || last === null) return false;
  if (block.name.length > 0) return true;
  if (field === 'authority')
    return block.authority.length > 0
      ? last !== 'authority' || signatureMark(piece.text) !== null
      : last === 'position';
  return false;
}

/** `KT. BỘ TRƯỞNG THỨ TRƯỞNG (Đã ký) Nguyễn Văn A` in one cell: mark and title, own title, note, name. */
function splitCollapsed(piece: Piece): Piece[] {
  const name = isDigitalNote(piece.text) ? nameBehindColon(piece.text) : nameAtEnd(piece.text);
  const titled = name > 0 ? piece.text.slice(0, name).trimEnd() : piece.text;
  const note = INNER_NOTE.exec(titled);
  const capitals = note ? titled.slice(0, note.index) : titled;
  // `Phó Thủ tướng Trần Văn Lâm`: another office of the signer before his name
  const isTitled = name > 0 && titleLength(capitals) > 0;
  if ((name > 0 || note) && !(isUpper(capitals) || isSignedNote(capitals) || isTitled)) return [piece];
  const cuts = [0, ...cutsBeforeMarks(capitals), ...(note ? [note.index] : []), ...(name > 0 ? [name] : [])];
  const from = piece.start - piece.row.start;
  return cuts.flatMap((cut, i) => {
    const end = cuts[i + 1] ?? piece.text.length;
    // `TRƯỞNG BAN: Nguyễn Văn An`
    const colon = end === name && /:\s*$/.test(piece.text.slice(cut, end)) ? piece.text.lastIndexOf(':', end) : end;
    const part = pieceOf(piece.row, from + cut, from + colon, piece.column);
    return part ? splitTitles(part) : [];
  });
}

/** `Ký bởi: Nguyễn Văn An`, but not `Ký bởi: Ủy ban nhân dân huyện Phù Yên`. */
function nameBehindColon(text: string): number {
  const at = text.search(/(?<=:\s?)\p{Lu}/u);
  return at > 0 && isPersonName(text.slice(at)) ? at : -1;
}

const INNER_MARK = latin(/\s(?=(?:KT|TL|TUQ|K\/T|T\/L)[.\s]\s?\p{Lu})/gu);

function cutsBeforeMarks(text: string): number[] {
  return [...text.matchAll(INNER_MARK)].map((match) => match.index + 1);
}

/** After `KT. CHỦ TỊCH` or `TM. ỦY BAN NHÂN DÂN` the next title on the line is the signer's own, and one behind that another office of his. */
function splitTitles(piece: Piece): Piece[] {
  const { text } = piece;
  const words = [...text.matchAll(/\S+/gu)];
  for (let i = Math.max(wordsOfOpening(text, words), 1); i < words.length; i++) {
    const length = titleLength(text.slice(words[i]!.index));
    if (length === 0) continue;
    const before = words[i - 1]![0];
    // `KT. TRƯỞNG BAN - PHÓ TRƯỞNG BAN`
    if (DASH.test(before) && i > 1 && signatureMark(text) !== null && OWN_TITLE.test(text.slice(words[i]!.index)))
      return parted(piece, words[i - 2]!.index + words[i - 2]![0].length, words[i]!.index);
    if (isDangling(before) || isAlso(before) || isCharge(text, words[i]!.index)) {
      i += length - 1;
      continue;
    }
    const at = words[i - (SHORTENED.test(before) && i > 1 ? 1 : 0)]!.index;
    return parted(piece, at, at);
  }
  return [piece];
}

/** What stands before one place of a piece, and the titles from another on. */
function parted({ text, row, column, start }: Piece, end: number, at: number): Piece[] {
  const from = start - row.start;
  const rest = pieceOf(row, from + at, from + text.length, column);
  return [pieceOf(row, from, from + end, column)!, ...(rest ? splitTitles(rest) : [])];
}
const DASH = /^[-–]$/;

/** `P. GIÁM ĐỐC`, `Q. VỤ TRƯỞNG`. */
const SHORTENED = /^[PQ]\.$/;

/** `PHÓ HIỆU TRƯỞNG PHỤ TRÁCH` is one position. */
function isCharge(text: string, at: number): boolean {
  return CHARGE.test(text.slice(at)) && signatureMark(text) === null;
}
const CHARGE = /^PHỤ TRÁCH(?:$| )/u;

/** How many words the mark and its title, the mark and what the body's name begins with, or the signer's title take. A line that begins with neither is whole. */
function wordsOfOpening(text: string, words: readonly RegExpMatchArray[]): number {
  const mark = signatureMark(text);
  if (!mark || mark === 'Q') return isUpper(text) && titleLength(text) > 0 ? titleLength(text) : words.length;
  const marked = markLength(text);
  const rest = text.slice(marked);
  const after = words.findIndex(({ index, 0: word }) => index! + word.length > marked);
  return after + Math.max(1, mark === 'TM' ? (headOfBody(rest)?.length ?? 0) : titleLength(rest));
}

function toSignature(reading: Reading, block: Block): Signature | null {
  const all = [...block.authority, ...block.capacity, ...block.position, ...block.name];
  // A name without a title signs only where it says so.
  if (all.length === 0 || (all.length === block.name.length && !block.isSigned)) return null;
  const second = block.capacity.findIndex((piece, i) => i > 0 && signatureMark(piece.text) !== null);
  if (second > 0 && block.authority.length === 0) {
    // By order and for the head at once (`TL. CHỦ TỊCH` / `KT. CHÁNH VĂN PHÒNG`): the upper line says for whom.
    block.authority = block.capacity.slice(0, second);
    block.capacity = block.capacity.slice(second);
  }
  if (block.position.length + block.capacity.length === 0 && isForWhom(block.authority[0]?.text ?? ''))
    block.position = block.authority.splice(0);
  const run = (pieces: Piece[]) => (pieces.length > 0 ? runOf(reading, pieces) : null);
  all.sort((a, b) => a.start - b.start);
  return {
    run: runOf(reading, all),
    authority: run(block.authority),
    capacity: run(block.capacity),
    position: run(firstTitle(block.position)),
    name: run(block.name.slice(0, 1)),
  };
}

/** An office held beside (`PHÓ TRƯỞNG BAN` over `BỘ TRƯỞNG BỘ Y TẾ`) is not the one in which he signs. */
function firstTitle(pieces: Piece[]): Piece[] {
  const second = pieces.findIndex(
    (piece, i) =>
      i > 0 &&
      titleLength(piece.text) > 0 &&
      !/[,\-–]$/.test(pieces[i - 1]!.text) &&
      !isAlso(pieces[i - 1]!.text.split(' ').at(-1)!),
  );
  return second === -1 ? pieces : pieces.slice(0, second);
}

function emptyBlock(): Block {
  return { authority: [], capacity: [], position: [], name: [], isSigned: false };
}
