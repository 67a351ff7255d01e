import { expect, test } from 'vitest';
import { declaredCharset } from '../../src/read/html/declared-charset.ts';

const declared = (page: string) => declaredCharset(Buffer.from(page, 'latin1'));

test('the encoding that a page declares', () => {
  expect(declared('<meta charset=UTF-8>')).toBe('utf-8');
  expect(declared(`<html><head>\n<META http-equiv='Content-Type' content='text/html; charset=windows-1258'>`)).toBe(
    'windows-1258',
  );
  expect(declared('<?xml version="1.0" encoding="x-viet-tcvn"?><html>')).toBe('x-viet-tcvn');
  expect(declared('<!-- <meta charset="a"> --><meta charset="b">')).toBe('b');
  expect(declaredCharset(Buffer.from('\ufeff<meta charset="utf-16">', 'utf16le'))).toBe('utf-16');
});
test('a page that declares none', () => {
  expect(declared('<p>charset=utf-8</p>')).toBeNull();
  expect(declared(`${' '.repeat(5000)}<meta charset=utf-8>`)).toBeNull();
  expect(declared('')).toBeNull();
});
