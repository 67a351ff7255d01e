/**
 * Names of persons (họ tên) as signatures print them: two to six words, each with a capital, a degree or rank before them (`PGS.TS.`, `Đại tá`),
 * or all in capitals, when the first is a family name. Names of some peoples have an apostrophe (`K' Brừng`, `H'Yim`).
 */
import ranks from '../../data/ranks.tsv';
import { headOfBody, startsWithSurname, titleLength } from '../../lexicon/letterhead.ts';
import { readTable } from '../../lexicon/table.ts';
import { foldWords } from '../../text/fold.ts';
import { isUpper, startsUpper } from '../../text/letter-case.ts';

const rows = readTable<'rank'>(ranks).map(({ rank }) => foldWords(rank));
const singles = new Set(rows.filter((rank) => !rank.includes(' ')));
/** The words of `Đại tá`, `Đồng chí`: in capitals they belong to a position. */
const partial = new Set(rows.filter((rank) => rank.includes(' ')).flatMap((rank) => rank.split(' ')));
const LONGEST = 60;

/** Whether the line is a name and nothing else. */
export function isPersonName(text: string): boolean {
  if (text.length > LONGEST || !startsUpper(text)) return false;
  if (isUpper(text)) return isNameInCapitals(text);
  return nameStart(text) === 0 && titleLength(text) === 0;
}

/** Where a name begins at the end of a line in capitals (`CHỦ TỊCH Hoàng Văn A`), -1 for none. */
export function nameAtEnd(text: string): number {
  const start = nameStart(text);
  if (start === -1 || isUpper(text.slice(start))) return -1;
  // `P. ĐT, Khoa Dược` in a cell: what a comma parts is listed
  return text.charAt(trimmedEnd(text, start) - 1) === ',' ? -1 : start;
}

/** `Đại tá`, `PGS.TS.`: rank or degree on a line of its own. */
export function isRankAlone(text: string): boolean {
  return text.length < 20 && startsUpper(text) && text.split(' ').every(isRank);
}

function isNameInCapitals(text: string): boolean {
  const count = text.split(' ').length;
  if (count < 2 || count > 5 || !startsWithSurname(text) || titleLength(text) > 0) return false;
  // `VĂN PHÒNG` begins with a family name
  return !/[\d.,:;()/-]/.test(text) && headOfBody(text)?.length !== count;
}

/** Walks back from the end over the words of a name, then over degree and rank; -1 when there are fewer than two words. */
function nameStart(text: string): number {
  let count = 0;
  let start = text.length;
  for (let end = text.length; end > 0 && count < 6; ) {
    const from = text.lastIndexOf(' ', end - 1) + 1;
    if (!isNameWord(text.slice(from, end))) break;
    count++;
    start = from;
    end = trimmedEnd(text, from);
  }
  if (count < 2) return -1;
  return overRanks(text, start, count);
}

/** A word of the name may have been taken that is one of the rank's: `Đại tá` ends in small letters, `Ông` does not. */
function overRanks(text: string, from: number, count: number): number {
  let start = from;
  for (let left = count === 6 ? 0 : 4; left > 0 && start > 0; left--) {
    const end = trimmedEnd(text, start);
    const before = text.lastIndexOf(' ', end - 1) + 1;
    if (!isRank(text.slice(before, end))) break;
    start = before;
  }
  // of `Phó Thủ tướng Trần Văn Lâm` a word would be taken that ends a rank
  while (start < from && !beginsWithRank(text.slice(start))) start = text.indexOf(' ', start) + 1;
  return start;
}

function beginsWithRank(text: string): boolean {
  const words = foldWords(text);
  return rows.some((rank) => words.startsWith(rank));
}

function isRank(word: string): boolean {
  if (!isUpper(word) && partial.has(foldWords(word))) return true;
  return word.split(/[./]/).every((part) => part === '' || singles.has(foldWords(part)));
}

function isNameWord(word: string): boolean {
  if (!startsUpper(word)) return false;
  for (let i = 1; i < word.length; i++) {
    const isJoined = isJoint(word[i - 1]!);
    if (!isJoint(word[i]!) && !isSmall(word[i]!) && !isJoined) return false;
  }
  return true;
}

function isJoint(char: string): boolean {
  return char === "'" || char === '’' || char === '-';
}

function isSmall(char: string): boolean {
  return char !== char.toUpperCase();
}

function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (end > 0 && text[end - 1] === ' ') end--;
  return end;
}
