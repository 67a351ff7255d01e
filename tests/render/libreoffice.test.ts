/**
 * Workbooks and text documents as LibreOffice reads them, somebody else's program: cells and pages. Takes a while: runs with `DOCPARSE_SLOW=1`, where
 * LibreOffice (Writer and Calc) and poppler's pdftotext are there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import type { FormatName } from '../../src/render/formats.ts';
import { cellText, matrixHeadings, matrixRows } from '../../src/render/matrix.ts';
import { render } from '../../src/render/render.ts';
import { documents, HOSTILE_TEXTS, hostileResult } from './documents.ts';
import { sample } from './sample.ts';

const isAsked = process.env.DOCPARSE_SLOW === '1';
const hasOffice = () =>
  ['localc', 'soffice', 'pdftotext'].every((name) => spawnSync(name, ['--version']).error === undefined);
const folder = mkdtempSync(join(tmpdir(), 'docparse-office-'));
const hostile = Object.values(HOSTILE_TEXTS).map((text, i) => ({ name: `hostile/${i}`, result: hostileResult(text) }));
const all = [...documents, ...hostile].map((one) => ({ ...one, file: one.name.replace('/', '-') }));
/** LibreOffice takes many minutes to break a word of 28,000 signs into lines. */
const laidOut = all.filter(({ result }) => (result.tasks[0]?.text.length ?? 0) < 20_000);

/** Tasks that are due long before or after any day on which this is run. */
const farAway = withTasks([
  ['1990-01-01', ['Sở Y tế'], []],
  ['2950-03-01', ['Sở Y tế'], ['Sở Tài chính']],
  ['2901-01-02', ['Sở Y tế'], []],
  ['2900-12-31', ['Sở Y tế tỉnh'], []],
  ['2890-06-15', ['Sở Tài chính'], []],
  ['1999-12-31', ['Sở Nội vụ'], ['Sở Tài chính']],
]);

function withTasks(due: readonly [day: string, lead: readonly string[], support: readonly string[]][]): Result {
  const [task] = sample.tasks;
  const bodies = (names: readonly string[]) => names.map((name) => ({ ...task!.lead[0]!, name }));
  const tasks = due.map(([day, lead, support]) => ({
    ...task!,
    ...{
      lead: bodies(lead),
      support: bodies(support),
      deadline: { ...task!.deadline!, type: 'date' as const, due: day },
    },
  }));
  return { ...sample, tasks };
}

/** Converts what is in a folder, all in one start of the program. */
async function convert(from: string, to: string, filter: string): Promise<void> {
  const inputs = readdirSync(join(folder, from)).map((name) => join(folder, from, name));
  const profile = `-env:UserInstallation=file://${folder}/profile-${to}`;
  const out = ['--outdir', join(folder, to)];
  const office = spawn('soffice', ['--headless', profile, '--convert-to', filter, ...out, ...inputs], {
    timeout: 240_000,
    killSignal: 'SIGKILL',
    stdio: 'ignore',
  });
  expect((await once(office, 'exit'))[0]).toBe(0);
}

async function writeAll(format: FormatName, those: typeof all): Promise<void> {
  mkdirSync(join(folder, format));
  for (const { file, result } of those) {
    writeFileSync(join(folder, format, `${file}.${format}`), (await render(result, format)) as Uint8Array);
  }
}

describe.skipIf(!isAsked || !hasOffice())('LibreOffice', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    await writeAll('xlsx', [...all, { name: '', file: 'far-away', result: farAway }]);
    await writeAll('docx', laidOut);
    // All sheets, as shown, in UTF-8 with every text quoted.
    const cells = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true,false,false,-1';
    await Promise.all([convert('xlsx', 'csv', cells), convert('docx', 'pdf', 'pdf')]);
  }, 600_000);

  const rowsOf = (file: string, sheet: string): string[][] =>
    parseCsv(readFileSync(join(folder, 'csv', `${file}-${sheet}.csv`)), { relax_column_count: true });

  test.each(documents)('$name: the register has the cells of the matrix', ({ name, result }) => {
    const [headings, ...rows] = rowsOf(name.replace('/', '-'), 'Nhiệm vụ');
    expect(headings).toEqual(matrixHeadings('vi'));
    expect(rows).toEqual(matrixRows(result, 'vi').map((row) => row.map(cellText)));
  });
  test('computes the next deadline of each body, whatever the day', () => {
    const bodies = rowsOf('far-away', 'Cơ quan').slice(1);
    expect(Object.fromEntries(bodies.map(([, name, lead, support, next]) => [name, [lead, support, next]]))).toEqual({
      'Sở Y tế': ['3', '0', '02/01/2901'],
      'Sở Y tế tỉnh': ['1', '0', '31/12/2900'],
      'Sở Tài chính': ['1', '2', '15/06/2890'],
      'Sở Nội vụ': ['1', '0', ''],
    });
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
