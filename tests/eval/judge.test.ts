/** The scorer: what counts as the same, and how mistakes are counted. */
import { describe, expect, test } from 'vitest';
import { judge } from '../../eval/judge.mjs';
import { sameName, sameRule, sameText } from '../../eval/same.mjs';
import { parseText } from '../../src/index.ts';

const text = `ỦY BAN NHÂN DÂN
TỈNH HÀ NAM
Số: 12/KH-UBND
KẾ HOẠCH
Phòng cháy rừng
I. NHIỆM VỤ
1. Sở Y tế chủ trì, phối hợp với Sở Tài chính mua thuốc trước ngày 15/9/2025.`;
const result = parseText(text);
const reading = {
  number: { number: '12', symbol: 'KH-UBND' },
  sections: [
    { marker: 'I.', depth: 1, text: 'NHIỆM VỤ' },
    { marker: '1.', depth: 2, text: 'Sở Y tế' },
  ],
  tasks: [
    {
      text: 'Sở Y tế chủ trì',
      lead: ['Sở Y tế'],
      support: ['Sở Tài chính'],
      deadline: { type: 'date', due: '2025-09-15' },
    },
  ],
};
const outcomes = (changed: object) =>
  judge({ ...reading, ...changed }, result).flatMap(({ metric, outcome }: { metric: string; outcome: string }) =>
    outcome === 'right' ? [] : [`${metric} ${outcome}`],
  );
const [task] = reading.tasks;

describe('a judgement', () => {
  test('finds nothing wrong with a right reading', () => {
    expect(outcomes({})).toEqual([]);
  });
  test('counts what is missing and what is too much', () => {
    expect(outcomes({ number: { number: '13', symbol: 'KH-UBND' } })).toEqual(['header missing', 'header extra']);
    expect(outcomes({ tasks: [{ ...task, lead: ['Sở Xây dựng'] }] })).toEqual(['lead missing', 'lead extra']);
    expect(outcomes({ tasks: [{ ...task, support: [] }] })).toEqual(['support extra']);
    expect(outcomes({ tasks: [{ ...task, deadline: { type: 'date', due: '2025-09-16' } }] })).toEqual([
      'deadline missing',
      'deadline extra',
    ]);
    expect(outcomes({ tasks: [] })).toEqual(['tasks extra', 'lead extra', 'support extra', 'deadline extra']);
    expect(outcomes({ sections: reading.sections.slice(1) })).toEqual(['sections extra']);
  });
  test('leaves aside what is optional, doubtful or not spoken of', () => {
    expect(outcomes({ tasks: [{ ...task, optional: true, lead: [] }] })).toEqual([]);
    expect(outcomes({ tasks: [{ ...task, lead: ['Sở Y tế', '?Sở Công Thương'] }] })).toEqual([]);
    expect(outcomes({ tasks: undefined, sections: undefined })).toEqual([]);
  });
});

describe('the same', () => {
  test('are names with abbreviations, heads and the own place', () => {
    expect(sameName('Sở Giáo dục và Đào tạo', { name: 'Giám đốc Sở GD&ĐT tỉnh Hà Nam', text: null }, 'Hà Nam')).toBe(
      true,
    );
    expect(sameName('Sở Y tế|Sở Nội vụ', { name: 'Sở Nội vụ', text: null })).toBe(true);
    expect(sameName('Sở Y tế', { name: 'Bộ Y tế', text: null })).toBe(false);
    expect(sameName('Ủy ban nhân dân huyện', { name: 'Ủy ban nhân dân xã', text: null })).toBe(false);
  });
  test('are texts but for capitals, blanks and tone placement, and rules by meaning', () => {
    expect(sameText('HOÀ BÌNH', 'Hòa  Bình')).toBe(true);
    expect(sameText(null, '')).toBe(false);
    expect(sameRule('FREQ=MONTHLY;INTERVAL=12', 'INTERVAL=1;FREQ=YEARLY')).toBe(true);
    expect(sameRule('FREQ=MONTHLY', null)).toBe(false);
  });
});
