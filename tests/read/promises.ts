/** What every reading holds to, whatever the text. */
import { expect } from 'vitest';
import type { Reading } from '../../src/model/source.ts';
import { fold } from '../../src/text/fold.ts';

/** Letters and digits alone, `Đ` in all its disguises one letter. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replaceAll('ð', 'đ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

export function expectOrder(reading: Reading): void {
  let end = 0;
  let origin = 0;
  for (const line of reading.lines) {
    expect(line.start).toBeGreaterThanOrEqual(end);
    expect(line.end).toBeGreaterThan(line.start);
    expect(line.origin).toBeGreaterThanOrEqual(origin);
    expect(line.origin).toBeLessThanOrEqual(reading.map.start(line.start));
    expect(reading.text.slice(line.start, line.end)).not.toMatch(/^\s|\s$|\n/);
    end = line.end;
    origin = line.origin;
  }
}

/** Every line, and every word in it, leads back to the same letters in the source. */
export function expectGrounded(reading: Reading): void {
  const { source, text, map } = reading;
  for (const line of reading.lines) {
    expect(fold(source.slice(map.start(line.start), map.end(line.end)))).toBe(fold(text.slice(line.start, line.end)));
    for (const word of text.slice(line.start, line.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const start = line.start + word.index;
      const found = source.slice(map.start(start), map.end(start + word[0].length));
      expect(lettersOf(found)).toBe(lettersOf(word[0]));
    }
  }
}

/** Nothing is lost and nothing doubled: the lines together say what the source says. */
export function expectWhole(reading: Reading, source = reading.source): void {
  expect(lettersOf(linesOf(reading).join(' '))).toBe(lettersOf(source));
}

export function linesOf(reading: Reading): string[] {
  return reading.lines.map((line) => reading.text.slice(line.start, line.end));
}

/** `row.column text` for lines in cells, the text alone for others. */
export function cellsOf(reading: Reading): string[] {
  return reading.lines.map((line) => {
    const text = reading.text.slice(line.start, line.end);
    return line.cell ? `${line.cell.table}:${line.cell.row}.${line.cell.column} ${text}` : text;
  });
}
