/** `--patch`: corrections that were saved from a report. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Patch } from '../../src/model/patch.ts';
import type { Result } from '../../src/model/result.ts';
import { docparse, makeSamples } from './docparse.ts';

const folder = makeSamples();
const read = (...args: string[]): Result => JSON.parse(docparse({ args: [...args, '--json'], cwd: folder }).stdout);
const result = read('ke-hoach.txt');
const [first] = result.tasks;

function savePatch(name: string, changes: Partial<Patch['documents'][0]> = {}): string {
  const tasks = { [first!.key]: { text: first!.text, lead: [{ name: 'Sở Tài chính' }] } };
  const document = {
    source: { path: 'ke-hoach.txt', sha256: result.source.sha256, part: null },
    tasks,
    added: [],
    ...changes,
  };
  writeFileSync(join(folder, name), JSON.stringify({ patchVersion: '1', documents: [document] }));
  return name;
}

describe('--patch', () => {
  test('changes what is told, and says so', () => {
    const patched = read('ke-hoach.txt', '--patch', savePatch('patch.json'));
    expect(patched.tasks[0]).toMatchObject({ key: first!.key, corrected: ['lead'], lead: [{ name: 'Sở Tài chính' }] });
    expect(patched.corrections).toEqual([{ key: first!.key, change: 'changed', read: first }]);
    const { stdout } = docparse({
      args: ['ke-hoach.txt', '--csv', '--patch', 'patch.json', '--lang', 'vi'],
      cwd: folder,
    });
    expect(stdout).toContain('người sửa: chủ trì');
  });
  test('holds for --agency: corrected bodies are those that count', () => {
    const found = read('ke-hoach.txt', '--patch', savePatch('patch.json'), '--agency', 'Sở Tài chính');
    expect(found.tasks.map(({ key }) => key)).toEqual([first!.key]);
  });
  test('into a folder, and --resume knows that the corrections changed', () => {
    const patch = savePatch('patch.json');
    const args = ['ke-hoach.txt', '--out-dir', 'out', '--patch', patch];
    expect(docparse({ args, cwd: folder }).status).toBe(0);
    const written = () => JSON.parse(readFileSync(join(folder, 'out', 'ke-hoach.txt.json'), 'utf8')) as Result;
    expect(written().tasks[0]!.corrected).toEqual(['lead']);
    savePatch('patch.json', { tasks: {} });
    expect(docparse({ args: [...args, '--resume'], cwd: folder }).status).toBe(0);
    expect(written().tasks[0]!.corrected).toEqual([]);
  });
  describe('of the same text in another form', () => {
    const words = first!.text.slice(0, 40);
    const lead = [{ name: 'Sở Tài chính', span: { start: 9, end: 10, words: first!.lead[0]!.text! } }];
    const tasks = { [first!.key]: { text: first!.text, lead, span: { start: 0, end: 1, words } } };
    writeFileSync(
      join(folder, 'other-bytes.txt'),
      `\n\n${result.source.text ?? readFileSync(join(folder, 'ke-hoach.txt'), 'utf8')}`,
    );

    test('finds tasks by their keys and places by their words, and says so once', () => {
      const args = ['other-bytes.txt', 'other-bytes.txt', '--ndjson', '--patch', savePatch('form.json', { tasks })];
      const { stdout, stderr } = docparse({ args, cwd: folder });
      const [task] = (JSON.parse(stdout.split('\n')[0]!) as Result).tasks;
      expect(task).toMatchObject({ key: first!.key, corrected: ['span', 'lead'], text: words });
      expect(task!.span.start).toBe(first!.span.start + 2);
      expect(task!.lead[0]!.span!.start).toBe(first!.lead[0]!.span!.start + 2);
      expect(stderr).toMatch(/^docparse: the corrections of “ke-hoach\.txt” .* applied to “other-bytes\.txt”.*\n$/);
    });
    test('says the same into a folder, and what was not used', () => {
      savePatch('form.json', { tasks });
      const run = (file: string) =>
        docparse({ args: [file, '--out-dir', 'forms', '--patch', 'form.json'], cwd: folder }).stderr;
      expect(run('other-bytes.txt')).toMatch(/were applied to “other-bytes\.txt”/);
      writeFileSync(join(folder, 'foreign.txt'), 'Không có gì.');
      expect(run('foreign.txt')).toMatch(/were not used/);
    });
    test.each([
      ['a task is not there', { ...tasks, t000000000000: { text: '' } }],
      ['words are not there', { [first!.key]: { text: '', span: { start: 0, end: 1, words: 'chữ không có' } } }],
    ])('is none where %s', (_, changed) => {
      const args = ['other-bytes.txt', '--json', '--patch', savePatch('part.json', { tasks: changed })];
      const { stdout, stderr } = docparse({ args, cwd: folder });
      expect(stderr).toMatch(/were not used/);
      expect(JSON.parse(stdout).corrections).toEqual([]);
    });
  });
  test('of another file is not used, and said', () => {
    const patch = savePatch('other.json', {
      source: { path: 'other.txt', sha256: '0', part: null },
      tasks: { t000000000000: { text: '' } },
    });
    const { status, stderr, stdout } = docparse({ args: ['ke-hoach.txt', '--json', '--patch', patch], cwd: folder });
    expect(status).toBe(0);
    expect(stderr).toMatch(/the corrections of “other\.txt” in “other\.json” were not used/);
    expect(JSON.parse(stdout)).toEqual(result);
  });
  test.each([
    ['no-file.json', /no file or folder/],
    ['no-json.json', /is no JSON/],
    ['wrong.json', /holds no corrections that can be used: documents\[1\]\.tasks/],
  ])('%s is a line on stderr', (patch, told) => {
    writeFileSync(join(folder, 'no-json.json'), '{');
    savePatch('wrong.json', { tasks: { t1: { text: '', lead: 'Sở Y tế' } } as never });
    const { status, stderr } = docparse({ args: ['ke-hoach.txt', '--patch', patch], cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(told);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
