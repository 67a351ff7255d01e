/**
 * Capitals of TCVN3 texts. Letters with tones exist there in small alone, the capital is the small letter in another font (`.VnTimeH`): a text without fonts
 * has `ñY BAN NH©N D©N` for `ỦY BAN NHÂN DÂN`, and `øng phã` for `Ứng phó`. What stands around them tells which were capitals.
 */
import { isSyllable } from '../syllable.ts';

/** What the plain letters of a word say. `open`: a word that could be either. `silent`: no word, or an abbreviation. */
type Case = 'capital' | 'small' | 'open' | 'silent';

const LINE = /[^\n\r]+/g;
/** Columns of a line, and cells, are set apart by blanks or bars. */
const COLUMNS = /(\t+| {2,}|\|)/;
const WORD = /[\p{L}\p{M}]+/gu;
const CAPITALS = /[A-ZĂÂÊÔƠƯĐ]/g;
const SMALL = /[a-z]/;
/** `15/QĐ-UBND`. */
const IN_SYMBOL = /[\d/&-]/;
/** Letters that may stand for their capitals: those with tones must, others are typed so. */
const MARKED = /[à-ỹ]/;
const TONED_CAPITAL = /[ÀÁÃÈÉÌÍÒÓÕÙÚÝĨŨẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]/;

/** The text with capitals where it seems to have had them; lengths stay. A text that could write them all has them already. */
export function restoreCapitals(text: string): string {
  if (TONED_CAPITAL.test(text)) return text;
  const raised = text.replace(LINE, (line) => (MARKED.test(line) ? raiseColumns(line) : line));
  return raiseStarts(raised);
}

function raiseColumns(line: string): string {
  const columns = line.split(COLUMNS);
  const cases = columns.map((column) =>
    [...column.matchAll(WORD)].map((match) => caseOf(match[0], column, match.index)),
  );
  const all = cases.flat();
  const isAllCapital = all.includes('capital') && !all.includes('small');
  return columns.map((column, i) => raiseWords(column, cases[i]!, isAllCapital)).join('');
}

function raiseWords(column: string, cases: readonly Case[], isLineCapital: boolean): string {
  if (isShort(column, cases.length)) return column.toUpperCase();
  const named = raiseName(column);
  if (named !== column || !(cases.includes('capital') || isLineCapital)) return named;
  const before = nearestCases(cases);
  const behind = nearestCases(cases.toReversed()).reverse();
  let i = -1;
  return column.replace(WORD, (word) => {
    i++;
    const isOpen = cases[i] === 'open' && (isLineCapital || standsInCapitals(before[i], behind[i]));
    return cases[i] === 'capital' || isOpen ? word.toUpperCase() : word;
  });
}

/** Words of so few letters that only their first could be written as a capital, and was: `Së Y TÕ` for `SỞ Y TẾ`. */
function isShort(column: string, words: number): boolean {
  return words > 1 && column.match(CAPITALS)?.length === words && !SMALL_WITH_CAPITAL.test(column);
}
/** Small letters whose capitals TCVN3 has. */
const SMALL_WITH_CAPITAL = /[a-zăâêôơưđ]/;

/** For each word what the nearest word before it says that tells; undefined where there is none. */
function nearestCases(cases: readonly Case[]): (Case | undefined)[] {
  let nearest: Case | undefined;
  return cases.map((own) => {
    const found = nearest;
    if (own === 'capital' || own === 'small') nearest = own;
    return found;
  });
}

/** The words around it are in capitals, as far as they tell and there are any. */
function standsInCapitals(before: Case | undefined, behind: Case | undefined): boolean {
  return before !== 'small' && behind !== 'small' && (before ?? behind) !== undefined;
}

function caseOf(word: string, column: string, at: number): Case {
  if (SMALL.test(word)) return 'small';
  const isInSymbol = IN_SYMBOL.test(column[at - 1] ?? '') || IN_SYMBOL.test(column[at + word.length] ?? '');
  if (isInSymbol) return 'silent';
  const capitals = word.match(CAPITALS)?.length ?? 0;
  if (capitals < 2) return MARKED.test(word) ? 'open' : 'silent';
  return isSyllable(word) ? 'capital' : 'silent';
}

/** Tones of small letters that begin a word. */
const INITIAL = '[àáãèéìíòóõùúýĩũạ-ỹ]';
/** Few words that begin with capitals, but for one whose capital could not be written: a person's name (`Lâm Thành út`). */
const NAME = new RegExp(
  `^[\\s*_]*(?:[A-Z]+\\. ?)*(?:(?:[A-ZĂÂÊÔƠƯĐ][a-zà-ỹ]*|${INITIAL}[a-zà-ỹ]*)(?: |(?=[\\s*_]*$))){3,6}[\\s*_]*$`,
);
const INITIALS = new RegExp(`(?<=^|[ .*_])${INITIAL}`, 'g');

function raiseName(column: string): string {
  const initials = column.match(INITIALS)?.length ?? 0;
  return initials === 1 && NAME.test(column) ? column.replace(INITIALS, (letter) => letter.toUpperCase()) : column;
}

/** Where a line begins behind its marker, with the first letter. */
const LINE_START = /^(?:[ \t]*(?:\d[\d.]*[.)]|[a-zđ]\)|[IVX]+\.|[-+*]|(?:Điều|Khoản) \d+\.))?[ \t]*\p{L}/gmu;
const SENTENCE_START = new RegExp(`[\\p{Ll}\\p{Nd})][.!?] ${INITIAL}`, 'gu');
/** So many lines, and this share of them, begin with a capital where sentences and items do. */
const ENOUGH_LINES = 5;
const SHARE = 0.9;

/** Sentences begin with capitals, and lines where the other lines of the text do. */
function raiseStarts(text: string): string {
  const sentences = text.replace(SENTENCE_START, raiseLast);
  const starts = (sentences.match(LINE_START) ?? [])
    .map((start) => start.at(-1)!)
    .filter((letter) => !/[à-ỹ]/.test(letter));
  const capitals = starts.filter((letter) => letter !== letter.toLowerCase()).length;
  if (starts.length < ENOUGH_LINES || capitals < SHARE * starts.length) return sentences;
  return sentences.replace(LINE_START, (start) => (/[à-ỹ]$/.test(start) ? raiseLast(start) : start));
}

function raiseLast(found: string): string {
  return found.slice(0, -1) + found.at(-1)!.toUpperCase();
}
