/** Words that must be others than those that were recognised: what is printed stays in the text, what is meant is read. */
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { readDocuments } from '../../src/pipeline.ts';
import { Budget } from '../../src/read/budget.ts';
import { tellMeant } from '../../src/read/ocr/meant-words.ts';
import { DocumentText } from '../../src/read/office/document-text.ts';
import { drawText } from './drawn-words.ts';

/** `printed → meant` of the words that are others. */
function meantIn(text: string, confidence = 95): string[] {
  return tellMeant(drawText(text, confidence)).flatMap(({ text: printed, meant }) =>
    meant === undefined ? [] : `${printed} → ${meant}`,
  );
}

describe('is another word', () => {
  test.each([
    ['a Roman number before capitals', 'HI. TỔ CHỨC THỰC HIỆN', ['HI. → III.']],
    ['its lost point', 'IV MỤC TIÊU', ['IV → IV.']],
    ['a number before a capital', '_..4 UBND các huyện', ['_..4 → 4.']],
    ['a title', 'PHO CHỦ TICH', ['PHO → PHÓ', 'TICH → TỊCH']],
    ['a mark of who signs', 'TM, ỦY BAN NHÂN DÂN', ['TM, → TM.']],
    ['a label', 'Kinh gửi: Bộ Y tế', ['Kinh → Kính']],
    ['an article', 'Diều 2. Hiệu lực', ['Diều → Điều']],
    ['a legal basis', 'Căn cư Luật Đất đai', ['cư → cứ']],
    ['what a speck closes before a small letter', 'Cơ quan phối. hợp', ['phối. → phối']],
    ['a number without its stroke', 'Số: 173NQ-HĐND', ['173NQ-HĐND → 173/NQ-HĐND']],
    ['a letter that was recognised twice', 'giao SỞở Xây dựng', ['SỞở → SỞ']],
    ['a known body', 'báo cáo Bộ Văn hóa, Thế thao và Du lich.', ['Thế → Thể', 'lich. → lịch.']],
    ['a known body over a line break', 'trình Ủy ban nhân\ndần tỉnh', ['dần → dân']],
  ])('%s', (_, text, meant) => expect(meantIn(text)).toEqual(meant));
  test('a body of two words, where the recogniser was in doubt', () => {
    expect(meantIn('Thủ tướng Chính phú', 70)).toEqual(['phú → phủ']);
  });
});

describe('stays as it is', () => {
  test.each([
    ['a word that begins a sentence', 'L ở giữa câu'],
    ['a number in a quotation', '“34, Chủ cơ sở nuôi'],
    ['words that are alike without their marks', 'Cần cù lao động'],
    ['two words that were clear', 'Công ăn việc làm'],
    ['what could be two titles', 'KT. THỨ TRƯỞNG'],
    ['a label behind a name', 'VĂN PHÒNG\nSố: 267/TB-VP'],
    ['the end of a sentence', 'theo quy định. Sở Y tế'],
    ['Điều without a number', 'Diều sáo bay cao'],
  ])('%s', (_, text) => expect(meantIn(text)).toEqual([]));
});

test('what was recognised stays in the text, what is meant is read and told', () => {
  const budget = new Budget();
  const out = new DocumentText(budget);
  const put = (...parts: (string | [recognised: string, meant: string])[]) => {
    for (const part of parts) typeof part === 'string' ? out.add(part) : out.addDoubtful(...part);
    out.endParagraph();
  };
  put('KẾ HOẠCH');
  put('I. MỤC ĐÍCH');
  put('Nâng cao chất lượng.');
  put(['L.', 'II.'], ' TỔ CHỨC THỰC HIỆN');
  put('1. ', ['SƠ', 'Sở'], ' Tài chính bố trí kinh phí.');
  const opened = { form: 'pdf' as const, encoding: null, reading: out.build(), problem: null, text: '', budget };
  const [{ source, sections, tasks, diagnostics }] = readDocuments(opened, { path: null, bytes: null }) as [Result];
  expect(source.text).toContain('\nL. TỔ CHỨC THỰC HIỆN\n1. SƠ Tài chính bố trí');
  expect(sections.map(({ id, marker }) => [id, marker])).toEqual([
    ['I', 'I.'],
    ['II', 'L.'],
  ]);
  expect(tasks).toMatchObject([
    {
      text: 'SƠ Tài chính bố trí kinh phí.',
      lead: [{ name: 'Sở Tài chính', text: 'SƠ Tài chính', id: 'prov:so-tai-chinh' }],
    },
  ]);
  const told = diagnostics.filter(({ code }) => code === 'read-otherwise');
  expect(told.map(({ span }) => source.text!.slice(span!.start, span!.end))).toEqual(['L.', 'SƠ']);
});
