import { expect, test } from 'vitest';
import { type Filter, fits, haystackOf, listBodies, listMonths, NO_FILTER } from '../../src/page/report/filters.ts';
import type { ReportTask } from '../../src/page/report-data.ts';

const task: ReportTask = {
  id: 'T1',
  key: 't1',
  section: 'II.1',
  at: [0, 10],
  line: 1,
  lead: [['Sở Y tế', 0, 7]],
  support: [['Sở Tài chính', 8, 20]],
  reportTo: [],
  deadlines: [{ words: '31/12/2026', text: 'trước ngày 31/12/2026', due: '2026-12-31', type: 'date', at: [0, 5] }],
  deliverables: [],
  basis: [],
  inherited: null,
  doubts: [],
  corrected: [],
};
const fitsTask = (filter: Partial<Filter>, one = task) =>
  fits(one, { ...NO_FILTER, ...filter }, (each) => haystackOf(each, 'Rà soát hồ sơ'));

test('words are found whatever their marks and their order', () => {
  expect(fitsTask({ words: 'ho so ra soat' })).toBe(true);
  expect(fitsTask({ words: 'SO Y TE' })).toBe(true);
  expect(fitsTask({ words: 'ho khau' })).toBe(false);
});
test('a body counts in the role that is asked for', () => {
  expect(fitsTask({ body: 'Sở Y tế' })).toBe(true);
  expect(fitsTask({ body: 'Sở Y tế', role: 'lead' })).toBe(true);
  expect(fitsTask({ body: 'Sở Y tế', role: 'support' })).toBe(false);
  expect(fitsTask({ role: 'reportTo' })).toBe(false);
});
test('deadlines by whether they are there, and by month', () => {
  expect(fitsTask({ deadline: 'any' })).toBe(true);
  expect(fitsTask({ deadline: 'none' })).toBe(false);
  expect(fitsTask({ deadline: '2026-12' })).toBe(true);
  expect(fitsTask({ deadline: '2026-11' })).toBe(false);
  expect(fitsTask({ deadline: 'recurring' })).toBe(false);
  expect(listMonths([task, { ...task, deadlines: [] }])).toEqual(['2026-12']);
});
test('doubts and corrections', () => {
  const doubtful = { ...task, doubts: ['chưa rõ cơ quan chủ trì'] };
  expect([fitsTask({ state: 'doubtful' }), fitsTask({ state: 'doubtful' }, doubtful)]).toEqual([false, true]);
  expect([fitsTask({ state: 'clear' }), fitsTask({ state: 'clear' }, doubtful)]).toEqual([true, false]);
  expect(fitsTask({ state: 'corrected' }, { ...task, corrected: ['lead'] })).toBe(true);
});
test('bodies are offered by the number of their tasks', () => {
  expect(listBodies([task, { ...task, support: [] }])).toEqual([
    ['Sở Y tế', 2],
    ['Sở Tài chính', 1],
  ]);
});
