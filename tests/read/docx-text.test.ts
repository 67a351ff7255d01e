import { describe, expect, it } from 'vitest';
import { docx, linesOf, p, part, r, read, relationships, style } from './docx-files.ts';

const run = (content: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
const instruction = (text: string) => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`);
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('text of Word files', () => {
  it('keeps breaks of lines and tabs, and ends paragraphs where pages break', () => {
    const marks = p(
      run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t>'),
      '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
    );
    expect(read(docx({ body: marks })).source).toBe('a\tb\nc\nd');
  });

  it('takes the lines of the file for blanks', () => {
    expect(linesOf(p(run('<w:t>\n   Sở\n   Y tế</w:t>')))).toEqual(['Sở Y tế']);
  });

  it('knows hyphens that do not break, and forgets those that may', () => {
    expect(linesOf(p(run('<w:t>12/KH</w:t><w:noBreakHyphen/><w:t>UB</w:t><w:softHyphen/><w:t>ND</w:t>')))).toEqual([
      '12/KH-UBND',
    ]);
  });

  it('prints capitals that a font or a style prints', () => {
    const styles = style('Hoa', '<w:rPr><w:caps/></w:rPr>') + style('HoaChu', '<w:rPr><w:caps/></w:rPr>', 'character');
    const own = r('kế hoạch', '<w:caps/>') + r(' số', '<w:caps w:val="0"/>');
    const body =
      p(own) +
      p('quyết định', '<w:pStyle w:val="Hoa"/>') +
      p(r('thường', '<w:rStyle w:val="HoaChu"/>'), '<w:pStyle w:val="Hoa"/>');
    expect(linesOf({ body, styles })).toEqual(['KẾ HOẠCH số', 'QUYẾT ĐỊNH', 'thường']);
  });

  it('leaves out what is hidden, by its own or by its style', () => {
    const styles = style('An', '<w:rPr><w:vanish/></w:rPr>', 'character');
    const body = p(
      r('a') +
        r('b', '<w:vanish/>') +
        r('c', '<w:rStyle w:val="An"/>') +
        r('d', '<w:rStyle w:val="An"/><w:vanish w:val="false"/>'),
    );
    expect(linesOf({ body, styles })).toEqual(['ad']);
  });

  it('reads text in fonts from before Unicode, by run, style and default', () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr>${fonts('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>` +
      style('Moi', `<w:rPr>${fonts('Times New Roman')}</w:rPr>`) +
      style('Vni', `<w:rPr>${fonts('VNI-Times')}</w:rPr>`, 'character');
    const body =
      p(r('Uû ban nh') + r('©n d©n')) +
      p(r('é à ý ') + r('ñaát', '<w:rStyle w:val="Vni"/>'), '<w:pStyle w:val="Moi"/>') +
      p(r('Uû ban nh©n d©n', '<w:caps/>')) +
      p(r('đất', `<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>`));
    const reading = read(docx({ body, styles }));
    expect(reading.source.normalize('NFC')).toBe('Uỷ ban nhân dân\né à ý đất\nUỶ BAN NHÂN DÂN\nđất');
    expect(reading.notices?.map(({ code }) => code)).toEqual(['legacy-encoding']);
  });

  it('reads glyphs of symbol fonts; one that opens a paragraph is a dash', () => {
    const sym = (font: string, code: string) => run(`<w:sym w:font="${font}" w:char="${code}"/>`);
    const body =
      p(sym('Wingdings', 'F0D8') + r(' rà soát')) +
      p(r('nhiệt độ ') + sym('Symbol', 'F0B3') + r(' 30')) +
      p(r('§', fonts('Wingdings')) + r(' báo cáo')) +
      p(r('§ 5 Luật'));
    expect(linesOf(body)).toEqual(['- rà soát', 'nhiệt độ ≥ 30', '- báo cáo', '§ 5 Luật']);
  });

  it('gives fields their last results', () => {
    const nested =
      field('begin') +
      instruction('IF ') +
      field('begin') +
      instruction('DATE') +
      field('separate') +
      r('không') +
      field('end');
    const body =
      p(`${nested + instruction(' = 1')}${field('separate')}${r('có')}${field('end')}`) +
      p(`<w:fldSimple w:instr=" AUTHOR ">${r('ai')}</w:fldSimple>`) +
      p(`<w:hyperlink r:id="x">${r('cổng')}</w:hyperlink><w:smartTag>${r(' thông tin')}</w:smartTag>`);
    expect(linesOf(body)).toEqual(['có', 'ai', 'cổng thông tin']);
  });

  it('loses no text behind a field that has lost its end', () => {
    expect(linesOf(p(field('begin') + instruction('PAGE')) + p('còn') + p('đủ'))).toEqual(['còn', 'đủ']);
  });

  it('keeps content controls and their text, not what programs know of them', () => {
    const control =
      '<w:sdtPr><w:alias w:val="x"/><w:rPr><w:vanish/></w:rPr><w:dropDownList><w:listItem w:value="y"/></w:dropDownList></w:sdtPr>';
    expect(
      linesOf(
        `<w:sdt>${control}<w:sdtContent>${p('khối')}</w:sdtContent></w:sdt>${p(`<w:sdt>${control}<w:sdtContent>${r('chữ')}</w:sdtContent></w:sdt>`)}`,
      ),
    ).toEqual(['khối', 'chữ']);
  });

  it('puts text boxes once, behind the paragraph that they are anchored in', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const alternative = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('HỎA TỐC')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('HỎA TỐC')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body =
      p(r('trước') + run(alternative) + r(' sau')) +
      p(run(`<w:pict><v:textbox>${box('VML')}</v:textbox></w:pict>`)) +
      p('cuối');
    expect(linesOf(body)).toEqual(['trước sau', 'HỎA TỐC', 'VML', 'cuối']);
  });

  it('reads tracked changes as accepted, and says so', () => {
    const del = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const moved = `<w:moveFrom w:id="4">${r('đi')}</w:moveFrom><w:moveTo w:id="5">${r('đến')}</w:moveTo>`;
    const body =
      p(
        `${r('a')}${del('b')}<w:ins w:id="2">${r('c')}</w:ins>`,
        '<w:pPrChange w:id="3"><w:pPr><w:pStyle w:val="x"/></w:pPr></w:pPrChange>',
      ) +
      p(r('nối'), '<w:rPr><w:del w:id="6"/></w:rPr>') +
      p(r(' tiếp')) +
      p(moved);
    const reading = read(docx({ body }));
    expect(reading.source).toBe('ac\nnối tiếp\nđến');
    expect(reading.notices).toEqual([{ code: 'tracked-changes', params: { insertions: 2, deletions: 3 } }]);
  });

  it('knows headings by their styles, sentences aside', () => {
    const styles = style('Heading1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + style('Tiêu đề 2', '');
    const heading = (text: string, id: string) => p(text, `<w:pStyle w:val="${id}"/>`);
    const body =
      heading('Mục tiêu', 'Heading1') +
      heading('Chỉ tiêu', 'Tiêu đề 2') +
      heading('Phấn đấu đạt 90%.', 'Heading1') +
      p('x');
    expect(read(docx({ body, styles })).lines.map(({ role }) => role)).toEqual(['heading', 'heading', 'text', 'text']);
  });

  it('survives styles that are based on themselves', () => {
    const styles = style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/><w:rPr><w:caps/></w:rPr>');
    expect(linesOf({ body: p('x', '<w:pStyle w:val="A"/>'), styles })).toEqual(['X']);
  });
});

describe('what stands beside the text of a Word file', () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const section = (kind: string) => `<w:sectPr><w:${kind}Reference w:type="default" r:id="${kind}"/></w:sectPr>`;

  it('follows it: the notes that are referred to', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('---')}</w:footnote><w:footnote w:id="2">${p('Theo báo cáo')}</w:footnote>`;
    const reading = read(docx({ body: p(r('đạt 90%') + reference + r('.')) + p('hết'), footnotes }));
    expect(reading.source).toBe('đạt 90%.\nhết\nTheo báo cáo');
    expect(reading.lines.map(({ role }) => role)).toEqual(['text', 'text', 'footnote']);
  });

  it('follows it: running heads and feet, without the numbers of pages', () => {
    const page = field('begin') + instruction(' PAGE ') + field('separate') + r('3') + field('end');
    const body = p('x') + section('header') + section('footer');
    const reading = read(
      docx({ body, header: p(r('- ') + page + r(' -')) + p('Dự thảo'), footer: p(r('Trang ') + page) }),
    );
    expect(reading.source).toBe('x\nDự thảo');
    expect(reading.lines.map(({ role }) => role)).toEqual(['text', 'page-furniture']);
  });

  it('comes first where it is the head of the document', () => {
    const header = p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const reading = read(docx({ body: p('x') + section('header'), header }));
    expect(reading.source).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nx');
    expect(reading.lines[0]!.role).toBe('text');
  });

  it('is told where it is missing, broken or of another kind', () => {
    const rels = relationships([
      ['s', `${OFFICE}/styles`, 'styles.xml'],
      ['n', `${OFFICE}/numbering`, 'numbering.xml'],
    ]);
    const parts = {
      'word/_rels/document.xml.rels': rels,
      'word/numbering.xml': part('numbering', '<w:abstractNum').slice(0, -14),
    };
    const reading = read(docx({ body: p('x'), parts }));
    expect(reading.source).toBe('x');
    expect(reading.notices).toEqual([
      { code: 'part-damaged', params: { part: 'word/styles.xml, word/numbering.xml' } },
    ]);
    expect(read(docx({ body: `<w:altChunk r:id="c"/>${p('x')}` })).notices?.[0]?.code).toBe('part-damaged');
  });
});

describe('other writers of Word files', () => {
  it('may name their parts and prefixes as they like, and follow the strict standard', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const document = `<x:document xmlns:x="${strict}"><x:body><x:p><x:pPr><x:pStyle x:val="A"/></x:pPr><x:r><x:t>chữ</x:t></x:r></x:p></x:body></x:document>`;
    const styles = `<styles xmlns="${strict}"><style type="paragraph" styleId="A"><name val="A"/><rPr><caps/></rPr></style></styles>`;
    const official = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = {
      '_rels/.rels': relationships([['r', `${official}/officeDocument`, '/word/Van%20ban.xml']]),
      'word/document.xml': null,
      'word/Van ban.xml': document,
      'word/_rels/Van ban.xml.rels': relationships([['s', `${official}/styles`, '../KIEU/styles.xml']]),
      'kieu/Styles.xml': styles,
    };
    expect(linesOf({ body: '', parts })).toEqual(['CHỮ']);
  });
});
