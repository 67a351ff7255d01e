import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/pipeline.ts';
import { Budget } from '../../src/read/budget.ts';
import { definition, docx, li, linesOf, lvl, num, p, r, read, tbl, tc } from './docx-files.ts';

const resultOf = (bytes: Uint8Array) =>
  readDocuments(
    { form: 'docx', encoding: null, reading: read(bytes), problem: null, text: '', budget: new Budget() },
    { path: null, bytes },
  )[0]!;
const starts = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

describe('tables of Word files', () => {
  it('have the columns of their grid, however many cells a row has', () => {
    const table = tbl(
      [700, 3000, 2000, 2000],
      tc('STT') + tc('Nội dung') + tc('Phân công', '<w:gridSpan w:val="2"/>'),
      tc('') + tc('') + tc('Chủ trì') + tc('Phối hợp'),
      tc('I. Chung', '<w:gridSpan w:val="4"/>'),
      `<w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc('Sở Y tế')}${tc('Sở Tài chính')}`,
    );
    expect(linesOf(p('x') + table + p('y'))).toEqual([
      'x',
      ...['0:0.0 STT', '0:0.1 Nội dung', '0:0.2 Phân công', '0:1.2 Chủ trì', '0:1.3 Phối hợp'],
      ...['0:2.0 I. Chung', '0:3.2 Sở Y tế', '0:3.3 Sở Tài chính'],
      'y',
    ]);
  });

  it('have one column where lines of the grid nearly meet', () => {
    const table = tbl(
      [700, 3000, 60, 2000],
      tc('1') + tc('Rà soát') + tc('Sở Y tế', '<w:gridSpan w:val="2"/>'),
      tc('2') + tc('Báo cáo', '<w:gridSpan w:val="2"/>') + tc('Sở Nội vụ'),
    );
    expect(linesOf(table)).toEqual([
      '0:0.0 1',
      '0:0.1 Rà soát',
      '0:0.2 Sở Y tế',
      '0:1.0 2',
      '0:1.1 Báo cáo',
      '0:1.2 Sở Nội vụ',
    ]);
  });

  it('say the text of a merged cell once, and over how many rows it reaches', () => {
    const row = (work: string, lead: string, merge: string) => tc(work) + tc(lead, merge);
    const reading = read(
      docx({
        body: tbl(
          [1, 1],
          row('a', 'Sở Y tế', starts),
          row('b', '', goesOn),
          row('c', '', goesOn),
          row('d', 'Sở Nội vụ', starts),
        ),
      }),
    );
    expect(reading.source).toBe('a\tSở Y tế\nb\nc\nd\tSở Nội vụ');
    expect(reading.lines.map(({ cell }) => cell?.rows)).toEqual([
      undefined,
      3,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('that only frame their text are no tables; a table within one is', () => {
    const inner = tbl([1, 1], tc('a') + tc('b'));
    expect(linesOf(tbl([5000], tc(p('Khung') + inner + p('cuối'))))).toEqual(['Khung', '0:0.0 a', '0:0.1 b', 'cuối']);
  });

  it('within a cell are lines of this cell', () => {
    const inner = tbl([1, 1], tc('a') + tc('b'));
    expect(linesOf(tbl([1, 1], tc('1') + tc(p('x') + inner + p('y'))))).toEqual([
      '0:0.0 1',
      '0:0.1 x',
      '0:0.1 a',
      '0:0.1 b',
      '0:0.1 y',
    ]);
  });

  it('lose rows and cells that were deleted, or are hidden', () => {
    const table = tbl(
      [1, 1],
      tc('a') + tc('b'),
      `<w:trPr><w:del w:id="1"/></w:trPr>${tc('c')}${tc(tbl([1], tc('d')))}`,
      tc('e', '<w:cellDel w:id="2"/>') + tc('f'),
    );
    expect(linesOf(table)).toEqual(['0:0.0 a', '0:0.1 b', '0:2.1 f']);
  });

  it('number their rows by a list', () => {
    const row = (text: string) => tc(li('', 1)) + tc(text);
    const numbering = definition(1, lvl(0, 'decimal', '%1')) + num(1, 1);
    expect(linesOf({ body: tbl([1, 1], row('a'), row('b')), numbering })).toEqual([
      '0:0.0 1',
      '0:0.1 a',
      '0:1.0 2',
      '0:1.1 b',
    ]);
  });

  it('need no grid', () => {
    expect(linesOf(tbl([], tc('a') + tc('b'), tc('c') + tc('d')))).toEqual([
      '0:0.0 a',
      '0:0.1 b',
      '0:1.0 c',
      '0:1.1 d',
    ]);
  });
});

describe('documents in tables of Word files', () => {
  it('have their header in a table without borders, recipients beside the signature', () => {
    const header = tbl(
      [4000, 6000],
      tc(p('UBND TỈNH LÀO CAI') + p('SỞ Y TẾ') + p('Số: 12/KH-SYT')) +
        tc(
          p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
            p('Độc lập - Tự do - Hạnh phúc') +
            p('Lào Cai, ngày 03 tháng 4 năm 2023'),
        ),
    );
    const foot = tbl(
      [4000, 6000],
      tc(p('Nơi nhận:') + p('- Sở Tài chính;') + p('- Lưu: VT.')) + tc(p('GIÁM ĐỐC') + p() + p('Nguyễn Văn An')),
    );
    const body =
      header +
      p('KẾ HOẠCH') +
      p('Tiêm chủng năm 2023') +
      p('Phòng Nghiệp vụ Y tổ chức tiêm chủng, hoàn thành trước ngày 30/6/2023./.') +
      foot;
    const { document } = resultOf(docx({ body }));
    expect(document.number?.text).toContain('12/KH-SYT');
    expect(document.issuer?.name).toBe('Sở Y tế tỉnh Lào Cai');
    expect(document.date?.iso).toBe('2023-04-03');
    expect(document.recipients).toHaveLength(1);
    expect(document.signatures[0]?.name).toBe('Nguyễn Văn An');
  });

  it('give the body of a merged cell to all its rows', () => {
    const table = tbl(
      [700, 4000, 2000, 2000],
      tc('STT', starts) + tc('Nội dung công việc', starts) + tc('Phân công thực hiện', '<w:gridSpan w:val="2"/>'),
      tc('', goesOn) + tc('', goesOn) + tc('Cơ quan chủ trì') + tc('Thời hạn'),
      tc('1') + tc('Rà soát hộ nghèo') + tc('Sở Y tế', starts) + tc('Quý I/2023'),
      tc('2') + tc('Tổng hợp số liệu') + tc('', goesOn) + tc('Quý II/2023', starts),
      tc('3') + tc('Báo cáo kết quả') + tc('', goesOn) + tc('', goesOn),
      tc('4') + tc('Bố trí kinh phí') + tc('Sở Tài chính') + tc(''),
    );
    const { tasks } = resultOf(docx({ body: p('KẾ HOẠCH') + p(r('Phân công nhiệm vụ như sau:')) + table }));
    expect(tasks.map(({ text, lead, deadline }) => [text, lead[0]?.text, deadline?.text])).toEqual([
      ['Rà soát hộ nghèo', 'Sở Y tế', 'Quý I/2023'],
      ['Tổng hợp số liệu', 'Sở Y tế', 'Quý II/2023'],
      ['Báo cáo kết quả', 'Sở Y tế', 'Quý II/2023'],
      ['Bố trí kinh phí', 'Sở Tài chính', undefined],
    ]);
  });

  it('have heads over two rows, whatever the lower ones say', () => {
    const table = tbl(
      [4000, 2000, 1000, 1000],
      tc('Nội dung', starts) + tc('Đơn vị chủ trì', starts) + tc('Tiến độ', '<w:gridSpan w:val="2"/>'),
      tc('', goesOn) + tc('', goesOn) + tc('Hạn 2023') + tc('Ghi chú 2024'),
      tc('Rà soát hộ nghèo') + tc('Sở Y tế') + tc('30/6/2023') + tc(''),
    );
    const { tasks } = resultOf(docx({ body: p('KẾ HOẠCH') + p('Phân công nhiệm vụ như sau:') + table }));
    expect(tasks.map(({ text, lead, deadline }) => [text, lead[0]?.text, deadline?.text])).toEqual([
      ['Rà soát hộ nghèo', 'Sở Y tế', '30/6/2023'],
    ]);
  });
});
