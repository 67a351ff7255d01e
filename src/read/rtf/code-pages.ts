/** The code pages of RTF's bytes. A font's character set (`\fcharset`) names one; else the file's (`\ansicpg`) holds. */
import { nameControls } from '../../text/encodings/windows-1252.ts';

/** Code pages of Windows by character set (RTF specification 1.9.1, font table). 1 is the file's own. */
const OF_CHARSET = new Map([
  [0, 1252],
  [77, 10000],
  [78, 932],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

export const UTF_8 = 65001;

const LABELS = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [UTF_8, 'utf-8'],
]);

/** The code page of a character set; null for that of the file. */
export function codePageOfCharset(charset: number): number | null {
  return OF_CHARSET.get(charset) ?? null;
}

/** Decodes bytes, given as characters. A code page that is not known is read as Windows-1252. */
export function decodeCodePage(bytes: string, codePage: number): string {
  if (isAscii(bytes)) return bytes;
  const decoder = codePage === 1252 ? null : decoderOf(codePage);
  if (!decoder) return nameControls(bytes);
  return decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
export function isAscii(bytes: string): boolean {
  return !NOT_ASCII.test(bytes);
}
const NOT_ASCII = /[\x80-\xff]/;

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<number, Decoder | null>();

function decoderOf(codePage: number): Decoder | null {
  let decoder = decoders.get(codePage);
  if (decoder === undefined) {
    const label = LABELS.get(codePage) ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : null);
    decoder = label ? new TextDecoder(label) : null;
    decoders.set(codePage, decoder);
  }
  return decoder;
}
