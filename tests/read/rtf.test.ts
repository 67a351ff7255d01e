/** RTF as Word, WordPad, LibreOffice and others write it. Files are given as they stand on the disk, a byte for a character. */
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/model/source.ts';
import { Budget } from '../../src/read/budget.ts';
import { readRtf } from '../../src/read/rtf/read-rtf.ts';
import { Unreadable } from '../../src/read/unreadable.ts';
import { expectLinear } from '../growth.ts';
import { cellsOf, expectGrounded, expectOrder, linesOf } from './promises.ts';

const FONTS = String.raw`{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\froman\fcharset163 Times New Roman (Vietnamese);}{\f2\fnil\fcharset0 .VnTime;}{\f3\fnil\fcharset0 .VnTimeH;}{\f4\fnil\fcharset0 VNI-Times;}{\f5\ftech\fcharset2 Symbol;}{\f6\fnil\fcharset2 Wingdings;}{\f7\fnil\fcharset204 Arial{\*\falt Helvetica};}}`;

function read(body: string, head = String.raw`{\rtf1\ansi\ansicpg1252\deff0\uc1` + FONTS): Reading {
  const reading = readBytes(`${head}${body}}`);
  expectOrder(reading);
  expectGrounded(reading);
  return reading;
}

function readBytes(file: string, budget = new Budget()): Reading {
  return readRtf(
    Uint8Array.from(file, (character) => character.charCodeAt(0)),
    budget,
  );
}

function lines(body: string): string[] {
  return linesOf(read(body));
}

function codes(reading: Reading): string[] {
  return (reading.notices ?? []).map(({ code }) => code);
}

function codeOf(file: string, budget?: Budget): string | null {
  try {
    readBytes(file, budget);
    return null;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.code;
  }
}

describe('letters', () => {
  test('of Unicode, with what stands for them left out', () => {
    expect(lines(String.raw`\pard K\u7871 ? ho\u7841 ?ch\par`)).toEqual(['Kế hoạch']);
    expect(lines(String.raw`\pard\uc0 K\u7871  ho\u7841 ch\par`)).toEqual(['Kế hoạch']);
    expect(lines(String.raw`\pard\uc2 K\u7871\'a8\'ba ho\u7841 ??ch\par`)).toEqual(['Kế hoạch']);
  });
  test('above 7FFF as negative numbers, and in two halves', () => {
    expect(lines(String.raw`\pard \u-3913 ?a \u-10179 ?\u-8704 ?\par`)).toEqual(['•a \u{1f600}']);
  });
  test('whose stand-in is missing', () => {
    expect(lines(String.raw`\pard K\u7871\par ho\u7841\par`)).toEqual(['Kế', 'hoạ']);
    expect(lines(String.raw`\pard {\u272}i\u7873\'3fu\par`)).toEqual(['Điều']);
  });
  test('that are written for both kinds of readers', () => {
    expect(lines(String.raw`\pard {\upr{Ke hoach}{\*\ud{K\u7871 ? ho\u7841 ?ch}}} x\par`)).toEqual(['Kế hoạch x']);
  });
  test('in the code page of their font', () => {
    expect(lines(String.raw`\pard\f1 Ti\'ea\'ecng Vi\'ea\'f2t\f0  caf\'e9 \'93x\'94\f7  \'c4\par`)).toEqual([
      'Tiếng Việt café “x” Д',
    ]);
  });
  test('in the code page of the file where their font names none', () => {
    const head = String.raw`{\rtf1\ansi\ansicpg1258{\fonttbl\f0\fswiss Arial;\f1\fmodern Courier;}`;
    expect(linesOf(read(String.raw`\pard\f1 s\'f4\'ec 1\par`, head))).toEqual(['số 1']);
    expect(linesOf(read('\\pard s\xf4\xec 2\\par', head))).toEqual(['số 2']);
  });
  test('that stand in the file as UTF-8', () => {
    const body = Buffer.from('\\pard Kế hoạch \\u272?i\\u7873?u 1\\par', 'utf8').toString('latin1');
    expect(lines(body)).toEqual(['Kế hoạch Điều 1']);
  });
  test('of fonts from before Unicode, by the name of the font', () => {
    const reading = read(String.raw`\pard\f2 U\'fb ban nh\'a9n d\'a9n\f0  A \f4 Ngh\'f2 quy\'65\'e1t\par`);
    expect(linesOf(reading)).toEqual(['Uỷ ban nhân dân A Nghị quyết']);
    expect(codes(reading)).toEqual(['legacy-encoding']);
    expect(lines(String.raw`\pard\f3 u\'fb ban\par\pard{\caps\f2 u\'fb ban}\par`)).toEqual(['UỶ BAN', 'UỶ BAN']);
  });
  test('of such fonts, with the byte that is a soft hyphen elsewhere', () => {
    expect(lines(String.raw`\pard\f2 ng\'ad\'eai\par`)).toEqual(['người']);
  });
  test('shown as capitals', () => {
    expect(lines(String.raw`\pard {\caps k\u7871 ? ho\u7841 ?ch} n\'e0y\par`)).toEqual(['KẾ HOẠCH này']);
  });
  test('that control words and symbols stand for', () => {
    expect(lines(String.raw`\pard \ldblquote a\rdblquote\~b \endash\_\{c\}\\ d\-e\par`)).toEqual(['“a” b –-{c}\\ de']);
  });
});

describe('paragraphs', () => {
  test('end with their mark, a page or a section; a line break stays in them', () => {
    expect(lines(String.raw`\pard a\line b\par c\page d\sect e`)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(read(String.raw`\pard a\line b\par c\par`).source).toBe('a\nb\nc');
  });
  test('end with an escaped line break too', () => {
    expect(lines('\\pard a\\\nb\\\r\nc')).toEqual(['a', 'b', 'c']);
  });
  test('are not cut by the line breaks of the file', () => {
    expect(lines('\\pard mot\r\n hai \nba\\par')).toEqual(['mot hai ba']);
  });
  test('without text are blank lines', () => {
    expect(read(String.raw`\pard a\par\par b\par`).lines.map(({ gap }) => gap)).toEqual([0, 1]);
  });
  test('that are hidden or were deleted are left out, those inserted are read', () => {
    const reading = read(
      String.raw`\pard a {\v an}\par{\v het\par}b {\deleted\revauthdel1 cu }{\revised\revauth1 moi} c{\mvf\mvauth1 di}\par d{\deleted\par}e\par`,
    );
    expect(linesOf(reading)).toEqual(['a', 'b moi c', 'de']);
    expect(reading.notices).toEqual([{ code: 'tracked-changes', params: { insertions: 1, deletions: 2 } }]);
  });
  test('of a style of the outline are headings', () => {
    const head = String.raw`{\rtf1\ansi{\stylesheet{\ql Normal;}{\s1\outlinelevel0 Tieu de;}{\s2 heading 2;}{\*\cs3 Chu;}}`;
    const reading = read(String.raw`\pard\s1 A\par\pard\s2 B\par\pard\outlinelevel1 C\par\pard D\par`, head);
    expect(reading.lines.map(({ role }) => role)).toEqual(['heading', 'heading', 'heading', 'text']);
  });
});

describe('labels of lists', () => {
  test('stand in the file for old readers', () => {
    expect(
      lines(
        String.raw`\pard{\listtext\pard\plain 1.\tab}\ls1 Mot\par{\listtext\pard\plain\f5 \'b7\tab}Hai\par{\pntext\f6\'d8\tab}Ba\par`,
      ),
    ).toEqual(['1. Mot', '- Hai', '- Ba']);
  });
  test('keep a plus, letters and numbers of several levels', () => {
    expect(
      lines(
        String.raw`\pard{\listtext +\tab}a\par{\listtext \u273 ?)\tab}b\par{\listtext 1.1.\tab}c\par{\listtext\f0 o\tab}d\par`,
      ),
    ).toEqual(['+ a', 'đ) b', '1.1. c', '- d']);
  });
  test('of empty paragraphs in cells are the number of the row', () => {
    expect(lines(String.raw`\trowd\cellx500\cellx900\pard\intbl{\listtext 1\tab}\cell a\cell\row`)).toEqual(['1', 'a']);
  });

  const LISTS = String.raw`{\rtf1\ansi{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc0\levelstartat1{\leveltext\'02\'00.;}{\levelnumbers\'01;}}{\listlevel\levelnfc4\levelstartat1{\leveltext\'02\'01);}{\levelnumbers\'01;}}{\listlevel\levelnfc0{\leveltext\'05\'00.\'01.\'02;}{\levelnumbers\'01\'03\'05;}\levellegal1\levelstartat1}{\listname ;}\listid7}{\list{\listlevel\levelnfc23{\leveltext\'01\u-3913 ?;}{\levelnumbers;}}{\listname ;}\listid8}}{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}{\listoverride\listid8\listoverridecount0\ls2}{\listoverride\listid7\listoverridecount1{\lfolevel\listoverridestartat\levelstartat5}\ls3}}`;

  test('follow from the definitions where they are missing', () => {
    const body = String.raw`\pard\ls1\ilvl0 A\par B\par\pard\ls1\ilvl1 C\par D\par\pard\ls1\ilvl2 E\par\pard\ls2\ilvl0 F\par\pard khong\par\pard\ls1 G\par`;
    expect(linesOf(read(body, LISTS))).toEqual(['1. A', '2. B', 'a) C', 'b) D', '2.2.1 E', '- F', 'khong', '3. G']);
  });
  test('begin anew where an override says so', () => {
    expect(linesOf(read(String.raw`\pard\ls1 A\par\pard\ls3 B\par C\par`, LISTS))).toEqual(['1. A', '5. B', '6. C']);
  });
  test('are not repeated behind a page break in the paragraph', () => {
    expect(linesOf(read(String.raw`\pard\ls1 A\page B\par C\par`, LISTS))).toEqual(['1. A', 'B', '2. C']);
  });
  test('that nothing tells are missed once', () => {
    const reading = read(String.raw`\pard\ls9 A\par B\par`);
    expect(linesOf(reading)).toEqual(['A', 'B']);
    expect(reading.notices).toEqual([{ code: 'list-numbers-missing', params: { count: 2 } }]);
  });
});

describe('tables', () => {
  test('have rows and cells, and end where a paragraph is in none', () => {
    const body = String.raw`\pard truoc\par\trowd\cellx100\cellx900\pard\intbl a\par a2\cell b\cell\row\trowd\cellx100\cellx900\pard\intbl c\cell d\cell\row\pard sau\par`;
    expect(cellsOf(read(body))).toEqual(['truoc', '0:0.0 a', '0:0.0 a2', '0:0.1 b', '0:1.0 c', '0:1.1 d', 'sau']);
  });
  test('have columns by the edges of their cells', () => {
    const body = String.raw`\trowd\trleft-100\cellx500\cellx3000\cellx5000\pard\intbl a\cell b\cell c\cell\row\trowd\trleft-100\cellx3010\cellx5000\pard\intbl d\cell e\cell\row`;
    expect(cellsOf(read(body))).toEqual(['0:0.0 a', '0:0.1 b', '0:0.2 c', '0:1.0 d', '0:1.2 e']);
  });
  test('have cells that are joined to those beside and below them', () => {
    const body = String.raw`\trowd\clmgf\cellx500\clmrg\cellx3000\cellx5000\pard\intbl a\cell\cell c\cell\row\trowd\clvmgf\cellx500\cellx3000\cellx5000\intbl d\cell e\cell f\cell\row\trowd\clvmrg\cellx500\cellx3000\cellx5000\intbl\cell g\cell h\cell\row`;
    const reading = read(body);
    expect(cellsOf(reading)).toEqual(['0:0.0 a', '0:0.2 c', '0:1.0 d', '0:1.1 e', '0:1.2 f', '0:2.1 g', '0:2.2 h']);
    expect(reading.lines.map(({ cell }) => cell?.rows ?? 1)).toEqual([1, 1, 2, 1, 1, 1, 1]);
  });
  test('may stand in cells', () => {
    const body = String.raw`\trowd\cellx900\cellx1800\pard\intbl a\par\pard\intbl\itap2 n1\nestcell{\nonesttables\par}\pard\intbl\itap2 n2\nestcell{\*\nesttableprops\trowd\cellx400\cellx800\nestrow}{\nonesttables\par}\pard\intbl b\cell c\cell\row\pard d\par`;
    expect(cellsOf(read(body))).toEqual(['0:0.0 a', '1:0.0 n1', '1:0.1 n2', '0:0.0 b', '0:0.1 c', 'd']);
  });
  test('may be defined behind their row, or not at all', () => {
    expect(cellsOf(read(String.raw`\pard\intbl a\cell b\cell{\trowd\cellx9\cellx99\row}\pard x\par`))).toEqual([
      '0:0.0 a',
      '0:0.1 b',
      'x',
    ]);
    expect(cellsOf(read(String.raw`\pard\intbl a\cell b\cell\row\pard x\par`))).toEqual(['0:0.0 a', '0:0.1 b', 'x']);
  });
});

describe('what stands beside the text', () => {
  test('notes follow it, their marks are not printed into sentences', () => {
    const reading = read(
      String.raw`\pard Theo Luat{\super\chftn{\footnote\pard\plain{\super\chftn}\tab So 1.\par So 2.}} nay.\par Het.\par`,
    );
    expect(linesOf(reading)).toEqual(['Theo Luat nay.', 'Het.', 'So 1.', 'So 2.']);
    expect(reading.lines.map(({ role }) => role)).toEqual(['text', 'text', 'footnote', 'footnote']);
  });
  test('heads and feet of pages come last and once, numbers of pages not at all', () => {
    const reading = read(
      String.raw`{\header\pard Dau trang\par}{\headerf\pard Dau trang\par}{\footer\pard\qc - {\field{\*\fldinst PAGE}{\fldrslt 2}} -\par}\pard Than.\par`,
    );
    expect(linesOf(reading)).toEqual(['Than.', 'Dau trang']);
    expect(reading.lines[1]?.role).toBe('page-furniture');
  });
  test('text boxes follow the paragraph they are anchored in, and are read once', () => {
    expect(
      lines(
        String.raw`\pard a{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard hop 1\par hop 2\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext\pard hop 1\par}}}} b\par{\*\do\dobxcolumn{\dptxbxtext\pard cu\par}}c\par`,
      ),
    ).toEqual(['a b', 'hop 1', 'hop 2', 'c', 'cu']);
  });
  test('fields give their result', () => {
    expect(
      lines(String.raw`\pard {\field\fldedit{\*\fldinst {HYPERLINK "http://a"}}{\fldrslt{\ul trang}}} x\par`),
    ).toEqual(['trang x']);
  });
  test('pictures, comments, properties and unknown groups are passed', () => {
    expect(
      lines(
        String.raw`{\info{\title Ten}}{\*\moi{\a{b}}abc}{\colortbl;\red0;}\pard a{\*\shppict{\pict\wmetafile8 0102\}ff}}{\nonshppict{\pict ff}}{\*\annotation c}{\*\bkmkstart d} b{\pict\bin4 {{}\ }\par`,
      ),
    ).toEqual(['a b']);
  });
  test('objects give their result', () => {
    expect(lines(String.raw`\pard {\object\objemb{\*\objclass W}{\*\objdata 00}{\result{x}}} y\par`)).toEqual(['x y']);
  });
});

describe('broken files', () => {
  const HEAD = String.raw`{\rtf1\ansi\pard `;

  test('that were cut short keep their text and are said to be damaged', () => {
    for (const end of [
      '',
      String.raw`{\pict 0102`,
      String.raw`\'`,
      String.raw`\u`,
      '\\',
      String.raw`\par\trowd\cellx9\intbl c\cell d`,
      String.raw`{\footnote e`,
    ]) {
      const reading = readBytes(`${HEAD}mot hai\\par ba ${end}`);
      expect(linesOf(reading).slice(0, 2)).toEqual(['mot hai', 'ba']);
      expect(codes(reading)).toEqual(['file-damaged']);
    }
  });
  test('without a text are damaged or empty', () => {
    expect(codeOf('{\\rtf1')).toBe('file-damaged');
    expect(codeOf('{\\rtf1}')).toBe('empty-input');
    expect(codeOf('{\\rtf1{\\pict\\bin99999999 ')).toBe('file-damaged');
    expect(codeOf('{\\rtf1{\\*\\x')).toBe('file-damaged');
  });
  test('with a brace too many are read on', () => {
    const reading = readBytes(`${HEAD}a\\par}b\\par c\\par}}`);
    expect(linesOf(reading)).toEqual(['a', 'b', 'c']);
    expect(codes(reading)).toEqual(['file-damaged']);
  });
  test('may be followed by zeros', () => {
    expect(codes(readBytes(`${HEAD}a\\par}\r\n\0\0\0`))).toEqual([]);
  });
  test('with words of groups outside of groups, and words that nobody knows', () => {
    const body = String.raw`a\par\*\info b\par\footnote\constructor\toString1 c\par`;
    expect(linesOf(readBytes(`${HEAD}${body}}`))).toEqual(['a', 'b', 'c']);
  });
  test('with numbers out of all bounds', () => {
    const body = String.raw`\u99999999999 ?\ls-5\ilvl99999\itap99999 a\cell\nestrow\f-9\uc-3 \u225 b\cellx99999999999999\fs\outlinelevel-4\par`;
    expect(linesOf(readBytes(`${HEAD}${body}}`)).join(' ')).toMatch(/a.*áb/);
  });
  test('of noise never throw anything else', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 16807) % 2147483647;
      return seed % below;
    };
    const words = [
      '{',
      '}',
      '\\par ',
      '\\cell ',
      '\\row ',
      '\\nestcell ',
      '\\nestrow ',
      '\\trowd ',
      '\\cellx9 ',
      '\\intbl ',
      '\\itap3 ',
      '\\*',
      '{\\footnote ',
      '{\\shptxt ',
      '{\\listtext 1.}',
      '\\ls1 ',
      '\\u7871 ?',
      "\\'e9",
      'ab',
      '{\\header ',
      '\\upr',
      '\\ud',
      '{\\fonttbl\\f1 a;}',
      '{\\*\\listtable{\\list{\\listlevel\\levelnfc4{\\leveltext',
      '\\listid1 ',
      '\\bin2 ',
    ];
    for (let i = 0; i < 300; i++) {
      const file = Array.from({ length: 60 }, () => words[next(words.length)]).join('');
      expect([null, 'file-damaged', 'empty-input']).toContain(codeOf(`{\\rtf1 ${file}`));
    }
  });
  test('nested without end are given up', () => {
    expect(codeOf(`${HEAD}${'{'.repeat(1_000_000)}`)).toBe('file-damaged');
    expect(codeOf(`${HEAD}{\\*\\x${'{'.repeat(1_000_000)}`)).toBe('file-damaged');
    const deep = String.raw`\intbl\itap20 a\nestcell\nestrow `;
    expect(codeOf(`${HEAD}${deep.repeat(2000)}}`)).toBe(null);
  });
  test('that take too long are given up', () => {
    expect(codeOf(`${HEAD}${'{a}'.repeat(2000)}}`, new Budget({ maxBytes: 1e9, timeout: 0 }))).toBe(
      'reading-timed-out',
    );
  });
  test('take time in proportion to their size', () => {
    const wide = (count: number) =>
      `${HEAD}\\trowd${'\\cellx9'.repeat(count)}\\intbl ${'a\\cell '.repeat(count)}\\row ${'}b\\par '.repeat(count)}`;
    expectLinear((size) => wide(5000 * size), readBytes);
  });
});
