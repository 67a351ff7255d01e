import { describe, expect, test } from 'vitest';
import { DIAGNOSTICS, type DiagnosticEntry, DOUBTS } from '../../src/model/message-table.ts';
import { diagnostic, tellDiagnostic, tellDoubt } from '../../src/model/messages.ts';

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the tables', () => {
  for (const [code, entry] of Object.entries<DiagnosticEntry>(DIAGNOSTICS)) {
    test(`${code} says the same in both languages`, () => {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(namesIn(entry.vi.message)).toEqual(namesIn(entry.en.message));
      for (const text of [entry.en.explanation, entry.vi.explanation, entry.example]) expect(text).not.toBe('');
    });
  }
  test('codes of doubts are in kebab-case', () => {
    for (const code of Object.keys(DOUBTS)) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });
  test('Vietnamese is in NFC', () => {
    const all = JSON.stringify([DIAGNOSTICS, DOUBTS]);
    expect(all.normalize('NFC')).toBe(all);
  });
});

describe('a diagnostic', () => {
  const span = { start: 3, end: 9, line: 2, page: null };
  test('has an English message with its parameters', () => {
    expect(diagnostic('marker-out-of-order', { marker: '4.', previous: '2.' }, span)).toEqual({
      code: 'marker-out-of-order',
      severity: 'warning',
      message: '“4.” does not follow “2.”',
      span,
    });
  });
  test('is told in Vietnamese with the same parameters', () => {
    const found = diagnostic('deadline-before-document', { due: '2021-06-30', date: '2022-01-05' }, null);
    expect(tellDiagnostic(found, 'en')).toBe(found.message);
    expect(tellDiagnostic(found, 'vi')).toBe('Thời hạn 2021-06-30 trước ngày ban hành 2022-01-05');
    const undecoded = diagnostic('undecodable-bytes', { count: 3, encoding: 'utf-8' }, null);
    expect(tellDiagnostic(undecoded, 'vi')).toBe('Số chỗ không giải mã được theo utf-8, nay là ký tự U+FFFD: 3');
  });
  test('takes parameters as they are, braces and dollars included', () => {
    const found = diagnostic('body-unknown', { name: 'Tổ $& {name}' }, null);
    expect(found.message).toContain('“Tổ $& {name}”');
    expect(tellDiagnostic(found, 'vi')).toContain('“Tổ $& {name}”');
  });
  test('of an unknown code is told as it stands', () => {
    const found = { code: 'from-a-later-version', severity: 'info', message: 'Something', span: null } as const;
    expect(tellDiagnostic(found, 'vi')).toBe('Something');
    expect(tellDoubt('from-a-later-version', 'vi')).toBe('from-a-later-version');
  });
});
