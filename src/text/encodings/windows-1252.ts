/**
 * Windows-1252 (Western): what the bytes of an older Vietnamese file look like to a program that knows nothing of Vietnamese. Tables are our own, because
 * the engine's decoder takes 80 … 9F for control characters.
 */

/** 80 … 9F; the five bytes without a character stand for the control characters of Latin-1. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** The control characters that stand where Windows-1252 has characters: the same bytes read as Latin-1. */
const CONTROL = /[\u0080-\u009f]/g;
const PIECE = 1 << 13;

let bytesOfUpper: Map<number, number> | undefined;

/** One character for each byte. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return nameControls(text);
}

/** Control characters of Latin-1 become the characters that Windows-1252 has for their bytes. */
export function nameControls(text: string): string {
  return text.replace(CONTROL, (control) => UPPER[control.charCodeAt(0) - 0x80]!);
}

/** The byte of a character (UTF-16 code unit); -1 where Windows-1252 has none. */
export function byteOfUnit(unit: number): number {
  if (unit < 0x100) return unit;
  bytesOfUpper ??= new Map([...UPPER].map((character, i) => [character.charCodeAt(0), 0x80 + i]));
  return bytesOfUpper.get(unit) ?? -1;
}
