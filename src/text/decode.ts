/**
 * Bytes to text: UTF-8 and UTF-16, with or without byte order mark (BOM). Decoding never fails; what is wrong with the bytes is said in `problem`.
 */

export interface Decoded {
  /** The text without byte order mark. */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** `binary`: these bytes are no text. `undecodable`: a text, but some of its bytes mean nothing in the encoding. */
  problem: 'empty' | 'binary' | 'undecodable' | null;
}

/** Statistics look at this many bytes from the start. */
const SAMPLE = 1 << 16;
/** Share of control characters, and of characters that could not be decoded, from which on the bytes are no text. */
const CONTROL_SHARE = 0.02;
const BROKEN_SHARE = 0.1;

export function decodeBytes(bytes: Uint8Array): Decoded {
  const encoding = findEncoding(bytes);
  const text = withoutMark(new TextDecoder(encoding).decode(bytes));
  return { text, encoding, problem: findProblem(text) };
}

function findEncoding(bytes: Uint8Array): Decoded['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return guessWideEncoding(bytes) ?? 'utf-8';
}

/**
 * Vietnamese in UTF-16 has a high byte of 00, 01, 03 or 1E for nearly every letter. In UTF-8 text these bytes do not occur at all, in binary data they
 * stand at even and odd places alike.
 */
function guessWideEncoding(bytes: Uint8Array): Decoded['encoding'] | null {
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

/** `TextDecoder` takes one mark away; files glued together, or saved twice, begin with two. */
function withoutMark(text: string): string {
  let at = 0;
  while (text.charCodeAt(at) === 0xfeff) at++;
  return at === 0 ? text : text.slice(at);
}

function findProblem(text: string): Decoded['problem'] {
  if (!/\S/.test(text)) return 'empty';
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
