/**
 * No regular expression takes time that grows faster than the text. Each is analysed as an automaton (scslre): whether two of its repetitions can share one
 * stretch of text out between them, or a search can begin again at each place of a stretch that it has looked through. The analysis knows repetitions of single
 * letters only, so lines that are made for each pattern are fed to it too. What is found is mended, or stands below with the reason why it does no harm.
 */
import { analyse } from 'scslre';
import { describe, expect, test } from 'vitest';
import { expectLinear, isLinear, timeOf } from '../growth.ts';
import { adversarialLines, type Line, writeLine } from './adversarial-lines.ts';
import { collectPatterns, type Pattern, recordPatterns } from './patterns.ts';

/** How many reports there are of a file, and of how many more a line shows it, and why they are left. The list only gets shorter. */
const BOUNDED: Record<string, { count?: number; shown?: number; why: string }> = {
  'cli/batch/output-names.ts': { count: 1, why: 'a name of a file, cut to 210 bytes' },
  'cli/command.ts': { count: 2, shown: 1, why: 'words of the program itself' },
  'cli/inputs.ts': { count: 1, why: 'a path of the command line' },
  'cli/lookup.ts': { count: 2, why: 'names of the tables' },
  'lexicon/body-index.built.ts': { count: 1, why: 'names of the tables, when the program is built' },
  'page/text.ts': { count: 1, why: 'the digits of a count' },
  'text/pattern.ts': { count: 2, why: 'patterns, when the program is built' },
  'text/symbol.ts': { count: 2, why: 'the symbol of a document, a handful of codes' },
  'text/tokens.ts': { count: 1, why: 'matches something at every place, so that no place is looked at twice' },
  'segment/header/number.ts': {
    count: 4,
    why: 'lines of less than 40 characters; else each stretch ends at the sign that the next begins with',
  },
  'read/markup/lowering.ts': { count: 1, why: 'what stands before `[^`: each bracket has its own' },
  'extract/labels/listed-roles.ts': { count: 3, why: 'what stands before a bracket or a place: each has its own' },
  'extract/deadlines/clause.ts': { count: 1, why: 'the blanks before a verb: each has its own' },
  'extract/deliverables.ts': { count: 2, why: 'a few words before a verb, and a name of at most 14 words' },
  'names/words/words.ts': { count: 1, why: 'what stands in one pair of brackets' },
  'text/encodings/capitals.ts': { count: 1, why: 'at most six words; blanks are shared out only at their end' },
  'extract/deadlines/lead.ts': { count: 1, why: 'the 80 characters before a date' },
  'extract/deadlines/sentence.ts': {
    count: 1,
    shown: 1,
    why: 'the quotation marks and plans of one clause before a date',
  },
  'annotate/citation-context.ts': { shown: 1, why: 'what stands closely before a citation' },
  'read/cells/collapsed-cell.ts': { shown: 1, why: 'the capitals of a signature of at most 300 characters' },
  'read/markup/html-tags.ts': { shown: 1, why: 'every comment that is looked for has its end' },
  ...Object.fromEntries(
    Object.entries({ 'month-days': 2, 'report-period': 1, span: 2, time: 1 }).map(([name, count]) => [
      `extract/deadlines/${name}.ts`,
      { count, why: 'the blanks between two words of a deadline, from the one place where it begins' },
    ]),
  ),
};

const made = await recordPatterns();
const { parseText } = await import('../../src/index.ts');
const patterns = unite(await collectPatterns(), made).map(analysePattern);

test('the patterns of the program are found', () => {
  expect(patterns.length).toBeGreaterThan(800);
  // A name of a body, as words with any blanks between.
  expect(made.map(({ file }) => file)).toContain('annotate/issuer.ts');
});

describe('no pattern takes longer than its text', () => {
  const reported = patterns.filter(({ problem }) => problem !== null);
  const files = [...new Set([...reported.map(({ file }) => file), ...Object.keys(BOUNDED)])];

  test.each(files)('%s', (file) => {
    const told = reported.filter((pattern) => pattern.file === file).map(tell);
    expect(told, told.join('\n')).toHaveLength(BOUNDED[file]?.count ?? 0);
  });
});

describe('lines made for a pattern take no longer than they are', { timeout: 120_000 }, () => {
  const files = [...new Set(patterns.map(({ file }) => file))];

  test.each(files)('%s', (file) => {
    const shown = patterns
      .filter((pattern) => pattern.file === file && pattern.problem === null)
      .flatMap((pattern) => {
        const line = pattern.lines.find((one) => isSuperLinear(pattern, one));
        return line ? [`${tell(pattern)} on ${JSON.stringify(line)}`] : [];
      });
    expect(shown.length, shown.join('\n')).toBeLessThanOrEqual(BOUNDED[file]?.shown ?? 0);
  });

  test.each(
    patterns.filter(({ problem }) => problem !== null).map((pattern) => [tell(pattern), pattern.lines] as const),
  )('nor does the reading of them, where it is their place that bounds: %s', (_, lines) => {
    for (const line of lines.slice(0, 4)) {
      expectLinear(
        (size) => `KẾ HOẠCH\n1. ${writeLine(line, 1500 * size)}\n`,
        (text) => parseText(text, { path: 'a.txt' }),
        JSON.stringify(line),
      );
    }
  });
});

describe('analysis and lines', () => {
  const pattern = (source: string) => analysePattern({ file: '', source, flags: 'gu' });
  const isShown = (source: string) => {
    const one = pattern(source);
    return one.lines.some((line) => isSuperLinear(one, line));
  };
  // a busy machine may hide it, and for a while
  const isShownSometime = (source: string) => Array.from({ length: 12 }).some(() => isShown(source));

  test('show what is quadratic and what is worse', () => {
    for (const source of [String.raw`^\s*,?\s*$`, String.raw`\s+$`, '^(?:a+)+$']) {
      expect(pattern(source).problem).not.toBeNull();
      expect(isShownSometime(source)).toBe(true);
    }
  });
  test('the lines also what repeats more than a letter', () => {
    for (const source of ['(?: đến ngày)+$', '<!--.*?-->', '^(?:<!--.{0,90}?-->)*x', '^(?:sở|y|sởy)*$'])
      expect([source, isShownSometime(source)]).toEqual([source, true]);
  });
  test('show nothing of these', () => {
    for (const source of [String.raw`^(?:\s*,)?\s*$`, String.raw`(?<!\s)\s+$`, '^[ab]*$', String.raw`\s+`, '<!--']) {
      expect(pattern(source).problem).toBeNull();
      expect(isShown(source)).toBe(false);
    }
  });
});

interface Analysed extends Pattern {
  /** The worst that the analysis reports; the others fall with it. */
  problem: string | null;
  lines: readonly Line[];
}

function unite(...lists: Pattern[][]): Pattern[] {
  return [...new Map(lists.flat().map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
}

function analysePattern(pattern: Pattern): Analysed {
  const { reports, parsed } = analyse({ source: pattern.source, flags: pattern.flags });
  const worst = reports.find(({ exponential }) => exponential) ?? reports[0];
  const problem = worst ? `${worst.type}${worst.exponential ? ', exponential' : ''}` : null;
  return { ...pattern, problem, lines: adversarialLines(parsed) };
}

function tell({ problem, source, flags }: Analysed): string {
  return `${problem ?? 'super-linear'}: /${source}/${flags}`;
}

/** Milliseconds that do not count. */
const NOISE = 6;

function isSuperLinear({ source, flags }: Pattern, line: Line): boolean {
  const isSticky = flags.includes('y');
  const pattern = new RegExp(source, isSticky || flags.includes('g') ? flags : `${flags}g`);
  // A sticky pattern is asked at one place.
  const search = (text: string) => {
    pattern.lastIndex = 0;
    if (isSticky) pattern.exec(text);
    else text.replace(pattern, '');
  };
  for (const length of lengthsOf(line)) {
    const text = (size: number) => writeLine(line, (length * size) / 4);
    if (timeOf(search, text(4)) > NOISE && !isLinear(text, search, NOISE)) return true;
  }
  return false;
}

/** Lines grow by and by, so that what is much worse than quadratic is found before it takes for ever. */
function* lengthsOf({ piece: { length } }: Line): Generator<number> {
  for (let pieces = 8; pieces < 32; pieces += 4) yield pieces * length;
  const longest = Math.min(Math.max(16_000, 8000 * length), 48_000);
  for (let chars = 32 * length; chars < longest; chars *= 4) yield chars;
  yield longest;
}
