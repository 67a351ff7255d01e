/** The settings of a project: what they set, what wins over them, how mistakes are told. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COLUMN_KEYS } from '../../src/render/columns.ts';
import { COLUMNS } from '../../src/render/matrix.ts';
import { sampleText } from '../render/sample.ts';
import { docparse, makeFolder } from './docparse.ts';

/** A folder with a plan and these settings; runs the command there. */
function project(config: unknown) {
  const cwd = makeFolder();
  mkdirSync(join(cwd, 'below'));
  writeFileSync(join(cwd, 'below', 'plan.txt'), sampleText);
  writeFileSync(join(cwd, 'docparse.config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  return (...args: string[]) => docparse({ args, cwd: join(cwd, 'below') });
}

describe('settings', () => {
  const run = project({
    format: ['csv', 'json'],
    columns: ['task', 'lead'],
    language: 'vi',
    limits: { maxBytes: '9k', timeout: 5 },
  });

  test('hold where the command line says nothing', () => {
    expect(run('plan.txt').stdout).toMatch(/^Nội dung nhiệm vụ,Cơ quan chủ trì\r\n/);
    const { stderr } = run('plan.txt', '--out-dir', 'out');
    expect(stderr).toMatch(/văn bản/);
    expect(run('out/plan.txt.csv', 'out/plan.txt.json', '--ndjson').stdout.trim().split('\n')).toHaveLength(2);
  });
  test('give way to the command line', () => {
    expect(run('plan.txt', '--lang', 'en').stdout).toMatch(/^Task,Lead\r\n/);
    expect(run('plan.txt', '--json').stdout).toMatch(/^\{/);
    expect(run('plan.txt', '--columns', 'key').stdout).toMatch(/^Mã\r\nt[0-9a-f]+\r\n/);
    expect(run('plan.txt', '--max-bytes', '10').stderr).toContain('file-too-large');
    expect(run('plan.txt', '--no-config').stdout).toMatch(/^Kế hoạch No\. /);
  });
  test('are printed as they hold, as they could stand in the file', () => {
    const printed = JSON.parse(run('--print-config', '--timeout', '7').stdout);
    const limits = { maxBytes: 9 * 1024, timeout: 7, maxPages: 5000 };
    expect(printed).toEqual({ format: 'csv', columns: ['task', 'lead'], language: 'vi', limits, lexicon: [] });
    expect(project(printed)('--print-config').stdout).toBe(run('--print-config', '--timeout', '7').stdout);
    expect(JSON.parse(run('--print-config', '--no-config', '--json').stdout)).toMatchObject({
      format: 'json',
      columns: COLUMN_KEYS,
      language: 'en',
    });
  });
  test('are printed for every command that reads, which then does nothing else', () => {
    for (const command of [['watch', '.', '--out-dir', 'out'], ['view', 'plan.txt'], ['serve']]) {
      const { stdout, status } = run(...command, '--print-config');
      expect(JSON.parse(stdout)).toMatchObject({ columns: ['task', 'lead'] });
      expect(status).toBe(0);
    }
  });
  test('that are wrong are told by their key', () => {
    const told = (config: unknown) => {
      const { stdout, stderr, status } = project(config)('plan.txt');
      expect([stdout, status]).toEqual(['', 2]);
      return stderr;
    };
    expect(told({ formt: 'csv' })).toContain('formt');
    expect(told({ format: 'pdf' })).toMatch(/config\.json”: format\[1\]: .*"csv"/);
    expect(told({ columns: ['task', 'boss'] })).toMatch(/: columns\[2\]: .*"lead"/);
    expect(told({ language: 'fr' })).toMatch(/: language: /);
    expect(told({ limits: { maxBytes: 'much' } })).toMatch(/: limits\.maxBytes: bytes, as in 1000000 or "500M"/);
    expect(told({ limits: { timeout: 0 } })).toMatch(/: limits\.timeout: /);
    expect(told('{')).toContain('is no JSON');
    expect(project('{')('--help').status).toBe(0);
  });
});

describe('--columns', () => {
  const run = project({});
  test('are those of the matrix', () => {
    expect(COLUMN_KEYS).toEqual(COLUMNS.map(({ key }) => key));
    const all = run('plan.txt', '--tsv').stdout;
    expect(run('plan.txt', '--tsv', '--columns', COLUMN_KEYS.join(',')).stdout).toBe(all);
  });
  test('stand in the order in which they are named', () => {
    expect(run('plan.txt', '--csv', '--columns', 'lead, position').stdout).toMatch(/^Lead,No\.\r\n.*,1\r\n/);
    expect(run('plan.txt', '--md', '--columns', 'key,position').stdout).toContain('| Key | No. |\n| --- | --: |\n');
  });
  test('are for the matrix alone, and known', () => {
    for (const format of ['json', 'parquet', 'docx']) {
      const { stderr, status } = run('plan.txt', `--${format}`, '--columns', 'task');
      expect(stderr).toBe('docparse: --columns chooses columns of the task matrix; give --csv, --tsv, --md, --xlsx\n');
      expect(status).toBe(2);
    }
    expect(run('plan.txt', '--out-dir', 'out', '--format', 'json,xlsx', '--columns', 'task').status).toBe(0);
    expect(run('plan.txt', '--csv', '--columns', 'task,boss').stderr).toContain(
      '--columns does not take “boss”; choose position, ',
    );
  });
});
