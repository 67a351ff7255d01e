import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';
import { packNames, Trie } from '../../src/text/trie.ts';

const names = new Trie<number>(
  packNames([
    [['sở', 'y', 'tế'], '1'],
    [['sở', 'nội', 'vụ'], '2'],
    [['sở', 'văn', 'hóa', ',thể', 'thao'], '3'],
    [['sở', 'văn', 'hóa'], '4'],
    [['bộ'], '5'],
    [['sở', 'y', 'tế'], '6'],
  ]),
  Number,
);

const find = (text: string, at = 0) => {
  const found = names.match(tokenize({ start: 0, end: text.length, text }), at);
  return found && [found.value, found.next];
};

describe('names in a trie', () => {
  test('are found at a place, the longest first', () => {
    expect(find('Sở Nội vụ tỉnh')).toEqual([2, 3]);
    expect(find('các Sở Nội vụ', 1)).toEqual([2, 4]);
    expect(find('Bộ Y tế')).toEqual([5, 1]);
    expect(find('Sở Văn hóa và Thể thao')).toEqual([4, 3]);
    expect(find('Sở Văn hóa, Thể thao')).toEqual([3, 6]);
  });
  test('are found across hyphens and stops, not across other marks', () => {
    expect(find('Sở Nội - vụ')).toEqual([2, 4]);
    expect(find('Sở: Nội vụ')).toBeNull();
  });
  test('are not found by their beginning, or behind the text', () => {
    expect(find('Sở Nội')).toBeNull();
    expect(find('Sở')).toBeNull();
    expect(find('Sở', 1)).toBeNull();
    expect(names.hasFirst('sở')).toBe(true);
    expect(names.hasFirst('nội')).toBe(false);
  });
  test('have the value that is said last', () => {
    expect(find('Sở Y tế')).toEqual([6, 3]);
  });
});
