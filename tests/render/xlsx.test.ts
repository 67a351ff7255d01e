/** Workbooks are read back by hucre, a library that has no part in writing them, and in the slow tests by LibreOffice. */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import type { ColumnKey } from '../../src/render/columns.ts';
import { type Cell, COLUMNS, chooseColumns, matrixHeadings, matrixRows } from '../../src/render/matrix.ts';
import { type RenderOptions, render } from '../../src/render/render.ts';
import { TooManyRows } from '../../src/render/renderer.ts';
import { createXlsxRenderer } from '../../src/render/xlsx/xlsx.ts';
import { documents, HOSTILE_TEXTS, hostileResult } from './documents.ts';
import { sample } from './sample.ts';
import { readXml } from './xml-reader.ts';

async function bytesOf(results: Result | Result[], options?: RenderOptions): Promise<Uint8Array> {
  return (await render(results, 'xlsx', options)) as Uint8Array;
}

async function sheetsOf(results: Result | Result[], options?: RenderOptions) {
  const { sheets, properties, namedRanges } = await readXlsx(await bytesOf(results, options), { readStyles: true });
  const [register, ofDocuments, ofBodies] = sheets as [Sheet, Sheet, Sheet];
  return { register, ofDocuments, ofBodies, properties, namedRanges };
}

/** What stands in a cell of the matrix, as a reader of workbooks gives it. */
function expectedCell(cell: Cell): string | number | Date | null {
  if (typeof cell === 'object') return new Date(`${cell.iso}T00:00:00Z`);
  return cell === '' ? null : cell;
}

const rowsOf = (result: Result) => matrixRows(result, 'vi').map((row) => row.map(expectedCell));

describe('every document', () => {
  test.each(documents)('$name: the register holds the matrix, days as days', async ({ result }) => {
    const { register } = await sheetsOf(result);
    expect(register.rows[0]).toEqual(matrixHeadings('vi'));
    expect(register.rows.slice(1)).toEqual(rowsOf(result));
  });
  test('all in one workbook, with a line for each document and each body', async () => {
    const results = documents.map(({ result }) => result);
    const { register, ofDocuments, ofBodies } = await sheetsOf(results);
    const tasks = results.flatMap((result) => result.tasks);
    expect(register.rows).toHaveLength(tasks.length + 1);
    expect(register.rows.at(-1)?.[0]).toBe(tasks.length);
    expect(ofDocuments.rows).toHaveLength(results.length + 1);
    expect(ofDocuments.rows.slice(1).map((row) => row[7])).toEqual(results.map((result) => result.tasks.length));
    const names = new Set(tasks.flatMap(({ lead, support }) => [...lead, ...support].map(({ name }) => name)));
    expect(new Set(ofBodies.rows.slice(1).map((row) => row[1]))).toEqual(names);
    const [, name, lead, support] = ofBodies.rows[1]!;
    const has = (bodies: readonly { name: string }[]) => bodies.some((body) => body.name === name);
    expect(lead).toBe(tasks.filter((task) => has(task.lead)).length);
    expect(support).toBe(tasks.filter((task) => has(task.support)).length);
  });
});

describe('the register', () => {
  test('has a header that stays, can be filtered and is printed on every page', async () => {
    const { register, namedRanges } = await sheetsOf(sample);
    expect(register.freezePane).toMatchObject({ rows: 1 });
    expect(register.autoFilter?.range).toBe('A1:Q5');
    expect(register.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(register.pageSetup?.printTitlesRow).toBe('$1:$1');
    expect(register.pageSetup?.printArea).toBe('$A$1:$O$5');
    expect(namedRanges ?? []).not.toContainEqual(expect.objectContaining({ name: '_xlnm.Print_Titles' }));
  });
  test('has widths, wrapped texts and days shown in the Vietnamese way', async () => {
    const { register } = await sheetsOf(sample);
    expect(register.columns?.map(({ width }) => width)).toEqual(COLUMNS.map(({ width }) => width));
    const day = register.cells?.get('1,2');
    expect(day?.style?.numFmt).toBe('dd/mm/yyyy');
    expect(register.cells?.get('1,5')?.style?.alignment).toMatchObject({ wrapText: true, vertical: 'top' });
  });
  test('gives rows the height of their texts, of capitals more', async () => {
    const heightOf = async (title: string) => {
      const document = { ...sample.document, title: { ...sample.document.title!, text: title } };
      const xml = strFromU8(unzipSync(await bytesOf({ ...sample, document }))['xl/worksheets/sheet1.xml']!);
      return Number(/<row r="2" ht="(\d+)"/.exec(xml)![1]);
    };
    const title = 'Về việc tăng cường công tác quản lý, bảo vệ đàn voi, động vật rừng trên địa bàn tỉnh '.repeat(2);
    expect(await heightOf(title.repeat(2))).toBeGreaterThan(await heightOf(title));
    expect(await heightOf(title.toUpperCase())).toBeGreaterThan(await heightOf(title));
  });
  test('offers the statuses', async () => {
    const [list] = (await sheetsOf(sample)).register.dataValidations ?? [];
    expect(list).toMatchObject({ type: 'list', range: 'N2:N5' });
    expect(list?.values ?? list?.formula1).toEqual(
      expect.objectContaining(['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành', 'Tạm dừng', 'Không thực hiện']),
    );
  });
  test('colours what is overdue, near or done by the day on which it is looked at', async () => {
    const rules = (await sheetsOf(sample)).register.conditionalRules ?? [];
    expect(rules.map(({ range, formula }) => [range, String(formula)])).toEqual([
      ['J2:J5', 'AND(ISNUMBER($J2),$J2<TODAY(),$N2<>"Hoàn thành",$N2<>"Không thực hiện")'],
      ['J2:J5', 'AND(ISNUMBER($J2),$J2>=TODAY(),$J2<=TODAY()+7,$N2<>"Hoàn thành",$N2<>"Không thực hiện")'],
      ['N2:N5', '$N2="Hoàn thành"'],
    ]);
  });
  test('speaks English', async () => {
    const { register, ofBodies } = await sheetsOf(sample, { language: 'en' });
    expect(register.name).toBe('Tasks');
    expect(register.rows[0]).toEqual(matrixHeadings('en'));
    expect(ofBodies.rows[0]).toEqual(['No.', 'Body', 'Leads', 'Supports', 'Next due']);
  });
});

describe('chosen columns', () => {
  /** A workbook with these columns of the matrix. */
  async function withColumns(...columns: ColumnKey[]) {
    const { register, ofBodies } = await sheetsOf(sample, { columns });
    const formulas = [...(ofBodies.cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []);
    return { register, ofBodies, formula: formulas[0] ?? null };
  }

  test('stand in the register in the order in which they are named', async () => {
    const { register } = await withColumns('task', 'deadline', 'position', 'key');
    expect(register.rows[0]).toEqual(['Nội dung nhiệm vụ', 'Thời hạn (chuẩn)', 'STT', 'Mã']);
    const rows = matrixRows(sample, 'vi', 0, chooseColumns(['task', 'deadline', 'position', 'key']));
    expect(register.rows.slice(1)).toEqual(rows.map((row) => row.map(expectedCell)));
    expect(register.autoFilter?.range).toBe('A1:D5');
    expect(register.pageSetup?.printArea).toBe('$A$1:$C$5');
  });
  test('keep colours, statuses and next deadlines with their columns', async () => {
    const { register, formula } = await withColumns('status', 'support', 'lead', 'deadline');
    expect(register.dataValidations?.[0]?.range).toBe('A2:A5');
    expect(register.conditionalRules?.map(({ range }) => range)).toEqual(['D2:D5', 'D2:D5', 'A2:A5']);
    expect(formula).toContain("'Nhiệm vụ'!$C$2:$C$5");
    expect(formula).toContain(`('Nhiệm vụ'!$A$2:$A$5<>"Hoàn thành")`);
  });
  test('that are left out are not spoken of', async () => {
    const open = await withColumns('support', 'lead', 'deadline');
    expect(open.register.conditionalRules?.map(({ formula }) => String(formula))).toEqual([
      'AND(ISNUMBER($C2),$C2<TODAY())',
      'AND(ISNUMBER($C2),$C2>=TODAY(),$C2<=TODAY()+7)',
    ]);
    expect(open.formula).not.toContain('<>');
    const bare = await withColumns('key', 'place');
    expect(bare.register.dataValidations ?? []).toEqual([]);
    expect(bare.register.pageSetup?.printArea).toBe('$A$1:$B$5');
    expect(bare.ofBodies.rows[0]).toEqual(['STT', 'Cơ quan', 'Chủ trì', 'Phối hợp']);
    expect(bare.formula).toBeNull();
  });
});

describe('the workbook', () => {
  test('has title and subject, and no date of its own', async () => {
    const { properties } = await sheetsOf(sample);
    expect(properties).toMatchObject({
      title: 'BẢNG PHÂN CÔNG NHIỆM VỤ',
      subject: 'Kế hoạch số 125/KH-UBND ngày 05/09/2021',
    });
    expect(properties?.created ?? properties?.modified).toBeUndefined();
  });
  test('says that a sheet is full before it would be broken', () => {
    const full = createXlsxRenderer({ language: 'vi' }, sample.tasks.length);
    expect(() => full.add(sample)).toThrow(TooManyRows);
    const fits = createXlsxRenderer({ language: 'vi' }, sample.tasks.length + 1);
    expect(() => fits.add(sample)).not.toThrow();
  });
  test('is the same bytes every time', async () => {
    expect(Buffer.compare(await bytesOf(sample), await bytesOf(sample))).toBe(0);
  });
  test('without a task is a workbook all the same', async () => {
    const { register, ofBodies } = await sheetsOf({ ...sample, tasks: [] });
    expect(register.rows).toHaveLength(1);
    expect(ofBodies.rows).toHaveLength(1);
  });
});

describe('hostile texts', () => {
  test.each(Object.entries(HOSTILE_TEXTS))('stay texts of cells: %s', async (_, hostile) => {
    const result = hostileResult(hostile);
    const { register, ofDocuments, ofBodies } = await sheetsOf(result);
    const kept = keptOf(hostile);
    expect(register.rows[1]?.[5]).toBe(kept);
    expect(ofDocuments.rows[1]?.[4]).toBe(kept);
    expect(ofBodies.rows[1]?.[1]).toBe(kept);
    for (const sheet of [register, ofDocuments]) {
      for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
    }
    for (const [path, bytes] of Object.entries(unzipSync(await bytesOf(result)))) {
      expect(path).toMatch(/^[\w/.[\]]+$/);
      const xml = strFromU8(bytes);
      readXml(xml, ({ find }) => expect(find('//*[local-name()="script"]')).toEqual([]));
      // formulas are the program's own
      for (const [, formula] of xml.matchAll(/<(?:f|formula1?)\b[^>]*>([^<]*)</g)) {
        expect(formula).toMatch(/^(?:IFERROR\(SMALL|AND\(ISNUMBER|\$N2=|"Chưa)/);
      }
    }
  });
});

/** What a cell holds of a text: all that XML can hold, up to what Excel takes. */
function keptOf(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
  return lines.length <= 32_767 ? lines : `${lines.slice(0, 32_766).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
