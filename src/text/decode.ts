/**
 * Bytes to text. UTF-8 and UTF-16, with or without byte order mark (BOM), are told by the bytes themselves; the Vietnamese encodings from before Unicode
 * by how well they read. Decoding never fails: what is wrong with the bytes is said in `problem`, what a reader should know in `note`.
 */
import { detectEncoding, namedEncoding } from './encodings/detect.ts';
import { type Garbling, repairText, undoGarbling } from './encodings/repair.ts';
import { decodeWindows1252 } from './encodings/windows-1252.ts';
import { holds, NO_TEXT } from './sorts.ts';

/** Encodings that a user may name. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'viscii',
  'tcvn3',
  'vni',
  'windows-1252',
] as const;
export type EncodingName = (typeof ENCODINGS)[number];

export interface DecodeOptions {
  /** The encoding, where the user names it. */
  encoding?: EncodingName | null | undefined;
  /** What the file says of itself (a page's charset): a hint for bytes that aren't Unicode. */
  declared?: string | null | undefined;
}

/** `legacy`: letters were converted from `from`. `uncertain`: the encoding is a guess, and the text does not read as Vietnamese. */
export type DecodingNote = { code: 'legacy'; from: string } | { code: 'uncertain' };

export interface Decoded {
  /** The text without byte order mark. */
  text: string;
  /** The encoding that the letters were in. A text of Unicode in which only some lines were garbled keeps its own. */
  encoding: EncodingName;
  /** `binary`: these bytes are no text. `undecodable`: a text, but some of its bytes mean nothing in the encoding. */
  problem: 'empty' | 'binary' | 'undecodable' | null;
  note?: DecodingNote;
}

/** Statistics look at this many bytes from the start. */
const SAMPLE = 1 << 16;
/** Share of control characters, and of characters that could not be decoded, from which on the bytes are no text. */
const CONTROL_SHARE = 0.02;
const BROKEN_SHARE = 0.1;

export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const encoding = options.encoding ?? findEncoding(bytes);
  if (isUnicode(encoding)) {
    const text = decodeUnicode(bytes, encoding);
    if (options.encoding) return { text, encoding, problem: findProblem(text) };
    if (encoding !== 'utf-8' || !text.includes('\ufffd') || isBrokenUtf8(text)) return repaired(text, encoding);
    return decodeSingleBytes(bytes, options.declared);
  }
  return decodeAs(bytes, encoding);
}

/** A text that was decoded already. One that is named to be of an older encoding holds its letters as those of Windows-1252. */
export function decodeText(text: string, encoding?: EncodingName | null): Decoded {
  const bare = withoutMark(text);
  if (!encoding) return repaired(bare, 'utf-8');
  if (isUnicode(encoding) || encoding === 'windows-1252') return { text: bare, encoding, problem: findProblem(bare) };
  const converted = undoGarbling(bare, encoding);
  return { text: converted, encoding, problem: findProblem(converted), note: { code: 'legacy', from: encoding } };
}

function isUnicode(encoding: EncodingName): encoding is 'utf-8' | 'utf-16le' | 'utf-16be' {
  return encoding.startsWith('utf-');
}

function decodeUnicode(bytes: Uint8Array, encoding: EncodingName): string {
  return withoutMark(new TextDecoder(encoding).decode(bytes));
}

/** Letters pasted from older fonts make valid Unicode too. */
function repaired(text: string, encoding: EncodingName): Decoded {
  const repair = repairText(text);
  if (!repair) return { text, encoding, problem: findProblem(text) };
  return {
    text: repair.text,
    encoding: repair.isWhole ? encodingOf(repair.garbling) : encoding,
    problem: findProblem(repair.text),
    note: { code: 'legacy', from: nameOf(repair.garbling) },
  };
}

function encodingOf(garbling: Garbling): EncodingName {
  return garbling === 'utf-8 twice' ? 'utf-8' : garbling;
}

function nameOf(garbling: Garbling): string {
  return encodingOf(garbling) === 'utf-8' ? 'utf-8 as windows-1252' : garbling;
}

/** The user names an older encoding. Where the file is Unicode by its bytes, the letters in it are meant. */
function decodeAs(bytes: Uint8Array, encoding: Exclude<EncodingName, `utf-${string}`>): Decoded {
  const unicode = findEncoding(bytes);
  const text = decodeUnicode(bytes, unicode);
  const isWestern = encoding === 'windows-1252';
  const seen = text.includes('\ufffd') || isWestern ? decodeWindows1252(bytes) : text;
  const decoded = isWestern ? seen : undoGarbling(seen, encoding);
  return { text: decoded, encoding, problem: findProblem(decoded), note: { code: 'legacy', from: encoding } };
}

function decodeSingleBytes(bytes: Uint8Array, declared: string | null | undefined): Decoded {
  const seen = decodeWindows1252(bytes);
  const { encoding, isCertain } = detectEncoding(seen, namedEncoding(declared ?? charsetOf(seen)));
  const text = encoding === 'windows-1252' ? seen : undoGarbling(seen, encoding);
  const note: DecodingNote = isCertain ? { code: 'legacy', from: encoding } : { code: 'uncertain' };
  const isBinary = encoding === 'windows-1252' && hasUndefinedBytes(text);
  return { text, encoding, problem: isBinary ? 'binary' : findProblem(text), note };
}

/** Five bytes of Windows-1252 have no character; a text has none of them, other data have them all. */
function hasUndefinedBytes(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(/[\u0080-\u009f]/g)?.length ?? 0) > sample.length * CONTROL_SHARE;
}

/** What a page says of itself near its beginning. */
function charsetOf(seen: string): string | undefined {
  return CHARSET.exec(seen.slice(0, 2048))?.[1];
}
const CHARSET = /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)/i;

function findEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return guessWideEncoding(bytes) ?? 'utf-8';
}

/**
 * Vietnamese in UTF-16 has a high byte of 00, 01, 03 or 1E for nearly every letter. In UTF-8 text these bytes do not occur at all, in binary data they
 * stand at even and odd places alike.
 */
function guessWideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (isHighByte(bytes[i] ?? 0)) even++;
    if (isHighByte(bytes[i + 1] ?? 0)) odd++;
  }
  const units = length / 2;
  if (odd > units * 0.7 && even < units * 0.25) return 'utf-16le';
  if (even > units * 0.7 && odd < units * 0.25) return 'utf-16be';
  return null;
}

function isHighByte(byte: number): boolean {
  return byte === 0 || byte === 1 || byte === 3 || byte === 0x1e;
}

/** UTF-8 of which some bytes were lost, and not another encoding: sequences of several bytes that hold together are no chance. */
function isBrokenUtf8(text: string): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code >= 0x80) whole++;
  }
  return whole > broken;
}

/** `TextDecoder` takes one mark away; files glued together, or saved twice, begin with two. */
function withoutMark(text: string): string {
  let at = 0;
  while (text.charCodeAt(at) === 0xfeff) at++;
  return at === 0 ? text : text.slice(at);
}

function findProblem(text: string): Decoded['problem'] {
  if (!/\S/.test(text)) return 'empty';
  if (!holds(text, NO_TEXT)) return null;
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  let broken = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code < 32 && !(code >= 9 && code <= 13)) controls++;
  }
  if (controls > length * CONTROL_SHARE || broken > length * BROKEN_SHARE) return 'binary';
  return broken > 0 || text.includes('\ufffd', length) ? 'undecodable' : null;
}
