/** The title (trích yếu) of a letter: behind `V/v`, over the lines that go on with it, brackets around both left out; else what stands behind the number in one cell. */
import { type Run, runOf, subRun, withoutEnd } from '../model/run.ts';
import type { Reading } from '../model/source.ts';
import { isUpper } from '../text/letter-case.ts';
import { ABOUT, type HeadPiece } from './letterhead.ts';
import { groupsOf } from './letterhead-joins.ts';

export function readLetterTitle(reading: Reading, pieces: readonly HeadPiece[]): Run | null {
  const group = groupsOf(pieces, 'about')[0] ?? behindNumber(pieces);
  if (!group) return null;
  const run = runOf(reading, group);
  const label = ABOUT.exec(` ${run.text}`);
  const about = subRun(run, run.start + (label ? label.index + label[0].length - 1 : 0));
  return label?.[0].includes('(') ? withoutEnd(about, ')') : about;
}

/** `Số: 12/SXD-QLN Hướng dẫn cấp số nhà` in one cell: a title without its label. */
function behindNumber(pieces: readonly HeadPiece[]): HeadPiece[] | null {
  const at = pieces.findIndex(({ kind }) => kind === 'number');
  const [number, piece] = pieces.slice(at, at + 2);
  if (at === -1 || !piece || piece.kind !== 'text' || piece.row !== number!.row) return null;
  return piece.column === number!.column && !isUpper(piece.text) && piece.text.split(' ').length > 2 ? [piece] : null;
}
