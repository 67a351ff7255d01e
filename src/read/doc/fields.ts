/** Fields (trường, [MS-DOC] 2.8.25): of an instruction and its result only the result is text. */
import type { TextRange } from './file-information.ts';

const BEGIN = '\x13';
const SEPARATOR = '\x14';
const MARK = /[\x13-\x15]/g;
const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

interface Field {
  begin: number;
  separator: number | null;
}

/** Where the text that is not printed ends, by the place of the mark at which it begins. A mark without its end hides nothing. */
export function findFields(
  text: string,
  { start, end }: TextRange,
  { hidesPageNumbers }: { hidesPageNumbers: boolean },
): Map<number, number> {
  const hidden = new Map<number, number>();
  const open: Field[] = [];
  MARK.lastIndex = start;
  for (let found = MARK.exec(text); found && found.index < end; found = MARK.exec(text)) {
    const [mark] = found;
    const at = found.index;
    const field = open.at(-1);
    if (mark === BEGIN) open.push({ begin: at, separator: null });
    else if (!field) continue;
    else if (mark === SEPARATOR) field.separator ??= at;
    else {
      open.pop();
      const { begin, separator } = field;
      const isHidden = separator === null || (hidesPageNumbers && PAGE_NUMBER.test(text.slice(begin + 1, separator)));
      hidden.set(begin, isHidden ? at + 1 : separator + 1);
    }
  }
  return hidden;
}
