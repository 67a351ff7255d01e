/** What belongs to pages: heads and feet that browsers print, footnotes, pages that lie across or are shown turned. */
import { describe, expect, test } from 'vitest';
import { openDocument } from '../../src/read/open.ts';
import { type DrawnPage, makePdf } from './pdf-files.ts';

const WORDS = 'Nam nay cac don vi to chuc thuc hien ke hoach nay theo dung quy dinh ve';

async function read(...pages: DrawnPage[]) {
  const { reading } = await openDocument(makePdf(pages));
  const lines = reading!.lines;
  const textOf = (role: string) =>
    lines.filter((line) => line.role === role).map(({ start, end }) => reading!.text.slice(start, end).trim());
  return { body: textOf('text'), furniture: textOf('page-furniture'), notes: textOf('footnote'), lines };
}

describe('a page printed from a browser', () => {
  const body = { x: 60, y: 700, text: `${WORDS} hai.` };
  test.each([
    ['11/22/26, 6:42 AM', 'Ke hoach so 12', 'https://vanban.vidu.vn/chi-tiet?id=12', '1/1'],
    ['06:42 22/11/2026', 'Ke hoach so 12', 'file:///tmp/ke-hoach.html', '1/1'],
  ])('has its time, title and address as furniture, on one page too: %s', async (time, title, address, number) => {
    const { body: text, furniture } = await read({
      texts: [
        { x: 30, y: 822, size: 8, text: time },
        { x: 250, y: 822, size: 8, text: title },
        body,
        { x: 30, y: 16, size: 8, text: address },
        { x: 550, y: 16, size: 8, text: number },
      ],
    });
    expect(text).toEqual([body.text]);
    expect(furniture).toEqual([`${time} ${title}`, `${address} ${number}`]);
  });
  test('an address or a day in the text stays there', async () => {
    const texts = [
      body,
      { x: 60, y: 600, text: 'https://vanban.vidu.vn/chi-tiet?id=12' },
      { x: 60, y: 500, text: '11/22/26, 6:42 AM bat dau hop' },
      { x: 60, y: 400, text: 'Het.' },
    ];
    expect((await read({ texts })).furniture).toEqual([]);
  });
});

test('a footnote stands behind the text', async () => {
  const { body, notes } = await read({
    texts: [
      ...[0, 1, 2, 3].map((i) => ({ x: 60, y: 700 - 16 * i, text: WORDS })),
      { x: 60, y: 100, size: 9, text: '1 Quyet dinh so 5 cua bo.' },
    ],
    boxes: [[60, 115, 150, 0]],
  });
  expect(body.join(' ')).toBe(Array(4).fill(WORDS).join(' '));
  expect(notes).toEqual(['1 Quyet dinh so 5 cua bo.']);
});

describe.each(['wide', 'turned'] as const)('a page in landscape, %s', (landscape) => {
  test('is read like one in portrait, its table too', async () => {
    const { body, lines } = await read({
      landscape,
      texts: [
        { x: 60, y: 540, text: 'Phu luc' },
        { x: 70, y: 480, text: 'STT' },
        { x: 210, y: 480, text: 'Viec' },
        { x: 70, y: 440, text: '1' },
        { x: 210, y: 440, text: 'Ra soat quy dinh' },
      ],
      boxes: [
        [60, 470, 140, 30],
        [200, 470, 500, 30],
        [60, 430, 140, 40],
        [200, 430, 500, 40],
      ],
    });
    expect(body).toEqual(['Phu luc', 'STT', 'Viec', '1', 'Ra soat quy dinh']);
    expect(lines.filter(({ cell }) => cell)).toHaveLength(4);
  });
});
