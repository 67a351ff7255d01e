/** A result that people corrected is a reading by which the program is judged. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../eval/corpus.mjs';
import { judge } from '../../eval/judge.mjs';
import { applyPatch, parseText } from '../../src/index.ts';

const text = `KẾ HOẠCH
1. Sở Y tế mua thuốc trước ngày 15/9/2025.
2. Sở Tài chính cấp kinh phí.`;
const result = parseText(text, { from: 'txt' });

function judgePatched(lead: string) {
  const folder = mkdtempSync(join(tmpdir(), 'docparse-corpus-'));
  mkdirSync(join(folder, 'plan'));
  const source = { path: null, sha256: result.source.sha256, part: null };
  const tasks = { [result.tasks[1]!.key]: { text: '', lead: [{ name: lead }] } };
  writeFileSync(join(folder, 'plan', 'raw.txt'), text);
  writeFileSync(join(folder, 'plan', 'patched.json'), JSON.stringify(applyPatch(result, { source, tasks, added: [] })));
  const [one] = readCorpus(folder, null);
  return judge(one!.reading, result).filter(({ outcome }: { outcome: string }) => outcome !== 'right');
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
