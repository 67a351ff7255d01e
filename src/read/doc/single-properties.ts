/**
 * Lists of single properties (sprm, [MS-DOC] 2.6): each is a number and an operand, whose length follows from the number. Only those that bear on the text
 * have names here.
 */
import type { Bytes } from './bytes.ts';

export const SPRM = {
  isDeleted: 0x0800,
  isInserted: 0x0801,
  isSpecial: 0x0855,
  isCapitals: 0x083b,
  isHidden: 0x083c,
  characterStyle: 0x4a30,
  font: 0x4a4f,
  fontOfOthers: 0x4a51,
  symbol: 0x6a09,

  style: 0x4600,
  isInTable: 0x2416,
  endsRow: 0x2417,
  tableDepth: 0x6649,
  tableDepthChange: 0x664a,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  listLevel: 0x260a,
  list: 0x460b,
  oldList: 0xc63e,
  outlineLevel: 0x2640,
  elsewhere: 0x6646,
  elsewhereForTable: 0x646b,

  tableRow: 0xd608,
  rowsOfCell: 0xd62b,
} as const;

const TAB_STOPS = 0xc615;
/** Bytes of the operand by the upper three bits of the number; 6 stands for a length of its own. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const OWN_SIZE = 6;

/** Visits the properties of a list in order; `at` is the place of the operand. What is cut off at the end is left out. */
export function eachProperty(
  bytes: Bytes,
  from: number,
  to: number,
  visit: (property: number, at: number, size: number) => void,
): void {
  let at = from;
  while (at + 3 <= to) {
    const property = bytes.u16(at);
    at += 2;
    let size: number = SIZES[property >> 13]!;
    if (property >> 13 === OWN_SIZE) {
      const isLong = property === SPRM.tableRow;
      if (isLong && at + 2 > to) return;
      size = isLong ? bytes.u16(at) - 1 : bytes.u8(at);
      // tab stops that don't fit are not read here, and nothing tells where they end
      if (property === TAB_STOPS && size === 0xff) return;
      at += isLong ? 2 : 1;
    }
    if (size < 0 || at + size > to) return;
    visit(property, at, size);
    at += size;
  }
}
