/**
 * From Windows-1252 characters to the letters that their bytes stand for in an encoding from before Unicode. What an encoding does not have stays.
 */
import { type LegacyEncoding, lettersOf } from './letters.ts';
import { nameControls } from './windows-1252.ts';

/**
 * Text of `encoding`, given as Windows-1252 characters; tones may come out as marks behind their letters. `missing` stands for letters that the encoding
 * does not have, if they shall not stay.
 */
export function convertLegacy(text: string, encoding: LegacyEncoding, missing: string | null = null): string {
  const named = nameControls(text);
  if (encoding === 'tcvn3') return convertTcvn3(named, missing);
  if (encoding === 'vni') return convertVni(named, missing);
  return replaceAll(named, encoding === 'viscii' ? VISCII : UPPER_HALF, lettersOf(encoding), null);
}

const UPPER_HALF = /[\u00a0-\u00ff]/g;
const VISCII = /[\u0002\u0005\u0006\u0014\u0019\u001e\u0080-\uffff]/g;

/**
 * TCVN3 (ABC). B0 … B4 are tones behind their vowel in TCVN 5712-1 and signs elsewhere (`20°`). Capitals with tones are letters of TCVN 5712-1 alone, some
 * with the bytes of control characters, of quotes and dashes: in a text that shows some of them all are letters, in others none.
 */
function convertTcvn3(text: string, missing: string | null): string {
  const known = text.replace(LOOKALIKE, (found) => LOOKALIKES.get(found)!);
  const toned = known.replace(TONE, (found) => found[0]! + TONES[found.charCodeAt(1) - 0xb0]!);
  if (!VN1_CAPITAL.test(toned)) return replaceAll(toned, UPPER_HALF, lettersOf('tcvn3'), missing);
  vn1Letters ??= new Map([...lettersOf('vn1'), ...lettersOf('tcvn3')]);
  return replaceAll(toned, VN1, vn1Letters, missing);
}

let vn1Letters: Map<string, string> | undefined;
const TONE = /[AEIOUYaeiouy\u00a1-\u00a6\u00a8-\u00ad][\u00b0-\u00b4]/g;
const TONES = '\u0300\u0309\u0303\u0301\u0323';
/** A control character; or behind a capital, what no small letter of the ABC fonts is. Quotes, dashes and dots may be what they are. */
const VN1_CAPITAL =
  /[\u0001\u0002\u0004-\u0006\u0011-\u0017]|[A-Z\u00a1-\u00a7](?:[\u00af\u00ba\u00bf-\u00c5\u00cd\u00d9-\u00db\u00e0\u00f0\u00ffŠŒŽšœžŸƒˆ˜\u0081\u008d\u008f\u0090\u009d](?=[A-Z \u00a1-\u00a7])|[€‚„†‡‰‹™›](?=[A-Z\u00a1-\u00a7]))/;
const VN1 = /[\u0001\u0002\u0004-\u0006\u0011-\u0017\u0080-\uffff]/g;
/** Characters that converters write for those of Windows-1252. */
const LOOKALIKES = new Map([
  ['\u03bc', '\u00b5'],
  ['\u2219', '\u00b7'],
  ['\u02c9', '\u00af'],
]);
const LOOKALIKE = /[\u03bc\u2219\u02c9]/g;

/** VNI: a letter and the byte of its mark, or one byte. The mark may be typed in the other case (`UÛ` `Uû`). */
function convertVni(text: string, missing: string | null): string {
  const letters = lettersOf('vni');
  return text.replace(
    VNI,
    (found) => letters.get(found) ?? letters.get(withOtherMark(found)) ?? convertApart(found, letters, missing),
  );
}

/** A letter that takes marks with one behind it, else one character of the upper half. */
const VNI = /[AEOUYaeouyÔÖôö][ØÙÕÛÏÂÀÁÃÅÄÊÈÉÚÜËøùõûïâàáãåäêèéúüë]|[À-ÿ]/g;

function withOtherMark(found: string): string {
  const mark = found[1] ?? '';
  const lower = mark.toLowerCase();
  return found[0]! + (lower === mark ? mark.toUpperCase() : lower);
}

/** Two characters that are no pair: `oñ` is `o` and `đ`. */
function convertApart(found: string, letters: Map<string, string>, missing: string | null): string {
  return Array.from(found, (one) => (one < '\u0080' ? one : (letters.get(one) ?? missing ?? one))).join('');
}

/** Signs stay. */
function replaceAll(text: string, pattern: RegExp, letters: Map<string, string>, missing: string | null): string {
  return text.replace(
    pattern,
    (found) => letters.get(found) ?? (missing && found >= '\u00c0' && found <= '\u00ff' ? missing : found),
  );
}
