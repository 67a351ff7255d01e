/** Text in columns of a terminal. Widths are columns, not code units: `ầ` is one column in every normal form. */
import stringWidth from 'string-width';

/** Letters of one column each, in NFC: the common case needs no look-up. */
const PLAIN = /^[\u0020-\u007E\u00A0-\u024F\u1E00-\u1EFF\u2010-\u2027]*$/;

export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}

/** Text that a terminal shows and doesn't obey: a document may hold its commands, and marks that turn the direction of what follows. */
export function printable(text: string): string {
  return COMMANDS.test(text) ? text.replace(EACH_COMMAND, pictureOf) : text;
}

const COMMANDS = /(?!\s)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const EACH_COMMAND = new RegExp(COMMANDS, 'gu');

/** `␛` for escape: Unicode has a picture of each of the first 32, and of delete. */
function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/** Lines of at most `width` columns, broken between words; a longer word is broken where it must be. At least one line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of printable(text.normalize('NFC')).split(/\s+/)) {
    if (word === '') continue;
    for (const piece of widthOf(word) > width ? cutWord(word, width) : [word]) {
      const needed = widthOf(piece);
      if (line !== '' && used + 1 + needed > width) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line = line === '' ? piece : `${line} ${piece}`;
      used = used === 0 ? needed : used + 1 + needed;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** The text on one line, its end replaced by `…` where it is too long. */
export function truncate(text: string, width: number): string {
  const line = printable(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
  if (widthOf(line) <= width) return line;
  return `${(cutWord(line.slice(0, width * 2), Math.max(width - 1, 1))[0] ?? '').trimEnd()}…`;
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0));
}

function cutWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const needed = widthOf(character);
    if (piece !== '' && used + needed > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += needed;
  }
  pieces.push(piece);
  return pieces;
}
