/**
 * Writes texts in the encodings from before Unicode, as editors of their time did. Independent of the program's tables: TCVN3, VISCII and windows-1258 are
 * iconv-lite's, VNI follows the rule by which its fonts were made.
 */
import iconv from 'iconv-lite';

export type Encoder = (text: string) => Uint8Array;

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** VNI's bytes for the marks of a plain vowel, of one with a circumflex and of `ă`: without tone, then in the order of TONES. */
const VNI_PLAIN = ' øùõûï';
const VNI_CIRCUMFLEX = 'âàáãåä';
const VNI_BREVE = 'êèéüúë';
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ì: 'ì',
  í: 'í',
  ĩ: 'ó',
  ỉ: 'æ',
  ị: 'ò',
  ỵ: 'î',
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
};

export const ENCODERS = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'utf-16le with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1258': toWindows1258,
  'windows-1258, all tones as marks': (text) =>
    iconv.encode(
      toMarks(text, () => false),
      'windows1258',
    ),
  viscii: (text) => iconv.encode(text.normalize('NFC').replace(/[“”]/g, '"').replace(/[–—]/g, '-'), 'viscii'),
  tcvn3: toTcvn3,
  'tcvn 5712-1': (text) => iconv.encode(text.normalize('NFC'), 'tcvn'),
  vni: (text) => iconv.encode(toVni(text), 'win1252'),
  nfd: (text) => Buffer.from(text.normalize('NFD')),
  'letters with marks': (text) => Buffer.from(toMarks(text, () => false)),
  'nfd and nfc by turns': (text) =>
    Buffer.from(text.replace(/\S+/g, (word, at: number) => (at % 2 ? word.normalize('NFD') : word))),
  'marks in the wrong order': (text) =>
    Buffer.from(text.normalize('NFD').replace(/([\u0302\u0306\u031b])([\u0300-\u0323])/g, '$2$1')),
  'utf-8 as windows-1252': (text) => Buffer.from(misread(Buffer.from(text))),
  'utf-8 as windows-1252, twice': (text) => Buffer.from(misread(Buffer.from(misread(Buffer.from(text))))),
  'tcvn3 in utf-8': (text) => Buffer.from(misread(toTcvn3(text))),
  'vni in utf-8': (text) => Buffer.from(toVni(text)),
  'windows-1258 in utf-8': (text) => Buffer.from(misread(toWindows1258(text))),
} satisfies Record<string, Encoder>;

/** Letters that the code page has are kept whole, as Windows does. */
function toWindows1258(text: string): Uint8Array {
  return iconv.encode(
    toMarks(text, (letter) => iconv.encode(letter, 'windows1258')[0] !== 0x3f),
    'windows1258',
  );
}

/**
 * Capitals with a tone have no byte: they are the small letter in another font. Other letters have both, which is why `Uỷ` was written for `Ủy`.
 */
function toTcvn3(text: string): Uint8Array {
  const small = text
    .replace(/Ủy(?!\p{L})/gu, 'Uỷ')
    .normalize('NFC')
    .replace(/\p{L}/gu, (letter) => {
      const isToned = TONES.some((tone) => letter.normalize('NFD').includes(tone));
      return isToned ? letter.toLowerCase() : letter;
    });
  return Buffer.concat(
    [...small].map((one) => (isWesternSign(one) ? iconv.encode(one, 'win1252') : iconv.encode(one, 'tcvn'))),
  );
}

export function toVni(text: string): string {
  return text.normalize('NFC').replace(/[^\0-\x7f]/gu, (letter) => {
    const small = letter.toLowerCase();
    const found = VNI_SINGLE[small] ?? vniPair(small);
    return small === letter ? found : found.toUpperCase();
  });
}

function vniPair(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = TONES.findIndex((mark) => marks.includes(mark)) + 1;
  if (marks.includes('\u031b')) return `${base === 'o' ? 'ô' : 'ö'}${VNI_PLAIN[tone]}`;
  if (marks.includes('\u0302')) return base + VNI_CIRCUMFLEX[tone];
  if (marks.includes('\u0306')) return base + VNI_BREVE[tone];
  return tone > 0 ? base + VNI_PLAIN[tone] : letter;
}

/** Letters with their shape, tones as marks behind them; letters that `stays` says are kept whole. */
function toMarks(text: string, stays: (letter: string) => boolean): string {
  return text.normalize('NFC').replace(/[^\0-\x7f]/gu, (letter) => {
    if (stays(letter)) return letter;
    const marks = letter.normalize('NFD');
    const tone = TONES.find((mark) => marks.includes(mark)) ?? '';
    return marks.replace(tone, '').normalize('NFC') + tone;
  });
}

/** Quotes, dashes and the like, which the fonts of Windows had where Windows-1252 has them. */
function isWesternSign(one: string): boolean {
  return /[“”‘’–—…•]/.test(one);
}

/** The text with signs that can be written; editors without quotes and dashes wrote those of typewriters. */
export function withSignsOf(encoding: keyof typeof ENCODERS, text: string): string {
  if (/^(?:utf|nfd|letters|marks)/.test(encoding)) return text;
  const plain = /^(?:viscii|tcvn 5712)/.test(encoding)
    ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—•]/g, '-').replaceAll('…', '...')
    : text;
  return plain.normalize('NFC').replace(/[^\p{L}\p{N}\s -~]/gu, (sign) => (isWesternSign(sign) ? sign : '-'));
}

/** What Windows shows of bytes that it takes for Western letters; undefined bytes are control characters. */
export function misread(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)
      ? String.fromCharCode(byte)
      : iconv.decode(Buffer.of(byte), 'windows1252'),
  ).join('');
}
