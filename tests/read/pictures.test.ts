/** Pictures of pages in the ways that their files pack them: each shows the same points. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Budget } from '../../src/read/budget.ts';
import { liesSideways, type ShownPage, type Turns, turnPage } from '../../src/read/ocr/lying.ts';
import { type PicturePage, pdfOf } from '../../src/read/ocr/picture-pdf.ts';
import { describePng } from '../../src/read/ocr/png.ts';
import { drawPage, type Raster } from '../../src/read/ocr/raster.ts';
import { describeTiff } from '../../src/read/ocr/tiff.ts';
import { PdfEngine } from '../../src/read/pdf/engine.ts';
import { readMarks } from '../../src/read/pdf/page-marks.ts';
import { Unreadable } from '../../src/read/unreadable.ts';

const [WIDTH, HEIGHT] = [40, 30];
/** A grey for each point: a wedge from dark to light, with a dark square in the upper left corner. */
const POINTS = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
  const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
  return x < 8 && y < 8 ? 0 : Math.round((255 * x) / WIDTH);
});
const budget = () => new Budget();

async function show(pages: readonly PicturePage[], index = 0): Promise<ShownPage> {
  const engine = await PdfEngine.open(pdfOf(pages), budget(), true);
  const { pictures, width, height } = readMarks((await engine.page(index))!, engine.fonts);
  const resolved: ShownPage['pictures'][number][] = [];
  for (const { picture, ...placed } of pictures) {
    const found = typeof picture === 'string' ? await engine.takePicture(picture) : picture;
    if (found) resolved.push({ ...placed, picture: found });
  }
  return { pictures: resolved, width, height };
}

function draw({ pictures, width, height }: ShownPage): Raster {
  return drawPage(pictures, width, height)!;
}

/** The greys of the picture, as the middle of each of its points shows them. */
async function greysOf(pages: readonly PicturePage[], index = 0): Promise<number[]> {
  const raster = draw(await show(pages, index));
  return Array.from(POINTS, (_, i) => {
    const [x, y] = [((i % WIDTH) + 0.5) / WIDTH, (Math.floor(i / WIDTH) + 0.5) / HEIGHT];
    return raster.grey[Math.floor(y * raster.height) * raster.width + Math.floor(x * raster.width)]!;
  });
}

async function expectPoints(pages: readonly PicturePage[], index = 0): Promise<void> {
  const greys = await greysOf(pages, index);
  expect(greys.filter((grey, i) => Math.abs(grey - POINTS[i]!) > 2).length).toBe(0);
}

type Entry = [tag: number, ...values: number[]];

/** A TIFF of pages that are cut into stripes of some rows. */
function makeTiff(isLittle: boolean, pages: readonly { entries: Entry[]; stripes: Uint8Array[] }[]): Uint8Array {
  const parts: Buffer[] = [];
  let length = 8;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
    return length - part.length;
  };
  const number = (value: number, size: 2 | 4) => {
    const bytes = Buffer.alloc(size);
    if (isLittle) bytes.writeUIntLE(value, 0, size);
    else bytes.writeUIntBE(value, 0, size);
    return bytes;
  };
  const directories = pages.map(({ entries, stripes }) => {
    const places = stripes.map((stripe) => add(Buffer.from(stripe)));
    const all: Entry[] = [...entries, [273, ...places], [279, ...stripes.map((stripe) => stripe.length)]];
    const fields = all.map(([tag, ...values]) => {
      const held = Buffer.concat(values.map((value) => number(value, 4)));
      const value = held.length > 4 ? number(add(held), 4) : held;
      return Buffer.concat([number(tag, 2), number(4, 2), number(values.length, 4), value]);
    });
    return Buffer.concat([number(fields.length, 2), ...fields]);
  });
  const starts = directories.map(
    (_, i) => length + directories.slice(0, i).reduce((sum, one) => sum + one.length + 4, 0),
  );
  directories.forEach((directory, i) => {
    add(Buffer.concat([directory, number(starts[i + 1] ?? 0, 4)]));
  });
  return Buffer.concat([Buffer.from(isLittle ? 'II' : 'MM'), number(42, 2), number(starts[0]!, 4), ...parts]);
}

const GREY: Entry[] = [
  [256, WIDTH],
  [257, HEIGHT],
  [258, 8],
  [262, 1],
];

function cut(points: Uint8Array, rows: number): Uint8Array[] {
  const stripes: Uint8Array[] = [];
  for (let at = 0; at < points.length; at += rows * WIDTH) stripes.push(points.subarray(at, at + rows * WIDTH));
  return stripes;
}

/** PackBits: here every row as it is, with its length before it. */
function packBits(stripe: Uint8Array): Uint8Array {
  return Buffer.concat(cut(stripe, 1).map((row) => Buffer.concat([Buffer.from([WIDTH - 1]), row])));
}

describe('a TIFF', () => {
  test.each([true, false])('with its points as they are, in either order of bytes (%s)', async (isLittle) => {
    const entries: Entry[] = [...GREY, [278, 7]];
    await expectPoints(describeTiff(makeTiff(isLittle, [{ entries, stripes: cut(POINTS, 7) }]), budget()));
  });
  test('packed by PackBits and by Deflate', async () => {
    const stripes = cut(POINTS, 10);
    const entries = (packing: number): Entry[] => [...GREY, [278, 10], [259, packing]];
    const file = makeTiff(true, [
      { entries: entries(32773), stripes: stripes.map(packBits) },
      { entries: entries(8), stripes: stripes.map((stripe) => deflateSync(stripe)) },
    ]);
    const pages = describeTiff(file, budget());
    expect(pages.length).toBe(2);
    await expectPoints(pages, 0);
    await expectPoints(pages, 1);
  });
  test('in which white is 0, and one with a palette', async () => {
    const turned = POINTS.map((grey) => 255 - grey);
    const palette = Array.from({ length: 3 * 256 }, (_, i) => (255 - (i % 256)) * 257);
    const white: Entry[] = [...GREY.slice(0, 3), [262, 0]];
    const coloured: Entry[] = [...GREY.slice(0, 3), [262, 3], [320, ...palette]];
    const file = makeTiff(
      true,
      [white, coloured].map((entries) => ({ entries, stripes: [turned] })),
    );
    await expectPoints(describeTiff(file, budget()), 0);
    await expectPoints(describeTiff(file, budget()), 1);
  });
  test('with a small picture of the page beside it', () => {
    const stripes = [POINTS];
    const file = makeTiff(true, [
      { entries: GREY, stripes },
      { entries: [[254, 1], ...GREY], stripes },
    ]);
    expect(describeTiff(file, budget()).length).toBe(1);
  });
  test('that is damaged or packed otherwise says so', () => {
    const codeOf = (bytes: Uint8Array) => {
      try {
        describeTiff(bytes, new Budget({ maxBytes: 1e6, timeout: 10, maxPages: 3 }));
      } catch (error) {
        return error instanceof Unreadable ? error.code : error;
      }
      return null;
    };
    const good = makeTiff(true, [{ entries: GREY, stripes: [POINTS] }]);
    expect(codeOf(good.slice(0, 8))).toBe('file-damaged');
    expect(codeOf(makeTiff(true, [{ entries: GREY.slice(1), stripes: [POINTS] }]))).toBe('file-damaged');
    expect(codeOf(makeTiff(true, [{ entries: [...GREY, [259, 6]], stripes: [POINTS] }]))).toBe('form-not-read');
    const many = Array.from({ length: 5 }, () => ({ entries: GREY, stripes: [POINTS] }));
    expect(codeOf(makeTiff(true, many))).toBe('too-many-pages');
  });
  test('whose directories go in a circle has as many pages as it has', () => {
    const file = Buffer.from(makeTiff(true, [{ entries: GREY, stripes: [POINTS] }]));
    file.writeUInt32LE(file.readUInt32LE(4), file.length - 4);
    expect(describeTiff(file, budget()).length).toBe(1);
  });
});

/** A PNG, interlaced (Adam7) or not, without filters. */
function makePng(depth: 1 | 8, isInterlaced: boolean): Uint8Array {
  const passes = isInterlaced
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]];
  const rows: Buffer[] = [];
  for (const [x0, y0, dx, dy] of passes as [number, number, number, number][]) {
    for (let y = y0; y < HEIGHT; y += dy) {
      const greys: number[] = [];
      for (let x = x0; x < WIDTH; x += dx) greys.push(POINTS[y * WIDTH + x]!);
      const bits = Buffer.alloc(Math.ceil(greys.length / 8));
      greys.forEach((grey, i) => {
        if (grey >= 128) bits[i >> 3]! |= 0x80 >> (i & 7);
      });
      rows.push(Buffer.concat([Buffer.from([0]), depth === 8 ? Buffer.from(greys) : bits]));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([depth, 0, 0, 0, isInterlaced ? 1 : 0], 8);
  const chunk = (kind: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(kind), data, Buffer.alloc(4)]);
  };
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows)))]);
}

describe('a PNG', () => {
  test.each([false, true])('interlaced or not (%s)', async (isInterlaced) => {
    await expectPoints([describePng(makePng(8, isInterlaced), budget())]);
  });
  test('interlaced, in black and white', async () => {
    const [plain, interlaced] = [makePng(1, false), makePng(1, true)].map((png) => [describePng(png, budget())]);
    expect(await greysOf(interlaced!)).toEqual(await greysOf(plain!));
  });
  test('interlaced and larger than the limit is refused', () => {
    expect(() => describePng(makePng(8, true), new Budget({ maxBytes: 1000, timeout: 10 }))).toThrow('file-too-large');
  });
});

test('a page that lies sideways shows by its lines of text', async () => {
  const path = fileURLToPath(new URL('../../fixtures/scans/chi-thi.png', import.meta.url));
  const shown = await show([describePng(readFileSync(path), budget())]);
  const turned = ([0, 1, 2, 3] as Turns[]).map((turns) => turnPage(shown, turns));
  expect(turned.map(({ width, height }) => width > height)).toEqual([false, true, false, true]);
  expect(turned.map((page) => liesSideways(draw(page)))).toEqual([false, true, false, true]);
  const back = draw(turnPage(turned[1]!, 3)).grey;
  const grey = draw(shown).grey;
  expect(back.length).toBe(grey.length);
  const differing = back.filter((value, i) => Math.abs(value - grey[i]!) > 40).length;
  expect(differing / grey.length).toBeLessThan(0.02);
});
