import { describe, expect, it } from 'vitest';
import { definition, docx, li, linesOf, lvl, num, p, r, read, style } from './docx-files.ts';

const PLAN = definition(1, lvl(0, 'upperRoman', '%1.'), lvl(1, 'decimal', '%2.'), lvl(2, 'lowerLetter', '%3)'));

describe('numbers of lists in Word files', () => {
  it('are printed before their paragraphs', () => {
    const body =
      li('Mục đích', 1) + li('Yêu cầu', 1, 1) + li('Rõ', 1, 2) + li('Đủ', 1, 2) + li('Nhiệm vụ', 1) + li('Chung', 1, 1);
    const lines = linesOf({ body, numbering: PLAN + num(1, 1) });
    expect(lines).toEqual(['I. Mục đích', '1. Yêu cầu', 'a) Rõ', 'b) Đủ', 'II. Nhiệm vụ', '1. Chung']);
  });

  it('go on in other lists of one definition', () => {
    const body = li('a', 1) + li('b', 2) + p('giữa') + li('c', 1);
    expect(linesOf({ body, numbering: PLAN + num(1, 1) + num(2, 1) })).toEqual(['I. a', 'II. b', 'giữa', 'III. c']);
  });

  it('start anew, once, where a list says so', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = li('a', 1) + li('b', 1) + li('c', 2) + li('d', 2) + li('e', 1);
    const numbering = definition(1, lvl(0, 'decimal', '%1.')) + num(1, 1) + num(2, 1, restart);
    expect(linesOf({ body, numbering })).toEqual(['1. a', '2. b', '1. c', '2. d', '3. e']);
  });

  it('look as the list that changes a level says', () => {
    const override = `<w:lvlOverride w:ilvl="0">${lvl(0, 'lowerLetter', '%1)')}</w:lvlOverride>`;
    const numbering = definition(1, lvl(0, 'decimal', '%1.')) + num(1, 1) + num(2, 1, override);
    expect(linesOf({ body: li('a', 1) + li('b', 2), numbering })).toEqual(['1. a', 'b) b']);
  });

  it('follow level texts: articles, legal numbering, letters that no alphabet counts', () => {
    const levels = [
      lvl(0, 'upperRoman', 'Chương %1', '<w:suff w:val="space"/>'),
      lvl(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
      lvl(2, 'decimal', '%1.%3', '<w:isLgl/>'),
      lvl(3, 'none', 'đ)'),
      lvl(4, 'decimalZero', '%5', '<w:suff w:val="nothing"/>'),
      lvl(5, 'decimal', '%6.', '<w:suff w:val="nothing"/>'),
    ];
    const body = [0, 1, 0, 1, 2, 3, 4, 5].map((level) => li('x', 1, level)).join('');
    const labels = ['Chương I x', 'Điều 1. x', 'Chương II x', 'Điều 2. x', '2.1 x', 'đ) x', '01x', '1. x'];
    expect(linesOf({ body, numbering: definition(1, ...levels) + num(1, 1) })).toEqual(labels);
  });

  it('are dashes for bullets, whatever their glyphs', () => {
    const symbol = (glyph: string, font: string) =>
      `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${glyph}"/><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:lvl>`;
    const glyphs = [
      ['\uf0b7', 'Symbol'],
      ['v', 'Wingdings'],
      ['o', 'Courier New'],
      ['+', 'Arial'],
      ['\uf02b', 'Symbol'],
    ] as const;
    const numbering = glyphs.map(([glyph, font], i) => definition(i, symbol(glyph, font)) + num(i + 1, i)).join('');
    const body = glyphs.map((_, i) => li('x', i + 1)).join('') + li('', 1);
    expect(linesOf({ body, numbering })).toEqual(['- x', '- x', '- x', '+ x', '+ x']);
  });

  it('come from styles, on the level that is the style’s', () => {
    const styles =
      style('Muc', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('Khoan', '<w:basedOn w:val="Muc"/>') +
      style('Con', '<w:basedOn w:val="Khoan"/>') +
      style('Khong', '<w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>');
    const levels = [
      lvl(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'),
      lvl(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>'),
    ];
    const of = (id: string) => p('x', `<w:pStyle w:val="${id}"/>`);
    const off = p('x', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const body = of('Muc') + of('Khoan') + of('Con') + of('Khong') + off + of('Muc');
    expect(linesOf({ body, styles, numbering: definition(1, ...levels) + num(1, 1) })).toEqual([
      'I. x',
      '1. x',
      '2. x',
      'x',
      'x',
      'II. x',
    ]);
  });

  it('are looked up by styles of lists', () => {
    const styles = style('DanhSach', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>', 'numbering');
    const numbering =
      definition(1, '<w:numStyleLink w:val="DanhSach"/>') +
      definition(2, '<w:styleLink w:val="DanhSach"/>', lvl(0, 'upperLetter', '%1.')) +
      num(3, 1) +
      num(7, 2);
    expect(linesOf({ body: li('x', 3) + li('y', 7), styles, numbering })).toEqual(['A. x', 'B. y']);
  });

  it('count empty paragraphs, and number cells of a table', () => {
    expect(linesOf({ body: li('', 1) + li('x', 1), numbering: PLAN + num(1, 1) })).toEqual(['I.', 'II. x']);
  });

  it('leave out paragraphs that are deleted or hidden', () => {
    const deleted = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>';
    const hidden = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>';
    const gone = '<w:del w:id="2"><w:r><w:delText>cũ</w:delText></w:r></w:del>';
    const body = li('a', 1) + p(gone, deleted) + p(r('ẩn', '<w:vanish/>'), hidden) + li('b', 1);
    expect(linesOf({ body, numbering: PLAN + num(1, 1) })).toEqual(['I. a', 'II. b']);
  });

  it('may be missing, and are told', () => {
    const reading = read(docx({ body: li('x', 5) + li('y', 5) }));
    expect(reading.source).toBe('x\ny');
    expect(reading.notices).toEqual([{ code: 'list-numbers-missing', params: { count: 2 } }]);
  });
});
