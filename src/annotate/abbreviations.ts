/**
 * Abbreviations that a document defines: `Giáo dục và Đào tạo (GDĐT)`, `… (sau đây viết tắt là KHCN)`. Nghị định 30/2020/NĐ-CP asks that the words
 * stand in full where an abbreviation is first used.
 */
import { lexicon } from '../lexicon/bodies.ts';
import { foldCase } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';

const DEFINED =
  /\((?:(?:sau đây (?:được )?(?:viết tắt|gọi tắt|gọi|gọi chung) là[:\s]+|viết tắt(?: là)?[:\s]+|gọi tắt(?: là)?[:\s]+)(?:\p{L}\p{Ll}+ ){0,2})?["“]?(\p{Lu}[\p{Lu}\d]*(?:[&.,\- ]{1,2}\p{Lu}[\p{Lu}\d]*){0,5})["”]?\)/gu;
/** Characters before a parenthesis in which the words are looked for. */
const REACH = 120;
/** Words that give no letter. */
const SILENT = new Set(['và', 'của', 'các', 'về']);

/** Words in full by folded abbreviation. The words are those whose first letters the abbreviation gives, one letter a syllable. */
export function definedAbbreviations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!text.includes('(')) return found;
  for (const match of text.matchAll(DEFINED)) {
    const letters = match[1]!.replace(/[^\p{Lu}\d]/gu, '');
    const key = foldCase(letters);
    if (letters.length < 2 || found.has(key)) continue;
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    const words =
      (match[0].includes(' các ') ? kindWithInitials(before, letters) : null) ??
      wordsWithInitials(before, letters) ??
      nameWithInitials(before, letters);
    if (words) found.set(key, words);
  }
  return found;
}

/** The last words of a text whose initials are the letters; null when they are not. */
function wordsWithInitials(text: string, letters: string): string | null {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  let letter = letters.length - 1;
  let i = words.length - 1;
  for (; i >= 0 && letter >= 0; i--) {
    const word = words[i]![0];
    if (word.charAt(0).toUpperCase() === letters.charAt(letter)) letter--;
    else if (!SILENT.has(word.toLowerCase())) return null;
  }
  if (letter >= 0) return null;
  const begin = words[i + 1]!.index;
  return text
    .slice(begin)
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s*_])[\s*_]+$/, '');
}

/** `Công ty Điện lực Khánh Hòa, Công ty TNHH MTV Điện lực Đà Nẵng (gọi tắt là các CTĐL)`: what all of them are, in the first name that says it. */
function kindWithInitials(text: string, letters: string): string | null {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  for (let begin = 0; begin + letters.length <= words.length; begin++) {
    const last = words[begin + letters.length - 1]!;
    const isKind = [...letters].every((letter, i) => words[begin + i]![0].charAt(0).toUpperCase() === letter);
    if (isKind) return text.slice(words[begin]!.index, last.index + last[0].length).replace(/\s+/g, ' ');
  }
  return null;
}

/** Most words of a name that its abbreviation leaves out. */
const MOST_SILENT = 4;

/** The name of a body, of whose words the abbreviation gives some: `Ban Quản lý di tích và danh thắng (BQLDT)`. */
function nameWithInitials(text: string, letters: string): string | null {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  for (
    let begin = words.length - letters.length;
    begin >= 0 && words.length - begin <= letters.length + MOST_SILENT;
    begin--
  ) {
    const first = words[begin]![0];
    if (first.charAt(0) !== letters.charAt(0) || !opensWithHead(text.slice(words[begin]!.index))) continue;
    let letter = 0;
    for (const [word] of words.slice(begin)) if (word.charAt(0).toUpperCase() === letters.charAt(letter)) letter++;
    if (letter === letters.length)
      return text
        .slice(words[begin]!.index)
        .replace(/\s+/g, ' ')
        .replace(/(?<![\s*_])[\s*_]+$/, '');
  }
  return null;
}

function opensWithHead(text: string): boolean {
  return lexicon.nouns.match(tokenize({ start: 0, end: text.length, text }), 0)?.value.has('head') ?? false;
}
