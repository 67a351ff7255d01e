/** Elements of a story that are no text: what is skipped, and properties. */
import type { Attributes } from '../office/xml.ts';
import type { Surroundings } from './output.ts';
import { isOn, numberOf, textValue } from './properties.ts';
import type { Table } from './tables.ts';

/** What is no text: former properties, what programs keep for themselves. */
export const SKIPPED = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:rubyPr',
  'w:ffData',
  'w:delText',
  'w:delInstrText',
]);
/** Groups of properties. */
export const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:trPr', 'w:tcPr', 'w:tblPr', 'w:tblGrid', 'm:ctrlPr']);

/** Word's tables have 63. */
const MOST_COLUMNS = 100;

/** Takes in a property of a table, its rows or cells. `name` is that of its group and its own: `w:tcPr w:gridSpan`. */
export function readTableProperty(table: Table, around: Surroundings, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:tblGrid w:gridCol':
      table.addGridColumn(Number.parseInt(attributes['w:w'] ?? '', 10) || 0);
      break;
    case 'w:trPr w:gridBefore':
      table.skipColumns(Math.min(numberOf(attributes) ?? 0, MOST_COLUMNS));
      break;
    case 'w:trPr w:hidden':
      table.isRowHidden = isOn(attributes);
      break;
    case 'w:trPr w:ins':
    case 'w:tcPr w:cellIns':
      around.insertions++;
      break;
    case 'w:trPr w:del':
      around.deletions++;
      table.isRowHidden = true;
      break;
    case 'w:tcPr w:cellDel':
      around.deletions++;
      table.isCellHidden = true;
      break;
    case 'w:tcPr w:gridSpan':
      table.span = Math.min(Math.max(numberOf(attributes) ?? 1, 1), MOST_COLUMNS);
      break;
    case 'w:tcPr w:vMerge':
      table.merge = textValue(attributes) === 'restart' ? 'starts' : 'goes on';
      break;
  }
}
