/**
 * No regular expression takes time that grows faster than the text. Each is analysed as an automaton (scslre): whether two of its repetitions can share one
 * stretch of text out between them, or a search can begin again at each place of a stretch that it has looked through. What the analysis reports is mended, or
 * stands below with the reason why it does no harm.
 */
import { analyse } from 'scslre';
import { describe, expect, test } from 'vitest';
import { collectPatterns, type Pattern } from './patterns.ts';

/** How many reports there are of a file, and why they are left. The list only gets shorter. */
const BOUNDED: Record<string, { count: number; why: string }> = {
  'cli/batch/output-names.ts': { count: 1, why: 'a name of a file, cut to 210 bytes' },
  'cli/command.ts': { count: 2, why: 'words of the program itself' },
  'cli/inputs.ts': { count: 1, why: 'a path of the command line' },
  'cli/lookup.ts': { count: 2, why: 'names of the tables' },
  'lexicon/body-index.built.ts': { count: 1, why: 'names of the tables, when the program is built' },
  'page/text.ts': { count: 1, why: 'the digits of a count' },
  'text/pattern.ts': { count: 2, why: 'patterns, when the program is built' },
  'text/symbol.ts': { count: 2, why: 'the symbol of a document, a handful of codes' },
  'text/tokens.ts': { count: 1, why: 'matches something at every place, so that no place is looked at twice' },
  'segment/number.ts': {
    count: 4,
    why: 'lines of less than 40 characters; else each stretch ends at the sign that the next begins with',
  },
  'read/markup/lowering.ts': { count: 1, why: 'what stands before `[^`: each bracket has its own' },
  'extract/listed-roles.ts': { count: 3, why: 'what stands before a bracket or a place: each has its own' },
  'extract/deadlines/clause.ts': { count: 1, why: 'the blanks before a verb: each has its own' },
  'extract/deliverables.ts': { count: 2, why: 'a few words before a verb, and a name of at most 14 words' },
  'names/words.ts': { count: 1, why: 'what stands in one pair of brackets' },
  'text/encodings/capitals.ts': { count: 1, why: 'at most six words; blanks are shared out only at their end' },
  'extract/deadlines/lead.ts': { count: 1, why: 'the 80 characters before a date' },
  'extract/deadlines/scan.ts': { count: 1, why: 'three words at most between the first and the number' },
  'extract/deadlines/sentence.ts': { count: 1, why: 'the quotation marks and plans of one clause before a date' },
  ...Object.fromEntries(
    Object.entries({ interval: 1, 'month-days': 2, 'report-period': 1, span: 2, time: 1 }).map(([name, count]) => [
      `extract/deadlines/${name}.ts`,
      { count, why: 'the blanks between two words of a deadline, from the one place where it begins' },
    ]),
  ),
};

const patterns = await collectPatterns();
const reports = patterns.flatMap((pattern) => problemsOf(pattern).map((problem) => ({ ...pattern, problem })));

test('the patterns of the program are found', () => {
  expect(patterns.length).toBeGreaterThan(800);
});

describe('no pattern takes longer than its text', () => {
  const files = [...new Set([...reports.map(({ file }) => file), ...Object.keys(BOUNDED)])];

  test.each(files)('%s', (file) => {
    const found = reports.filter((report) => report.file === file);
    const told = found.map(({ source, flags, problem }) => `${problem}: /${source}/${flags}`);
    expect(told, told.join('\n')).toHaveLength(BOUNDED[file]?.count ?? 0);
  });
});

describe('the analysis', () => {
  const types = (source: string) => problemsOf({ file: '', source, flags: 'u' });

  test('sees what is quadratic and what is worse', () => {
    expect(types(String.raw`^\s*,?\s*$`)).toHaveLength(1);
    expect(types(String.raw`\s+$`)).toHaveLength(1);
    expect(types('^(?:a+)+$')).toHaveLength(1);
  });
  test('sees that these are not', () => {
    for (const source of [String.raw`^(?:\s*,)?\s*$`, String.raw`(?<!\s)\s+$`, '^[ab]*$', String.raw`\s+`])
      expect(types(source)).toEqual([]);
  });
});

/** At most one for a pattern: the others fall with it. */
function problemsOf({ source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags });
  const worst = reports.find(({ exponential }) => exponential) ?? reports[0];
  return worst ? [`${worst.type}${worst.exponential ? ', exponential' : ''}`] : [];
}
