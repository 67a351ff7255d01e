/**
 * From Windows-1252 characters to the letters that their bytes stand for in an encoding from before Unicode. What an encoding does not have stays.
 */
import { type LegacyEncoding, lettersOf } from './letters.ts';
import { nameControls } from './windows-1252.ts';

/** Text of `encoding`, given as Windows-1252 characters; tones may come out as marks behind their letters. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  return CONVERSIONS[encoding](text);
}

const CONVERSIONS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  'windows-1258': (text) => replaceAll(nameControls(text), UPPER_HALF, lettersOf('windows-1258')),
  viscii: (text) => replaceAll(nameControls(text), VISCII, lettersOf('viscii')),
  tcvn3: convertTcvn3,
  vni: convertVni,
};

const UPPER_HALF = /[\u00a0-\u00ff]/g;
const VISCII = /[\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\uffff]/g;

/**
 * TCVN3 (ABC). B0 … B4 are tones behind their vowel in TCVN 5712-1 and signs elsewhere (`20°`). The capitals of TCVN 5712-1 have the bytes of control
 * characters and of quotes and dashes: in a text that has the former all of them are letters, in others none.
 */
function convertTcvn3(text: string): string {
  const named = nameControls(text).replace(LOOKALIKE, (found) => LOOKALIKES.get(found)!);
  const toned = named.replace(TONE, (found) => found[0]! + TONES[found.charCodeAt(1) - 0xb0]!);
  return VN1_CAPITAL.test(toned)
    ? replaceAll(toned, VN1, mergedLetters(''))
    : replaceAll(toned, UPPER_HALF, mergedLetters('\u00a0'));
}

const TONE = /[AEIOUYaeiouy\u00a1-\u00a6\u00a8-\u00ad][\u00b0-\u00b4]/g;
const TONES = '\u0300\u0309\u0303\u0301\u0323';
const VN1_CAPITAL = /[\u0001\u0002\u0004-\u0006\u0011-\u0017]/;
const VN1 = /[\u0001\u0002\u0004-\u0006\u0011-\u0017\u0080-\uffff]/g;
/** Characters that converters write for those of Windows-1252. */
const LOOKALIKES = new Map([
  ['\u03bc', '\u00b5'],
  ['\u2219', '\u00b7'],
  ['\u02c9', '\u00af'],
]);
const LOOKALIKE = /[\u03bc\u2219\u02c9]/g;

const MERGED = new Map<string, Map<string, string>>();

/** The letters of the ABC fonts, and those of TCVN 5712-1 seen as `from` or what lies behind it. */
function mergedLetters(from: string): Map<string, string> {
  let merged = MERGED.get(from);
  if (!merged) {
    const others = [...lettersOf('vn1')].filter(([seen]) => seen >= from && (from === '' || seen <= '\u00ff'));
    merged = new Map([...others, ...lettersOf('tcvn3')]);
    MERGED.set(from, merged);
  }
  return merged;
}

/** VNI: a letter and the byte of its mark, or one byte. The mark may be typed in the other case (`UÛ` `Uû`). */
function convertVni(text: string): string {
  const letters = lettersOf('vni');
  return nameControls(text).replace(
    VNI,
    (found) => letters.get(found) ?? letters.get(withOtherMark(found)) ?? convertApart(found, letters),
  );
}

/** A letter that takes marks, with one behind it; else one character of the upper half. */
const VNI = /[AEOUYaeouy\u00d4\u00d6\u00f4\u00f6][\u00c0-\u00ff]|[\u00c0-\u00ff]/g;

function withOtherMark(found: string): string {
  const mark = found[1] ?? '';
  const lower = mark.toLowerCase();
  return found[0]! + (lower === mark ? mark.toUpperCase() : lower);
}

/** Two characters that are no pair: `oñ` is `o` and `đ`. */
function convertApart(found: string, letters: Map<string, string>): string {
  return Array.from(found, (one) => letters.get(one) ?? one).join('');
}

function replaceAll(text: string, pattern: RegExp, letters: Map<string, string>): string {
  return text.replace(pattern, (found) => letters.get(found) ?? found);
}
