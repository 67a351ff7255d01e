import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/read/markdown.ts';
import { generatedText, VARIANTS } from './generated.ts';
import { cellsOf, expectGrounded, expectOrder, expectWhole, linesOf } from './promises.ts';

const linesIn = (source: string): string[] => linesOf(readMarkdown(source));

describe('Markdown, however it is saved', () => {
  for (const [name, vary] of Object.entries(VARIANTS)) {
    it(`keeps every letter once, grounded and in order: ${name}`, () => {
      fc.assert(
        fc.property(generatedText, (text) => {
          const reading = readMarkdown(vary(text));
          expectOrder(reading);
          expectGrounded(reading);
          expectWhole(reading);
        }),
        { numRuns: 30 },
      );
    });

    it(`has the same lines and cells: ${name}`, () => {
      fc.assert(
        fc.property(generatedText, (text) => {
          expect(cellsOf(readMarkdown(vary(text)))).toEqual(cellsOf(readMarkdown(text)));
        }),
        { numRuns: 30 },
      );
    });
  }

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_|-#>`~<>/&;\\[]()! \n\tab1.đ') }), (text) => {
        expectOrder(readMarkdown(text));
      }),
      { numRuns: 300 },
    );
  });

  it('does not fail on markup nested too deep', () => {
    expect(linesIn(`${'* '.repeat(4000)}a`).join('')).toContain('a');
  });

  it('keeps what stands behind a comment that nothing closes', () => {
    expect(linesIn('Một\n\n<!-- ghi chú\n\nHai')).toContain('Hai');
  });

  it('reads a long text in pieces to the same lines', () => {
    const part =
      '## I. Mục\n\n- Sở A *chủ trì*;\n- Sở B.\n\n| STT | Việc |\n|---|---|\n| 1 | Rà soát |\n\n1\\. Đoạn **đậm** cuối.\n\n';
    const reading = readMarkdown(part.repeat(200));
    const once = linesIn(part);
    expectOrder(reading);
    expectGrounded(reading);
    expect(linesOf(reading)).toEqual(Array.from({ length: 200 }, () => once).flat());
    expect(reading.lines.at(-2)?.cell).toEqual({ table: 199, row: 1, column: 1 });
  });
});

describe('markup', () => {
  it('is left out, markers stay as printed', () => {
    const source =
      '# KẾ HOẠCH\n\n3. Ba\n3. Ba nữa\n\n*   Gạch\n+ Cộng\n\n> Trích **đậm**\n> tiếp\n\n[liên kết](http://a.vn) ![ảnh](b.png) `mã`';
    expect(linesIn(source)).toEqual([
      'KẾ HOẠCH',
      '3. Ba',
      '3. Ba nữa',
      '* Gạch',
      '+ Cộng',
      'Trích đậm',
      'tiếp',
      'liên kết  mã',
    ]);
    expect(readMarkdown(source).lines[0]?.role).toBe('heading');
  });

  it('is resolved where it is written around: escapes and entities', () => {
    const reading = readMarkdown('Số 57\\-NQ/TW&nbsp;A &amp; B &#7845;\n\\* sao \\*');
    expect(linesOf(reading)).toEqual(['Số 57-NQ/TW A & B ấ', '* sao *']);
    const at = reading.text.indexOf('B');
    expect(reading.source.slice(reading.map.start(at), reading.map.end(at + 1))).toBe('B');
  });

  it('is left out where it is broken', () => {
    expect(
      linesIn('**1.****\n**Trên cơ sở\n** **\nkỳ **trước\nngày 1/6 ***(hoặc khi cần) *báo cáo\n*A, ngày 2 *'),
    ).toEqual(['1.', 'Trên cơ sở', 'kỳ trước', 'ngày 1/6 (hoặc khi cần) báo cáo', 'A, ngày 2']);
  });

  it('is not what administrative texts print: rules, indented items, a lone asterisk, footnote marks', () => {
    const source = 'UBND TỈNH A\n-------\nb) Một\n      c) Hai (*)\n\n*\n\n2021. Năm';
    expect(linesIn(source)).toEqual(['UBND TỈNH A', '-------', 'b) Một', 'c) Hai (*)', '*', '2021. Năm']);
    expect(readMarkdown(source).lines.every((line) => line.role === 'text')).toBe(true);
  });

  it('front matter has its own role, even when it is no YAML', () => {
    const reading = readMarkdown('---\ntitle: a: b: "c\nTên: x\n---\n\nThân bài');
    expect(reading.lines.map((line) => line.role)).toEqual(['front-matter', 'front-matter', 'text']);
    expect(linesIn('---\n\nThân bài')).toEqual(['---', 'Thân bài']);
  });
});

describe('fences', () => {
  it('hold code', () => {
    expect(readMarkdown('a\n\n```\nb\n**c**\n```\n').lines.map((line) => line.role)).toEqual(['text', 'code', 'code']);
  });

  it('around a whole document hold the document', () => {
    const reading = readMarkdown('```markdown\n# KẾ HOẠCH\n\n**Số:** 1\n```\n');
    expect(linesOf(reading)).toEqual(['KẾ HOẠCH', 'Số: 1']);
    expect(reading.lines.map((line) => line.role)).toEqual(['heading', 'text']);
  });

  it('that nothing opens or closes are no lines', () => {
    expect(linesIn('Một\n```\nHai **ba**\n')).toEqual(['Một', 'Hai ba']);
    expect(linesIn('Một\n```')).toEqual(['Một']);
  });
});

describe('tables', () => {
  it('of Markdown are cells, their rule is no line', () => {
    expect(
      cellsOf(readMarkdown('Trước\n\n| STT | **Việc** | |\n|---|:-:|---|\n| 1 | a<br>b \\| c | |\n| 2 | | d |\n\nSau')),
    ).toEqual(['Trước', '0:0.0 STT', '0:0.1 Việc', '0:1.0 1', '0:1.1 a', '0:1.1 b | c', '0:2.0 2', '0:2.2 d', 'Sau']);
    expect(readMarkdown('a\n\n| b | c |\n|---|---|\n| d | e |\n\nf').lines.map((line) => line.gap)).toEqual([
      0, 1, 0, 0, 0, 1,
    ]);
  });

  it('of HTML, and divs laid side by side, are cells', () => {
    const html = `<div style="display: flex; gap: 1em">
<div>
<strong>TRƯỜNG A</strong><br>
Số: 1/KH&ndash;A
</div>
<div><p align="center">CỘNG HÒA</p></div>
</div>

# KẾ HOẠCH

<table><thead><tr><th>STT</th><th>Việc</th></tr></thead>
<tr><td>1</td><td>R&agrave; so&aacute;t<br/>hai</td></tr></table>
<!-- ghi chú -->
Sau`;
    expect(cellsOf(readMarkdown(html))).toEqual([
      '0:0.0 TRƯỜNG A',
      '0:0.0 Số: 1/KH–A',
      '0:0.1 CỘNG HÒA',
      'KẾ HOẠCH',
      '1:0.0 STT',
      '1:0.1 Việc',
      '1:1.0 1',
      '1:1.1 Rà soát',
      '1:1.1 hai',
      'Sau',
    ]);
  });

  it('with pipes that stand alone are read as in plain text', () => {
    const source =
      '|\n**UBND TỈNH\nA**\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n|\n|\nSố: 1/KH\n|\n*A, ngày 1*\n|\n\n**KẾ HOẠCH**';
    expect(cellsOf(readMarkdown(source))).toEqual([
      '0:0.0 UBND TỈNH',
      '0:0.0 A',
      '0:0.1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '0:1.0 Số: 1/KH',
      '0:1.1 A, ngày 1',
      'KẾ HOẠCH',
    ]);
  });
});
