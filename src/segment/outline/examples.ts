/**
 * Examples (ví dụ) on lines of their own, as instructions on how something is written print them: headings, symbols, signatures that are none here.
 *
 * > | Ví dụ 1: Văn bản của ban thường vụ ⏎ T/M BAN THƯỜNG VỤ ⏎ BÍ THƯ
 *                                         ^^^^^^^^^^^^^^^^^    ^^^^^^
 */

/** Does an example begin behind the text: `Ví dụ:`, `… của chi bộ. Ví dụ 1: Văn bản của đại hội`? One that is a sentence ends with it. */
export function opensExample(text: string): boolean {
  return text.includes('dụ') && EXAMPLE.test(text);
}

/** `Ví dụ 1: …`, `Thí dụ: …`: is the text an example from its first word on? */
export function isExample(text: string): boolean {
  return IS_EXAMPLE.test(text);
}
const WORD = '(?:[Vv]|[Tt]h)í dụ';
const IS_EXAMPLE = new RegExp(`^${WORD}`, 'u');
const EXAMPLE = new RegExp(
  String.raw`(?:^|[.;:)]\s)\s?${WORD}(?: \d{1,2})?(?:\s*:)(?:[^.;!?]{0,160}[^.;!?…:]|\s*)$`,
  'u',
);

/** May the text be a line of an example: short, and no sentence of the text around? */
export function isShown(text: string): boolean {
  return text.length < LONGEST_LINE && (text.endsWith('..') || !/[.;:!?][”"’)]*$/u.test(text));
}
const LONGEST_LINE = 160;

/** Does row `at` stand in an example that begins some rows above? */
export function standsInExample(rows: readonly { text: string }[], at: number): boolean {
  for (let above = at - 1; above >= Math.max(0, at - MOST_LINES); above--) {
    const { text } = rows[above]!;
    if (opensExample(text)) return true;
    if (!isShown(text)) return false;
  }
  return false;
}
const MOST_LINES = 12;
