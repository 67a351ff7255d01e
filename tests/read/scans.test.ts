/** A page as a picture, recognised: `fixtures/scans/chi-thi.png` is the first page of `fixtures/forms/pdf/chi-thi.pdf` at 150 dpi. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.ts';

const path = fileURLToPath(new URL('../../fixtures/scans/chi-thi.png', import.meta.url));
const bytes = readFileSync(path);

describe('a picture of a page', { timeout: 120_000 }, () => {
  test('is recognised, page by page', async () => {
    const told: string[] = [];
    const onPage = (done: number, count: number) => told.push(`${done}/${count}`);
    const { document, tasks, diagnostics, source, sections } = await parse(bytes, {
      path,
      ocr: { mode: 'auto', onPage },
    });
    expect(told).toEqual(['1/1']);
    expect(source.mediaType).toBe('image/png');
    expect(document.type?.code).toBe('CT');
    expect(document.issuer?.name).toBe('Ủy ban nhân dân tỉnh Kon Tum');
    expect(document.date).toMatchObject({ iso: '2022-06-21', span: { page: 1 } });
    expect(sections.map(({ id }) => id)).toEqual(['I', 'II']);
    expect(source.text).toContain(`\n${sections[0]!.marker} `);
    expect(tasks.length).toBeGreaterThan(3);
    expect(diagnostics.map(({ code }) => code)).toContain('read-by-ocr');
    for (const { code, span, message } of diagnostics.filter((one) => one.code === 'low-confidence')) {
      expect(message, code).toContain(source.text!.slice(span!.start, span!.end));
      expect(span!.page).toBe(1);
    }
  });
  test('is not, where that is refused', async () => {
    const { diagnostics } = await parse(bytes, { path, ocr: { mode: 'never' } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-text-layer']);
  });
});
