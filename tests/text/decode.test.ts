import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/text/decode.ts';

const TEXT = 'Ủy ban nhân dân tỉnh Đắk Nông ăn quả nhớ kẻ trồng cây\nSố: 12/KH-UBND\n'.repeat(3);

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('decoding', () => {
  it('reads UTF-8 with and without byte order mark', () => {
    expect(decodeBytes(Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', problem: null });
    expect(decodeBytes(Buffer.from(`\ufeff${TEXT}`))).toEqual({ text: TEXT, encoding: 'utf-8', problem: null });
  });

  it('reads UTF-16 in both orders, with and without byte order mark, composed and decomposed', () => {
    for (const text of [TEXT, TEXT.normalize('NFD')]) {
      for (const mark of ['', '\ufeff']) {
        expect(decodeBytes(utf16(mark + text, false))).toEqual({ text, encoding: 'utf-16le', problem: null });
        expect(decodeBytes(utf16(mark + text, true))).toEqual({ text, encoding: 'utf-16be', problem: null });
      }
    }
  });

  it('says what is wrong and returns the text all the same', () => {
    expect(decodeBytes(new Uint8Array())).toMatchObject({ text: '', problem: 'empty' });
    expect(decodeBytes(Buffer.from('\ufeff \n\t'))).toMatchObject({ problem: 'empty' });
    expect(decodeBytes(Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff])]))).toMatchObject({
      text: `${TEXT}\ufffd`,
      problem: 'undecodable',
    });
  });

  it('knows binary data', () => {
    let state = 7;
    const noise = Uint8Array.from({ length: 5000 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state >> 16;
    });
    expect(decodeBytes(noise).problem).toBe('binary');
    expect(decodeBytes(new Uint8Array(1000)).problem).toBe('binary');
  });
});
