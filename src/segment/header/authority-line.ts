/** The line between title and legal bases that names who decides (thẩm quyền ban hành): `TRƯỞNG BAN CHỈ ĐẠO NHÀ NƯỚC VỀ DU LỊCH`. */
import { headOfBody, isHeadAlone, titleLength } from '../../lexicon/letterhead.ts';
import { isUpper, startsUpper } from '../../text/letter-case.ts';
import { isOrder, isPreamble, isSectionStart } from '../lines/anchors.ts';
import type { Piece, Row } from '../lines/row.ts';
import { isRule, pieceOf } from '../lines/row.ts';

export interface Authority {
  pieces: Piece[];
  /** Its rows, half-open. */
  from: number;
  to: number;
}

const SESSION = /^\(?(?:KHÓA|KHOÁ|KỲ HỌP|NHIỆM KỲ|HỌP|PHIÊN HỌP)\s/iu;

/** One to four rows in capitals, the first beginning as a body or an office does, straight before căn cứ or the ordering word; or one that is an officer's. */
export function readAuthority(rows: readonly Row[], from: number): Authority | null {
  const pieces: Piece[] = [];
  let at = from;
  for (; at < rows.length && at < from + 5; at++) {
    const row = rows[at]!;
    if (isRule(row.text)) continue;
    if (pieces.length === 0 && isOfficer(row.text)) {
      pieces.push(pieceOf(row, 0, row.text.length)!);
      at++;
      break;
    }
    if (!isUpper(row.text) || row.text.length > LONGEST_AUTHORITY || isSectionStart(row.text) || isOrder(row.text))
      break;
    if (pieces.length === 0 && !headOfBody(row.text) && titleLength(row.text) === 0) return null;
    // `… QUY CHẾ HOẠT ĐỘNG` / `BAN CHỈ ĐẠO VỀ DU LỊCH` above `TRƯỞNG BAN CHỈ ĐẠO VỀ DU LỊCH`: the title's last line
    if (pieces.length > 0 && titleLength(row.text) > 0 && row.text.endsWith(` ${joined(pieces)}`)) return null;
    if (SESSION.test(row.text)) continue;
    const piece = pieceOf(row, 0, row.text.length);
    if (piece) pieces.push(piece);
  }
  while (at < rows.length && (isRule(rows[at]!.text) || SESSION.test(rows[at]!.text))) at++;
  const next = rows[at]?.text;
  if (pieces.length === 0 || next === undefined || !(isPreamble(next) || isOrder(next))) return null;
  const name = joined(pieces);
  // `LUẬT` / `THANH TRA`: a head that is no name yet is the title of a law; an office (`TRƯỞNG BAN`) is whole.
  if (isHeadAlone(name) && titleLength(name) < headOfBody(name)!.length) return null;
  return { pieces, from, to: at };
}

/** `Trưởng Ban Chỉ đạo Nhà nước về Du lịch`: whoever decides, in small letters on a line of his own. */
function isOfficer(text: string): boolean {
  if (text.length > LONGEST_OFFICER || !startsUpper(text) || isUpper(text) || /[.,;:]$/.test(text)) return false;
  const length = titleLength(text);
  // `Trưởng` + `Ban Chỉ đạo`: the title's last word begins the body's name
  const starts = length > 0 ? [length, length - 1] : [];
  return starts.some((from) => headOfBody(text.split(' ').slice(from).join(' ')) !== null);
}
const LONGEST_OFFICER = 100;

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join(' ');
}

/** Most characters of one line of it: committees have long names. */
const LONGEST_AUTHORITY = 220;
