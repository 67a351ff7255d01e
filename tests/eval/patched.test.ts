/** A result that people corrected is a reading by which the program is judged. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../eval/corpus.mjs';
import { judge } from '../../eval/judge.mjs';
import { applyPatch, parseAllText, parseText } from '../../src/index.ts';
import type { Result } from '../../src/model/result.ts';

const text = `KẾ HOẠCH
1. Sở Y tế mua thuốc trước ngày 15/9/2025.
2. Sở Tài chính cấp kinh phí.`;
const result = parseText(text, { from: 'txt' });

function judgePatched(lead: string) {
  const source = { path: null, sha256: result.source.sha256, part: null };
  const tasks = { [result.tasks[1]!.key]: { text: '', lead: [{ name: lead }] } };
  const [one] = readCorpus(corpus({ 'raw.txt': text }, applyPatch(result, { source, tasks, added: [] })), null);
  return judge(one!.reading, result).filter(({ outcome }: { outcome: string }) => outcome !== 'right');
}

/** A folder with one folder in it. */
function corpus(files: Record<string, string | Uint8Array>, patched: Result | Result[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'docparse-corpus-'));
  mkdirSync(join(folder, 'plan'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'plan', name), content);
  writeFileSync(join(folder, 'plan', 'patched.json'), JSON.stringify(patched));
  return folder;
}

test('what people left is right', () => {
  expect(judgePatched('Sở Tài chính')).toEqual([]);
});
test('what people changed is wrong, and nothing else is judged than tasks', () => {
  expect(
    judgePatched('Sở Xây dựng').map(
      ({ metric, outcome }: { metric: string; outcome: string }) => `${metric} ${outcome}`,
    ),
  ).toEqual(['lead missing', 'lead extra']);
});

describe('a list of corrected results', () => {
  const other = 'KẾ HOẠCH\n1. Sở Xây dựng rà soát hồ sơ.';
  const readOther = parseText(other, { from: 'txt' });
  const leadsOf = (folder: string) =>
    readCorpus(folder, null).map(({ name, path, part, reading }) => [
      `${name} ${basename(path)} ${part}`,
      reading.tasks.map(({ lead }: { lead: string[] }) => lead.join()).join(),
    ]);

  test('is of the documents in the folder, each known by its bytes', () => {
    expect(leadsOf(corpus({ 'b.txt': text, 'a.txt': other }, [result, readOther]))).toEqual([
      ['plan/1 b.txt 0', 'Sở Y tế,Sở Tài chính'],
      ['plan/2 a.txt 0', 'Sở Xây dựng'],
    ]);
  });
  test('is of the documents in an archive', () => {
    const archive = zipSync({ 'ke-hoach/a.txt': strToU8(other) });
    expect(leadsOf(corpus({ 'raw.zip': archive }, [readOther]))).toEqual([['plan a.txt 0', 'Sở Xây dựng']]);
  });
  test('is of the parts of a file that holds several documents', () => {
    const documentOf = (number: number, body: string) =>
      `SỞ Y TẾ HÀ GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: ${number}/KH-SYT\nHà Giang, ngày 05 tháng 3 năm 2021\n\n` +
      `${body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn An\n\n`;
    const both = documentOf(1, text) + documentOf(2, other);
    const results = parseAllText(both, { from: 'txt' });
    expect(leadsOf(corpus({ 'raw.txt': both }, results)).map(([name]) => name)).toEqual([
      'plan/1 raw.txt 0',
      'plan/2 raw.txt 1',
    ]);
  });
});
