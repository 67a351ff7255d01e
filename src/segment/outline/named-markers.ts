/** Markers that are named: phần, chương, mục, tiểu mục, điều (Nghị định 30/2020/NĐ-CP, phụ lục I), and pieces of work that are counted with their noun. */
import type { SectionKind } from '../../model/outline.ts';
import { latin } from '../../text/letter-case.ts';
import { ordinalOf } from '../../text/ordinals.ts';
import type { Marker } from './markers.ts';

const NAMED: readonly { pattern: RegExp; kind: SectionKind; opens: string }[] = [
  {
    kind: 'part',
    opens: 'p',
    pattern: latin(/^phần[ \t]+(thứ[ \t]+[\p{L}]+|[ivxl]+|\d{1,2}|[a-h])(?![\p{L}\d])[ \t]*([.:]?)[ \t]*/iu),
  },
  { kind: 'chapter', opens: 'c', pattern: latin(/^chương[ \t]+([ivxl]+|\d{1,3})(?![\p{L}\d])[ \t]*([.:]?)[ \t]*/iu) },
  {
    kind: 'subsection',
    opens: 't',
    pattern: latin(/^tiểu mục[ \t]+(\d{1,2}|[ivxl]+)(?![\p{L}\d])[ \t]*([.:]?)[ \t]*/iu),
  },
  { kind: 'section', opens: 'm', pattern: latin(/^mục[ \t]+(\d{1,2}|[ivxl]+)(?![\p{L}\d])[ \t]*([.:]?)[ \t]*/iu) },
  { kind: 'article', opens: 'đ', pattern: latin(/^điều[ \t]+(\d{1,3}[a-zđ]?)(?![\p{L}\d])[ \t]*([.:]?)[ \t]*/iu) },
];
/** `Nhiệm vụ 2.`, `Hoạt động 1:`, `Nội dung số 03.`: pieces of work that are counted with their noun. */
const COUNTED = latin(
  /^((?:nhóm[ \t]+)?(?:nhiệm[ \t]+vụ|giải[ \t]+pháp)|hoạt[ \t]+động|nội[ \t]+dung|bước|(?:tiểu[ \t]+)?dự[ \t]+án|hợp[ \t]+phần|đề[ \t]+án|chuyên[ \t]+đề|vấn[ \t]+đề|mục[ \t]+tiêu|trụ[ \t]+cột)[ \t]+(?:số[ \t]+)?(\d{1,2}|[ivx]{1,4})[ \t]*[.:](?!\d)[ \t]*/iu,
);

/** `Phần thứ nhất`, `Chương II`, `Điều 3.` */
export function readNamed(line: string): Marker | null {
  const initial = line.charAt(0).toLowerCase();
  for (const { pattern, kind, opens } of NAMED) {
    const found = opens === initial ? pattern.exec(line) : null;
    if (!found) continue;
    const first = line.charAt(0);
    if (first === first.toLowerCase()) return null; // `mục 2`, `điều 5` in lower case cite
    const dash = DASH.exec(line.slice(found[0].length))?.[0] ?? '';
    const length = found[0].length + dash.length;
    const rest = line.slice(length);
    const isWeak = found[2] === '' && dash === '' && rest !== '';
    if (isWeak && kind !== 'article' && !/^\p{Lu}/u.test(rest)) return null;
    const printed = found[0].trim().replace(/[ \t]+/g, ' ');
    return { style: kind, kind, ordinal: ordinalOf(found[1]!), path: [], printed, length, isWeak };
  }
  return null;
}
/** `Nhiệm vụ 2.`, `Hoạt động 1:` */
export function readCounted(line: string): Marker | null {
  const found = 'NGHBTDĐCVM'.includes(line.charAt(0)) ? COUNTED.exec(line) : null;
  if (!found) return null;
  return {
    style: found[1]!.toLowerCase(),
    kind: 'number',
    ordinal: ordinalOf(found[2]!),
    path: [],
    printed: found[0].trim().replace(/[ \t]+/g, ' '),
    length: found[0].length,
    isWeak: false,
  };
}

/** `Điều 1- Giao …`, `Điều 1.- …`, `Điều 1 / …`. */
const DASH = latin(/^[-–/][ \t]*(?=[\p{Lu}“"]|$)/u);
