import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { spellOutCases } from '../../scripts/both-cases.mjs';

describe('an expression with both cases spelled out', () => {
  test('has a class for every letter, and leaves what has one case', () => {
    expect(spellOutCases('điều \\d{1,2}')).toBe('[đĐ][iI][ềỀ][uU] \\d{1,2}');
  });
  test('adds the other case to classes and their ranges', () => {
    expect(spellOutCases('[a-cé]')).toBe('[a-céA-CÉ]');
    expect(spellOutCases('[^x]')).toBe('[^xX]');
    expect(spellOutCases('[aA]')).toBe('[aA]');
  });
  test('leaves escapes and the names of groups', () => {
    expect(spellOutCases('(?<year>\\s\\u00e0)')).toBe('(?<year>\\s[\\u00e0À])');
    expect(spellOutCases('\\bn\\)')).toBe('\\b[nN]\\)');
  });
  test('keeps its flag where it looks back at a group or names a property', () => {
    expect(spellOutCases('(a)\\1')).toBeNull();
    expect(spellOutCases('(?<cut>a)\\k<cut>')).toBeNull();
    expect(spellOutCases('\\p{Lu}')).toBeNull();
  });
  test('finds what the expression with the flag finds, in texts of all kinds', () => {
    const forms = [
      'ngày\\s+(?<day>\\d{1,2})\\s+tháng',
      '(?<!không\\s)(?:chủ trì|phối hợp)[^,;.]{0,20}',
      '^[\\s*-]*(?:phụ lục|Điều)(?=\\s)',
      '[a-zđ]?\\)|[ÀÁẢ]n',
    ];
    for (const form of forms) {
      const withFlag = new RegExp(form, 'giu');
      const spelled = new RegExp(spellOutCases(form)!, 'gu');
      for (const text of TEXTS)
        expect([...text.matchAll(spelled)].map(String)).toEqual([...text.matchAll(withFlag)].map(String));
    }
  });
});

const fixtures = fileURLToPath(new URL('../../fixtures/documents', import.meta.url));
const TEXTS = readdirSync(fixtures)
  .map((name) => join(fixtures, name, 'input.txt'))
  .filter(existsSync)
  .slice(0, 12)
  .map((file) => readFileSync(file, 'utf8'))
  .flatMap((text) => [text, text.toUpperCase(), text.toLowerCase()]);
