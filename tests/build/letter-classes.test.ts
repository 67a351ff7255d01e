import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CLASSES, spellOutClasses } from '../../scripts/letter-classes.mjs';

const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VIETNAMESE = [...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))).join('');
const LETTERS = `${VIETNAMESE}bcdđghklmnpqrstvxfjwz`;
const OTHERS = '0123456789²½ .,;:()[]{}/\\|-–—_"\'“”‘’…%&@#+=*~^$€₫°§•·\t\n\r\u00A0\u200B\uFEFF\uFFFD\u2028☐✓→';
const ALPHABET = new Set([...LETTERS, ...LETTERS.toUpperCase(), ...LETTERS.normalize('NFD'), ...OTHERS]);

describe('a class that is spelled out', () => {
  for (const [name, ranges] of Object.entries(CLASSES)) {
    test(`${name} takes what the property takes, of all that Vietnamese documents are written with`, () => {
      const exact = new RegExp(`^\\p{${name}}$`, 'u');
      const spelled = new RegExp(`^[${ranges}]$`, 'u');
      for (const character of ALPHABET) expect(spelled.test(character), character).toBe(exact.test(character));
    });
  }
  test('L and M tell all letters and marks of Latin script apart', () => {
    for (const name of ['L', 'M'] as const) {
      for (let code = 0; code < 0x370; code++) {
        const character = String.fromCharCode(code);
        const isSign = code >= 0x2c2 && code <= 0x2ff; // signs between the letters, of which documents have none
        if (isSign) continue;
        expect(new RegExp(`^[${CLASSES[name]}]$`, 'u').test(character), code.toString(16)).toBe(
          new RegExp(`^\\p{${name}}$`, 'u').test(character),
        );
      }
    }
  });
});

describe('spelling out', () => {
  test('inside and outside of a class, in literals alone', () => {
    const { M } = CLASSES;
    expect(spellOutClasses('x = /a\\p{M}[\\p{M}\\]x]+/gu; y = "\\p{M}"; z = 4 / 2 / 1')).toBe(
      `x = /a[${M}][${M}\\]x]+/gu; y = "\\p{M}"; z = 4 / 2 / 1`,
    );
  });
  test('leaves properties that it does not know', () => {
    expect(spellOutClasses('/\\p{Cc}/u')).toBe('/\\p{Cc}/u');
  });
  test('leaves no letter class in the literals of the sources', () => {
    const folder = fileURLToPath(new URL('../../src', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    for (const file of files) {
      const code = spellOutClasses(readFileSync(join(folder, file), 'utf8'));
      const left = code
        .split('\n')
        .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && /\/.*[^\\]\\p\{[LMN]\w?\}.*\//.test(line));
      expect(left, file).toEqual([]);
    }
  });
});
