/** The parts of a workbook, from its sheets. */
import { type Part, relationsOf } from '../office/package.ts';
import type { SharedTexts } from './cells.ts';
import type { Sheet } from './sheet.ts';
import { STYLE_SHEET } from './styles.ts';

export interface PlacedSheet {
  sheet: Sheet;
  /** Printed above every page. */
  title: string;
  /** XML of its conditional colours and lists of choices. */
  rules: string;
  /** How many of its columns are printed. */
  printed: number;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The workbook itself first. */
export function workbookParts(sheets: readonly PlacedSheet[], pageWords: string, texts: SharedTexts): Part[] {
  const relations = [
    ...sheets.map((_, i) => ({ type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
    { type: 'styles', target: 'styles.xml' },
    { type: 'sharedStrings', target: 'sharedStrings.xml' },
  ];
  return [
    { path: 'xl/workbook.xml', type: `${TYPE}.sheet.main+xml`, xml: writeWorkbook(sheets) },
    relationsOf('xl/workbook.xml', relations),
    ...sheets.map(({ sheet, rules, title }, i) => ({
      path: `xl/worksheets/sheet${i + 1}.xml`,
      type: `${TYPE}.worksheet+xml`,
      xml: sheet.write(rules, title, pageWords),
    })),
    { path: 'xl/styles.xml', type: `${TYPE}.styles+xml`, xml: STYLE_SHEET },
    { path: 'xl/sharedStrings.xml', type: `${TYPE}.sharedStrings+xml`, xml: texts.write() },
  ];
}

/** Formulas are computed on opening, for what they come to depends on the day. */
function writeWorkbook(sheets: readonly PlacedSheet[]): string {
  const listed = sheets.map(({ sheet }, i) => `<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000" activeTab="0"/></bookViews>' +
    `<sheets>${listed.join('')}</sheets><definedNames>${sheets.map(definedNames).join('')}</definedNames>` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

/** What is filtered, what is printed, and the row that is printed on every page. */
function definedNames({ sheet, printed }: PlacedSheet, index: number): string {
  const names = [
    ['_xlnm._FilterDatabase', sheet.rangeOf(), ' hidden="1"'],
    ['_xlnm.Print_Area', sheet.rangeOf(printed), ''],
    ['_xlnm.Print_Titles', '$1:$1', ''],
  ];
  return names
    .map(
      ([name, range, more]) =>
        `<definedName name="${name}" localSheetId="${index}"${more}>'${sheet.name}'!${range}</definedName>`,
    )
    .join('');
}
