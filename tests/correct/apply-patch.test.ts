import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPatch, parseText } from '../../src/index.ts';
import type { Correction, PatchedDocument } from '../../src/model/patch.ts';
import type { Body, Span } from '../../src/model/result.ts';
import { render } from '../../src/render/render.ts';
import { Result } from '../../src/schema.ts';
import { fold } from '../../src/text/fold.ts';

const text = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 12/KH-UBND
Hà Nam, ngày 05 tháng 9 năm 2025
KẾ HOẠCH
Phòng cháy rừng
I. NHIỆM VỤ
1. Sở Y tế chủ trì, phối hợp với Sở Tài chính mua thuốc trước ngày 15/9/2025.
2. Tăng cường tuyên truyền.
3. Các hộ dân giữ gìn vệ sinh; Sở Nông nghiệp và Môi trường kiểm tra trong tháng 10.
`;
const result = parseText(text, { from: 'txt' });
const [first, second] = result.tasks;

function patch(tasks: PatchedDocument['tasks'], added: PatchedDocument['added'] = []): PatchedDocument {
  return { source: { path: null, sha256: result.source.sha256, part: null }, tasks, added };
}
function correct(change: Omit<Correction, 'text'>, key = first!.key) {
  return applyPatch(result, patch({ [key]: { text: '', ...change } }));
}
function range(words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}
const names = (bodies: readonly Body[]) => bodies.map(({ name }) => name);

describe('a correction', () => {
  test('of the lead takes the body that the document knows, and answers the doubt', () => {
    const corrected = correct({ lead: [{ name: 'Sở Tài chính' }] }, second!.key);
    expect(second!.doubts).toContain('lead-missing');
    const task = corrected.tasks[1]!;
    expect(task.lead).toEqual([{ ...first!.support[0], text: null, span: null, certainty: 'inferred' }]);
    expect(task).toMatchObject({ key: second!.key, doubts: [], corrected: ['lead'] });
    expect(task.assignment.certainty).toBe('stated');
  });
  test('of a body that the document does not name is read by the grammar of names', () => {
    const [lead] = correct({ lead: [{ name: 'Sở Xây dựng' }] }).tasks[0]!.lead;
    expect(lead).toMatchObject({ name: 'Sở Xây dựng', kind: 'agency' });
    expect(lead!.id).not.toBeNull();
    const [own] = correct({ lead: [{ name: 'anh Ba' }] }).tasks[0]!.lead;
    expect(own).toMatchObject({ id: null, name: 'anh Ba' });
  });
  test('with words of the document is grounded in them', () => {
    const { lead } = correct({ lead: [{ name: 'Các hộ dân', span: range('Các hộ dân') }] }).tasks[0]!;
    expect(lead[0]).toMatchObject({ text: 'Các hộ dân', certainty: 'inherited', span: { line: 10 } });
  });
  test('of the deadline', () => {
    const [none] = correct({ deadline: null }).tasks;
    expect(none).toMatchObject({ deadline: null, corrected: ['deadline'] });
    const [dated] = correct({ deadline: { text: '', due: '2025-12-31' } }).tasks;
    expect(dated!.deadline).toMatchObject({ text: '', type: 'date', due: '2025-12-31', certainty: 'inferred' });
    const [quoted] = correct({ deadline: { text: 'trước ngày 15/9/2025', due: '2025-09-14' } }).tasks;
    expect(quoted!.deadline).toMatchObject({ due: '2025-09-14', certainty: 'stated', span: { line: 8 } });
  });
  test.each([
    ['trước 20/10 hằng năm', { type: 'recurring', due: null, rrule: expect.stringContaining('BYMONTHDAY=20') }],
    ['quý IV/2025', { type: 'date', due: '2025-12-31' }],
    ['hoàn thành trước ngày 15/11', { type: 'date', due: '2025-11-15' }],
    ['thường xuyên', { type: 'continuous', due: null }],
    ['khi trời tạnh', { type: 'event', due: null, rrule: null }],
  ])('of the deadline in words is read as in a document: %s', (words, meaning) => {
    expect(correct({ deadline: { text: words, due: null } }).tasks[0]!.deadline).toMatchObject({
      text: words,
      ...meaning,
    });
    const [dated] = correct({ deadline: { text: words, due: '2026-01-02' } }).tasks;
    expect(dated!.deadline).toMatchObject({ type: 'date', due: '2026-01-02', rrule: null });
  });
  test('of the words moves the task and keeps its key', () => {
    const [task] = correct({ span: range('mua thuốc trước ngày 15/9/2025') }).tasks;
    expect(task).toMatchObject({ key: first!.key, text: 'mua thuốc trước ngày 15/9/2025', unit: first!.unit });
  });
  test('takes out what is no task, and keeps it as it was read', () => {
    const corrected = correct({ isTask: false }, second!.key);
    expect(corrected.tasks.map(({ id, key }) => [id, key])).toEqual(
      result.tasks.filter((task) => task !== second).map(({ key }, i) => [`T${i + 1}`, key]),
    );
    expect(corrected.corrections).toEqual([{ key: second!.key, change: 'removed', read: second }]);
  });
  test('adds a task in its place', () => {
    const span = range('Các hộ dân giữ gìn vệ sinh');
    const corrected = applyPatch(result, patch({}, [{ span, lead: [], support: [], deadline: null }]));
    const added = corrected.tasks.find((task) => task.corrected.includes('added'))!;
    expect(added).toMatchObject({ section: 'I.3', text: 'Các hộ dân giữ gìn vệ sinh', span: { ...span, line: 10 } });
    expect(corrected.tasks.map(({ span }) => span.start)).toEqual(
      corrected.tasks.map(({ span }) => span.start).sort((a, b) => a - b),
    );
    expect(new Set(corrected.tasks.map(({ key }) => key)).size).toBe(corrected.tasks.length);
  });
  test('that finds no task is told, and changes nothing', () => {
    const corrected = correct({ lead: [] }, 't000000000000');
    expect(corrected.tasks).toEqual(result.tasks);
    expect(corrected.diagnostics.at(-1)).toMatchObject({ code: 'correction-unplaced', severity: 'warning' });
  });
});

describe('what comes out', () => {
  test('says in every table what people changed', async () => {
    const corrected = correct({ lead: [{ name: 'Sở Y tế' }], deadline: null });
    for (const format of ['csv', 'tsv', 'md', 'summary', 'tree'] as const) {
      const told = String(await render(corrected, format, { width: 400 }));
      expect(told, format).toContain('người sửa: chủ trì, thời hạn');
    }
    expect(names(corrected.tasks[0]!.lead)).toEqual(['Sở Y tế tỉnh Hà Nam']);
  });
  test('is a result, grounded as any other, whatever the corrections', () => {
    const name = fc.constantFrom('Sở Y tế', 'Ủy ban', 'x', 'Giám đốc Sở Tài chính và Sở Xây dựng');
    const place = fc
      .tuple(fc.nat(text.length + 20), fc.nat(60))
      .map(([start, length]) => ({ start, end: start + length + 1 }));
    const body = fc.record({ name, span: place }, { requiredKeys: ['name'] });
    const deadline = fc.option(
      fc.record(
        { text: fc.constantFrom('', 'trong tháng 10', 'x'), due: fc.constantFrom(null, '2025-10-31'), span: place },
        {
          requiredKeys: ['text', 'due'],
        },
      ),
    );
    const correction = fc.record(
      { text: fc.constant(''), span: place, lead: fc.array(body), support: fc.array(body), deadline },
      { requiredKeys: ['text'] },
    );
    const added = fc.record({ span: place, lead: fc.array(body), support: fc.array(body), deadline });
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 4 }), fc.array(added, { maxLength: 3 }), (corrections, more) => {
        const tasks = Object.fromEntries(corrections.map((one, i) => [result.tasks[i]?.key ?? `t${i}`, one]));
        const corrected = Result.parse(
          applyPatch(result, patch(tasks as PatchedDocument['tasks'], more as PatchedDocument['added'])),
        );
        const grounded = (value: string | null, span: Span | null) => {
          if (value === null || span === null || span.start === span.end) return;
          expect(fold(text.slice(span.start, span.end))).toBe(fold(value));
        };
        for (const task of corrected.tasks) {
          grounded(task.text, task.span);
          for (const one of [...task.lead, ...task.support]) grounded(one.text, one.span);
          if (task.deadline) grounded(task.deadline.text, task.deadline.span);
        }
      }),
    );
  });
});
