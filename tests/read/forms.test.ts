import { describe, expect, it } from 'vitest';
import { chooseForm, FORMS, loadReader, readerOf, registerReader } from '../../src/read/index.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { showLines } from './show-lines.ts';

describe('choosing a form', () => {
  it('believes the user, then the name, then the content', () => {
    expect(chooseForm('# a', 'a.md', 'txt')).toBe('txt');
    expect(chooseForm('a', 'A.MD')).toBe('md');
    expect(chooseForm('# a', 'a.txt')).toBe('txt');
    expect(chooseForm('# KẾ HOẠCH\n\na')).toBe('md');
  });

  it('knows Markdown by its marks', () => {
    expect(chooseForm('---\ntitle: a\n---\n')).toBe('md');
    expect(chooseForm('| a | b |\r\n|---|---|\r\n| c | d |')).toBe('md');
    expect(chooseForm('<div style="x">a</div>')).toBe('md');
    expect(chooseForm('**a**\n'.repeat(5))).toBe('md');
  });

  it('takes plain text with stray marks for plain text', () => {
    expect(chooseForm('Số: **3264**/KH\n\n-------\n|\n#1 và\n**KT. A\nB**')).toBe('txt');
    expect(chooseForm('')).toBe('txt');
  });
});

describe('readers', () => {
  it('are loaded once, or registered', async () => {
    expect(readerOf('md')).toBeUndefined();
    const reader = await loadReader('md');
    expect(reader('# a').lines[0]?.role).toBe('heading');
    expect(readerOf('md')).toBe(reader);
    registerReader('md', readMarkdown);
    expect(readerOf('md')).toBe(readMarkdown);
    expect(FORMS.map((form) => form.name)).toEqual(['txt', 'md']);
  });

  it('show what they read', async () => {
    const shown = showLines((await loadReader('txt'))('| a | b |\n\nc'));
    expect(shown).toBe('   0\t      0\t\t0:0.0\t\ta\n   1\t      4\t\t0:0.1\t\tb\n   2\t     11\t+1\t\t\tc\n');
  });
});
