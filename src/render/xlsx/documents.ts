/** The sheet of documents: a line each, with how many tasks it gives. */
import type { Result } from '../../model/result.ts';
import { dateCell, numberOf } from '../matrix.ts';
import type { SharedTexts } from './cells.ts';
import { Sheet } from './sheet.ts';
import type { WorkbookWords } from './words.ts';

const WIDTHS = {
  position: 5,
  number: 16,
  date: 12,
  type: 16,
  title: 50,
  issuer: 26,
  signer: 20,
  tasks: 10,
  doubtful: 10,
  file: 30,
};
const CENTRED = new Set(['position', 'number', 'date', 'tasks', 'doubtful']);

export function createDocumentsSheet(words: WorkbookWords, texts: SharedTexts): Sheet {
  const columns = Object.entries(WIDTHS).map(([key, width]) => ({
    heading: words.documents[key as keyof typeof WIDTHS],
    width,
    style: CENTRED.has(key) ? ('centred' as const) : ('text' as const),
  }));
  return new Sheet(words.sheets.documents, columns, texts);
}

export function addDocument(sheet: Sheet, result: Result): void {
  const { date, type, title, issuer, signatures } = result.document;
  sheet.add([
    sheet.height,
    numberOf(result),
    dateCell(date?.iso),
    type?.name ?? '',
    title?.text ?? '',
    issuer?.name ?? '',
    signatures.flatMap(({ name }) => name ?? []).join('; '),
    result.tasks.length,
    result.tasks.filter(({ doubts }) => doubts.length > 0).length,
    result.source.path ?? '',
  ]);
}
