/** Raised digits: `10<sup>3</sup>` is not 103, and a mark behind a word is no part of it. Unicode has them as characters. */
const RAISED = new Map([...'0123456789()+-'].map((mark, i) => [mark, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻'][i]!]));

export function raise(text: string): string {
  return /^[\d()+\s-]+$/.test(text) ? [...text].map((mark) => RAISED.get(mark) ?? mark).join('') : text;
}
