import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/read/unreadable.ts';
import { compound, type DocParagraph, doc, sprm, u16, u32, word6 } from './doc-files.ts';
import { linesOf, noticesOf, read } from './doc-reading.ts';

const PLAN = new Uint8Array(readFileSync(new URL('files/numbered-plan.doc', import.meta.url)));
const LISTS = [{ id: 7, levels: [{ text: '\0.' }] }];
const ITEM: DocParagraph = { runs: ['Rà soát\r'], papx: sprm(0x460b, 1, 0) };
const FAST = { maxBytes: 1 << 24, timeout: 10 };

describe('a doc that can not be read', () => {
  it('has a password', () => {
    expect(problemOf(doc({ paragraphs: [ITEM], flags: 0x100 }))).toBe('file-encrypted');
  });
  it('has no text, no table of its text, or no directory', () => {
    expect(problemOf(doc({ paragraphs: [] }))).toBe('file-damaged');
    expect(problemOf(doc({ paragraphs: [ITEM], flags: 0x200 }))).toBe('file-damaged');
    expect(problemOf(doc({ paragraphs: [ITEM], parts: { 33: [3, 1, 2] } }))).toBe('file-damaged');
    expect(problemOf(compound({ WordDocument: [1, 2, 3] }))).toBe('file-damaged');
    expect(problemOf(compound({ Workbook: [1, 2, 3] }))).toBe('file-damaged');
    expect(problemOf(PLAN.slice(0, 600))).toBe('file-damaged');
    expect(problemOf(PLAN.slice(0, 100))).toBe('file-damaged');
    expect(problemOf(new Uint8Array())).toBe('file-damaged');
  });
});

describe('a doc that is damaged in part', () => {
  it('keeps its text where tables beside it are broken', () => {
    const parts = {
      1: [200, 0, 5],
      12: [1, 2, 3],
      13: [0, 0, 0, 0, 0, 16, 0, 0, 255, 255, 63, 0],
      15: [9, 0, 0, 0, 4],
    };
    const file = { paragraphs: [ITEM], lists: LISTS, overrides: [{ id: 7 }] };
    expect(linesOf({ ...file, parts })).toEqual(['Rà soát']);
    expect(noticesOf({ ...file, parts })).toEqual(['part-damaged STSH, SttbfFfn, PapxFkp']);
    expect(linesOf({ ...file, parts: { 74: [9, 0, 0, 0] } })).toEqual(['Rà soát']);
    expect(noticesOf({ ...file, parts: { 74: [9, 0, 0, 0] } })).toEqual([
      'part-damaged PlfLfo',
      'list-numbers-missing 1',
    ]);
  });
  it('keeps the text up to where it ends', () => {
    const pieces = [...[0, 4, 9000].flatMap(u32), 0, 0, ...u32(0x600), 0, 0, 0, 0, ...u32(0x608), 0, 0];
    const file = { paragraphs: [{ runs: ['Rà soát\r'] }], parts: { 33: [2, ...u32(pieces.length), ...pieces] } };
    expect(linesOf(file)[0]).toMatch(/^Rà s/);
    expect(noticesOf(file)).toEqual(['part-damaged WordDocument']);
  });
  it('is read where styles are based on one another in a circle', () => {
    const styles = [{ base: 1 }, { base: 0, papx: sprm(0x2640, 0) }];
    expect(linesOf({ paragraphs: [ITEM], styles })).toEqual(['heading: Rà soát']);
  });
  it('is read where its sectors are chained in a circle', () => {
    const file = doc({ paragraphs: [ITEM] });
    const view = new DataView(file.buffer);
    const table = (view.getUint32(0x4c, true) + 1) * 512;
    for (const sector of [0, 3, 9]) {
      const circle = file.slice();
      new DataView(circle.buffer).setUint32(table + sector * 4, sector, true);
      expect(() => outcomeOf(circle)).not.toThrow();
    }
  });
});

describe('a doc that is built to take forever', () => {
  it('has pieces that repeat the same text', () => {
    const count = 2000;
    const places = Array.from({ length: count + 1 }, (_, i) => u32(i * 1000)).flat();
    const pieces = Array.from({ length: count }, () => [0, 0, ...u32(0x600), 0, 0]).flat();
    const parts = { 33: [2, ...u32(places.length + pieces.length), ...places, ...pieces] };
    expect(read({ paragraphs: [{ runs: [`${'a'.repeat(1999)}\r`] }], parts }, FAST).source.length).toBeLessThan(20_000);
  });
  it('has labels longer than its text', () => {
    const paragraphs = Array.from({ length: 400 }, () => ({ ...ITEM, runs: ['\r'] }));
    const lists = [{ id: 7, levels: [{ text: 'x'.repeat(20_000) }] }];
    const file = doc({ paragraphs, lists, overrides: [{ id: 7 }] });
    expect(read(file, FAST).source.length).toBeLessThan(400 * 260);
    expect(() => read(file, { ...FAST, maxBytes: 50_000 })).toThrow(Unreadable);
  });
  it('has tables in tables without end', () => {
    const paragraphs = Array.from({ length: 300 }, (_, i) => ({ runs: ['x\r'], papx: sprm(0x6649, ...u32(i * 1000)) }));
    expect(read({ paragraphs }, FAST).lines.length).toBe(300);
  });
  it('has text boxes that share their text', () => {
    const boxes = 500;
    const places = Array.from({ length: boxes + 1 }, (_, i) => u32(i % 2 === 0 ? 0 : 1000)).flat();
    const shapes = Array.from({ length: boxes }, (_, i) => [
      ...new Array<number>(14).fill(0),
      ...u32(i),
      ...u32(0),
    ]).flat();
    const stories = [{ at: 0x64, paragraphs: [{ runs: [`${'a'.repeat(999)}\r`] }] }];
    const file = { paragraphs: [ITEM], stories, parts: { 56: [...places, ...shapes] } };
    expect(read(file, FAST).source.length).toBeLessThan(2000);
  });
});

describe('any doc', () => {
  const other = doc({
    paragraphs: [ITEM, ITEM, { runs: ['\x13 x \x14y\x15 ', { text: 'z', chpx: sprm(0x4a4f, ...u16(1)) }, '\r'] }],
    lists: LISTS,
    overrides: [{ id: 7, levels: [{ level: 0, start: 3 }] }],
    pieces: [{ length: 10 }, { length: 16 }],
    fonts: ['a', '.VnTime'],
  });
  const files = [PLAN, other, word6('Mot\x07hai\r..', 'VNI-Times')];

  it('is read or told why not, whatever its bytes', () => {
    const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 40,
    });
    const property = fc.property(fc.constantFrom(...files), flips, fc.boolean(), (file, changes, isHigh) => {
      const bytes = file.slice();
      for (const [where, byte] of changes) bytes[Math.floor(where * (bytes.length - 1))] = isHigh ? 0xff : byte;
      outcomeOf(bytes);
    });
    fc.assert(property, { numRuns: 150 });
  });
  it('is read or told why not, wherever it ends', () => {
    const property = fc.property(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (file, where) => {
        outcomeOf(file.slice(0, Math.floor(where * file.length)));
      },
    );
    fc.assert(property, { numRuns: 60 });
  });
});

/** Anything but a reading or the reason why there is none is thrown. */
function outcomeOf(bytes: Uint8Array): string {
  try {
    return read(bytes, FAST).text;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.code;
  }
}

function problemOf(bytes: Uint8Array): string {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
  return 'none';
}
