/** A picture as JPEG. Its size stands in the frame header (SOF, ITU T.81, B.2.2). */
import { Unreadable } from '../unreadable.ts';
import type { PicturePage } from './picture-pdf.ts';

export function describeJpeg(data: Uint8Array): PicturePage {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = data[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (!isFrame) continue;
    const colours = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }[data[at + 9]!];
    if (!colours) break;
    const entries = `/Filter /DCTDecode /ColorSpace ${colours} /BitsPerComponent 8`;
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
    return { width, height, parts: [{ x: 0, y: 0, width, height, entries, data, opaqueAfter: 0 }] };
  }
  throw new Unreadable('file-damaged', { form: 'jpeg' });
}
