import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockAt, cutBlocks } from '../../src/page/report/blocks.ts';
import { cutSegments, type Mark } from '../../src/page/report/marks.ts';

const mark = (start: number, end: number): Mark => ({ kind: 'task', start, end, tasks: [] });

describe('blocks', () => {
  test('are the lines, with the kinds of their regions', () => {
    const blocks = cutBlocks('ỦY BAN\r\n\nSố: 1\nI. A', [['header', 0, 14]]);
    expect(blocks.map(({ start, end, kind }) => [start, end, kind])).toEqual([
      [0, 6, 'header'],
      [8, 8, 'header'],
      [9, 14, 'header'],
      [15, 19, 'body'],
    ]);
  });
  test('of a line without end are short, cut at blanks', () => {
    const text = 'công việc '.repeat(10_000);
    const blocks = cutBlocks(text, []);
    expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(3000);
    expect(blocks.every(({ end }) => end === text.length || text[end - 1] === ' ')).toBe(true);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });
  test('lose nothing but line breaks, and are found again by offset', () => {
    const texts = fc.array(fc.constantFrom('\n', '\r\n', ' ', 'ệ', '😀', 'x'.repeat(2999)), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const blocks = cutBlocks(text, []);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/[\r\n]/g, ''));
        for (const [i, block] of blocks.entries()) expect(blockAt(blocks, block.start)).toBe(i);
      }),
    );
  });
});

describe('segments', () => {
  test('are cut where a mark begins or ends, and lie in the same marks throughout', () => {
    const outer = mark(0, 20);
    const inner = mark(5, 9);
    expect(cutSegments({ start: 2, end: 12 }, [outer, inner])).toEqual([
      { start: 2, end: 5, marks: [outer] },
      { start: 5, end: 9, marks: [outer, inner] },
      { start: 9, end: 12, marks: [outer] },
    ]);
  });
  test('of a block without marks are the block', () => {
    expect(cutSegments({ start: 2, end: 12 }, [])).toEqual([{ start: 2, end: 12, marks: [] }]);
  });
});
