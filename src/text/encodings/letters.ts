/**
 * The letters of the encodings from before Unicode. Every table leads from what the bytes look like in Windows-1252 (`®`, `aâ`) to the letter; tables are
 * made when a text needs them.
 */
import lettersTable from '../../data/legacy-letters.tsv';
import windows1258Table from '../../data/windows-1258.tsv';
import { decodeWindows1252 } from './windows-1252.ts';

/** Encodings in which a text looks like Western letters in the wrong places. */
export type LegacyEncoding = 'windows-1258' | 'tcvn3' | 'vni' | 'viscii';

type Column = 'viscii' | 'tcvn3' | 'vn1' | 'vni';

const MADE = new Map<string, Map<string, string>>();

/** What is seen → letter, of one column. */
export function lettersOf(column: Column | 'windows-1258'): Map<string, string> {
  let letters = MADE.get(column);
  if (!letters) {
    letters = column === 'windows-1258' ? readMarks() : readColumn(column);
    MADE.set(column, letters);
  }
  return letters;
}

function readColumn(column: Column): Map<string, string> {
  const [head = [], ...rows] = rowsOf(lettersTable);
  const at = head.indexOf(column);
  return new Map(rows.filter((row) => row[at]).map((row) => [seen(row[at]!), row[0]!]));
}

function readMarks(): Map<string, string> {
  return new Map(
    rowsOf(windows1258Table)
      .slice(1)
      .map(([byte = '', character = '']) => [
        seen(byte),
        character.startsWith('U+') ? String.fromCharCode(Number.parseInt(character.slice(2), 16)) : character,
      ]),
  );
}

function rowsOf(table: string): string[][] {
  return table
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** `61E2` → `aâ`. */
function seen(hex: string): string {
  return decodeWindows1252(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));
}
