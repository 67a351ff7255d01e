import { describe, expect, test } from 'vitest';
import { isNfc, normalizeText } from '../../src/text/normalize.ts';
import { COMPOSABLE, holds } from '../../src/text/sorts.ts';

describe('whether a text is composed', () => {
  test('is seen without composing it, of characters that nothing changes and that join nothing', () => {
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      if (holds(character, COMPOSABLE)) continue;
      expect(character.normalize('NFC'), code.toString(16)).toBe(character);
      expect(/\p{M}/u.test(character), code.toString(16)).toBe(false);
    }
  });
  test('is seen of whole texts', () => {
    expect(isNfc('Điều 1. Ủy ban')).toBe(true);
    expect(isNfc('Điều 1. Ủy ban'.normalize('NFD'))).toBe(false);
    expect(isNfc('\u212B')).toBe(false);
    expect(isNfc('한국')).toBe(true);
  });
});

describe('blanks without end', () => {
  test('are cut short wherever they stand', () => {
    for (const before of [0, 1, 57, 199, 200, 201, 399]) {
      for (const count of [199, 200, 201, 350, 900]) {
        const { text } = normalizeText(`${'a'.repeat(before)}${' '.repeat(count)}b`);
        expect(text.length - before - 1, `${count} behind ${before}`).toBe(count < 200 ? count : 100);
      }
    }
  });
});
