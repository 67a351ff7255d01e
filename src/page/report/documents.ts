/** The documents that lie in the page as data; each is read when it is first looked at. */
import { unpackData } from '../packed-data.ts';
import { type PackedDocument, type ReportDocument, type ReportSummary, unpackTask } from '../report-data.ts';

const opened = new Map<number, ReportDocument>();

export function listSummaries(): ReportSummary[] {
  return [...document.querySelectorAll('script.summary')].map((element) => JSON.parse(element.textContent));
}

export function openDocument(index: number): ReportDocument {
  const known = opened.get(index);
  if (known) return known;
  const element = document.querySelectorAll('script.document')[index]!;
  const packed = unpackData<PackedDocument>(element.textContent);
  const read = { ...packed, rows: packed.rows.map(unpackTask) };
  element.textContent = '';
  opened.set(index, read);
  return read;
}
