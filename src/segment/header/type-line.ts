/** The type line (tên loại): `KẾ HOẠCH`, `K Ế  H O Ạ C H`, `KẾ HOẠCH Triển khai …`. */
import type { DocType, Family } from '../../lexicon/doc-types.ts';
import { typeOfLine } from '../../lexicon/doc-types.ts';
import { lengthWithoutEnd } from '../../model/run.ts';
import { isUpper, latin, startsUpper } from '../../text/letter-case.ts';
import { isOrder } from '../lines/anchors.ts';

export interface TypeLine {
  type: DocType;
  /** Range of the type's words in the text. */
  from: number;
  to: number;
  isUpper: boolean;
  /** The title follows on the same line. */
  hasRest: boolean;
}

const SPACED = latin(/^(?:\p{L}\s+){4,}\p{L}$/u);
const ENDS_WORD = latin(/\p{L}$/u);
const LONGEST = 5;

/** Reads a type line, alone or with a title behind it. `QUYẾT ĐỊNH:` is another line, the end of a preamble. */
export function readTypeLine(text: string, prefer: Family = 'administrative'): TypeLine | null {
  if (!startsUpper(text) || isOrder(text)) return null;
  const draft = text.length < 80 && 'Dd('.includes(text[0]!) ? (DRAFT.exec(text)?.[0].length ?? 0) : 0;
  if (draft > 0) return moved(readTypeLine(text.slice(draft), prefer), draft);
  let bare = text.slice(0, lengthWithoutEnd(text, '.*'));
  if (bare.endsWith(')')) bare = bare.replace(DRAFT_BEHIND, '');
  if (bare.endsWith(':')) {
    if (!isUpper(bare)) return null;
    bare = bare.slice(0, lengthWithoutEnd(bare, ': '));
  }
  if (bare.length <= 60) {
    const type = typeOfLine(SPACED.test(bare) ? joinLetters(bare) : bare, prefer);
    if (type) return { type, from: 0, to: bare.length, isUpper: isUpper(bare), hasRest: false };
  }
  return readWithRest(text, prefer);
}

/** `DỰ THẢO KẾ HOẠCH`, `KẾ HOẠCH (DỰ THẢO)` */
const DRAFT = /^\(?DỰ THẢO(?: LẦN \d)?\)?\s+(?=\p{L})/iu;
const DRAFT_BEHIND = /(?<!\s)\s+\(dự thảo[^()]{0,20}\)$/iu;

function moved(found: TypeLine | null, by: number): TypeLine | null {
  return found && { ...found, from: found.from + by, to: found.to + by };
}

/** The words of the type in capitals, then the title. */
function readWithRest(text: string, prefer: Family): TypeLine | null {
  const words = [...text.slice(0, 60).matchAll(/\S+/gu)].slice(0, LONGEST + 1);
  for (let count = Math.min(LONGEST, words.length - 1); count > 0; count--) {
    const last = words[count - 1]!;
    // `KẾ HOẠCH: Tổ chức …`
    const isParted = last[0].endsWith(':');
    const to = last.index + last[0].length;
    const head = text.slice(0, isParted ? to - 1 : to);
    if (!ENDS_WORD.test(head) || !isUpper(head)) continue;
    const type = typeOfLine(head, prefer);
    if (type && count > 1 && type.code !== 'CV') return { type, from: 0, to, isUpper: true, hasRest: true };
  }
  return null;
}

/** `K Ế   H O Ạ C H` or `K Ế H O Ạ C H`: the types' names tell where the words end. */
function joinLetters(text: string): string {
  const letters = text.replace(/\s+/g, '');
  for (let at = 1; at < letters.length; at++) {
    const words = `${letters.slice(0, at)} ${letters.slice(at)}`;
    if (typeOfLine(words)) return words;
  }
  return letters;
}
