/** Lines with which an enclosed text (văn bản ban hành kèm theo) or an appendix (phụ lục) begins. */
import { headOfBody, titleLength } from '../lexicon/letterhead.ts';
import { isUpper, latin, startsInCapitals, startsLower } from '../text/letter-case.ts';
import { anchorOf } from './header/letterhead.ts';
import { findNumber } from './header/number.ts';
import { readTypeLine } from './header/type-line.ts';
import { addressLabel, isEnclosedNote, isMajorUnit, noteStart } from './lines/anchors.ts';
import { signatureMark } from './lines/foot-lines.ts';
import type { Piece, Row } from './lines/row.ts';
import { isRule, pieceOf } from './lines/row.ts';
import { isPageLine } from './lines/surroundings.ts';

export interface PartStart {
  kind: 'enclosed' | 'appendix';
  /** The first row, letterhead included, and the row of the heading. */
  from: number;
  at: number;
  type: string | null;
  heading: Piece | null;
  /** What the heading's line says of the title. */
  rest: Piece | null;
  /** A note (`Kèm theo …`) makes it certain. */
  isNoted: boolean;
}

const APPENDIX = latin(
  /^(PHỤ\s+LỤC(?:\s+(?:số\s*)?(?:[IVXLC]+|\d{1,3}|[A-Z])(?:[.-]\d{1,2})?[a-z]?(?![\p{L}\p{N}]))?|(?:BIỂU\s+MẪU|BIỂU|MẪU|MẪU\s+BIỂU)(?:\s+số)?(?:\s*:)?\s*\d{1,3}[a-zA-Z]?(?:[.-]\d{1,2})?(?![\p{L}\p{N}])|BIỂU\s+MẪU)\s*([.:\-–—]?)\s*/iu,
);
/** Letters with which a heading of an appendix can begin. */
const INITIALS = 'PBMpbm';
const NOTE_REACH = 9;
const LONGEST_HEADING = 250;
/** Longest line of a unit that is nothing but its number. */
const LONGEST_UNIT = 16;
/** Texts that decisions put into force. */
const ENCLOSED_TYPES = new Set(['KH', 'QC', 'QyĐ', 'ĐA', 'CTr', 'PA', 'HD', 'DA', 'CL', 'QTr', 'QCPH', 'QH', 'DS']);

/** The part that begins at row `at`, or null. `isDecision`: the main document is of a kind that puts others into force. */
export function partStart(rows: readonly Row[], at: number, isDecision: boolean): PartStart | null {
  const { text } = rows[at]!;
  if (text.length > LONGEST_HEADING || startsLower(text) || (text[0]! >= '0' && text[0]! <= '9')) return null;
  return readAppendix(rows, at) ?? readEnclosed(rows, at, isDecision) ?? readUnnamed(rows, at);
}

function readAppendix(rows: readonly Row[], at: number): PartStart | null {
  const row = rows[at]!;
  if (!INITIALS.includes(row.text[0]!)) return null;
  const match = APPENDIX.exec(row.text);
  if (!match || (row.cell !== null && (hasCompanions(rows, at) || headsRows(rows, at)))) return null;
  const restText = row.text.slice(match[0].length);
  const isAlone = restText === '';
  if (!isAlone && !isTitle(restText, match[2] !== '', isUpper(match[1]!))) return null;
  const next = rows[at + 1]?.text ?? '';
  if (!isAlone && APPENDIX.test(next) && /^(?:phụ|biểu|mẫu)/iu.test(next)) return null;
  const rest = isAlone ? null : pieceOf(row, match[0].length, row.text.length);
  const heading = pieceOf(row, 0, match[1]!.length);
  return { kind: 'appendix', from: at, at, type: null, heading, rest, isNoted: hasNote(rows, at) };
}

/** Other cells on the row: a list of appendices, not the heading of one. */
function hasCompanions(rows: readonly Row[], at: number): boolean {
  const { cell } = rows[at]!;
  return [rows[at - 1], rows[at + 1]].some(
    (row) => row?.cell?.table === cell?.table && row?.cell?.row === cell?.row && row?.cell?.column !== cell?.column,
  );
}

/** A numbered row below in the same table: the heading of a group of its rows. */
function headsRows(rows: readonly Row[], at: number): boolean {
  const below = rows[at + 1];
  return below?.cell?.table === rows[at]!.cell?.table && below?.cell?.column === 0 && /^\d{1,4}[.)]?$/.test(below.text);
}

/** What follows `Phụ lục I` on its line is its title, no sentence about it. */
function isTitle(rest: string, isMarked: boolean, isUpperHead: boolean): boolean {
  if (/^\(/.test(rest)) return true;
  if (startsLower(rest) || /[;,]$/.test(rest) || /\.$/.test(rest)) return false;
  return isUpper(rest) || isMarked || isUpperHead;
}

/** What letters enclose for others to fill in or to comment on. */
const DRAFT = latin(/^(?:DỰ\s+THẢO|ĐỀ\s+CƯƠNG)\s+(?=\p{Lu})/u);

/** `KẾ HOẠCH` with title and note; `DỰ THẢO BÁO CÁO` with its note. */
function readEnclosed(rows: readonly Row[], at: number, isDecision: boolean): PartStart | null {
  const row = rows[at]!;
  if (row.cell !== null || !startsInCapitals(row.text)) return null;
  const draft = DRAFT.exec(row.text)?.[0].length ?? 0;
  const found = readTypeLine(row.text.slice(draft));
  // Under `Chương I` stands a heading that may begin as a type line does: `QUY ĐỊNH CHUNG`.
  const above = rows[at - 1]?.text ?? '';
  if (!found?.isUpper || (above.length <= LONGEST_UNIT && isMajorUnit(above))) return null;
  const isNoted = hasNote(rows, at);
  if (!isNoted && !(draft === 0 && isDecision && ENCLOSED_TYPES.has(found.type.code) && isUnaddressed(rows, at)))
    return null;
  const from = climb(rows, at);
  // What has a number of its own is a document beside this one.
  if (!isNoted && rows.slice(from, at).some((above) => anchorOf(above) === 'number' && findNumber(above.text)?.number))
    return null;
  return {
    kind: 'enclosed',
    from,
    at,
    type: found.type.code,
    heading: pieceOf(row, found.from, draft + found.to),
    rest: found.hasRest ? pieceOf(row, draft + found.to, row.text.length) : null,
    isNoted,
  };
}

/** A heading in capitals without a type, made a part by its note or by the table below: `DANH MỤC NHIỆM VỤ` / `(Kèm theo Kế hoạch số …)`. */
function readUnnamed(rows: readonly Row[], at: number): PartStart | null {
  const { text, cell } = rows[at]!;
  const part: PartStart = {
    kind: 'appendix',
    from: at,
    at: at - 1,
    type: null,
    heading: null,
    rest: null,
    isNoted: true,
  };
  if (cell) return isTableHead(rows[at]!) ? { ...part, isNoted: false } : null;
  if (!startsInCapitals(text) || !isUpper(text)) return null;
  for (let next = at + 1; next < rows.length && next < at + 5; next++) {
    const row = rows[next]!;
    if (isEnclosedNote(row.text) && row.text.startsWith('(')) return part;
    // `III. BẢNG TÓM TẮT QUY TRÌNH` is a unit of the text, with its table
    if (row.cell) return isTableHead(row) && !NUMBERED.test(text) ? { ...part, isNoted: false } : null;
    if (!isUpper(row.text)) return null;
  }
  return null;
}

const NUMBERED = /^[IVXLC]{1,5}\s?[.)/-]\s?\p{Lu}/u;

/** The first cell of a list's head: `STT`. */
function isTableHead({ text, cell }: Row): boolean {
  return cell?.column === 0 && /^(?:S\s?TT|TT|Số TT|Stt)$/u.test(text);
}

function hasNote(rows: readonly Row[], at: number): boolean {
  for (let next = at; next < rows.length && next < at + NOTE_REACH; next++) {
    const { text } = rows[next]!;
    if (noteStart(text) !== -1) return true;
    if (next > at && (text.length > 350 || /^(?:Điều\s+1|I)\.\s/u.test(text))) return false;
  }
  return false;
}

/** Pages address notices to their customers; an enclosed text has no `Kính gửi`. */
function isUnaddressed(rows: readonly Row[], at: number): boolean {
  return !rows.slice(at + 1, at + 6).some(({ text }) => addressLabel(text) > 0 || isPageLine(text));
}

/** Over the letterhead that is repeated above an enclosed text: anchors, and names of bodies in capitals. */
function climb(rows: readonly Row[], at: number): number {
  let from = at;
  for (let row = at - 1; row >= 0 && row >= at - 8; row--) {
    const { text } = rows[row]!;
    if (anchorOf(rows[row]!)) from = row;
    else if (isRule(text)) continue;
    else if (!isUpper(text) || signatureMark(text) !== null) break;
    else if (headOfBody(text) && titleLength(text) === 0) from = row;
  }
  return from;
}
