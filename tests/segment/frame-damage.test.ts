import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../src/model/run.ts';
import type { Reading } from '../../src/model/source.ts';
import { readPlain } from '../../src/read/plain.ts';
import { findFrame } from '../../src/segment/frame.ts';

const DOCUMENT = `UBND TỈNH HÀ GIANG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ Y TẾ                     Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-SYT               Hà Giang, ngày 05 tháng 3 năm 2021

QUYẾT ĐỊNH
Ban hành kế hoạch tiêm chủng năm 2021

GIÁM ĐỐC SỞ Y TẾ

Căn cứ Luật Dược ngày 06 tháng 4 năm 2016;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này kế hoạch tiêm chủng.

Nơi nhận:                   KT. GIÁM ĐỐC
- Như Điều 1;               PHÓ GIÁM ĐỐC
- UBND tỉnh (để b/c);
- Lưu: VT, NVY (2).         Vừ A Páo

KẾ HOẠCH
Tiêm chủng năm 2021
(Ban hành kèm theo Quyết định số 15/QĐ-SYT)

I. MỤC TIÊU
Tiêm đủ.

PHỤ LỤC I
DANH MỤC VẮC XIN
Kính gửi: Trạm y tế xã
`;

const damage = fc
  .array(fc.tuple(fc.constantFrom('drop', 'double', 'swap', 'cut', 'upper', 'join'), fc.nat(40)), { maxLength: 8 })
  .map((steps) => steps.reduce((lines, [kind, at]) => apply(lines, kind, at % lines.length), DOCUMENT.split('\n')))
  .map((lines) => lines.join('\n'));

function apply(lines: string[], kind: string, at: number): string[] {
  const out = [...lines];
  const line = out[at] ?? '';
  if (kind === 'drop' && out.length > 1) out.splice(at, 1);
  else if (kind === 'double') out.splice(at, 0, line);
  else if (kind === 'swap') out.splice(at, 2, ...out.slice(at, at + 2).reverse());
  else if (kind === 'cut') out[at] = line.slice(0, line.length >> 1);
  else if (kind === 'upper') out[at] = line.toUpperCase();
  else if (kind === 'join') out.splice(at, 2, `${line} ${out[at + 1] ?? ''}`);
  return out;
}

function check(reading: Reading): void {
  const frame = findFrame(reading);
  expect(frame.kinds).toHaveLength(reading.lines.length);
  let at = 0;
  for (const part of frame.parts) {
    expect(part.from).toBeGreaterThanOrEqual(at);
    expect(part.to).toBeGreaterThanOrEqual(part.from);
    at = part.to;
  }
  expect(at).toBeLessThanOrEqual(reading.lines.length);
  frame.kinds.forEach((kind, line) => {
    const isInside = frame.parts.some((part) => part.from <= line && line < part.to);
    expect(isInside || kind === 'surroundings' || kind === 'page-furniture' || kind === 'footnote').toBe(true);
  });
  const { header, recipients, signatures } = frame;
  for (const run of [
    header.title,
    header.place,
    ...header.bodies,
    ...header.addressees,
    ...recipients.entries.map((e) => e.run),
  ]) {
    if (run) expect(run.text).toHaveLength(run.end - run.start);
  }
  for (const { name } of signatures) if (name) expect(reading.text.slice(name.start, name.end)).toContain(plain(name));
}

describe('any text has a frame', () => {
  test('empty', () => {
    for (const source of [
      '',
      '\n\n',
      ' ',
      'a',
      '|',
      '-',
      'Số:',
      'Kính gửi:',
      'Nơi nhận:',
      'PHỤ LỤC',
      'KT. ',
      'KẾ HOẠCH',
    ])
      check(readPlain(source));
  });

  test('damaged documents', () => {
    fc.assert(
      fc.property(damage, (source) => check(readPlain(source))),
      { numRuns: 300 },
    );
  });

  test('arbitrary lines', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 12 }), (lines) =>
        check(readPlain(lines.join('\n'))),
      ),
      { numRuns: 200 },
    );
  });
});
