/** Zips as folders, limits, and files that are not what they are called. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sampleText } from '../render/sample.ts';
import { docparse, makeFolder } from './docparse.ts';

const folder = makeFolder();
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const run = (...args: string[]) => docparse({ args, cwd: folder });
const pathsOf = (ndjson: string) =>
  ndjson
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).source.path);
/** The codes of the errors that a file's result tells. */
const errorsOf = (...args: string[]) => {
  const { stdout, stderr, status } = run(...args, '--ndjson');
  expect(stderr).toMatch(/^docparse: [^\n]+\n$/);
  expect(status).toBe(1);
  const { diagnostics } = JSON.parse(stdout);
  return diagnostics
    .filter(({ severity }: { severity: string }) => severity === 'error')
    .map(({ code }: { code: string }) => code);
};

describe('a zip of documents', () => {
  const plan = strToU8(sampleText);
  put('inner.zip', zipSync({ 'c.txt': plan }));
  put(
    'văn bản.zip',
    zipSync({
      'kế hoạch/b.txt': plan,
      'a.md': plan,
      'inner.zip': readFileSync(join(folder, 'inner.zip')),
      '__MACOSX/a.md': plan,
      '~$b.docx': plan,
      'image.png': plan,
    }),
  );

  test('is read as a folder, zips in it too', () => {
    const { stdout, status } = run('văn bản.zip', '--ndjson');
    expect(pathsOf(stdout)).toEqual(['văn bản.zip/a.md', 'văn bản.zip/inner.zip/c.txt', 'văn bản.zip/kế hoạch/b.txt']);
    expect(status).toBe(0);
  });
  test('gives a list, even of one document', () => {
    expect(JSON.parse(run('inner.zip', '--json').stdout)).toHaveLength(1);
  });
  test('that has none says so', () => {
    put('pictures.zip', zipSync({ 'a.png': plan }));
    expect(errorsOf('pictures.zip')).toEqual(['archive-without-documents']);
  });
  test('with a damaged file keeps the others', () => {
    const bytes = zipSync({ 'a.txt': [plan, { level: 0 }], 'b.txt': plan });
    const behindNames = 2 * (30 + 'a.txt'.length) + plan.length;
    bytes.fill(0xff, behindNames + 20, behindNames + 120);
    put('half.zip', bytes);
    const { stdout, stderr, status } = run('half.zip', '--ndjson', '--lang', 'en');
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ tasks }) => tasks.length > 0)).toEqual([true, false]);
    expect(stderr).toBe('docparse: half.zip/b.txt: The zip file is damaged or cut short [file-damaged]\n');
    expect(status).toBe(1);
  });
});

describe('limits', () => {
  put('plan.txt', sampleText);

  test('on the size of a file, and of the standard input', () => {
    expect(errorsOf('plan.txt', '--max-bytes', '1k')).toEqual(['file-too-large']);
    expect(
      JSON.parse(docparse({ args: ['--json', '--max-bytes', '1k'], input: sampleText }).stdout).diagnostics[0].code,
    ).toBe('file-too-large');
    expect(run('plan.txt', '--max-bytes', '1M', '--json').status).toBe(0);
  });
  test('on what a zip unpacks to', () => {
    put('bomb.zip', zipSync({ 'a.txt': new Uint8Array(20_000_000).fill(97) }));
    const { stdout } = run('bomb.zip', '--ndjson', '--max-bytes', '1M');
    expect(JSON.parse(stdout).diagnostics[0].code).toBe('file-too-large');
  });
  test('that are no numbers', () => {
    for (const args of [
      ['--max-bytes', 'big'],
      ['--max-bytes', '0'],
      ['--timeout', '-1'],
      ['--timeout', 'x'],
    ]) {
      const { status, stderr } = run('plan.txt', ...args);
      expect(stderr).toMatch(/give a positive number, such as --(?:max-bytes 300M|timeout 60)\n$/);
      expect(status).toBe(2);
    }
  });
});

describe('what a file is', () => {
  test('its contents tell, not its name', () => {
    put('plan.docx', sampleText);
    const { stdout, status } = run('plan.docx', '--json');
    expect(JSON.parse(stdout).source.mediaType).toBe('text/plain');
    expect(status).toBe(0);
  });
  test('a form that has no reader is named', () => {
    put('plan.gif', 'GIF89a');
    put(
      'plan.xlsx',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }),
    );
    for (const [name, form] of [
      ['plan.gif', 'GIF'],
      ['plan.xlsx', 'xlsx'],
    ] as const) {
      expect(errorsOf(name)).toEqual(['form-not-read']);
      expect(JSON.parse(run(name, '--json').stdout).source.mediaType).toBe('application/octet-stream');
      expect(run(name, '--lang', 'en').stderr).toContain(`form ${form} are not read`);
    }
  });
  test('a folder is searched for every form, and not for what word processors leave behind', () => {
    mkdirSync(join(folder, 'many'));
    for (const name of ['a.docx', 'b.HTM', 'c.rtf', '~$a.docx', '.~lock.a.odt', 'd.png'])
      put(`many/${name}`, sampleText);
    expect(pathsOf(run('many', '--ndjson').stdout)).toEqual(
      ['many/a.docx', 'many/b.HTM', 'many/c.rtf'].map((path) => join(path)),
    );
  });
  test('that no worker could start with', () => {
    const { stderr, status } = run('plan.txt', '--jobs', '2', '--max-memory', '1M');
    expect(stderr).toMatch(/give at least 32M\n$/);
    expect(status).toBe(2);
  });
});
