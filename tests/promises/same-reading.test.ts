/** Promise 4: the same words give the same header, sections and tasks, in whatever form, encoding and line breaks they come. */
import { describe, expect, test } from 'vitest';
import { parse, parseText } from '../../src/index.ts';
import type { Body, Deadline, Result, Section } from '../../src/model/result.ts';
import { spellAsKept } from '../../src/text/spelling.ts';
import { findTornWords } from '../../src/text/torn-words.ts';
import { loadFixtures } from '../fixtures/load.ts';
import { doubleBlanks, paginate, spellWithI, tear, wrap } from './damage.ts';

const fixtures = loadFixtures();
const plain = fixtures.filter(({ path }) => path.endsWith('.txt'));

describe.each(fixtures)('$name', ({ path, text }) => {
  const asItIs = wordsOf(parseText(text, { path }));

  test('with CRLF', () => {
    expect(wordsOf(parseText(text.replaceAll('\n', '\r\n'), { path }))).toEqual(asItIs);
  });

  test('decomposed (NFD)', () => {
    expect(wordsOf(parseText(text.normalize('NFD'), { path }))).toEqual(asItIs);
  });

  test('with unbreakable blanks', () => {
    expect(wordsOf(parseText(text.replaceAll(' ', '\u00a0'), { path }))).toEqual(asItIs);
  });

  test('behind a byte order mark', () => {
    expect(wordsOf(parseText(`\uFEFF${text}`, { path }))).toEqual(asItIs);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('as bytes in %s', async (encoding) => {
    const result = await parse(encode(text, encoding), { path });
    expect(result.source.encoding).toBe(encoding);
    expect(wordsOf(result)).toEqual(asItIs);
  });

  test('with blank lines at its ends', () => {
    expect(wordsOf(parseText(`\n\n${text}\n\n`, { path }))).toEqual(asItIs);
  });
});

describe.each(plain)('$name', ({ path, text }) => {
  const asItIs = wordsOf(parseText(text, { path }));

  test('with trailing blanks', () => {
    expect(wordsOf(parseText(text.replaceAll('\n', '  \n'), { path }))).toEqual(asItIs);
  });

  test.runIf(isSafeInMarkdown(text))('as Markdown', () => {
    expect(wordsOf(parseText(text, { path: 'document.md' }))).toEqual(asItIs);
  });

  test.runIf(hasParagraphLines(text))('wrapped hard', () => {
    expect(wordsOf(parseText(wrap(text, 80), { path }))).toEqual(asItIs);
  });

  test.runIf(hasItems(text)).each(['•', '►', '→', '✓', '−', '‒'])('with items behind %s', (sign) => {
    expect(wordsOf(parseText(text.replace(ITEM, `$1${sign} `), { path }))).toEqual(asItIs);
  });

  test.runIf(isLong(text))('with words torn by blanks', () => {
    expect(wordsOf(parseText(tear(text), { path }))).toEqual(asItIs);
  });

  test.runIf(isNotLaidOut(text))('with blanks typed twice', () => {
    expect(wordsOf(parseText(doubleBlanks(text), { path }))).toEqual(asItIs);
  });

  test.runIf(isNotLaidOut(text))('with blanks before commas', () => {
    expect(wordsOf(parseText(text.replace(/(?<=\p{L}), (?=\p{L})/gu, ' , '), { path }))).toEqual(asItIs);
  });

  test('with syllables spelled as in schoolbooks', () => {
    const other = wordsOf(parseText(spellWithI(text), { path }));
    expect(spellAsKept(JSON.stringify(other, null, 1))).toBe(spellAsKept(JSON.stringify(asItIs, null, 1)));
  });

  test.runIf(hasParagraphLines(text) && isLong(text))('wrapped hard, on pages with numbers', () => {
    expect(wordsOf(parseText(paginate(wrap(text, 95)), { path }))).toEqual(asItIs);
  });

  test.runIf(hasParagraphLines(text) && isLong(text))('wrapped hard, with a blank line behind every line', () => {
    expect(wordsOf(parseText(wrap(text, 80).replaceAll('\n', '\n\n'), { path }))).toEqual(asItIs);
  });
});

/** Dashes at the beginning of lines, none of them within a phrase, and no other signs. */
const ITEM = /^([ \t]*)- /gm;
function hasItems(text: string): boolean {
  return (text.match(ITEM)?.length ?? 0) > 3 && !/^[ \t]*(?:[–+*•]|- \p{Ll})/mu.test(text);
}

/** Header, sections and tasks without offsets; blanks within a text don't count. */
function wordsOf({ document, components, sections, tasks }: Result) {
  const text = (value: string | null | undefined) => value?.normalize('NFC').replace(/\s+/g, ' ') ?? null;
  const body = ({ id, name, kind, agency, certainty }: Body) => ({ id, name: text(name), kind, agency, certainty });
  const deadline = ({ text: words, type, due, start, rrule, duration, governs }: Deadline) => ({
    words: text(words),
    type,
    due,
    start,
    rrule,
    duration,
    governs,
  });
  const {
    type,
    number,
    issuer,
    parentIssuer,
    coIssuers,
    place,
    date,
    title,
    urgency,
    secrecy,
    addressees,
    recipients,
    archive,
    signatures,
  } = document;
  const outline = (section: Section): unknown => ({
    id: section.id,
    kind: section.kind,
    marker: section.marker,
    title: text(section.title?.text),
    text: text(section.text),
    below: section.children.map(outline),
  });
  return {
    header: {
      type: type?.code ?? null,
      number: number && { number: number.number, symbol: number.symbol },
      issuers: [issuer, parentIssuer, ...coIssuers].map((each) => each && body(each)),
      place: text(place?.text),
      date: date?.iso ?? null,
      title: text(title?.text),
      marks: [text(urgency?.text), text(secrecy?.text)],
      addressees: addressees.map(body),
    },
    foot: {
      recipients: recipients.map((each) => ({ text: text(each.text), purpose: text(each.purpose) })),
      archive: archive?.units.map(text) ?? null,
      signatures: signatures.map(({ authority, capacity, position, name }) =>
        [authority, capacity, position, name].map(text),
      ),
    },
    components: components.map(({ id, kind, type: code }) => ({ id, kind, code })),
    sections: sections.map(outline),
    tasks: tasks.map((task) => ({
      section: task.section,
      text: text(task.text),
      lead: task.lead.map(body),
      support: task.support.map(body),
      reportTo: task.reportTo.map(body),
      deadlines: [task.deadline, ...task.otherDeadlines].map((each) => each && deadline(each)),
      assignment: task.assignment,
    })),
    citations: document.citations.map(({ symbol, type: code, date: day }) => ({ symbol, code, day })),
  };
}

function encode(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** No columns that stand side by side, and no words in pieces. */
function isNotLaidOut(text: string): boolean {
  return !/[\t|]|\S {2}/.test(text) && findTornWords(text).blanks.length === 0;
}

/** Cells, columns and marks mean something else in Markdown, or nothing. */
function isSafeInMarkdown(text: string): boolean {
  return !/[\t|<>`*_[\]#~&\\]| {3}|^[ \t]*[-=]{3,}/m.test(text);
}

/**
 * One paragraph a line, blank lines between them: then a line break within a paragraph says nothing. Several long lines are needed, because the
 * width of the page shows only in lines that are evidently broken; and behind a `;` nobody could tell a broken line from the next item.
 */
function hasParagraphLines(text: string): boolean {
  const lines = text.trim().split('\n');
  const isSpaced = lines.every(
    (line, i) => line.trim() === '' || (lines[i + 1] ?? '').trim() === '' || line.length < 78,
  );
  return (
    isSpaced &&
    !/[\t|]| {2}/.test(text) &&
    lines.filter((line) => line.length > 100).length >= 3 &&
    !/;$/m.test(wrap(text, 80).replace(/;\n\n/g, ''))
  );
}

/** A habit shows in many lines alone: here in those that a wrap breaks. */
function isLong(text: string): boolean {
  return text.split('\n').filter((line) => line.length > 100).length >= 8;
}
