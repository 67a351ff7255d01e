/** The title (trích yếu) of a letter: behind `V/v`, over the lines that go on with it, brackets and quotes around both left out; else what stands behind the number in one cell. */
import { type Run, runOf, subRun, withoutEnd } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { isUpper } from '../../text/letter-case.ts';
import { ABOUT, type HeadPiece } from './letterhead.ts';
import { groupsOf } from './letterhead-joins.ts';

export function readLetterTitle(reading: Reading, pieces: readonly HeadPiece[]): Run | null {
  const group = groupsOf(pieces, 'about')[0] ?? behindNumber(pieces);
  if (!group) return null;
  const run = runOf(reading, group);
  const label = ABOUT.exec(` ${run.text}`);
  const about = subRun(run, run.start + (label ? label.index + label[0].length - 1 : 0));
  return label && /[(“"]/.test(label[0]) ? withoutEnd(about, ')”"') : about;
}

/** `Số: 12/SXD-QLN Hướng dẫn cấp số nhà`: a title without its label, in the number's cell or directly below it. */
function behindNumber(pieces: readonly HeadPiece[]): HeadPiece[] | null {
  const number = pieces.findIndex(({ kind }) => kind === 'number');
  if (number === -1) return null;
  const title: HeadPiece[] = [];
  for (let at = number + 1; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const before = pieces[at - 1]!;
    const follows = piece.row === before.row || (piece.row.line === before.row.line + 1 && piece.row.gap === 0);
    if (piece.kind !== 'text' || !follows || piece.column !== before.column || isUpper(piece.text)) break;
    title.push(piece);
  }
  const words = title
    .map(({ text }) => text)
    .join(' ')
    .split(' ').length;
  return words >= FEWEST_WORDS && !title[0]!.text.startsWith('(') ? title : null;
}
const FEWEST_WORDS = 3;
