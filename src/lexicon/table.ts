import { foldCase } from '../text/fold.ts';
import { spellAsKept } from '../text/spelling.ts';
import { tokenize } from '../text/tokens.ts';

/** Reads a data table: tab-separated, `#` lines are comments, the first other line names the columns. */
export function readTable<Column extends string>(text: string): Record<Column, string>[] {
  const lines = (text.includes('\r') ? text.replaceAll('\r', '') : text)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const columns = (lines.shift() ?? '').trimEnd().split('\t') as Column[];
  return lines.map((line) => {
    const cells = line.split('\t');
    const row = {} as Record<Column, string>;
    columns.forEach((column, i) => {
      row[column] = cells[i] ?? '';
    });
    return row;
  });
}

/** The entries of a cell that holds several, separated by `;`. */
export function listOf(cell: string): string[] {
  return cell
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** Words of Vietnamese letters with single blanks between them. */
const LETTERS = /^[A-Za-zÀ-ÖØ-öø-ƿẠ-ỹ]+(?: [A-Za-zÀ-ÖØ-öø-ƿẠ-ỹ]+)*$/;

/** The words under which a spelling is kept in a trie; a comma is part of the word behind it. */
export function wordsOf(printed: string): string[] {
  const spelling = spellAsKept(printed);
  if (LETTERS.test(spelling)) return foldCase(spelling).split(' ');
  const words: string[] = [];
  let comma = '';
  for (const token of tokenize({ start: 0, end: spelling.length, text: spelling.normalize('NFC') })) {
    if (token.kind === 'mark') comma = token.fold === ',' ? ',' : '';
    else {
      words.push(words.length > 0 ? comma + token.fold : token.fold);
      comma = '';
    }
  }
  return words;
}
