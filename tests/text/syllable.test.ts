import { expect, test } from 'vitest';
import { normalizeText } from '../../src/text/normalize.ts';
import { isSyllable } from '../../src/text/syllable.ts';

test.each('nghiêng quyết giữa gìn quốc quỳ khuỷu thuở ngoằn yếu ươm ỷ ĐƯỢC xoèn huỷ hủy gì'.split(' '))(
  '%s is a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  },
);

test.each('nghìếng bàc tôt kràn fò öch ®ang été Müller straße nghiêngnghiêng'.split(' '))('%s is none', (word) => {
  expect(isSyllable(word)).toBe(false);
});

test('marks in the wrong order are one letter, with the span of all its marks', () => {
  for (const typed of ['e\u0301\u0302', '\u00e9\u0302', 'e\u0302\u0301', '\u00ea\u0301']) {
    const { text, map } = normalizeText(`ti${typed}ng`);
    expect(text).toBe('tiếng');
    expect([map.start(2), map.end(3)]).toEqual([2, 2 + typed.length]);
    expect(map.start(3)).toBe(2 + typed.length);
  }
  expect(normalizeText('\u0103\u0301 a\u0323\u0306 o\u0301\u031b').text).toBe('ắ ặ ớ');
});
