import { describe, expect, it } from 'vitest';
import { chooseTextForm } from '../../src/read/choose-form.ts';
import { openDocument } from '../../src/read/open.ts';
import { readPlain } from '../../src/read/plain.ts';
import { showLines } from './show-lines.ts';

describe('choosing a form', () => {
  it('believes the user, then the name, then the content', () => {
    expect(chooseTextForm('# a', 'a.md', 'txt')).toBe('txt');
    expect(chooseTextForm('a', 'A.MD')).toBe('md');
    expect(chooseTextForm('# a', 'a.txt')).toBe('txt');
    expect(chooseTextForm('# KẾ HOẠCH\n\na')).toBe('md');
  });

  it('knows Markdown by its marks', () => {
    expect(chooseTextForm('---\ntitle: a\n---\n')).toBe('md');
    expect(chooseTextForm('| a | b |\r\n|---|---|\r\n| c | d |')).toBe('md');
    expect(chooseTextForm('<div style="x">a</div>')).toBe('md');
    expect(chooseTextForm('**a**\n'.repeat(5))).toBe('md');
  });

  it('takes plain text with stray marks for plain text', () => {
    expect(chooseTextForm('Số: **3264**/KH\n\n-------\n|\n#1 và\n**KT. A\nB**')).toBe('txt');
    expect(chooseTextForm('')).toBe('txt');
  });

  it('looks past comments for the first element of a page, however many there are', () => {
    expect(chooseTextForm(`<?xml version="1.0"?>\n<!-- a -- > <!-- -->\n<!----><html>`, 'a.txt')).toBe('html');
    expect(chooseTextForm(`<!-- <html> --> KẾ HOẠCH`, 'a.txt')).toBe('txt');
    expect(chooseTextForm('<!---->'.repeat(2000), 'a.txt')).toBe('txt');
  });
});

describe('readers', () => {
  it('show what they read', () => {
    const shown = showLines(readPlain('| a | b |\n\nc'));
    expect(shown).toBe('   0\t      0\t\t0:0.0\t\ta\n   1\t      4\t\t0:0.1\t\tb\n   2\t     11\t+1\t\t\tc\n');
  });
});

describe('forms by their contents', () => {
  const formOf = async (text: string, path: string) => (await openDocument(Buffer.from(text), { path })).form;

  it('pages saved in one file, whatever they are called', async () => {
    const page =
      'From: <Word>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>KẾ HOẠCH</p>\r\n--b--\r\n';
    expect(await formOf(page, 'plan.doc')).toBe('html');
    expect(await formOf('KẾ HOẠCH\nMIME-Version: 1.0\n', 'plan.txt')).toBe('txt');
  });
  it('RTF behind a byte order mark', async () => {
    expect(await formOf('\ufeff\n{\\rtf1 a}', 'plan.doc')).toBe('rtf');
  });
});
