import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/model/source.ts';
import { readHtml } from '../../src/read/html/read-html.ts';
import { BODY, DOCUMENT, FOOT, HEAD, inPortal } from './html-pages.ts';

/** Lines with their text, each behind its cell and its role. */
function linesIn(page: string, wanted: (line: Line) => boolean = () => true): string[] {
  const { text, lines } = readHtml(page);
  return lines.filter(wanted).map(({ start, end, cell, role }) => {
    const place = cell ? `${cell.table}.${cell.row}.${cell.column} ` : '';
    return `${role === 'text' ? '' : `<${role}> `}${place}${text.slice(start, end)}`;
  });
}
const inDocument = ({ role }: Line): boolean => role !== 'surroundings';

describe('text as a browser shows it', () => {
  test('blanks are collapsed over elements, and kept where they are not to be broken', () => {
    expect(linesIn('<p> Sở\n   <b> Tài</b> <i>chính </i>\n&nbsp;chủ trì</p>')).toEqual(['Sở Tài chính  chủ trì']);
    expect(linesIn('<div>Một<p>hai</p>ba<span>bốn</span></div>')).toEqual(['Một', 'hai', 'babốn']);
    expect(linesIn('<pre>a)\n  b)</pre>')).toEqual(['a)', 'b)']);
    expect(linesIn('<p style="white-space: pre-line">một  \n hai</p>')).toEqual(['một', 'hai']);
  });
  test('blanks that were typed to set columns apart stay, indentation does not', () => {
    expect(linesIn('<p>GIÁM ĐỐC          CHỦ TỊCH</p>')).toEqual(['GIÁM ĐỐC          CHỦ TỊCH']);
    expect(linesIn('<p>Sở Tài\n               chính</p>')).toEqual(['Sở Tài chính']);
  });
  test('what is hidden, and what is no text, is not shown', () => {
    const hidden = `<style>.an, p.x { display: none } @media print { p { display: none } }</style><p class="an">a</p><p class="x">b</p>
      <p hidden>c</p><p style="visibility:hidden">d</p><p style="mso-hide:all">e</p><script>f</script><noscript>g</noscript><template>h</template>
      <select><option>i</select><textarea>j</textarea><svg><text>k</text></svg><!-- l --><img alt="m"><p class="y">Số 5</p>`;
    expect(linesIn(hidden)).toEqual(['Số 5']);
  });
  test('a document that only a script would show is read', () => {
    expect(
      linesIn('<div style="display:none"><p>Số: 12/KH-UBND</p><p>Độc lập - Tự do - Hạnh phúc</p></div><p>Đang tải</p>'),
    ).toContain('Số: 12/KH-UBND');
  });
  test('entities, old ones and those without a semicolon', () => {
    expect(linesIn('<p>&ETH;i&#7873;u 1 &ndash; c&aacute;c s&#7903; &amp; ng&agravenh</p>')).toEqual([
      'Điều 1 – các sở & ngành',
    ]);
  });
  test('raised digits are no digits of the number before', () => {
    expect(linesIn('<p>đạt 10<sup>3</sup> m<sup>2</sup> năm 2024<sup>(1)</sup></p>')).toEqual([
      'đạt 10³ m² năm 2024⁽¹⁾',
    ]);
  });
  test('headings say so', () => {
    expect(linesIn('<h2>I. MỤC TIÊU</h2><p>x</p>')).toEqual(['<heading> I. MỤC TIÊU', 'x']);
  });
  test('what was deleted is left out, and told', () => {
    const reading = readHtml('<p>trước ngày <del cite="x">30/9</del><ins>15/10</ins>/2024</p>');
    expect(reading.text).toBe('trước ngày 15/10/2024');
    expect(reading.notices?.map(({ code }) => code)).toEqual(['tracked-changes']);
  });
});

describe('labels of lists', () => {
  test('numbers, letters and bullets', () => {
    expect(
      linesIn('<ol type=I start=3><li>A<ol><li>B<ol type=a><li>C<li>D</ol></ol><li value=7>E</ol><ul><li>F</ul>'),
    ).toEqual(['III. A', '1. B', 'a) C', 'b) D', 'VII. E', '- F']);
    expect(linesIn('<ol reversed><li>x<li>y</ol><ol style="list-style-type:lower-roman"><li>z</ol>')).toEqual([
      '2. x',
      '1. y',
      'i. z',
    ]);
    expect(linesIn('<ul style="list-style:none"><li>x</ul>')).toEqual(['x']);
  });
  test('a marker that is typed in the item is enough', () => {
    expect(linesIn('<ul><li>- Sở Tài chính</li><li>a) Sở Y tế</li><li>2.1. Sở Nội vụ</li></ul>')).toEqual([
      '- Sở Tài chính',
      'a) Sở Y tế',
      '2.1. Sở Nội vụ',
    ]);
    expect(linesIn('<ul><li>2025 là năm cuối</li></ul>')).toEqual(['- 2025 là năm cuối']);
  });
  test('a list that begins with a list goes on with the one before', () => {
    const page = `<ol type="I"><li>A<ol><li>B<li>C</ol></ol><p>x</p><ol type="I"><ol><ol type="a"><li>D</ol><li>E</ol><li>F</ol>`;
    expect(linesIn(page)).toEqual(['I. A', '1. B', '2. C', 'x', 'a) D', '3. E', 'II. F']);
    expect(linesIn('<ol><li>A</ol><p>x</p><ol><li>B</ol>')).toEqual(['1. A', 'x', '1. B']);
  });
  test('of Word, between its comments', () => {
    const label = (glyph: string, font = '') =>
      `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${glyph}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Sở Tài chính<o:p></o:p></p>`;
    expect(
      linesIn(label('1.') + label('a)') + label('·', 'Symbol') + label('o', '"Courier New"') + label('+')),
    ).toEqual(['1. Sở Tài chính', 'a) Sở Tài chính', '- Sở Tài chính', '- Sở Tài chính', '+ Sở Tài chính']);
  });
  test('of Word, in a filtered page', () => {
    const gap = `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>`;
    expect(linesIn(`<p>1.2.${gap}Sở Y tế</p><p><span style='font-family:Symbol'>·${gap}</span>Sở Nội vụ</p>`)).toEqual([
      '1.2. Sở Y tế',
      '- Sở Nội vụ',
    ]);
  });
  test('of Word, by its description of the list', () => {
    const page = `<style>@list l0:level1 {mso-level-number-format:alpha-lower; mso-level-text:"%1\\)";} @list l0:level2 {mso-level-text:"%1\\.%2\\.";}</style>
      <ol type=a><li class=MsoNormal style='mso-list:l0 level1 lfo1'>A</li></ol>`;
    expect(linesIn(page)).toEqual(['a) A']);
  });
  test('of Google Docs, by rules of its style sheet', () => {
    const page = `<style>ol.lst-k1-0{list-style-type:none}ol.lst-k1-0.start{counter-reset:lst-ctn-k1-0 0}.lst-k1-0>li{counter-increment:lst-ctn-k1-0}
      .lst-k1-0>li:before{content:"" counter(lst-ctn-k1-0,lower-latin) ") "}ul.lst-k2-0{list-style-type:none}.lst-k2-0>li:before{content:"\\0025cf  "}</style>
      <ol class="c1 lst-k1-0 start" start="1"><li class="c2"><span>A</span></li></ol><ul class="lst-k2-0 start"><li>x</li></ul><ol class="c1 lst-k1-0" start="2"><li>B</li></ol>`;
    expect(linesIn(page)).toEqual(['a) A', '- x', 'b) B']);
  });
});

describe('cells', () => {
  test('stand in the columns of the grid, with cells that span several', () => {
    const page = `<table><thead><tr><th rowspan=2>STT</th><th colspan=2>Cơ quan</th></tr><tr><th>chủ trì</th><th>phối hợp</th></tr></thead>
      <tr><td>1<td>Sở A<td><p>Sở B</p><p>Sở C</p></table><p>x</p>`;
    expect(linesIn(page)).toEqual([
      '0.0.0 STT',
      '0.0.1 Cơ quan',
      '0.1.1 chủ trì',
      '0.1.2 phối hợp',
      '0.2.0 1',
      '0.2.1 Sở A',
      '0.2.2 Sở B',
      '0.2.2 Sở C',
      'x',
    ]);
  });
  test('a table of one column, or one that holds a document, is none', () => {
    expect(linesIn('<table><tr><td>&nbsp;</td><td>một</td></tr><tr><td></td><td>hai</td></tr></table>')).toEqual([
      'một',
      'hai',
    ]);
    const long = BODY.repeat(4);
    const lines = linesIn(`<table><tr><td>Danh mục</td><td>${HEAD}${long}${FOOT}</td></tr></table>`);
    expect(lines).toContain('I. MỤC ĐÍCH');
    expect(lines).toContain('0.1.0 Số: 21/KH-SCT');
  });
  test('a table in a cell belongs to the cell', () => {
    expect(linesIn('<table><tr><td>1<td><table><tr><td>a<td>b</table></table>')).toEqual([
      '0.0.0 1',
      '0.0.1 a',
      '0.0.1 b',
    ]);
  });
  test('blocks side by side are columns, those of a layout are not', () => {
    const row = '<div>SỞ Y TẾ</div><div>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>';
    expect(linesIn(`<div style="display:flex">${row}</div>`)).toEqual([
      '0.0.0 SỞ Y TẾ',
      '0.0.1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ]);
    expect(linesIn(`<div>${row.replaceAll('<div', '<div style="float:left;width:50%"')}</div>`)[1]).toMatch(/^0\.0\.1/);
    expect(linesIn(`<div style="display:flex;flex-direction:column">${row}</div>`)[0]).toBe('SỞ Y TẾ');
  });
  test("Word's tab stops are tabs", () => {
    expect(readHtml("<p>GIÁM ĐỐC<span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp; </span>CHỦ TỊCH</p>").source).toBe(
      'GIÁM ĐỐC\t\tCHỦ TỊCH',
    );
  });
});

describe('footnotes', () => {
  const pages = {
    Word: `<p>hằng năm<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>.</p>
      <div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Theo Quyết định 5.</p></div></div>`,
    LibreOffice: `<p>hằng năm<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>.</p>
      <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Theo Quyết định 5.</p></div>`,
    'Google Docs': `<p>hằng năm<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Theo Quyết định 5.</p></div>`,
    pandoc: `<p>hằng năm<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p><section><ol><li id="fn1"><p>Theo Quyết định 5.<a href="#fnref1">↩︎</a></p></li></ol></section>`,
  };
  test.each(Object.entries(pages))('of %s', (_, page) => {
    const [sentence, note, ...rest] = linesIn(page);
    expect(sentence).toBe('hằng năm.');
    expect(note).toMatch(/^<footnote> (?:\[?1[\].]? )?Theo Quyết định 5\.$/);
    expect(rest).toEqual([]);
  });
  test('a table of contents that is linked to and fro is text', () => {
    const page = '<p><a href="#m1" id="l1">Mục I</a></p><p id="m1">I. MỤC ĐÍCH <a href="#top">Về đầu trang</a></p>';
    expect(linesIn(page)[0]).toBe('Mục I');
  });
});

describe('the document in a page', () => {
  const alone = linesIn(DOCUMENT);
  const aside = (page: string) => linesIn(page, ({ role }) => role === 'surroundings').join('\n');

  test('is found by what it says; the page around it is left aside, and kept', () => {
    const page = inPortal(DOCUMENT);
    expect(linesIn(page, inDocument)).toEqual(alone);
    expect(aside(page)).toMatch(/Trang chủ[\s\S]*21\/KH-SCT[\s\S]*Văn bản liên quan[\s\S]*Cơ quan chủ quản/);
    expect(aside(page)).not.toContain('Kịch bản');
  });
  test('is read once where it stands twice', () => {
    const page = inPortal(DOCUMENT, `<div class="mobile">${DOCUMENT}</div>`);
    expect(linesIn(page, inDocument)).toEqual(alone);
  });
  test('is read once where a preview stands before it', () => {
    const page = inPortal(`<div>${HEAD}</div>`, `<div class="full">${DOCUMENT}</div>`);
    expect(linesIn(page, inDocument)).toEqual(alone);
  });
  test('leaves a table of contents aside', () => {
    const contents =
      '<div class="toc"><div>I. MỤC ĐÍCH</div><div>II. TỔ CHỨC THỰC HIỆN</div><div>1. Nắm tình hình hoạt động của các chợ...</div></div>';
    expect(linesIn(inPortal(DOCUMENT, contents), inDocument)).toEqual(alone);
  });
  test('is found where its parts stand in elements of their own', () => {
    const page = inPortal(
      `<div>${HEAD}</div><div>${BODY}</div><div>${FOOT}</div><div><p>PHỤ LỤC</p><p>1. Danh sách chợ</p></div>`,
    );
    const lines = linesIn(page, inDocument);
    expect(lines).toEqual([...alone, 'PHỤ LỤC', '1. Danh sách chợ']);
  });
  test('is the whole page where nothing tells them apart', () => {
    expect(linesIn('<p>Sở Tài chính chủ trì.</p><p>Sở Y tế phối hợp.</p>')).toEqual([
      'Sở Tài chính chủ trì.',
      'Sở Y tế phối hợp.',
    ]);
    expect(linesIn(`<html><body>${DOCUMENT}</body></html>`)).toEqual(alone);
  });
  test('leaves buttons and menus inside of it aside', () => {
    expect(linesIn('<p>Điều 1. Phạm vi<button>Chia sẻ</button></p><nav>Mục lục</nav><p>Điều 2. Đối tượng</p>')).toEqual(
      ['Điều 1. Phạm vi', '<surroundings> Chia sẻ', '<surroundings> Mục lục', 'Điều 2. Đối tượng'],
    );
  });
});

describe('a page in an archive (MHTML)', () => {
  const headers = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="----=_Next"\n\nĐây là trang web.\n';
  const part = (coding: string, body: string) =>
    `------=_Next\nContent-Location: a.htm\nContent-Transfer-Encoding: ${coding}\nContent-Type: text/html; charset="utf-8"\n\n${body}\n`;
  test('in quoted-printable', () => {
    const page = `${headers}${part('quoted-printable', '<p style=3D"color:red">S=E1=BB=9F T=C3=A0i=\n ch=C3=ADnh</p>')}------=_Next--\n`;
    expect(linesIn(page)).toEqual(['Sở Tài chính']);
    expect(linesIn(page.replaceAll('\n', '\r\n'))).toEqual(['Sở Tài chính']);
  });
  test('in base64', () => {
    const body = Buffer.from('<p>Sở Tài chính</p>').toString('base64');
    expect(linesIn(`${headers}${part('base64', body)}------=_Next--`)).toEqual(['Sở Tài chính']);
  });
  test('a page that only speaks of MIME is none', () => {
    expect(linesIn('<p>MIME-Version: 1.0</p>')).toEqual(['MIME-Version: 1.0']);
  });
});
