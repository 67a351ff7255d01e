/**
 * Capitals of TCVN3 texts. Letters with tones exist there in small alone, the capital is the small letter in another font (`.VnTimeH`): a text without fonts
 * has `ñY BAN NH©N D©N` for `ỦY BAN NHÂN DÂN`. The plain letters tell where the line is in capitals.
 */

/** What the plain letters of a word say. `open`: a word that could be either. `silent`: no word, or an abbreviation. */
type Case = 'capital' | 'small' | 'open' | 'silent';

/** Columns of a line, and cells, are set apart by blanks or bars. */
const SEGMENT = /[^\n\t|]+/g;
const COLUMN = / {2,}/;
const WORD = /[\p{L}\p{M}]+/gu;
const CAPITALS = /[A-ZĂÂÊÔƠƯĐ]/g;
const SMALL = /[a-z]/;
const VOWEL = /[AEIOUYĂÂÊÔƠƯà-ỹ]/;
/** Letters that may stand for their capitals: those with tones must, others are typed so. */
const MARKED = /[à-ỹ]/;

/** The text with capitals where its lines have them; lengths stay. */
export function restoreCapitals(text: string): string {
  return text.replace(SEGMENT, (line) =>
    MARKED.test(line)
      ? line
          .split(/( {2,})/)
          .map((segment) => (COLUMN.test(segment) ? segment : raise(segment)))
          .join('')
      : line,
  );
}

function raise(segment: string): string {
  const words = [...segment.matchAll(WORD)];
  const cases = words.map(([word]) => caseOf(word));
  if (!cases.includes('capital')) return segment;
  const isCapital = cases.map((one, i) => one === 'capital' || (one === 'open' && standsInCapitals(cases, i)));
  let i = 0;
  return segment.replace(WORD, (word) => (isCapital[i++] ? word.toUpperCase() : word));
}

function caseOf(word: string): Case {
  if (SMALL.test(word)) return 'small';
  const capitals = word.match(CAPITALS)?.length ?? 0;
  if (capitals < 2) return MARKED.test(word) ? 'open' : 'silent';
  return VOWEL.test(word) ? 'capital' : 'silent';
}

/** The words around it are in capitals, as far as they tell and there are any. */
function standsInCapitals(cases: readonly Case[], at: number): boolean {
  const isTelling = (one: Case) => one === 'capital' || one === 'small';
  const before = cases.slice(0, at).findLast(isTelling);
  const behind = cases.slice(at + 1).find(isTelling);
  return before !== 'small' && behind !== 'small' && (before ?? behind) !== undefined;
}
