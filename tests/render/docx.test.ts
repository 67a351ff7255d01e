/** Appendices are read back part by part with libxml2, whole by the program's own reader of Word files, and in the slow tests by LibreOffice. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.ts';
import type { Body, Result, Task } from '../../src/model/result.ts';
import { longDate } from '../../src/render/docx/long-date.ts';
import { type RenderOptions, render } from '../../src/render/render.ts';
import { fold } from '../../src/text/fold.ts';
import { documents, HOSTILE_TEXTS, hostileResult } from './documents.ts';
import { sample } from './sample.ts';
import { readXml } from './xml-reader.ts';

async function partsOf(results: Result | Result[], options?: RenderOptions): Promise<Map<string, string>> {
  const bytes = (await render(results, 'docx', options)) as Uint8Array;
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The texts of paragraphs, those of a row of a table as one list. */
async function linesOf(results: Result | Result[], options?: RenderOptions): Promise<(string | string[])[]> {
  const document = (await partsOf(results, options)).get('word/document.xml')!;
  return [...document.matchAll(/<w:tr>.*?<\/w:tr>|<w:p>.*?<\/w:p>/gs)].map(([written]) =>
    written.startsWith('<w:tr>') ? written.split('</w:tc>').slice(0, -1).map(textOf) : textOf(written),
  );
}

function textOf(written: string): string {
  const texts = [...written.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!);
  return texts
    .join(' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const even = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What an appendix says of a task. */
function assigned({ text, lead, support, deadline }: Task) {
  const names = (bodies: readonly Body[]) => bodies.map(({ name }) => fold(name));
  const when = deadline && [deadline.due, deadline.rrule, deadline.duration];
  return { text: even(text), lead: names(lead), support: names(support), when };
}

const tasksIn = (lines: (string | string[])[]) =>
  lines.filter((line) => Array.isArray(line) && /^\d+$/.test(line[0] ?? ''));

describe('every document', () => {
  test.each(documents)('$name: the table has a row for each task', async ({ result }) => {
    const rows = tasksIn(await linesOf(result));
    expect(rows.map((row) => row[1])).toEqual(result.tasks.map(({ text }) => even(text)));
  });
  test('all in one file, an appendix each', async () => {
    const lines = await linesOf(documents.map(({ result }) => result));
    const numbers = lines.filter((line) => typeof line === 'string' && line.startsWith('Phụ lục'));
    expect(numbers).toHaveLength(documents.length);
    expect([numbers[0], numbers[3], numbers[38]]).toEqual(['Phụ lục I', 'Phụ lục IV', 'Phụ lục XXXIX']);
    expect(tasksIn(lines)).toHaveLength(documents.reduce((sum, { result }) => sum + result.tasks.length, 0));
  });
});

describe('the appendix', () => {
  test('says whose it is, what it is attached to, and ends as papers end', async () => {
    const lines = await linesOf(sample);
    expect(lines[0]).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH HÀ GIANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(lines.slice(1, 4)).toEqual([
      'Phụ lục',
      'PHÂN CÔNG NHIỆM VỤ',
      '(Kèm theo Kế hoạch số 125/KH-UBND ngày 05 tháng 9 năm 2021 của Ủy ban nhân dân tỉnh Hà Giang)',
    ]);
    expect(lines.at(-1)).toBe('Tổng số: 4 nhiệm vụ./.');
  });
  test('has the headings of the document between the tasks', async () => {
    const rows = (await linesOf(sample)).filter(Array.isArray);
    expect(rows[1]?.[0]).toBe('STT');
    expect(rows[2]).toEqual(['II. NHIỆM VỤ']);
    expect(rows[3]).toEqual([
      ...['1', sample.tasks[0]!.text, 'Sở Nông nghiệp và Phát triển nông thôn'],
      ...['Sở Y tế tỉnh Hà Giang; Ủy ban nhân dân các huyện, thành phố', '31/12/2021', '', ''],
    ]);
  });
  test('of a party paper follows the party', async () => {
    const party = { ...sample.document, type: { ...sample.document.type!, family: 'party' as const } };
    const lines = await linesOf({ ...sample, document: party });
    expect(lines[0]).toEqual(['ỦY BAN NHÂN DÂN TỈNH HÀ GIANG *', 'ĐẢNG CỘNG SẢN VIỆT NAM']);
    expect(lines.at(-1)).toBe('Tổng số: 4 nhiệm vụ.');
  });
  test('leaves out what the document does not say', async () => {
    const { type, ...rest } = sample.document;
    const bare = { ...rest, type, number: null, date: null, issuer: null, parentIssuer: null, coIssuers: [] };
    expect(await linesOf({ ...sample, document: bare })).toContain('(Kèm theo Kế hoạch)');
  });
  test.each(documents)('$name: is read again as the tasks that it was made from', async ({ result }) => {
    const again = await parse((await render(result, 'docx')) as Uint8Array);
    expect(again.source.mediaType).toContain('wordprocessingml');
    expect(again.components.map(({ kind }) => kind)).toEqual(['main', 'appendix']);
    expect(again.tasks.map(assigned)).toEqual(result.tasks.map(assigned));
  });
  test('speaks English where it is asked to', async () => {
    const lines = await linesOf(sample, { language: 'en' });
    expect(lines).toContain('ASSIGNMENT OF TASKS');
    expect(lines.at(-1)).toBe('4 tasks in all./.');
  });
});

test('dates are printed as the decree has them', () => {
  expect(longDate('2021-09-05', 'vi')).toBe('ngày 05 tháng 9 năm 2021');
  expect(longDate('2021-02-25', 'vi')).toBe('ngày 25 tháng 02 năm 2021');
  expect(longDate('2021-10', 'vi')).toBe('tháng 10 năm 2021');
});

test('the same document gives the same bytes', async () => {
  const [first, second] = [await render(sample, 'docx'), await render(sample, 'docx')] as Uint8Array[];
  expect(Buffer.compare(first!, second!)).toBe(0);
});

test.each(Object.entries(HOSTILE_TEXTS))('a hostile text stays a text: %s', async (_, hostile) => {
  const result = hostileResult(hostile);
  const parts = await partsOf(result);
  expect([...parts.keys()].sort()).toEqual([...(await partsOf(sample)).keys()].sort());
  for (const xml of parts.values()) readXml(xml, ({ find }) => expect(find('//*[local-name()="script"]')).toEqual([]));
  const kept = hostile.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
  expect(tasksIn(await linesOf(result))[0]?.[1]).toBe(even(kept));
});
