/** Zips of many documents, of odd makers, and what is broken in them. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filesOfArchive } from '../../src/read/archive.ts';
import { expectLinear } from '../growth.ts';

const namesOf = (bytes: Uint8Array) => [...filesOfArchive(bytes)].map(({ path }) => path);
const textsOf = (bytes: Uint8Array) =>
  [...filesOfArchive(bytes)].map(({ read }) => {
    try {
      return new TextDecoder().decode(read());
    } catch (error) {
      return (error as { code?: string }).code;
    }
  });

/** Where the entries of the directory begin. */
function entriesOf(bytes: Uint8Array): number[] {
  const places = [...bytes.keys()];
  return places.filter(
    (at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2,
  );
}

const two = () => zipSync({ 'a.txt': strToU8('một '.repeat(20)), 'b.txt': strToU8('hai') });

test('a zip of many documents takes time in proportion to their number', () => {
  const make = (size: number) =>
    zipSync(Object.fromEntries(Array.from({ length: 1500 * size }, (_, i) => [`${i}.txt`, strToU8(`văn bản ${i}`)])));
  expectLinear(make, (bytes) => expect(textsOf(bytes).at(-1)).toMatch(/^văn bản \d+$/));
});

describe('a zip', () => {
  test('whose names are in UTF-8 without saying so, as on a Mac, or in no encoding', () => {
    const bytes = zipSync({ 'kế hoạch.txt': strToU8('a'), 'b\u00e9.txt': strToU8('b') });
    for (const at of entriesOf(bytes)) bytes[at + 9] = 0;
    expect(namesOf(bytes)).toEqual(['bé.txt', 'kế hoạch.txt']);
    bytes[entriesOf(bytes)[1]! + 46 + 1] = 0xe9;
    expect(namesOf(bytes)[0]).toMatch(/^bé/);
  });
  test('in the large form (ZIP64)', () => {
    const small = two();
    const [first, second] = entriesOf(small) as [number, number];
    const view = new DataView(small.buffer.slice(0));
    const end = small.length - 22;
    const large = new Uint8Array(small.length + 28 + 56 + 20);
    const wide = new DataView(large.buffer);
    // The first entry gets an extra field with both sizes and its place, behind its name.
    const behindName = first + 46 + 5;
    large.set(small.subarray(0, behindName));
    for (const at of [20, 24, 42]) wide.setUint32(first + at, 0xffffffff, true);
    wide.setUint16(first + 30, 28, true);
    wide.setUint16(behindName, 1, true);
    wide.setUint16(behindName + 2, 24, true);
    [24, 20, 42].forEach((at, i) => {
      wide.setBigUint64(behindName + 4 + 8 * i, BigInt(view.getUint32(first + at, true)), true);
    });
    large.set(small.subarray(second, end), behindName + 28);
    const record = end + 28;
    wide.setUint32(record, 0x06064b50, true);
    wide.setBigUint64(record + 32, 2n, true);
    wide.setBigUint64(record + 48, BigInt(first), true);
    wide.setBigUint64(record + 56 + 8, BigInt(record), true);
    large.set(small.subarray(end), record + 76);
    wide.setUint16(record + 76 + 8, 0xffff, true);
    wide.setUint32(record + 76 + 16, 0xffffffff, true);
    expect(textsOf(large)).toEqual(['một '.repeat(20), 'hai']);
  });
  test('with a document under a password gives the others', () => {
    const bytes = two();
    const second = new DataView(bytes.buffer).getUint32(entriesOf(bytes)[1]! + 42, true);
    bytes[second + 6] = 1;
    expect(textsOf(bytes)).toEqual(['một '.repeat(20), 'file-encrypted']);
  });
  test('that is cut short or claims more parts than it has is damaged', () => {
    for (const length of [4, 30, 200]) expect(() => namesOf(two().subarray(0, length))).toThrow('file-damaged');
    const bytes = two();
    bytes[bytes.length - 22 + 8] = 200;
    expect(() => namesOf(bytes)).toThrow('file-damaged');
  });
});
