/** A picture as PNG. Its points are packed as a PDF may have them and are taken over as they are; only interlaced ones are put in order first. */
import { inflateSync } from 'node:zlib';
import type { Budget } from '../budget.ts';
import { Unreadable } from '../unreadable.ts';
import { coloursWithOpacity, type PicturePage } from './picture-pdf.ts';

interface Header {
  width: number;
  height: number;
  /** Bits of a value, and values of a point. */
  depth: number;
  values: number;
}

/** Values of a point by the kind of its colours (PNG 11.2.2). */
const VALUES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS = [1, 2, 4, 8, 16];

export function describePng(bytes: Uint8Array, budget: Budget): PicturePage {
  const { chunks, palette } = readChunks(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (chunks.length === 0 || bytes.length < 33) throw damaged();
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, kind, interlaced] = [bytes[24]!, bytes[25]!, bytes[28]!];
  const values = VALUES[kind] ?? 0;
  if (values === 0 || !DEPTHS.includes(depth)) throw damaged();
  const opaqueAfter = kind === 4 || kind === 6 ? values - 1 : 0;
  const plain = values === 1 ? '/DeviceGray' : '/DeviceRGB';
  const indexed = `[/Indexed /DeviceRGB ${palette.length / 6 - 1} <${palette}>]`;
  const colours = kind === 3 ? indexed : opaqueAfter > 0 ? coloursWithOpacity(opaqueAfter === 1 ? 1 : 3) : plain;
  const packed = Buffer.concat(chunks);
  const predictor = `/Predictor 15 /Colors ${values} /BitsPerComponent ${depth} /Columns ${width}`;
  const packing = interlaced === 0 ? `/Filter /FlateDecode /DecodeParms << ${predictor} >>` : '';
  const data = interlaced === 0 ? packed : putInOrder(packed, { width, height, depth, values }, budget);
  const entries = `${packing} /ColorSpace ${colours} /BitsPerComponent ${depth}`;
  return { width, height, parts: [{ x: 0, y: 0, width, height, entries, data, opaqueAfter }] };
}

function damaged(): Unreadable {
  return new Unreadable('file-damaged', { form: 'png' });
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

/** The passes of an interlaced picture (Adam7, PNG 8.2): the first point, and the way to the next. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The points row by row, without packing. */
function putInOrder(packed: Uint8Array, { width, height, depth, values }: Header, budget: Budget): Uint8Array {
  const bits = depth * values;
  const stride = Math.ceil((width * bits) / 8);
  budget.take(2 * stride * height);
  const ordered = new Uint8Array(stride * height);
  const passes = inflate(packed, 2 * (stride + 8) * height + 64);
  let at = 0;
  for (const [x0, y0, dx, dy] of PASSES) {
    const [columns, rows] = [Math.ceil((width - x0) / dx), Math.ceil((height - y0) / dy)];
    if (columns <= 0 || rows <= 0) continue;
    const length = Math.ceil((columns * bits) / 8);
    let above: Uint8Array = new Uint8Array(length);
    for (let row = 0; row < rows; row++, at += length + 1) {
      const line = passes.subarray(at + 1, at + 1 + length);
      if (line.length < length) return ordered;
      unfilter(passes[at]!, line, above, Math.max(1, bits >> 3));
      const base = (y0 + row * dy) * stride;
      for (let i = 0; i < columns; i++) copyPoint(line, i * bits, ordered, base * 8 + (x0 + i * dx) * bits, bits);
      above = line;
    }
  }
  return ordered;
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch {
    throw damaged();
  }
}

/** Takes the filter off a row in its place (PNG 9.2). `size` is the way to the same value of the point before. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, size: number): void {
  for (let i = 0; i < line.length; i++) {
    const [left, up, corner] = i < size ? [0, above[i]!, 0] : [line[i - size]!, above[i]!, above[i - size]!];
    if (filter === 1) line[i]! += left;
    else if (filter === 2) line[i]! += up;
    else if (filter === 3) line[i]! += (left + up) >> 1;
    else if (filter === 4) line[i]! += nearest(left, up, corner);
  }
}

/** Which of its neighbours a value is likely to be near (Paeth). */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** Copies the bits of one point; places are counted in bits. */
function copyPoint(from: Uint8Array, at: number, to: Uint8Array, place: number, bits: number): void {
  if (bits >= 8) {
    for (let i = 0; i < bits >> 3; i++) to[(place >> 3) + i] = from[(at >> 3) + i]!;
    return;
  }
  const value = (from[at >> 3]! >> (8 - bits - (at & 7))) & ((1 << bits) - 1);
  to[place >> 3]! |= value << (8 - bits - (place & 7));
}
