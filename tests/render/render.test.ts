import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../src/render/formats.ts';
import { createLinesRenderer } from '../../src/render/lines.ts';
import { numberOf } from '../../src/render/matrix.ts';
import { type RenderOptions, render as renderAny } from '../../src/render/render.ts';
import { Result } from '../../src/schema.ts';
import { sample } from './sample.ts';

/** What needs more than a result has a test of its own, and the report, which is a page. */
const TEXT_FORMATS = FORMAT_NAMES.filter(
  (name) => !FORMATS[name].isBinary && !FORMATS[name].needsContent && name !== 'html',
);

async function render(format: FormatName, options?: RenderOptions, results: Result | Result[] = sample) {
  return String(await renderAny(results, format, options));
}

test('the sample is a result', () => {
  expect(Result.parse(sample)).toEqual(sample);
});

describe('every format as it is read', () => {
  for (const format of TEXT_FORMATS) {
    test(format, async () => {
      await expect(await render(format)).toMatchFileSnapshot(`golden/${format}.txt`);
    });
  }
  test('summary in English', async () => {
    await expect(await render('summary', { language: 'en' })).toMatchFileSnapshot('golden/summary.en.txt');
  });
  test('summary in a narrow terminal', async () => {
    await expect(await render('summary', { width: 48 })).toMatchFileSnapshot('golden/summary.narrow.txt');
  });
  test('tree in a narrow terminal, in English', async () => {
    await expect(await render('tree', { width: 48, language: 'en' })).toMatchFileSnapshot('golden/tree.en.narrow.txt');
  });
  test('CSV for Excel', async () => {
    await expect(await render('csv', { excel: true })).toMatchFileSnapshot('golden/csv.excel.txt');
  });
  test('CSV in English', async () => {
    await expect(await render('csv', { language: 'en' })).toMatchFileSnapshot('golden/csv.en.txt');
  });
  test('the place of every line', async () => {
    await expect([...createLinesRenderer().add(sample)].join('')).toMatchFileSnapshot('golden/lines.txt');
  });
});

test.each([
  ['57-NQ/TW', '57', 'NQ/TW', '57-NQ/TW'],
  ['36 - HD/VPTW', '36', 'HD/VPTW', '36-HD/VPTW'],
  ['04 /CT-UBND', '04', 'CT-UBND', '04/CT-UBND'],
])('the number printed as %s stands in tables as it is written', (text, number, symbol, wanted) => {
  const span = { start: 0, end: text.length, line: 1, page: null };
  expect(numberOf({ ...sample, document: { ...sample.document, number: { text, number, symbol, span } } })).toBe(
    wanted,
  );
});

describe('JSON', () => {
  test('is that of JSON.stringify', async () => {
    expect(await render('json')).toBe(`${JSON.stringify(sample, null, 2)}\n`);
  });
  test('is an array where several results may come', async () => {
    expect(await render('json', {}, [sample, sample])).toBe(`${JSON.stringify([sample, sample], null, 2)}\n`);
    expect(await render('json', {}, [])).toBe('[\n]\n');
  });
  test('lines hold one result each', async () => {
    const lines = (await render('ndjson', {}, [sample, sample])).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([sample, sample]);
  });
});

describe('terminal', () => {
  test('no line is wider than the terminal', async () => {
    for (const width of [40, 60, 72, 80, 120, 200]) {
      for (const format of ['summary', 'tree'] as const) {
        for (const line of (await render(format, { width })).split('\n')) {
          expect(line.length, `${format} ${width}: ${line}`).toBeLessThanOrEqual(width);
        }
      }
    }
  });
  test('colours change nothing but colour', async () => {
    for (const format of ['summary', 'tree'] as const) {
      const coloured = await render(format, { colours: true });
      expect(coloured).toContain('\u001B[');
      expect(coloured.replace(/\u001B\[\d+m/g, '').replace(/ +$/gm, '')).toBe(await render(format));
    }
  });
});
