/**
 * Pages as TIFF (TIFF 6.0), as scanners and fax machines write them: one directory for each page, its points in stripes or tiles. Each of their ways of packing is one
 * of PDF too.
 */
import type { Budget } from '../budget.ts';
import { Unreadable } from '../unreadable.ts';
import { coloursWithOpacity, type PicturePage, type PicturePart } from './picture-pdf.ts';

/** The fields of a directory that are looked at, by their tags. */
const TAGS = {
  kind: 254,
  width: 256,
  height: 257,
  bits: 258,
  packing: 259,
  meaning: 262,
  fillOrder: 266,
  stripes: 273,
  values: 277,
  rowsPerStripe: 278,
  stripeLengths: 279,
  planes: 284,
  faxOptions: 292,
  predictor: 317,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tiles: 324,
  tileLengths: 325,
  jpegTables: 347,
} as const;
type Fields = Partial<Record<keyof typeof TAGS, number[]>>;

/** Bytes of a number by its type; others hold no whole numbers. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 7: 1 };
const REDUCED = 1;
/** No page for people has more stripes. */
const MOST_PARTS = 20_000;

export function describeTiff(bytes: Uint8Array, budget: Budget): PicturePage[] {
  const directories = readDirectories(bytes, budget).filter(({ kind = [0] }) => (kind[0]! & REDUCED) === 0);
  if (directories.length === 0) throw damaged();
  return directories.map((fields) => describePage(fields, bytes));
}

function damaged(): Unreadable {
  return new Unreadable('file-damaged', { form: 'tiff' });
}

function unread(what: string): Unreadable {
  return new Unreadable('form-not-read', { form: `TIFF (${what})` });
}

/** The directories, each of which says where the next one is. */
function readDirectories(bytes: Uint8Array, budget: Budget): Fields[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLittle = bytes[0] === 0x49;
  const names = new Map<number, keyof Fields>(Object.entries(TAGS).map(([name, tag]) => [tag, name as keyof Fields]));
  const found: Fields[] = [];
  const seen = new Set<number>();
  try {
    for (let at = view.getUint32(4, isLittle); at !== 0 && !seen.has(at); ) {
      seen.add(at);
      budget.checkPages(seen.size);
      const count = view.getUint16(at, isLittle);
      const fields: Fields = {};
      for (let i = 0; i < count; i++) {
        const entry = at + 2 + 12 * i;
        const name = names.get(view.getUint16(entry, isLittle));
        if (name) fields[name] = readNumbers(view, entry, isLittle);
      }
      found.push(fields);
      at = view.getUint32(at + 2 + 12 * count, isLittle);
    }
  } catch (error) {
    if (error instanceof RangeError && found.length > 0) return found;
    throw error instanceof RangeError ? damaged() : error;
  }
  return found;
}

function readNumbers(view: DataView, entry: number, isLittle: boolean): number[] {
  const size = SIZES[view.getUint16(entry + 2, isLittle)];
  const count = view.getUint32(entry + 4, isLittle);
  if (size === undefined) return [];
  const at = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle);
  if (at + size * count > view.byteLength) throw new RangeError('outside of the file');
  return Array.from({ length: count }, (_, i) => {
    const place = at + i * size;
    if (size === 1) return view.getUint8(place);
    return size === 2 ? view.getUint16(place, isLittle) : view.getUint32(place, isLittle);
  });
}

function describePage(fields: Fields, bytes: Uint8Array): PicturePage {
  const [width, height] = [fields.width?.[0] ?? 0, fields.height?.[0] ?? 0];
  const isTiled = fields.tiles !== undefined;
  const wide = isTiled ? (fields.tileWidth?.[0] ?? 0) : width;
  const high = isTiled ? (fields.tileHeight?.[0] ?? 0) : Math.min(height, fields.rowsPerStripe?.[0] ?? height);
  const places = (isTiled ? fields.tiles : fields.stripes) ?? [];
  const lengths = (isTiled ? fields.tileLengths : fields.stripeLengths) ?? [];
  if (width === 0 || height === 0 || wide === 0 || high === 0 || places.length === 0) throw damaged();
  if (places.length > MOST_PARTS) throw damaged();
  if ((fields.planes?.[0] ?? 1) !== 1 && (fields.values?.[0] ?? 1) > 1) throw unread('planes');
  const across = Math.ceil(width / wide);
  const parts = places.map((place, i): PicturePart => {
    const y = Math.floor(i / across) * high;
    const tall = isTiled ? high : Math.min(high, height - y);
    const data = bytes.subarray(place, place + (lengths[i] ?? bytes.length));
    return {
      x: (i % across) * wide,
      y,
      width: wide,
      height: tall,
      opaqueAfter: 0,
      ...packingOf(fields, wide, tall, data),
    };
  });
  return { width, height, parts: parts.filter((part) => part.height > 0) };
}

/** How points are packed (TIFF 6.0, field Compression), in the words of a PDF. */
function packingOf(
  fields: Fields,
  width: number,
  height: number,
  packed: Uint8Array,
): { entries: string; data: Uint8Array } {
  const packing = fields.packing?.[0] ?? 1;
  const bits = fields.bits?.[0] ?? 1;
  const values = fields.values?.[0] ?? 1;
  const points = `${coloursOf(fields)} /BitsPerComponent ${bits}`;
  const differs = `/DecodeParms << /Predictor 2 /Colors ${values} /BitsPerComponent ${bits} /Columns ${width} >>`;
  const parameters = fields.predictor?.[0] === 2 ? differs : '';
  const data = fields.fillOrder?.[0] === 2 ? turnBits(packed) : packed;
  switch (packing) {
    case 1:
      return { entries: points, data };
    case 2:
    case 3:
    case 4:
      return { entries: `${faxOf(fields, packing, width, height)} /ColorSpace /DeviceGray /BitsPerComponent 1`, data };
    case 5:
      return { entries: `/Filter /LZWDecode ${parameters} ${points}`, data };
    case 7:
      return { entries: `/Filter /DCTDecode ${jpegOf(fields)} /BitsPerComponent 8`, data: withTables(packed, fields) };
    case 8:
    case 32946:
      return { entries: `/Filter /FlateDecode ${parameters} ${points}`, data };
    case 32773:
      return { entries: `/Filter /RunLengthDecode ${points}`, data };
    default:
      throw unread(`compression ${packing}`);
  }
}

/** What the values mean (field PhotometricInterpretation). */
function coloursOf({ meaning, values, bits, palette = [] }: Fields): string {
  const count = values?.[0] ?? 1;
  switch (meaning?.[0] ?? 0) {
    case 0:
      return `/ColorSpace /DeviceGray /Decode [1 0]`;
    case 1:
      return `/ColorSpace ${count === 2 ? coloursWithOpacity(1) : '/DeviceGray'}`;
    case 2:
      return `/ColorSpace ${count === 4 ? coloursWithOpacity(3) : '/DeviceRGB'}`;
    case 3: {
      const size = 1 << Math.min(8, bits?.[0] ?? 8);
      const colour = (i: number) => [palette[i], palette[size + i], palette[2 * size + i]];
      const hex = (value = 0) => (value >> 8).toString(16).padStart(2, '0');
      const colours = Array.from({ length: size }, (_, i) => colour(i).map(hex).join('')).join('');
      return `/ColorSpace [/Indexed /DeviceRGB ${size - 1} <${colours}>]`;
    }
    case 5:
      return '/ColorSpace /DeviceCMYK';
    default:
      throw unread('colours');
  }
}

/** Fax (CCITT): `white` is what is 0 or what is 1. */
function faxOf({ meaning, faxOptions }: Fields, packing: number, width: number, height: number): string {
  const isMixed = packing === 3 && ((faxOptions?.[0] ?? 0) & 1) === 1;
  const order = packing === 4 ? -1 : isMixed ? 1 : 0;
  const aligned = packing === 2 ? '/EncodedByteAlign true' : '';
  const black = meaning?.[0] === 1 ? '/BlackIs1 true' : '';
  return `/Filter /CCITTFaxDecode /DecodeParms << /K ${order} /Columns ${width} /Rows ${height} /EndOfBlock false ${aligned} ${black} >>`;
}

function jpegOf({ meaning, values }: Fields): string {
  const colours = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }[values?.[0] ?? 1];
  const plain = meaning?.[0] === 2 ? '/DecodeParms << /ColorTransform 0 >>' : '';
  return `${plain} /ColorSpace ${colours ?? '/DeviceGray'}`;
}

/** Tables that all stripes share stand in the directory, between the marks of a picture's start and end. */
function withTables(data: Uint8Array, { jpegTables }: Fields): Uint8Array {
  if (!jpegTables || jpegTables.length < 4) return data;
  return Buffer.concat([Uint8Array.from(jpegTables.slice(0, -2)), data.subarray(2)]);
}

function turnBits(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => {
    let turned = 0;
    for (let i = 0; i < 8; i++) turned |= ((byte >> i) & 1) << (7 - i);
    return turned;
  });
}
