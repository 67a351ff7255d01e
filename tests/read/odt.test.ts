/** OpenDocument texts, by phenomenon. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/source.ts';
import { Budget } from '../../src/read/budget.ts';
import { readOdt } from '../../src/read/odt/read-odt.ts';
import { openDocument } from '../../src/read/open.ts';
import { Unreadable } from '../../src/read/unreadable.ts';
import { contentOf, flatFile, list, type OdtParts, odtFile, p, row, stylesOf, table } from './odt-files.ts';
import { cellsOf, expectGrounded, expectOrder, linesOf } from './promises.ts';

function read(body: string, parts?: OdtParts): Reading {
  const reading = readOdt(odtFile(body, parts), new Budget());
  expectOrder(reading);
  expectGrounded(reading);
  return reading;
}

function lines(body: string, parts?: OdtParts): string[] {
  return linesOf(read(body, parts));
}

function codeOf(bytes: Uint8Array, budget = new Budget()): string | null {
  try {
    readOdt(bytes, budget);
    return null;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.code;
  }
}

const number = (level: number, format: string, rest = ''): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" ${rest}/>`;

describe('text', () => {
  test('has blanks, tabs and line breaks as elements, and no others', () => {
    const reading = read(
      p('\n  một\n  hai<text:s text:c="2"/> ba<text:tab/>bốn<text:line-break/>năm <text:span> sáu</text:span>'),
    );
    expect(reading.source).toBe('một hai   ba\tbốn\nnăm sáu');
  });
  test('is cut by no page break and kept in fields and links', () => {
    expect(
      lines(
        p('a<text:soft-page-break/>b <text:a>trang</text:a> <text:date>05/9</text:date><text:bookmark text:name="x"/>'),
      ),
    ).toEqual(['ab trang 05/9']);
  });
  test('leaves out comments and the upper line of ruby', () => {
    const body = p(
      'a<office:annotation><text:p>ý kiến</text:p></office:annotation><text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>c</text:ruby-text></text:ruby>',
    );
    expect(lines(body)).toEqual(['ab']);
  });
  test('that is hidden is left out', () => {
    const automatic =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>';
    const body = `${p('a <text:span text:style-name="H">ẩn</text:span>b')}${p('ẩn', 'HP')}${p('<text:hidden-paragraph text:is-hidden="true"/>ẩn')}<text:section text:display="none">${p('ẩn')}</text:section><text:section>${p('c<text:hidden-text text:is-hidden="true">ẩn</text:hidden-text>')}</text:section>`;
    expect(lines(body, { automatic })).toEqual(['a b', 'c']);
  });
  test('is shown in capitals by its style, or that of its paragraph', () => {
    const automatic =
      '<style:style style:name="C" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style><style:style style:name="CP" style:family="paragraph" style:parent-style-name="CC"/><style:style style:name="N" style:family="text"><style:text-properties fo:text-transform="none"/></style:style>';
    const common =
      '<style:style style:name="CC" style:family="paragraph"><style:text-properties fo:text-transform="uppercase"/></style:style>';
    const body = `${p('<text:span text:style-name="C">kế hoạch</text:span> này')}${p('quyết <text:span text:style-name="N">định</text:span>', 'CP')}`;
    expect(lines(body, { automatic, common })).toEqual(['KẾ HOẠCH này', 'QUYẾT định']);
  });
  test('of fonts from before Unicode is converted', () => {
    const automatic =
      '<style:font-face style:name="F1" svg:font-family="\'.VnTime\'"/><style:style style:name="V" style:family="text"><style:text-properties style:font-name="F1"/></style:style><style:style style:name="VNI" style:family="paragraph"><style:text-properties fo:font-family="VNI-Times"/></style:style>';
    const reading = read(
      `${p('<text:span text:style-name="V">Uû ban nh©n d©n</text:span>')}${p('Nghò quyeát', 'VNI')}`,
      {
        automatic,
      },
    );
    expect(linesOf(reading)).toEqual(['Uỷ ban nhân dân', 'Nghị quyết']);
    expect(reading.notices?.map(({ code }) => code)).toEqual(['legacy-encoding']);
  });
  test('that was deleted is left out, and that inserted is read', () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion>${p('cũ')}${table(row('cũ'))}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>${p('a<text:change/> <text:change-start/>mới<text:change-end/>')}`;
    const reading = read(body);
    expect(linesOf(reading)).toEqual(['a mới']);
    expect(reading.notices).toEqual([{ code: 'tracked-changes', params: { insertions: 1, deletions: 1 } }]);
  });
});

describe('labels of lists', () => {
  const automatic = `<text:list-style style:name="L">${number(1, '1', 'style:num-suffix="."')}${number(2, 'a', 'style:num-suffix=")" style:num-letter-sync="true"')}${number(3, '1', 'text:display-levels="3"')}</text:list-style><text:list-style style:name="Đ">${number(1, '1', 'style:num-prefix="Điều " style:num-suffix="." text:start-value="3"')}</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="+"/></text:list-style><text:list-style style:name="T">${number(1, 'I', 'loext:num-list-format="Phần %1%:"')}${number(2, '1', 'loext:num-list-format="%1%.%2%"')}</text:list-style>`;
  const parts = { automatic };

  test('count by level', () => {
    const inner = `<text:list><text:list-item>${p('c')}<text:list><text:list-item>${p('d')}</text:list-item></text:list></text:list-item><text:list-item>${p('e')}</text:list-item></text:list>`;
    expect(lines(list('L', ['a', `${p('b')}${inner}`, 'f']), parts)).toEqual([
      '1. a',
      '2. b',
      'a) c',
      '2.a.1 d',
      'b) e',
      '3. f',
    ]);
  });
  test('have a prefix, a suffix and a first number', () => {
    expect(lines(list('Đ', ['a', 'b']), parts)).toEqual(['Điều 3. a', 'Điều 4. b']);
  });
  test('follow the template that newer files have', () => {
    const inner = `<text:list><text:list-item>${p('b')}</text:list-item></text:list>`;
    expect(lines(list('T', [`${p('a')}${inner}`]), parts)).toEqual(['Phần I: a', 'I.1 b']);
  });
  test('are dashes for bullets, except plus', () => {
    const inner = `<text:list><text:list-item>${p('b')}</text:list-item></text:list>`;
    expect(lines(list('B', [`${p('a')}${inner}`]), parts)).toEqual(['- a', '+ b']);
  });
  test('stand only at the first paragraph of an item, and not in a header', () => {
    const body = `<text:list text:style-name="L"><text:list-header>${p('đầu')}</text:list-header><text:list-item>${p('a')}${p('tiếp')}</text:list-item></text:list>`;
    expect(lines(body, parts)).toEqual(['đầu', '1. a', 'tiếp']);
  });
  test('begin anew in another list, and go on where it says so', () => {
    const body = [
      list('L', ['a', 'b'], 'xml:id="x"'),
      list('L', ['c']),
      p('giữa'),
      list('L', ['d'], 'text:continue-list="x"'),
      list('L', ['e'], 'text:continue-numbering="true"'),
      list('Đ', ['f'], 'text:continue-numbering="true"'),
    ];
    expect(lines(body.join(''), parts)).toEqual(['1. a', '2. b', '1. c', 'giữa', '3. d', '4. e', 'Điều 3. f']);
  });
  test('begin with the number that an item gives', () => {
    const body = `<text:list text:style-name="L"><text:list-item text:start-value="5">${p('a')}</text:list-item><text:list-item>${p('b')}</text:list-item></text:list>`;
    expect(lines(body, parts)).toEqual(['5. a', '6. b']);
  });
  test('follow from the style of the paragraph where the list has none', () => {
    const styled = `${automatic}<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>`;
    const body = `<text:list><text:list-item>${p('a', 'P')}</text:list-item></text:list>${p('b', 'P')}`;
    expect(lines(body, { automatic: styled })).toEqual(['1. a', 'b']);
  });
  test('of lists in cells are their own', () => {
    const cell = `<table:table-cell>${list('L', ['b'])}</table:table-cell>`;
    expect(lines(list('L', ['a', `${table(row(cell))}`, 'c']), parts)).toEqual(['1. a', '1. b', '2. c']);
  });
  test('of headings follow from the outline of the file', () => {
    const common = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="1" style:num-suffix="."/></text:outline-style><style:style style:name="N" style:family="paragraph" style:list-style-name=""/>`;
    const h = (level: number, text: string, rest = ''): string =>
      `<text:h text:outline-level="${level}" ${rest}>${text}</text:h>`;
    const body = `${h(1, 'a')}${h(2, 'b')}${h(2, 'c')}${h(1, 'd')}${h(2, 'e')}${h(1, 'không', 'text:is-list-header="true"')}${h(1, 'không', 'text:style-name="N"')}${h(3, 'f')}`;
    const reading = read(body, { common });
    expect(linesOf(reading)).toEqual(['I. a', '1. b', '2. c', 'II. d', '1. e', 'không', 'không', 'f']);
    expect(reading.lines.every(({ role }) => role === 'heading')).toBe(true);
  });
  test('of paragraphs that name their list', () => {
    const numbered = (text: string): string =>
      `<text:numbered-paragraph text:list-id="n" text:level="2" text:style-name="L">${p(text)}</text:numbered-paragraph>`;
    expect(lines(`${numbered('a')}${p('x')}${numbered('b')}`, parts)).toEqual(['a) a', 'x', 'b) b']);
  });
  test('that are not defined are missed', () => {
    const reading = read(list('fehlt', ['a', 'b']));
    expect(linesOf(reading)).toEqual(['a', 'b']);
    expect(reading.notices).toEqual([{ code: 'list-numbers-missing', params: { count: 2 } }]);
  });
});

describe('tables', () => {
  test('have cells, some of them covered or left out', () => {
    const wide = `<table:table-cell table:number-columns-spanned="2">${p('gộp')}</table:table-cell><table:covered-table-cell/>`;
    const body = `${table(row('a', 'b', 'c'), row(wide, 'd'), row('<table:table-cell table:number-columns-repeated="2"/>', 'e'))}${p('sau')}`;
    expect(cellsOf(read(body))).toEqual(['0:0.0 a', '0:0.1 b', '0:0.2 c', '0:1.0 gộp', '0:1.2 d', '0:2.2 e', 'sau']);
  });
  test('have cells that cover several rows', () => {
    const tall = `<table:table-cell table:number-rows-spanned="2">${p('cao')}</table:table-cell>`;
    const reading = read(table(row(tall, 'a'), row('<table:covered-table-cell/>', 'b')));
    expect(cellsOf(reading)).toEqual(['0:0.0 cao', '0:0.1 a', '0:1.1 b']);
    expect(reading.lines[0]?.cell?.rows).toBe(2);
  });
  test('have rows of heads, and rows that are repeated', () => {
    const body = table(
      `<table:table-header-rows>${row('đầu', 'x')}</table:table-header-rows>`,
      row('a').replace('<table:table-row>', '<table:table-row table:number-rows-repeated="3">'),
      row('').replace('<table:table-row>', '<table:table-row table:number-rows-repeated="1048576">'),
    );
    expect(cellsOf(read(body))).toEqual(['0:0.0 đầu', '0:0.1 x', '0:1.0 a', '0:2.0 a', '0:3.0 a']);
  });
  test('may stand in cells', () => {
    const outer = `<table:table-cell>${p('trước')}${table(row('n1', 'n2'))}${p('sau')}</table:table-cell>`;
    expect(cellsOf(read(`${table(row(outer, 'b'))}${p('c')}`))).toEqual([
      '0:0.0 trước',
      '1:0.0 n1',
      '1:0.1 n2',
      '0:0.0 sau',
      '0:0.1 b',
      'c',
    ]);
  });
});

describe('what stands beside the text', () => {
  test('notes follow it, their marks are not printed into sentences', () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Số 1.')}</text:note-body></text:note>`;
    const reading = read(`${p(`Luật${note} này.`)}${p('Hết.')}`);
    expect(linesOf(reading)).toEqual(['Luật này.', 'Hết.', 'Số 1.']);
    expect(reading.lines[2]?.role).toBe('footnote');
  });
  test('text boxes and shapes follow the paragraph they are anchored in', () => {
    const frame = `<draw:frame><draw:text-box>${p('hộp')}</draw:text-box><svg:desc>tả</svg:desc></draw:frame>`;
    const shape = `<draw:g><draw:custom-shape>${p('hình')}<draw:enhanced-geometry/></draw:custom-shape></draw:g>`;
    const picture = '<draw:frame><draw:image/><svg:title>ảnh</svg:title></draw:frame>';
    expect(lines(`${frame}${p(`a${frame}${shape}${picture} b`)}${p('c')}`)).toEqual(['hộp', 'a b', 'hộp', 'hình', 'c']);
  });
  test('heads and feet of pages come last and once, numbers of pages not at all', () => {
    const master = `<style:master-page><style:header>${p('Đầu trang')}</style:header><style:header-left style:display="false">${p('Trái')}</style:header-left><style:footer>${p('- <text:page-number>2</text:page-number> -')}</style:footer></style:master-page><style:master-page><style:header>${p('Đầu trang')}</style:header></style:master-page>`;
    const reading = read(p('Thân.'), { master });
    expect(linesOf(reading)).toEqual(['Thân.', 'Đầu trang']);
    expect(reading.lines[1]?.role).toBe('page-furniture');
  });
  test('the styles of heads are not those of the text', () => {
    const hidden =
      '<style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style>';
    const parts = { 'styles.xml': stylesOf('', '', hidden) };
    expect(lines(p('a', 'P1'), { parts })).toEqual(['a']);
  });
  test('a table of contents has its entries, not its template', () => {
    const body = `<text:table-of-content><text:table-of-content-source><text:index-title-template>Mẫu</text:index-title-template></text:table-of-content-source><text:index-body>${p('I. Mục<text:tab/>3')}</text:index-body></text:table-of-content>`;
    expect(read(body).source).toBe('I. Mục\t3');
  });
});

describe('names', () => {
  test('may have other prefixes than the usual ones', () => {
    const urn = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
    const content = `<document-content xmlns="${urn('office')}" xmlns:t="${urn('text')}" xmlns:d="${urn('drawing')}"><body><text><t:p>a<t:s t:c="2"/>b<d:frame><d:text-box><t:p>c</t:p></d:text-box></d:frame></t:p></text></body></document-content>`;
    const reading = read('', { parts: { 'content.xml': content } });
    expect(reading.source).toBe('a  b\nc');
    expect(reading.notices).toEqual([]);
  });
});

describe('flat files', () => {
  test('hold styles and text in one', () => {
    const automatic = `<text:list-style style:name="L">${number(1, '1', 'style:num-suffix="."')}</text:list-style>`;
    const master = `<style:master-page><style:header>${p('Đầu')}</style:header></style:master-page>`;
    const reading = readOdt(flatFile(list('L', ['a', 'b']), { automatic, master }), new Budget());
    expect(linesOf(reading)).toEqual(['1. a', '2. b', 'Đầu']);
  });
  test('are known by their first element, whatever they are called', async () => {
    expect(await openDocument(flatFile(p('a')), { path: 'a.xml' })).toMatchObject({ form: 'odt', problem: null });
    const sheet = new TextEncoder().encode(
      '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
    );
    expect((await openDocument(sheet, { path: 'a.xml' })).form).not.toBe('odt');
  });
});

describe('broken files', () => {
  test('without a text part, or without a text', () => {
    expect(codeOf(zipSync({ mimetype: new Uint8Array(3) }))).toBe('file-damaged');
    expect(codeOf(odtFile(''))).toBe('empty-input');
    expect(codeOf(odtFile('', { parts: { 'content.xml': 'rác' } }))).toBe('file-damaged');
  });
  test('that were cut short', () => {
    const whole = odtFile(p('a'));
    for (const size of [3, 50, whole.length >> 1, whole.length - 3])
      expect(codeOf(whole.slice(0, size))).toBe('file-damaged');
  });
  test('whose text was cut short keep what is there', () => {
    const content = contentOf(p('mot hai') + p('ba'));
    const parts = { 'content.xml': content.slice(0, content.indexOf('ba') + 1) };
    const reading = read('', { parts });
    expect(linesOf(reading)).toEqual(['mot hai', 'b']);
    expect(reading.notices?.map(({ code }) => code)).toEqual(['file-damaged']);
  });
  test('without styles are read', () => {
    const { mimetype, 'content.xml': content } = {
      mimetype: new Uint8Array(),
      'content.xml': new TextEncoder().encode(contentOf(p('a'))),
    };
    expect(linesOf(readOdt(zipSync({ mimetype, 'content.xml': content }), new Budget()))).toEqual(['a']);
  });
  test('with a password', () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    expect(codeOf(odtFile(p('a'), { parts: { 'META-INF/manifest.xml': manifest } }))).toBe('file-encrypted');
  });
  test('that unpack to more than is allowed', () => {
    const bomb = odtFile(`<text:p>${'a'.repeat(3_000_000)}</text:p>`);
    expect(bomb.length).toBeLessThan(10_000);
    expect(codeOf(bomb, new Budget({ maxBytes: 1_000_000, timeout: 60 }))).toBe('file-too-large');
  });
  test('with elements nested without end are given up', () => {
    for (const [open, close] of [
      ['<text:span>', '</text:span>'],
      ['<text:list><text:list-item>', '</text:list-item></text:list>'],
      ['<table:table><table:table-row><table:table-cell>', '</table:table-cell></table:table-row></table:table>'],
      ['<draw:text-box>', '</draw:text-box>'],
      ['<text:p><text:note><text:note-body>', '</text:note-body></text:note></text:p>'],
    ] as const) {
      const body = `${p('a')}${open.repeat(20_000)}${p('sâu')}${close.repeat(20_000)}${p('b')}`;
      expect(codeOf(odtFile(body))).toBe('file-damaged');
    }
  });
  test('with entities of their own expand nothing', () => {
    const content = contentOf(p('a &b; &amp; c')).replace(
      '?>',
      '?><!DOCTYPE x [<!ENTITY b "&c;&c;"><!ENTITY c "lol">]>',
    );
    expect(lines('', { parts: { 'content.xml': content } }).join(' ')).not.toContain('lol');
  });
  test('with counts out of all bounds', () => {
    const body = `${p('a<text:s text:c="999999999"/>b')}${table(row('<table:table-cell table:number-columns-repeated="999999999"><text:p>c</text:p></table:table-cell>', 'd'))}${list('x', ['e'], 'text:start-value="x"')}<text:h text:outline-level="-5">f</text:h>`;
    expect(lines(body).at(-1)).toBe('f');
    const blanks = '<text:s text:c="200"/>'.repeat(20_000);
    expect(read(p(`a${blanks}b`)).source.length).toBeLessThan(1_000_100);
  });
  test('that repeat rows of tables in rows are not written out', () => {
    const repeated = (inner: string): string =>
      `<table:table><table:table-row table:number-rows-repeated="1000"><table:table-cell>${inner}</table:table-cell></table:table-row></table:table>`;
    const body = repeated(repeated(repeated(p('a'))));
    expect(lines(body).length).toBeLessThan(200);
  });
  test('that take too long are given up', () => {
    expect(codeOf(odtFile(p('a').repeat(2000)), new Budget({ maxBytes: 1e9, timeout: 0 }))).toBe('reading-timed-out');
  });
});
