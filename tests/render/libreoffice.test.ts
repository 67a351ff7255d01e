/**
 * Workbooks and text documents as LibreOffice reads them, somebody else's program: cells and pages. Takes a while: runs with `DOCPARSE_SLOW=1`, where
 * LibreOffice (Writer and Calc) and poppler's pdftotext are there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FormatName } from '../../src/render/formats.ts';
import { cellText, matrixHeadings, matrixRows } from '../../src/render/matrix.ts';
import { render } from '../../src/render/render.ts';
import { documents, HOSTILE_TEXTS, hostileResult } from './documents.ts';

const isAsked = process.env.DOCPARSE_SLOW === '1';
const hasOffice = () =>
  ['localc', 'soffice', 'pdftotext'].every((name) => spawnSync(name, ['--version']).error === undefined);
const folder = mkdtempSync(join(tmpdir(), 'docparse-office-'));
const hostile = Object.values(HOSTILE_TEXTS).map((text, i) => ({ name: `hostile/${i}`, result: hostileResult(text) }));
const all = [...documents, ...hostile].map((one) => ({ ...one, file: one.name.replace('/', '-') }));
/** LibreOffice takes many minutes to break a word of 28,000 signs into lines. */
const laidOut = all.filter(({ result }) => (result.tasks[0]?.text.length ?? 0) < 20_000);

/** Converts what is in a folder, all in one start of the program. */
function convert(from: string, to: string, filter: string): void {
  const inputs = readdirSync(join(folder, from)).map((name) => join(folder, from, name));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const out = ['--outdir', join(folder, to)];
  const { status } = spawnSync('soffice', ['--headless', profile, '--convert-to', filter, ...out, ...inputs], {
    timeout: 240_000,
    killSignal: 'SIGKILL',
  });
  expect(status).toBe(0);
}

async function writeAll(format: FormatName, those: typeof all): Promise<void> {
  mkdirSync(join(folder, format));
  for (const { file, result } of those) {
    writeFileSync(join(folder, format, `${file}.${format}`), (await render(result, format)) as Uint8Array);
  }
}

describe.skipIf(!isAsked || !hasOffice())('LibreOffice', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    await writeAll('xlsx', all);
    await writeAll('docx', laidOut);
    // All sheets, as shown, in UTF-8 with every text quoted.
    convert('xlsx', 'csv', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false,false,-1');
    convert('docx', 'pdf', 'pdf');
  }, 600_000);

  const rowsOf = (file: string, sheet: string): string[][] =>
    parseCsv(readFileSync(join(folder, 'csv', `${file}-${sheet}.csv`)), { relax_column_count: true });

  test.each(documents)('$name: the register has the cells of the matrix', ({ name, result }) => {
    const [headings, ...rows] = rowsOf(name.replace('/', '-'), 'Nhiệm vụ');
    expect(headings).toEqual(matrixHeadings('vi'));
    expect(rows).toEqual(matrixRows(result, 'vi').map((row) => row.map(cellText)));
  });
  test('computes the next deadline of each body', () => {
    const bodies = rowsOf('documents-ke-hoach-ubnd-tinh', 'Cơ quan').slice(1);
    expect(bodies.length).toBeGreaterThan(10);
    for (const row of bodies) expect(row[4]).toMatch(/^(?:\d\d\/\d\d\/\d{4})?$/);
  });
  test.each(hostile)('$name: shows hostile texts as they are', ({ name, result }) => {
    const [, row] = rowsOf(name.replace('/', '-'), 'Nhiệm vụ');
    const kept = result.tasks[0]!.text.replace(/\r\n?/g, '\n').slice(0, 1000);
    expect(row?.[5]?.slice(0, 1000)).toBe(
      kept.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'),
    );
  });
  test.each(laidOut)('$name: the appendix has pages with every task', ({ file, result }) => {
    const { stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'pdf', `${file}.pdf`), '-'], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('PHÂN CÔNG NHIỆM VỤ');
    expect(stdout).toContain(`Tổng số: ${result.tasks.length} nhiệm vụ`);
  });
});
