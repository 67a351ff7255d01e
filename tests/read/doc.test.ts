import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DocParagraph, type DocRun, sprm, u16, u32, word6 } from './doc-files.ts';
import { linesOf, noticesOf } from './doc-reading.ts';

const SPRM = {
  deleted: 0x0800,
  inserted: 0x0801,
  special: 0x0855,
  capitals: 0x083b,
  hidden: 0x083c,
  characterStyle: 0x4a30,
  font: 0x4a4f,
  symbol: 0x6a09,
  inTable: 0x2416,
  endsRow: 0x2417,
  list: 0x460b,
  level: 0x260a,
  oldList: 0xc63e,
  outline: 0x2640,
  elsewhere: 0x6646,
  row: 0xd608,
} as const;

describe('a Word 97 file that LibreOffice wrote', () => {
  const file = new Uint8Array(readFileSync(new URL('files/numbered-plan.doc', import.meta.url)));

  it('is read with its lists, tables, notes, boxes and fonts', () => {
    expect(linesOf(file)).toEqual([
      '0:0.0 UBND HUYỆN A',
      '0:0.0 PHÒNG NỘI VỤ',
      '0:0.1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '0:0.1 Độc lập - Tự do - Hạnh phúc',
      'heading: KẾ HOẠCH',
      'I. MỤC TIÊU',
      '1. Mục tiêu chung',
      'a) Nâng cao chất lượng',
      'công vụ',
      'b) Giảm giấy tờ',
      '- gạch một',
      '2. Mục tiêu CỤ THỂ',
      'a) Đánh lại từ a',
      'Đoạn không đánh số.',
      'II. NHIỆM VỤ',
      'Điều 5. Phạm vi',
      '1.1. Khoản một',
      '+ Dấu cộng',
      'Hoàn thành trong quý III năm 2024.',
      'Uỷ ban nhân dân và CỘNG HOÀ và Ủy ban nhân dân',
      'Neo hộp.',
      'Trong hộp văn bản',
      'Sau hộp.',
      '1:0.0+2 TT',
      '1:0.1+2 Nội dung',
      '1:0.2 Phân công',
      '1:1.2 Chủ trì',
      '1:1.3 Phối hợp',
      '1:2.0 1',
      '1:2.1 Rà soát',
      '1:2.1 quy trình',
      '1:2.2 Phòng Nội vụ',
      '1:2.3 Văn phòng',
      '1:3.0 2',
      '1:3.1 Ngoài',
      '1:3.1 trong 1',
      '1:3.1 trong 2',
      '1:3.1 sau',
      '1:3.2 Phòng Y tế',
      'Trang sau.',
      'footnote: Theo chú thích.',
      'page-furniture: Dự thảo lần 2',
    ]);
  });
  it('says what its text does not show', () => {
    expect(noticesOf(file)).toEqual(['legacy-encoding tcvn3', 'tracked-changes 1 1']);
  });
});

describe('text of a doc', () => {
  it('stands in 16 or in 8 bits a character', () => {
    expect(linesOf({ paragraphs: [p('Kế hoạch “số 1”\r')] })).toEqual(['Kế hoạch “số 1”']);
    expect(linesOf({ paragraphs: [p('Cong van \x93so 1\x94 \x96 caf\xe9\r')], isCompressed: true })).toEqual([
      'Cong van “so 1” – café',
    ]);
  });
  it('is put together from pieces, wherever they stand', () => {
    const pieces = [{ length: 4 }, { length: 3 }, { length: 8 }];
    expect(linesOf({ paragraphs: [p('Một hai\r'), p('ba bốn\r')], pieces })).toEqual(['Một hai', 'ba bốn']);
  });
  it('takes formatting of whole pieces, long and short', () => {
    const paragraphs = [p('Giữ xóa ẩn HOA\r')];
    const pieces = [
      { length: 4 },
      { length: 4, prm: (0x41 << 1) | 0x100 },
      { length: 3, prm: 1 },
      { length: 4, prm: (1 << 1) | 1 },
    ];
    const changes = [sprm(SPRM.hidden, 1), sprm(SPRM.capitals, 1)];
    expect(linesOf({ paragraphs, pieces, changes })).toEqual(['Giữ HOA']);
  });
  it('breaks lines, and keeps hyphens and tabs', () => {
    expect(linesOf({ paragraphs: [p('a\x0bb\tc\x1ed\x1fe\x0cf\r')] })).toEqual(['a', 'b c-de', 'f']);
  });
  it('shows fields by their results, and hides nothing where a field has no end', () => {
    const nested = '\x13 HYPERLINK "http://a" \\o \x13 REF x \x14y\x15 \x14trang\x15 mạng\r';
    expect(linesOf({ paragraphs: [p(`Xem ${nested}`)] })).toEqual(['Xem trang mạng']);
    expect(linesOf({ paragraphs: [p('Trước \x13 sau\r'), p('hết\r')] })).toEqual(['Trước sau', 'hết']);
  });
  it('leaves hidden and deleted text out, and joins paragraphs whose mark is deleted', () => {
    const paragraphs = [
      p(
        'Còn',
        run(' ẩn', sprm(SPRM.hidden, 1)),
        run(' mới', sprm(SPRM.inserted, 1)),
        run(' bỏ\r', sprm(SPRM.deleted, 1)),
      ),
      p(' nối\r'),
    ];
    expect(linesOf({ paragraphs })).toEqual(['Còn mới nối']);
    expect(noticesOf({ paragraphs })).toEqual(['tracked-changes 1 1']);
  });
  it('shows capitals, and what a style switches on and off', () => {
    const styles = [{}, { chpx: sprm(SPRM.hidden, 1) }, { chpx: sprm(SPRM.capitals, 1), isOfCharacters: true }];
    const shown = run('hiện', [...sprm(SPRM.hidden, 0x81), ...sprm(SPRM.characterStyle, ...u16(2))]);
    const paragraphs = [
      p('sở ', run('y tế', sprm(SPRM.capitals, 1)), '\r'),
      { ...p('ẩn', shown, run('\r', sprm(SPRM.hidden, 0))), style: 1 },
    ];
    expect(linesOf({ paragraphs, styles })).toEqual(['sở Y TẾ', 'HIỆN']);
  });
  it('is converted by the names of fonts', () => {
    const fonts = ['Times New Roman', '.VnTimeH', 'VNI-Times', 'Symbol', '.VnTime'];
    const set = (text: string, font: number) => run(text, sprm(SPRM.font, ...u16(font)));
    const paragraphs = [
      p(set('quyÕt ®Þnh', 1), ' ', set('nhaân daân', 2), ' ', set('\uf0b3', 3), ' ', set('\uf0ae\uf0e5n vÞ', 4), '\r'),
      p(run('(', [...sprm(SPRM.symbol, ...u16(3), ...u16(0xf0b7)), ...sprm(SPRM.special, 1)]), ' gạch\r'),
    ];
    expect(linesOf({ paragraphs, fonts })).toEqual(['QUYẾT ĐỊNH nhân dân ≥ đồn vị', '- gạch']);
  });
  it('has headings by style and by level', () => {
    const styles = [{}, { known: 2 }, { base: 1, papx: sprm(SPRM.outline, 9) }];
    const level = { ...p('Mục\r'), papx: sprm(SPRM.outline, 1) };
    const paragraphs = [{ ...p('Chương\r'), style: 1 }, { ...p('Thường\r'), style: 2 }, level];
    expect(linesOf({ paragraphs, styles })).toEqual(['heading: Chương', 'Thường', 'heading: Mục']);
  });
  it('has notes behind it, and what is printed on each page once', () => {
    const heads = [
      'x\r',
      'x\r',
      'x\r',
      'x\r',
      'x\r',
      'x\r',
      'DỰ THẢO\r',
      '- \x13 PAGE \x1412\x15 -\r',
      'Trang \x13PAGE\x143\x15\r',
      'DỰ THẢO\r',
    ];
    const ends = heads.map((_, i) => heads.slice(0, i + 1).join('').length);
    const stories = [
      { at: 0x50, paragraphs: [p('\x02 Theo luật.\r')] },
      { at: 0x54, paragraphs: heads.map((head) => p(head)) },
      { at: 0x5c, paragraphs: [p('\x05Nhận xét\r')] },
      { at: 0x60, paragraphs: [p('Cuối sách.\r')] },
    ];
    const parts = { 11: [0, ...ends, ends.at(-1)!].flatMap(u32) };
    expect(linesOf({ paragraphs: [p('Thân\x02\r')], stories, parts })).toEqual([
      'Thân',
      'footnote: Theo luật.',
      'footnote: Cuối sách.',
      'page-furniture: DỰ THẢO',
    ]);
  });
});

describe('lists of a doc', () => {
  const PLAN = [{ nfc: 1, text: '\0.' }, { text: '\x01.' }, { nfc: 4, text: '\x02)' }];

  it('go on in other lists of one definition, and start anew where a list says so', () => {
    const lists = [{ id: 7, levels: PLAN }];
    const overrides = [{ id: 7 }, { id: 7 }, { id: 7, levels: [{ level: 0, start: 1 }] }];
    const paragraphs = [li('a', 1), li('b', 2), li('c', 2, 1), li('d', 2, 1), li('e', 3), li('f', 3), li('g', 1, 1)];
    expect(linesOf({ paragraphs, lists, overrides })).toEqual([
      'I. a',
      'II. b',
      '1. c',
      '2. d',
      'I. e',
      'II. f',
      '1. g',
    ]);
  });
  it('take the level of another definition', () => {
    const lists = [{ id: 7, levels: PLAN }];
    const overrides = [{ id: 7, levels: [{ level: 0, start: 5, definition: { nfc: 4, text: '(\0)', start: 2 } }] }];
    expect(linesOf({ paragraphs: [li('a', 1), li('b', 1)], lists, overrides })).toEqual(['(b) a', '(c) b']);
  });
  it('count on where a level does not begin anew', () => {
    const levels = [{ text: 'Chương \0' }, { text: 'Điều \x01.', flags: 8 }, { text: '\0.\x02', flags: 4 }];
    const lists = [{ id: 7, levels: [{ ...levels[0]!, nfc: 1 }, ...levels.slice(1)] }];
    const paragraphs = [li('x', 1), li('y', 1, 1), li('x', 1), li('y', 1, 1), li('z', 1, 2)];
    const labels = ['Chương I x', 'Điều 1. y', 'Chương II x', 'Điều 2. y', '2.1 z'];
    expect(linesOf({ paragraphs, lists, overrides: [{ id: 7 }] })).toEqual(labels);
  });
  it('come from styles, on the level that is the style’s, unless the paragraph has none', () => {
    const styles = [{}, { papx: sprm(SPRM.list, ...u16(1)) }, { base: 1 }];
    const lists = [{ id: 7, levels: PLAN, styles: [5, 1] }];
    const paragraphs = [
      { ...p('a\r'), style: 1 },
      { ...p('b\r'), style: 1, papx: sprm(SPRM.list, 0, 0) },
      { ...p('c\r'), style: 2 },
    ];
    expect(linesOf({ paragraphs, styles, lists, overrides: [{ id: 7 }] })).toEqual(['1. a', 'b', '2. c']);
  });
  it('are dashes for bullets, and labels in old fonts are converted', () => {
    const fonts = ['Times New Roman', 'Symbol', '.VnTime'];
    const lists = [
      { id: 1, levels: [{ nfc: 23, text: '\uf0b7', chpx: sprm(SPRM.font, 1, 0) }] },
      { id: 2, levels: [{ nfc: 23, text: '+' }] },
      { id: 3, levels: [{ text: '§iÒu \0.', chpx: sprm(SPRM.font, 2, 0) }] },
    ];
    const paragraphs = [li('a', 1), li('', 1), li('b', 2), li('c', 3), li('', 3)];
    const overrides = [{ id: 1 }, { id: 2 }, { id: 3 }];
    expect(linesOf({ paragraphs, fonts, lists, overrides })).toEqual(['- a', '+ b', 'Điều 1. c', 'Điều 2.']);
  });
  it('that are not in the file are counted', () => {
    const old = { ...p('c\r'), papx: sprm(SPRM.oldList, 2, 0, 0) };
    const paragraphs = [li('a', 1), li('b', 9), old, li('d', -2047)];
    const file = { paragraphs, lists: [{ id: 7, levels: PLAN }], overrides: [{ id: 8 }] };
    expect(linesOf(file)).toEqual(['a', 'b', 'c', 'd']);
    expect(noticesOf(file)).toEqual(['list-numbers-missing 3']);
  });
});

describe('tables of a doc', () => {
  it('have cells in the columns of their longest row, however their edges were drawn', () => {
    const paragraphs = [
      ...row(['TT', 'Việc', 'Phân công'], [0, 1000, 5000, 9000]),
      ...row(['', '', 'Chủ trì', 'Phối hợp'], [0, 990, 5020, 7000, 9000]),
      ...row(['Nhóm'], [0, 9000]),
      ...row(['1', 'a\rb', 'Sở A', 'Sở B'], [0, 1000, 5000, 7000, 9000]),
      p('sau\r'),
    ];
    expect(linesOf({ paragraphs })).toEqual([
      '0:0.0 TT',
      '0:0.1 Việc',
      '0:0.2 Phân công',
      '0:1.2 Chủ trì',
      '0:1.3 Phối hợp',
      '0:2.0 Nhóm',
      '0:3.0 1',
      '0:3.1 a',
      '0:3.1 b',
      '0:3.2 Sở A',
      '0:3.3 Sở B',
      'sau',
    ]);
  });
  it('of one column are frames', () => {
    expect(linesOf({ paragraphs: [...row(['Khung'], [0, 100]), ...row(['hai'], [0, 100])] })).toEqual(['Khung', 'hai']);
  });
  it('may keep the properties of a row in another stream', () => {
    const [one, two, end] = row(['a', 'b'], [0, 50, 100]);
    const list = end!.papx!;
    const elsewhere = { ...end!, papx: [...sprm(SPRM.inTable, 1), ...sprm(SPRM.elsewhere, ...u32(4))] };
    const data = [9, 9, 9, 9, ...u16(list.length), ...list];
    expect(linesOf({ paragraphs: [one!, two!, elsewhere], data })).toEqual(['0:0.0 a', '0:0.1 b']);
  });
});

describe('files of Word 6 and 95', () => {
  it('give their text, and say that its formatting is not read', () => {
    const file = word6('KÕ ho¹ch n¨m 1997\r\x13 DATE \x14ngµy\x15 1\rSở', '.VnTime');
    expect(linesOf(file)).toEqual(['Kế hoạch năm 1997', 'ngày 1']);
    expect(noticesOf(file)).toEqual(['legacy-encoding tcvn3', 'part-damaged Word 6/95: PAPX']);
  });
});

function p(...runs: (DocRun | string)[]): DocParagraph {
  return { runs };
}

function run(text: string, chpx: number[]): DocRun {
  return { text, chpx };
}

function li(text: string, list: number, level = 0): DocParagraph {
  return { runs: [`${text}\r`], papx: [...sprm(SPRM.level, level), ...sprm(SPRM.list, ...u16(list))] };
}

/** A row of cells, which may hold several paragraphs, between edges. */
function row(cells: string[], edges: number[]): DocParagraph[] {
  const inTable = sprm(SPRM.inTable, 1);
  const definition = [cells.length, ...edges.flatMap(u16), ...new Array<number>(cells.length * 20).fill(0)];
  const end = [...inTable, ...sprm(SPRM.endsRow, 1), ...sprm(SPRM.row, ...u16(definition.length + 1), ...definition)];
  return [
    ...cells.flatMap((cell) => `${cell}\x07`.split(/(?<=\r)/).map((text) => ({ runs: [text], papx: inTable }))),
    { runs: ['\x07'], papx: end },
  ];
}
