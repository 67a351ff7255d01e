/**
 * The marks of an RTF file, one after the other: braces, control words, control symbols, bytes written as `\'hh`, and runs of plain text.
 *
 * The file is given as a text in which each character is a byte.
 */

export type TokenKind = 'open' | 'close' | 'word' | 'symbol' | 'byte' | 'text' | 'end';

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;
const MINUS = 0x2d;
const SPACE = 0x20;
/** Longer numbers are no numbers. */
const MOST_DIGITS = 10;
const HEX = /^[\da-f]{2}$/i;

export class RtfTokens {
  readonly #file: string;
  /** Offset of what follows the current mark. */
  at = 0;
  /** The name of a control word, the character of a control symbol, the text of a run; a byte as a character. */
  text = '';
  /** The number behind a control word, null where there is none. */
  number: number | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  next(): TokenKind {
    const file = this.#file;
    for (; this.at < file.length; this.at++) {
      const code = file.charCodeAt(this.at);
      if (code === 10 || code === 13 || code === 0) continue;
      if (code === OPEN || code === CLOSE) {
        this.at++;
        return code === OPEN ? 'open' : 'close';
      }
      return code === BACKSLASH ? this.#control() : this.#run();
    }
    return 'end';
  }

  /** Goes behind the brace that closes the current group. Pictures are passed so, digit by digit but not mark by mark. */
  skipGroup(): void {
    const file = this.#file;
    let depth = 1;
    while (this.at < file.length && depth > 0) {
      const code = file.charCodeAt(this.at++);
      if (code === OPEN) depth++;
      else if (code === CLOSE) depth--;
      else if (code === BACKSLASH) {
        this.at--;
        this.#control();
      }
    }
  }

  #run(): TokenKind {
    const from = this.at;
    while (this.at < this.#file.length && isPlain(this.#file.charCodeAt(this.at))) this.at++;
    this.text = this.#file.slice(from, this.at);
    return 'text';
  }

  #control(): TokenKind {
    const file = this.#file;
    const first = file.charCodeAt(this.at + 1);
    if (isLetter(first)) return this.#word();
    if (first === QUOTE) {
      const digits = file.slice(this.at + 2, this.at + 4);
      const isByte = HEX.test(digits);
      this.text = isByte ? String.fromCharCode(Number.parseInt(digits, 16)) : '';
      this.at += isByte ? 4 : 2;
      return 'byte';
    }
    this.text = file.charAt(this.at + 1);
    this.at = Math.min(this.at + 2, file.length);
    return 'symbol';
  }

  /** A control word ends behind its number; one space behind it belongs to it. Behind `\bin` stand as many bytes as it says. */
  #word(): TokenKind {
    const file = this.#file;
    const from = this.at + 1;
    let at = from;
    while (isLetter(file.charCodeAt(at))) at++;
    this.text = file.slice(from, at);
    const digits = file.charCodeAt(at) === MINUS && isDigit(file.charCodeAt(at + 1)) ? at + 1 : at;
    let end = digits;
    while (end - digits < MOST_DIGITS && isDigit(file.charCodeAt(end))) end++;
    this.number = end > digits ? Number(file.slice(at, end)) : null;
    if (end > digits) at = end;
    if (file.charCodeAt(at) === SPACE) at++;
    if (this.text === 'bin' && this.number !== null && this.number > 0) at += this.number;
    this.at = Math.min(at, file.length);
    return 'word';
  }
}

function isPlain(code: number): boolean {
  return code !== BACKSLASH && code !== OPEN && code !== CLOSE && code !== 10 && code !== 13 && code !== 0;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
