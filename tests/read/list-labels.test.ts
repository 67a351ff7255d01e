import { describe, expect, it } from 'vitest';
import { bulletLabel, ListCounter, type ListLevel, parseLevelText } from '../../src/read/office/list-labels.ts';
import { formatNumber } from '../../src/read/office/number-formats.ts';

const level = (format: string, text: string, more: Partial<ListLevel> = {}): ListLevel => ({
  format,
  text: parseLevelText(text),
  start: 1,
  ...more,
});

const PLAN = [level('upperRoman', '%1.'), level('decimal', '%2.'), level('lowerLetter', '%3)')];

function labels(levels: readonly ListLevel[], order: readonly number[]): string[] {
  const counter = new ListCounter();
  return order.map((at) => counter.count(levels, at));
}

describe('labels of lists', () => {
  it('begin anew after a higher level', () => {
    expect(labels(PLAN, [0, 1, 2, 2, 1, 2, 0, 1])).toEqual(['I.', '1.', 'a)', 'b)', '2.', 'a)', 'II.', '1.']);
  });

  it('go on where a level never begins anew', () => {
    const articles = [level('upperRoman', 'Chương %1'), level('decimal', 'Điều %2.', { restartsBelow: 0 })];
    expect(labels(articles, [0, 1, 1, 0, 1])).toEqual(['Chương I', 'Điều 1.', 'Điều 2.', 'Chương II', 'Điều 3.']);
  });

  it('begin anew only after the level that is named', () => {
    const levels = [level('decimal', '%1'), level('decimal', '%2'), level('decimal', '%3', { restartsBelow: 1 })];
    expect(labels(levels, [0, 1, 2, 1, 2, 0, 1, 2])).toEqual(['1', '1', '1', '2', '2', '2', '1', '1']);
  });

  it('hold the numbers of higher levels, counted or not', () => {
    const levels = [
      level('upperRoman', '%1'),
      level('decimal', '%1.%2', { isLegal: true }),
      level('decimal', '%1.%2.%3'),
    ];
    expect(labels(levels, [0, 0, 1, 2])).toEqual(['I', 'II', '2.1', 'II.1.1']);
    expect(labels(levels, [2, 2])).toEqual(['I.1.1', 'I.1.2']);
  });

  it('take a start and a restart', () => {
    const counter = new ListCounter();
    const levels = [level('lowerLetter', '%1)', { start: 5 })];
    expect(counter.count(levels, 0)).toBe('e)');
    expect(counter.count(levels, 0, 1)).toBe('a)');
    expect(counter.count(levels, 0)).toBe('b)');
    counter.restart();
    expect(counter.count(levels, 0)).toBe('e)');
  });

  it('may be a text alone, or nothing', () => {
    expect(labels([level('none', 'đ)')], [0, 0])).toEqual(['đ)', 'đ)']);
    expect(labels([level('none', '%1')], [0])).toEqual(['']);
    expect(labels([], [0, 7, 99, -1])).toEqual(['', '', '', '']);
  });
});

describe('bullets', () => {
  it.each([
    ['-', '-'],
    ['–', '-'],
    ['+', '+'],
    ['*', '*'],
    ['\uf0b7', '-'],
    ['\uf02b', '+'],
    ['o', '-'],
    ['Bước', 'Bước'],
    ['', ''],
  ])('%j is %j', (glyphs, label) => expect(bulletLabel(glyphs)).toBe(label));
});

describe('numbers', () => {
  it.each([
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 27, 'aa'],
    ['lowerLetter', 28, 'bb'],
    ['lowerLetterPairs', 28, 'ab'],
    ['upperLetterPairs', 703, 'AAA'],
    ['upperLetter', 0, '0'],
    ['lowerRoman', 49, 'xlix'],
    ['upperRoman', 5000, '5000'],
    ['decimalZero', 7, '07'],
    ['ordinal', 12, '12th'],
    ['ordinal', 22, '22nd'],
    ['decimalEnclosedCircle', 3, '③'],
    ['vietnameseCounting', 5, 'năm'],
    ['vietnameseCounting', 15, 'mười lăm'],
    ['vietnameseCounting', 21, 'hai mươi mốt'],
    ['thaiLetters', 3, '3'],
    ['constructor', 3, '3'],
    ['decimal', -2, '-2'],
  ])('%s %d is %s', (format, number, printed) => expect(formatNumber(number, format)).toBe(printed));
});
