/**
 * UTF-8 that was read as Windows-1252 and saved so (`á»§y ban` for `ủy ban`): back to what it was, once. What is no such sequence stays.
 */
import { byteOfUnit } from './windows-1252.ts';

/** The characters that Windows-1252 shows for the second and later bytes of a letter. */
const REST = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const LETTER = new RegExp(
  `[\\u00c2-\\u00df][${REST}]|[\\u00e0-\\u00ef][${REST}]{2}|[\\u00f0-\\u00f4][${REST}]{3}|\\u00c3 `,
  'g',
);

export function undoUtf8(text: string): string {
  return text.replace(LETTER, (found) => {
    let letter = LETTERS.get(found);
    if (letter === undefined) {
      letter = decodeLetter(found);
      if (LETTERS.size < MOST_LETTERS) LETTERS.set(found, letter);
    }
    return letter;
  });
}

/** Letters of a text are few, so each is decoded once. */
const LETTERS = new Map<string, string>();
const MOST_LETTERS = 1000;
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

function decodeLetter(found: string): string {
  if (found === '\u00c3 ') return 'à'; // The no-break space became a blank.
  const letter = DECODER.decode(Uint8Array.from(found, (character) => byteOfUnit(character.charCodeAt(0))));
  return letter.includes('\ufffd') ? found : letter;
}
