/** Files that were built, or came to be, to cost more than they should: each gives an answer within the limits. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.ts';
import { openDocument } from '../../src/read/open.ts';
import { makePdf } from './pdf-files.ts';

const WORDS = 'Nam nay cac don vi to chuc thuc hien ke hoach nay theo dung quy dinh ve';
const page = { texts: [{ x: 60, y: 700, text: WORDS }] };
const never = { mode: 'never' as const };

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** A file of these objects, with a table of places that is right. */
function fileOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return bytesOf(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

async function codeOf(bytes: Uint8Array, limits = { maxBytes: 1e8, timeout: 60 }) {
  return (await openDocument(bytes, { limits, ocr: never })).problem?.code ?? null;
}

describe('a hostile file', () => {
  test('with more pages than the limit is refused', async () => {
    const pages = Array.from({ length: 20 }, () => page);
    const { problem } = await openDocument(makePdf(pages), { limits: { maxBytes: 1e8, timeout: 60, maxPages: 10 } });
    expect(problem).toEqual({ code: 'too-many-pages', params: { pages: 20, limit: 10 } });
  });
  test('of ten thousand pages is refused by default, before a page is read', async () => {
    const pages = `<< /Type /Pages /Kids [${'3 0 R '.repeat(10_000)}] /Count 10000 >>`;
    const file = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      pages,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ]);
    expect(await codeOf(file)).toBe('too-many-pages');
  });
  test('that says it has a million pages and has one', async () => {
    const file = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ]);
    expect(await codeOf(file)).toBe('no-text-layer');
  });
  test('of many objects', async () => {
    const objects = Array.from({ length: 100_000 }, (_, i) => `${i + 20} 0 obj\n<< /A ${i} >>\nendobj\n`).join('');
    const good = Buffer.from(makePdf([page])).toString('latin1');
    expect((await openDocument(bytesOf(good.replace('xref\n', `${objects}xref\n`)))).reading?.source).toBe(WORDS);
  });
  test('whose pages hold themselves', async () => {
    const file = fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']);
    expect(await codeOf(file)).toMatch(/^(?:file-damaged|no-text-layer)$/);
  });
  test('whose form draws itself', async () => {
    const drawn = '/F Do';
    const file = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length ${2 * drawn.length + 1} >>\nstream\n${drawn} ${drawn}\nendstream`,
    ]);
    expect(await codeOf(file, { maxBytes: 1e8, timeout: 5 })).toMatch(
      /^(?:file-damaged|no-text-layer|reading-timed-out)$/,
    );
  });
  test('cut short', async () => {
    const good = Buffer.from(makePdf([page])).toString('latin1');
    const cut = bytesOf(good.slice(0, good.indexOf('xref\n')));
    expect(await codeOf(cut)).toBe('file-damaged');
    expect(await codeOf(bytesOf(good.slice(0, 200)))).toBe('file-damaged');
  });
  test('with a picture of 30,000 by 30,000 points leaves it out', async () => {
    const drawn = 'q 595 0 0 842 0 0 cm /P Do Q';
    const file = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>',
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      '<< /Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 3 >>\nstream\nabc\nendstream',
    ]);
    expect((await openDocument(file)).problem?.code).toBe('no-text-layer');
  });
  test('that is a picture of 30,000 by 30,000 points leaves it out, however it is cut', async () => {
    const numbers = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer);
    const field = (tag: number, value: number) =>
      Buffer.concat([Buffer.from([tag & 255, tag >> 8, 4, 0]), numbers(1, value)]);
    const fields = [field(256, 30_000), field(257, 30_000), field(273, 8), field(278, 30_000), field(279, 1)];
    const directory = Buffer.concat([Buffer.from([fields.length, 0]), ...fields, numbers(0)]);
    const tiff = Buffer.concat([Buffer.from('II*\0'), numbers(8), directory]);
    const png = bytesOf(
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\0\0\0\0\0\0\0\0\0\0\0\x01IDATx\0\0\0\0',
    );
    const interlaced = Uint8Array.from(png, (byte, i) => (i === 28 ? 1 : byte));
    expect((await openDocument(tiff)).problem?.code).toBe('no-text-layer');
    expect((await openDocument(png)).problem?.code).toBe('no-text-layer');
    expect((await openDocument(interlaced)).problem?.code).toMatch(/^(?:file-damaged|file-too-large)$/);
  });
  test('with a password, and with scripts that run when it is opened', async () => {
    const locked =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) /P -4 >> /ID [<00> <00>]';
    expect(await codeOf(makePdf([page], '', locked))).toBe('file-encrypted');
    const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while \\(true\\) {}) >>';
    expect((await openDocument(makePdf([page], script))).reading?.source).toBe(WORDS);
  });
  test('of ten thousand pages, where they are allowed, is read until the bytes or the time are used up', async () => {
    const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ');
    const drawn = `BT /F 12 Tf 60 700 Td (${WORDS}) Tj ET`;
    const file = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count 10000 >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ]);
    const codeWithin = async (limits: { maxBytes: number; timeout: number }) =>
      (await openDocument(file, { limits: { ...limits, maxPages: 20_000 }, ocr: never })).problem?.code;
    expect(await codeWithin({ maxBytes: 200_000, timeout: 60 })).toBe('file-too-large');
    expect(await codeWithin({ maxBytes: 1e8, timeout: 0.2 })).toBe('reading-timed-out');
  });
  test('of a size without end', async () => {
    const file = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99999999 99999999] >>',
    ]);
    expect(await codeOf(file)).toBe('no-text-layer');
  });
  test('with attachments leaves them alone', async () => {
    const embedded = '/Names << /EmbeddedFiles << /Names [(a.exe) << /F (a.exe) /EF << /F 99 0 R >> >>] >> >>';
    const { diagnostics, source } = await parse(makePdf([page], embedded));
    expect(source.text).toBe(WORDS);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'no-document-found',
    ]);
  });
  test('that is a picture in name alone', async () => {
    const png = bytesOf('\x89PNG\r\n\x1a\n');
    const jpeg = bytesOf('\xff\xd8\xff\xe0\0\x10JFIF');
    expect(await codeOf(png)).toBe('file-damaged');
    expect(await codeOf(jpeg)).toBe('file-damaged');
  });
});
