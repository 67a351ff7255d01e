/** Reads a picture of a page (ảnh chụp, bản quét): it is put on the page of a PDF as it is, so that one way leads from pictures to text. */
import type { Reading } from '../../model/source.ts';
import type { Budget } from '../budget.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { Unreadable } from '../unreadable.ts';
import type { OcrSettings } from './recognise-pages.ts';

/** What a PDF must know of a picture: `entries` tell how its points are packed, in the words of a PDF. */
interface Described {
  width: number;
  height: number;
  entries: string;
  data: Uint8Array;
  /** Values of a point of which the last says how opaque it is, else 0. */
  opaqueAfter: number;
}

/** The width of A4 in points: how large a picture was on paper is seldom right in its file. */
const PAPER = 595;

export function readJpeg(bytes: Uint8Array, budget: Budget, ocr?: OcrSettings): Promise<Reading> {
  return readPdf(pdfOf(describeJpeg(bytes)), budget, ocr);
}

export function readPng(bytes: Uint8Array, budget: Budget, ocr?: OcrSettings): Promise<Reading> {
  return readPdf(pdfOf(describePng(bytes)), budget, ocr);
}

/** The size stands in the frame header (SOF, ITU T.81, B.2.2). */
function describeJpeg(data: Uint8Array): Described {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = data[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (!isFrame) continue;
    const colours = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }[data[at + 9]!];
    if (!colours) break;
    const entries = `/Filter /DCTDecode /ColorSpace ${colours} /BitsPerComponent 8`;
    return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), entries, data, opaqueAfter: 0 };
  }
  throw new Unreadable('file-damaged', { form: 'jpeg' });
}

/** Values of a point by the kind of its colours (PNG 11.2.2). */
const PNG_VALUES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The points of a PNG are packed as a PDF may have them: they are taken over as they are. */
function describePng(bytes: Uint8Array): Described {
  const { chunks, palette } = readChunks(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (chunks.length === 0 || bytes.length < 33) throw new Unreadable('file-damaged', { form: 'png' });
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, kind, interlaced] = [bytes[24]!, bytes[25]!, bytes[28]!];
  const values = PNG_VALUES[kind] ?? 0;
  if (values === 0) throw new Unreadable('file-damaged', { form: 'png' });
  if (interlaced !== 0) throw new Unreadable('form-not-read', { form: 'PNG (Adam7)' });
  const opaqueAfter = kind === 4 || kind === 6 ? values - 1 : 0;
  const plain = values === 1 ? '/DeviceGray' : '/DeviceRGB';
  const indexed = `[/Indexed /DeviceRGB ${palette.length / 6 - 1} <${palette}>]`;
  const colours = kind === 3 ? indexed : opaqueAfter > 0 ? colourless(opaqueAfter) : plain;
  const packed = `/Predictor 15 /Colors ${values} /BitsPerComponent ${depth} /Columns ${width}`;
  const entries = `/Filter /FlateDecode /DecodeParms << ${packed} >> /ColorSpace ${colours} /BitsPerComponent ${depth}`;
  return { width, height, entries, data: Buffer.concat(chunks), opaqueAfter };
}

function readChunks(bytes: Uint8Array): { chunks: Uint8Array[]; palette: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Uint8Array[] = [];
  let palette = '';
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IDAT') chunks.push(data);
    if (kind === 'PLTE') palette = Buffer.from(data).toString('hex');
    at += 12 + length;
  }
  return { chunks, palette };
}

/** Colours with a value for what is opaque, which the function of the page (object 6) drops. */
function colourless(values: number): string {
  return values === 1 ? '[/DeviceN [/G /A] /DeviceGray 6 0 R]' : '[/DeviceN [/R /G /B /A] /DeviceRGB 6 0 R]';
}

/** A PDF of one page that shows the picture and nothing else. */
function pdfOf({ width, height, entries, data, opaqueAfter }: Described): Uint8Array {
  if (width === 0 || height === 0) throw new Unreadable('no-text-layer', { pages: 1 });
  const high = Math.round((PAPER * height) / width);
  const drawn = `${PAPER} 0 0 ${high} 0 0 cm /P Do`;
  const drop = '{ pop }';
  const range = (count: number) => '0 1 '.repeat(count);
  const objects: [string, Uint8Array?][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAPER} ${high}] /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>`,
    ],
    [`<< /Length ${drawn.length} >>`, Buffer.from(drawn)],
    [`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries} /Length ${data.length} >>`, data],
    [
      `<< /FunctionType 4 /Domain [${range(opaqueAfter + 1)}] /Range [${range(Math.max(1, opaqueAfter))}] /Length ${drop.length} >>`,
      Buffer.from(drop),
    ],
  ];
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let length = parts[0]!.length;
  const put = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach(([head, stream], i) => {
    places.push(length);
    put(`${i + 1} 0 obj\n${head}\n`);
    if (stream) {
      put('stream\n');
      put(stream);
      put('\nendstream\n');
    }
    put('endobj\n');
  });
  const start = length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  put(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return Buffer.concat(parts);
}
