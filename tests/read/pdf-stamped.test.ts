/** Numbers that were stamped on paper, or signed later, are missing from the text layer: they are said to be missing, and not taken from a citation. */
import { expect, test } from 'vitest';
import { parse } from '../../src/index.ts';
import { lettersOf } from '../../src/text/encodings/letters.ts';
import { makePdf } from './pdf-files.ts';

const codes = new Map([...lettersOf('tcvn3')].map(([code, letter]) => [letter, code]));

/** Vietnamese in small letters, as a font from before Unicode has it. */
function old(text: string): string {
  return [...text.normalize('NFC')].map((letter) => codes.get(letter) ?? letter).join('');
}

const BASIS = 'Căn cứ Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của tỉnh, các đơn vị tổ chức thực hiện.';

/** `number` is what the text layer has of the line of the number. */
function plan(number: string | null): Uint8Array {
  const capitals = '.VnTimeH';
  const small = '.VnTime';
  return makePdf([
    {
      texts: [
        { x: 60, y: 780, text: old('sở y tế'), font: capitals },
        { x: 320, y: 780, text: old('cộng hòa xã hội chủ nghĩa việt nam'), size: 10, font: capitals },
        ...(number === null ? [] : [{ x: 60, y: 750, text: old(number), font: small }]),
        { x: 320, y: 750, text: old('Hà Nam, ngày     tháng 02 năm 2026'), font: small },
        { x: 240, y: 700, text: old('kế hoạch'), font: capitals },
        { x: 180, y: 684, text: old('Tiêm chủng năm 2026'), font: small },
        { x: 60, y: 640, text: old(BASIS), size: 11, font: small },
        { x: 60, y: 610, text: old('1. Phòng Nghiệp vụ Y tổ chức tập huấn trước ngày 15/3/2026.'), font: small },
      ],
    },
  ]);
}

test.each([
  ['the digits', 'Số:      /KH-SYT', 'number-blank'],
  ['the whole line', null, 'number-missing'],
])('%s', async (_, printed, code) => {
  const { document, diagnostics } = await parse(plan(printed));
  expect(document.type?.code).toBe('KH');
  expect(document.number?.number ?? null).toBeNull();
  expect(document.date?.iso).toBe('2026-02');
  expect(document.citations.map(({ symbol }) => symbol)).toEqual(['12/KH-UBND']);
  expect(diagnostics.map((one) => one.code)).toContain(code);
});
