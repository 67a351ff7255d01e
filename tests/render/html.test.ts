import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/index.ts';
import type { Result } from '../../src/model/result.ts';
import { unpackData } from '../../src/page/packed-data.ts';
import type { PackedDocument, ReportDocument, ReportSummary } from '../../src/page/report-data.ts';
import { render } from '../../src/render/render.ts';
import { documents, HOSTILE_TEXTS, hostileResult } from './documents.ts';
import { HOSTILE } from './hostile.ts';
import { sample, sampleText } from './sample.ts';

const withText = { ...sample, source: { ...sample.source, text: sampleText } };

async function report(results: Result | Result[] = withText, language: 'vi' | 'en' = 'vi'): Promise<string> {
  return String(await render(results, 'html', { language }));
}

function readData<Data>(page: string, kind: 'summary' | 'document'): Data[] {
  const found = page.matchAll(new RegExp(`<script type="text/plain" class="${kind}">(.*?)</script>`, 'gs'));
  return [...found].map(([, data]) => (kind === 'summary' ? JSON.parse(data!) : unpackData<Data>(data!)));
}

describe('the report', () => {
  test('is one file that needs no other, below 300 KB beyond its text', async () => {
    const page = await report();
    expect(Buffer.byteLength(page) - Buffer.byteLength(sampleText)).toBeLessThan(300_000);
    const markup = page.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
    expect(markup).not.toMatch(/\b(?:src|href)=|@import|url\(/);
  });
  test('stays so with ten thousand tasks', async () => {
    const line = (i: number) =>
      `${i}. Sở Y tế chủ trì, phối hợp với Sở Tài chính mua thuốc số ${i} trước ngày 15/9/2025.`;
    const text = `KẾ HOẠCH\nI. NHIỆM VỤ\n${Array.from({ length: 10_000 }, (_, i) => line(i + 1)).join('\n')}`;
    const result = parseText(text, { from: 'txt' });
    expect(result.tasks).toHaveLength(10_000);
    expect(Buffer.byteLength(await report(result)) - Buffer.byteLength(text)).toBeLessThan(300_000);
  });
  test('lets nothing run but its own script: the policy names its hash', async () => {
    const page = await report();
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(page)!;
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page)!;
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page)!;
    expect(policy).toContain(`default-src 'none'; script-src ${hash(script!)}; style-src ${hash(style!)}`);
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
  test('holds what a document says as data, never as markup', async () => {
    const hostile = '</script><img src=x onerror=alert(1)><!--';
    const result = parseText(`KẾ HOẠCH\n${hostile}\n1. Sở Y tế chủ trì ${hostile} trước ngày 15/9/2025.`, {
      from: 'txt',
    });
    const page = await report(result);
    expect(page.match(/<img/g)).toBeNull();
    expect(page.match(/<\/script>/g)).toHaveLength(3);
    expect(readData<ReportDocument>(page, 'document')[0]!.text).toContain(hostile);
  });
  test.each([
    ...documents.map(({ name, result }) => [name, result] as const),
    ...Object.entries(HOSTILE).map(([name, text]) => [name, parseText(text)] as const),
    ...Object.entries(HOSTILE_TEXTS).map(([name, text]) => [`${name}, in every value`, hostileResult(text)] as const),
  ])('adds no element to the page and nothing that runs: %s', async (_, result) => {
    const page = await report(result);
    const calm = await report();
    const markupOf = (one: string) =>
      one.replace(/(<script type="text\/plain" class="\w+">)[^<]*(?=<\/script>)/g, '$1');
    expect(markupOf(page)).toBe(markupOf(calm));
    const [data] = readData<PackedDocument>(page, 'document');
    expect(data!.rows).toHaveLength(result.tasks.length);
    expect(data!.text).toBe(result.source.text ?? '');
    expect(readData<ReportSummary>(page, 'summary')[0]!.tasks).toBe(result.tasks.length);
  });
  test('shows every value with the place that it was read from', async () => {
    const [data] = readData<ReportDocument>(await report(), 'document');
    const { text, rows, facts } = data!;
    const [first] = rows;
    expect(first!.lead.map(([, start, end]) => text.slice(start, end))).toEqual([
      'Sở Nông nghiệp và Phát triển nông thôn',
    ]);
    expect(text.slice(...first!.deadlines[0]!.at)).toContain('31/12/2021');
    const [[number, start, end]] = facts.find(({ label }) => label === 'Số, ký hiệu')!.values as [
      [string, number, number],
    ];
    expect(text.slice(start, end)).toBe(number);
  });
  test('of several documents has an entry for each in the index', async () => {
    const summaries = readData<ReportSummary>(await report([withText, withText], 'en'), 'summary');
    expect(summaries.map(({ tasks }) => tasks)).toEqual([sample.tasks.length, sample.tasks.length]);
  });
  test('of a file with several documents holds the text of each alone', async () => {
    const part = { index: 1, count: 2, span: { start: 0, end: 100, line: 1, page: null } };
    const [data] = readData<ReportDocument>(
      await report({ ...withText, tasks: [], sections: [], source: { ...withText.source, part } }),
      'document',
    );
    expect(data!.text).toBe(sampleText.slice(0, 100));
  });
  test('speaks the reader’s language', async () => {
    expect(await report()).toContain('<html lang="vi">');
    expect(await report(withText, 'en')).toContain('<html lang="en">');
  });
});
