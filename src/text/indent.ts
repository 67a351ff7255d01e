/** How far a line stands in (thụt đầu dòng): how many blanks stand straight before an offset. */
export function indentOf(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at - 1) === BLANK) at--;
  return start - at;
}
const BLANK = 32;
