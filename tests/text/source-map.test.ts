import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../src/text/normalize.ts';
import { SourceMap, TextBuilder } from '../../src/text/source-map.ts';

describe('source map', () => {
  it('is the identity for a text that needs no change', () => {
    const { text, map } = normalizeText('Đã ký');
    expect(text).toBe('Đã ký');
    expect([map.start(0), map.start(3), map.end(5)]).toEqual([0, 3, 5]);
  });

  it('leads around what was left out', () => {
    const builder = new TextBuilder();
    builder.add('ab', 2, 4);
    builder.insert('\n');
    builder.add('cd', 6, 8);
    const { text, map } = builder.build();
    expect(text).toBe('ab\ncd');
    expect([map.start(0), map.end(2), map.start(3), map.end(5)]).toEqual([2, 4, 6, 8]);
    expect(map.start(1)).toBe(3);
  });

  it('takes an atomic segment whole', () => {
    const { text, map } = normalizeText('a\u0302\u0301x');
    expect(text).toBe('ấx');
    expect([map.start(0), map.end(1), map.start(1), map.end(2)]).toEqual([0, 3, 3, 4]);
  });

  it('leads through a second map', () => {
    const first = normalizeText('e\u0323\r\nđ\u00ado');
    expect(first.text).toBe('ẹ\nđo');
    const builder = new TextBuilder();
    builder.add('đo', 2, 4);
    const map = builder.build().map.through(first.map);
    expect([map.start(0), map.end(1), map.start(1), map.end(2)]).toEqual([4, 5, 6, 7]);
    expect(SourceMap.identity(4).through(first.map).end(4)).toBe(7);
  });
});

describe('a text whose lines were put together', () => {
  // printed: two cells side by side over two lines
  const source = 'ab  xy\ncd  zw';
  const builder = new TextBuilder();
  builder.add('ab', 0, 2);
  builder.insert('\n');
  builder.add('cd', 7, 9);
  builder.insert('\n');
  builder.add('xy', 4, 6);
  builder.insert('\n');
  builder.add('zw', 11, 13);
  const { text, map } = builder.build(false);

  it('leads back to the place of each line', () => {
    expect(text).toBe('ab\ncd\nxy\nzw');
    expect(source.slice(map.start(6), map.end(8))).toBe('xy');
  });

  it('covers all that the lines of a range cover', () => {
    expect(map.cover(0, 5)).toEqual({ start: 0, end: 9 });
    expect(map.cover(0, 11)).toEqual({ start: 0, end: 13 });
    expect(map.cover(3, 8)).toEqual({ start: 4, end: 9 });
  });
});
