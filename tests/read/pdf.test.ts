import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.ts';
import { openDocument } from '../../src/read/open.ts';
import { type DrawnPage, makePdf } from './pdf-files.ts';

const WORDS = 'Nam nay cac don vi to chuc thuc hien ke hoach nay theo dung quy dinh ve';

async function read(...pages: DrawnPage[]) {
  const { reading, problem } = await openDocument(makePdf(pages));
  if (!reading) throw new Error(problem?.code);
  return reading;
}

function lines(y: number, ...texts: string[]) {
  return texts.map((text, i) => ({ x: 60, y: y - 16 * i, text }));
}

describe('paragraphs', () => {
  test('lines that the width broke are one, those that the writer broke are not', async () => {
    const { source } = await read({ texts: lines(700, `1. ${WORDS}`, `${WORDS} nao`, 'va sau do.', '2. Viec khac') });
    expect(source).toBe(`1. ${WORDS} ${WORDS} nao va sau do.\n2. Viec khac`);
  });
  test('go on over pages, without the page number', async () => {
    const first = { texts: [...lines(700, `${WORDS} hai`, `${WORDS} ba`), { x: 290, y: 40, text: '1' }] };
    const second = { texts: [...lines(780, `${WORDS} bon`, 'het.'), { x: 290, y: 40, text: '2' }] };
    const { source, lines: read_, pages } = await read(first, second);
    expect(source.split('\n')[0]).toBe(`${WORDS} hai ${WORDS} ba ${WORDS} bon het.`);
    expect(read_.filter(({ role }) => role === 'page-furniture')).toHaveLength(2);
    expect(pages!.slice(0, 2).map(({ at, page }) => [source.slice(at, at + 7).trim(), page])).toEqual([
      ['Nam nay', 1],
      ['Nam nay', 2],
    ]);
  });
  test('blanks of justified lines are one', async () => {
    const { source } = await read({
      texts: [
        { x: 60, y: 700, text: 'Cac   don vi' },
        { x: 140, y: 700, text: 'to chuc thuc hien ngay trong nam' },
      ],
    });
    expect(source).toBe('Cac don vi to chuc thuc hien ngay trong nam');
  });
});

describe('columns', () => {
  test('of a letterhead are cells, each with its lines', async () => {
    const { source, lines: read_ } = await read({
      texts: [
        ...['UY BAN NHAN DAN', 'TINH A'].map((text, i) => ({ x: 120 - text.length * 3, y: 780 - 15 * i, text })),
        ...['CONG HOA XA HOI', 'Doc lap - Tu do'].map((text, i) => ({
          x: 420 - text.length * 3,
          y: 780 - 15 * i,
          text,
        })),
        ...lines(700, WORDS, WORDS, WORDS, `${WORDS}.`),
      ],
    });
    expect(source.split('\n').slice(0, 4)).toEqual(['UY BAN NHAN DAN', 'TINH A', 'CONG HOA XA HOI', 'Doc lap - Tu do']);
    expect(read_.slice(0, 5).map(({ cell }) => cell?.column)).toEqual([0, 0, 1, 1, undefined]);
  });
});

describe('tables', () => {
  const box = (y: number) =>
    [
      [60, y, 40, 40],
      [100, y, 200, 40],
    ] as const;
  const row = (y: number, number: string, ...texts: string[]) => [
    { x: 66, y: y + 25, text: number },
    ...texts.map((text, i) => ({ x: 106, y: y + 25 - 15 * i, text })),
  ];
  test('are read by their rules, over pages, with a repeated head once', async () => {
    const {
      lines: read_,
      source,
      text,
    } = await read(
      {
        texts: [...row(140, 'TT', 'Noi dung'), ...row(100, '1', 'Viec mot la mot viec rat dai nen', 'xuong dong')],
        boxes: [...box(140), ...box(100)],
      },
      { texts: [...row(740, 'TT', 'Noi dung'), ...row(700, '2', 'Viec hai')], boxes: [...box(740), ...box(700)] },
    );
    const cells = read_
      .filter(({ cell }) => cell)
      .map(({ cell, start, end }) => [cell!.table, cell!.row, cell!.column, text.slice(start, end)]);
    expect(cells).toEqual([
      [0, 0, 0, 'TT'],
      [0, 0, 1, 'Noi dung'],
      [0, 1, 0, '1'],
      [0, 1, 1, 'Viec mot la mot viec rat dai nen xuong dong'],
      [0, 2, 0, '2'],
      [0, 2, 1, 'Viec hai'],
    ]);
    expect(source.match(/Noi dung/g)).toHaveLength(2);
    expect(read_.at(-1)!.role).toBe('page-furniture');
  });
});

describe('fonts', () => {
  test('from before Unicode are converted', async () => {
    const reading = await read({
      texts: [
        {
          x: 60,
          y: 700,
          text: 'Ng\xb5y mai c\xb8c \xae\xacn v\xde tri\xd3n khai k\xd5 ho\xb9ch',
          font: 'ABCDEF+.VnTime',
        },
      ],
    });
    expect(reading.source).toBe('Ngày mai các đơn vị triển khai kế hoạch');
    expect(reading.encoding).toBe('tcvn3');
  });
  const OLD = 'Ng\xb5y mai c\xb8c \xae\xacn v\xde tri\xd3n khai k\xd5 ho\xb9ch ph\xb8t tri\xd3n kinh t\xd5';
  test('from before Unicode are told by what they show where their names are gone', async () => {
    const { source, encoding, notices } = await read({ texts: lines(700, OLD, OLD, OLD) });
    expect(source).toContain('Ngày mai các đơn vị triển khai kế hoạch phát triển kinh tế');
    expect(encoding).toBe('tcvn3');
    expect(notices).toContainEqual({ code: 'legacy-encoding', params: { encoding: 'tcvn3' } });
  });
  test('that do not say their letters are told', async () => {
    // letters by their places in the font (Word's: the blank is 3, A is 36), and no map to Unicode
    const places = [...WORDS].map((letter) => (letter === ' ' ? 3 : letter.charCodeAt(0) - 29));
    const text = String.fromCharCode(...places.flatMap((place) => [0, place]));
    const descendant =
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>';
    const file = Buffer.from(makePdf([{ texts: [{ x: 60, y: 700, text, font: 'A' }] }])).toString('latin1');
    const blind = file.replace(
      /\/Subtype \/TrueType \/BaseFont \/A [^>]*>>/,
      `/Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [${descendant}] >>`,
    );
    const { diagnostics, source } = await parse(Uint8Array.from(Buffer.from(blind, 'latin1')), {
      ocr: { mode: 'never' },
    });
    expect(source.text).not.toContain('Nam');
    expect(diagnostics.map(({ code }) => code)).toContain('letters-unknown');
    const { diagnostics: clear } = await parse(makePdf([{ texts: lines(700, WORDS) }]));
    expect(clear.map(({ code }) => code)).not.toContain('letters-unknown');
  });
  test('are left alone where their letters are meant', async () => {
    const { source, encoding } = await read({ texts: lines(700, 'Le caf\xe9 est ferm\xe9 \xe0 midi', WORDS) });
    expect(source).toContain('Le café est fermé à midi');
    expect(encoding).toBeNull();
  });
});

describe('spans', () => {
  test('say their page', async () => {
    const path = fileURLToPath(new URL('../../fixtures/forms/pdf/ke-hoach-ubnd-tinh.pdf', import.meta.url));
    const { tasks, document } = await parse(readFileSync(path), { path });
    expect(document.number?.span.page).toBe(1);
    const pages = tasks.map(({ span }) => span.page!);
    expect(pages.at(-1)).toBeGreaterThan(1);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });
});

describe('what can not be read is said', () => {
  const codeOf = async (bytes: Uint8Array, limits?: { maxBytes: number; timeout: number }) =>
    (await openDocument(bytes, { limits })).problem?.code;
  const long = makePdf([{ texts: lines(700, WORDS, WORDS) }]);

  test('a file without a text layer', async () => {
    expect(await codeOf(makePdf([{ texts: [] }]))).toBe('no-text-layer');
  });
  test('a damaged file', async () => {
    expect(await codeOf(Uint8Array.from(Buffer.from('%PDF-1.7\nnothing')))).toBe('file-damaged');
    expect(
      await codeOf(
        Uint8Array.from(
          Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj trailer << /Root 1 0 R >>'),
        ),
      ),
    ).toMatch(/^(?:file-damaged|no-text-layer)$/);
  });
  test('a protected file', async () => {
    const key = `<${'41'.repeat(32)}>`;
    const encrypt = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${key} /U ${key} >>`;
    expect(await codeOf(makePdf([{ texts: lines(700, WORDS) }], '', encrypt))).toBe('file-encrypted');
  });
  test('a file over the limits', async () => {
    expect(await codeOf(long, { maxBytes: 100, timeout: 10 })).toBe('file-too-large');
    expect(await codeOf(long, { maxBytes: 1e8, timeout: 0 })).toBe('reading-timed-out');
  });
  test('a file with broken places of objects is mended', async () => {
    const broken = Buffer.from(long)
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7')
      .replace(/\d{10} 00000 n/g, '0000000001 00000 n');
    expect((await openDocument(Uint8Array.from(Buffer.from(broken, 'latin1')))).reading?.source).toBe(
      `${WORDS} ${WORDS}`,
    );
  });
  test('scripts and files inside are left alone', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (globalThis.ran = true) >>';
    const { reading } = await openDocument(makePdf([{ texts: lines(700, WORDS) }], script));
    expect(reading?.source).toBe(WORDS);
    expect('ran' in globalThis).toBe(false);
  });
});
