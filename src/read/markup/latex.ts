/**
 * Formulas of LaTeX that vision models write for what is printed plainly: `$^{1}$` for a raised 1, `m$^2$`, `30$^\circ$C`, `$\geq 95\%$`.
 *
 * Raised digits become plain ones, as the text layer of a PDF has them, so that letters and digits stay those of the source. A formula that holds anything
 * else stays as it stands, and so do dollar signs that are money.
 */
import type { Edit } from '../../text/normalize.ts';

const FORMULA = /\$\$?((?:[^$\n]|\n(?!\s)){1,80})\$\$?|\\\((.{1,80}?)\\\)/g;
/** What tells a formula from two dollar signs in a line. */
const IS_FORMULA = /[\\^]|^[\d\s.,%+<>=/-]+$/;
const RAISED = /\^\s*(?:\{([^{}]{1,20})\}|(\\?[\p{L}\d*]+))/gu;
const COMMAND =
  /\\(?:text(?:bf|it|rm)?|mathrm|mathbf|mathit|operatorname)\s*\{([^{}]{0,60})\}|\\([a-z]+|[%,;:! &#_{}-])/gi;
const SIGNS: Readonly<Record<string, string>> = {
  circ: '°',
  ge: '≥',
  geq: '≥',
  geqslant: '≥',
  le: '≤',
  leq: '≤',
  leqslant: '≤',
  times: '×',
  cdot: '·',
  pm: '±',
  approx: '≈',
  sim: '~',
  neq: '≠',
  rightarrow: '→',
  to: '→',
  Rightarrow: '⇒',
  ldots: '…',
  dots: '…',
  quad: ' ',
  bullet: '-',
  square: '☐',
  checkmark: '✓',
  percent: '%',
};

/** The formulas in a stretch of the source, with what they say. */
export function findFormulas(source: string, from: number, to: number): Edit[] {
  const text = source.slice(from, to);
  if (!text.includes('$') && !text.includes('\\(')) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(FORMULA)) {
    const [whole, inDollars, inBrackets] = match;
    // `\(1\)` is a bracket that Markdown escapes
    if (inBrackets !== undefined && !/[\\^]/.test(inBrackets)) continue;
    const said = sayFormula(inDollars ?? inBrackets!);
    if (said === null) continue;
    edits.push({ from: from + match.index, to: from + match.index + whole.length, text: said });
  }
  return edits;
}

/** What a formula says in plain characters; null when it can't be said in them. */
function sayFormula(formula: string): string | null {
  if (!IS_FORMULA.test(formula.trim())) return null;
  let isKnown = true;
  const plain = formula
    .replaceAll('\n', ' ')
    .replace(COMMAND, (_, words: string | undefined, name: string | undefined) => {
      if (words !== undefined) return words;
      if (name!.length === 1 && !/[a-z]/i.test(name!)) return /[%&#_{}-]/.test(name!) ? name! : ' ';
      const sign = Object.hasOwn(SIGNS, name!) ? SIGNS[name!]! : null;
      isKnown &&= sign !== null;
      return sign ?? '';
    });
  const said = plain.replace(RAISED, (_, group: string | undefined, mark: string | undefined) => group ?? mark!);
  const bare = said.replace(/\^\s*(?:\{\s*)?°\s*\}?/g, '°').trim();
  return isKnown && bare !== '' && !/[\\^{}]/.test(bare) ? bare : null;
}
