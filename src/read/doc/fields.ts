/** Fields (trường, [MS-DOC] 2.8.25): of an instruction and its result only the result is text. */

import { matchAt } from '../../text/matches.ts';
import type { TextRange } from './file-information.ts';

const BEGIN = '\x13';
const SEPARATOR = '\x14';
const MARK = /[\x13-\x15]/g;
/** Names of fields are shorter, blanks before them counted in. */
const LONGEST_NAME = 40;
const PAGE_NUMBER = /^ {0,20}(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)(?![A-Z])/i;

interface Field {
  begin: number;
  separator: number | null;
}

/** What of a field is not printed. */
export interface HiddenText {
  /** Where it ends. */
  end: number;
  /** The field is the number of the page, and its result is hidden too. */
  isPageNumber: boolean;
}

/** The text that is not printed, by the place of the mark at which it begins. A mark without its end hides nothing. */
export function findFields(
  text: string,
  { start, end }: TextRange,
  { hidesPageNumbers }: { hidesPageNumbers: boolean },
): Map<number, HiddenText> {
  const hidden = new Map<number, HiddenText>();
  const open: Field[] = [];
  for (let found = matchAt(MARK, text, start); found && found.index < end; found = MARK.exec(text)) {
    const [mark] = found;
    const at = found.index;
    const field = open.at(-1);
    if (mark === BEGIN) open.push({ begin: at, separator: null });
    else if (!field) continue;
    else if (mark === SEPARATOR) field.separator ??= at;
    else {
      open.pop();
      const { begin, separator } = field;
      const isPageNumber = hidesPageNumbers && PAGE_NUMBER.test(text.slice(begin + 1, begin + LONGEST_NAME));
      hidden.set(begin, { end: separator === null || isPageNumber ? at + 1 : separator + 1, isPageNumber });
    }
  }
  return hidden;
}
