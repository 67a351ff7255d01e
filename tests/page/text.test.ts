import { expect, test } from 'vitest';
import { bare, bareWithPlaces, visible } from '../../src/page/text.ts';

test('a search needs no marks', () => {
  expect(bare('Ủy ban  NHÂN DÂN\nĐắk Lắk')).toBe('uy ban nhan dan dak lak');
  expect(bare('hoà'.normalize('NFD'))).toBe('hoa');
});
test('a bare letter knows where it stands', () => {
  for (const text of ['Sở  Y tế\n\nĐà Nẵng', 'Sở Y tế'.normalize('NFD'), '', '  x']) {
    const { text: found, places } = bareWithPlaces(text);
    expect([...found].map((letter, i) => [letter, bare(text[places[i]!]!) || ' '])).toEqual(
      [...found].map((letter) => [letter, letter]),
    );
    expect(found.trim()).toBe(bare(text));
  }
});
test('signs that turn the direction of writing are seen', () => {
  expect(visible('a\u202Eb\u2066c')).toBe('a⟨U+202E⟩b⟨U+2066⟩c');
  expect(visible('Sở Y tế')).toBe('Sở Y tế');
});
