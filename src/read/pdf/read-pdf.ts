/**
 * Reads PDF. A PDF knows characters and their places alone: lines, paragraphs, columns and tables are found by geometry. Pages without text (bản quét) are
 * recognised (OCR), and then read like the others.
 */
import type { Reading } from '../../model/source.ts';
import type { Budget } from '../budget.ts';
import type { OcrSettings, RecognisedPage } from '../ocr/recognise-pages.ts';
import { DocumentText } from '../office/document-text.ts';
import { Unreadable } from '../unreadable.ts';
import { takeColumns } from './columns.ts';
import { PdfEngine } from './engine.ts';
import { takeFreeTables } from './free-tables.ts';
import { takeFootnotes, takeFurniture, takeIncomingMarks, takeSignatures } from './furniture.ts';
import { makeLines, type TextLine } from './lines.ts';
import { type Margins, measure, median } from './margins.ts';
import { type PageMarks, type Rule, readMarks } from './page-marks.ts';
import { middleOf, type PageTable, takeTables } from './tables.ts';
import { countUnknown, findLegacy } from './text-layer.ts';
import { type Item, PdfWriter } from './write-text.ts';

interface PdfPage {
  width: number;
  height: number;
  lines: TextLine[];
  tables: PageTable[];
  /** What stands on the page and is not its text: what signatures and marks show. */
  besides: TextLine[];
  across: Rule[];
}

/** Fewer letters on a page are no text layer: a number or a signature that was put on a scan. */
const LEAST_LETTERS = 30;

const AUTO: OcrSettings = { mode: 'auto' };

export async function readPdf(bytes: Uint8Array, budget: Budget, ocr: OcrSettings = AUTO): Promise<Reading> {
  const out = new DocumentText(budget);
  const marks = await readPages(bytes, budget, out);
  const recognised = await recognise(bytes, marks, budget, ocr, out);
  const pages = marks.map((page, i) => layPage(recognised.get(i) ?? page, i + 1, page, out));
  writePages(pages, out);
  const reading = out.build();
  if (!/\p{L}/u.test(reading.text)) throw new Unreadable('no-text-layer', { pages: marks.length });
  return reading;
}

async function readPages(bytes: Uint8Array, budget: Budget, out: DocumentText): Promise<PageMarks[]> {
  const engine = await PdfEngine.open(bytes, budget);
  try {
    budget.checkPages(engine.pageCount);
    const pages: PageMarks[] = [];
    let damaged = 0;
    for (let i = 0; i < engine.pageCount; i++) {
      budget.checkTime();
      const content = await engine.page(i);
      if (!content) damaged++;
      const page = content ? readMarks(content, engine.fonts) : BLANK;
      // a character takes some hundred bytes until the text is made
      budget.take(page.glyphs.length * 8);
      pages.push(page);
    }
    if (damaged > 0 && damaged === pages.length) throw new Unreadable('file-damaged', { form: 'pdf' });
    if (damaged > 0) out.notice({ code: 'part-damaged', params: { part: `${damaged}/${pages.length}` } });
    return pages;
  } finally {
    await engine.close();
  }
}

const BLANK: PageMarks = { width: 595, height: 842, glyphs: [], across: [], down: [], pictures: [] };

/** Recognises the pages that need it, by their indexes. */
async function recognise(
  bytes: Uint8Array,
  marks: readonly PageMarks[],
  budget: Budget,
  ocr: OcrSettings,
  out: DocumentText,
): Promise<Map<number, RecognisedPage>> {
  const isWanted = (page: PageMarks) => ocr.mode === 'always' || countLetters(page) < LEAST_LETTERS;
  const wanted = marks.flatMap((page, i) => (isWanted(page) ? [i] : []));
  const isAll = wanted.length === marks.length && ocr.mode !== 'always';
  if (wanted.length === 0) return new Map();
  if (ocr.mode === 'never') {
    if (isAll) throw new Unreadable('no-text-layer', { pages: marks.length });
    return new Map();
  }
  const { recognisePages } = await import('../ocr/recognise-pages.ts');
  try {
    const pages = await recognisePages(bytes, wanted, budget, ocr);
    if (pages.size > 0) out.notice({ code: 'read-by-ocr', params: { pages: pages.size } });
    return pages;
  } catch (error) {
    if (isAll || !(error instanceof Unreadable) || error.code !== 'ocr-missing') throw error;
    out.notice({ code: 'pages-not-recognised', params: { pages: wanted.map((i) => i + 1).join(', ') } });
    return new Map();
  }
}

/** `own` are the marks of the file, of which what annotations draw is kept where the page was recognised. */
function layPage(marks: PageMarks | RecognisedPage, number: number, own: PageMarks, out: DocumentText): PdfPage {
  const isRecognised = 'besides' in marks;
  const { rest, signatures } = takeSignatures(isRecognised ? marks.glyphs : own.glyphs);
  const found = takeTables({ ...marks, glyphs: rest }, number);
  const {
    tables,
    rest: left,
    incoming,
  } = isRecognised ? takeIncomingMarks(found, marks, number) : { ...found, incoming: [] };
  if (isRecognised) noticeMarks(marks, incoming, number, out);
  const besides = isRecognised ? [...own.glyphs, ...marks.besides] : signatures;
  return {
    width: marks.width,
    height: marks.height,
    lines: makeLines(left, number),
    tables,
    besides: [...incoming, ...makeLines(besides, number)],
    across: marks.across,
  };
}

function noticeMarks(page: RecognisedPage, incoming: readonly TextLine[], number: number, out: DocumentText): void {
  const params = { page: number };
  if (page.hasStamp) out.notice({ code: 'stamp-not-read', params });
  if (page.hasHandwriting) out.notice({ code: 'handwriting-not-read', params });
  if (incoming.length > 0) out.notice({ code: 'incoming-mark', params });
}

function writePages(pages: readonly PdfPage[], out: DocumentText): void {
  const furniture = takeFurniture(pages as PdfPage[]);
  const size = median(pages.flatMap(({ lines }) => lines.map((line) => line.size))) ?? 13;
  const notes = pages.flatMap((page) => takeFootnotes(page, size, page.across));
  const whole = measureAll(pages);
  const lines = pages.flatMap((page) => [...page.lines, ...linesOfTables(page)]);
  const unknown = countUnknown(lines);
  if (unknown > 0) out.notice({ code: 'letters-unknown', params: { count: unknown } });
  const writer = new PdfWriter(out, findLegacy(lines));
  for (const page of pages) {
    const margins = whole.get(Math.round(page.width))!;
    for (const item of itemsOf(page, margins)) writer.put(item, margins);
  }
  writer.finish([...furniture, ...pages.flatMap(({ besides }) => besides)], notes);
}

function linesOfTables({ tables }: PdfPage): TextLine[] {
  return tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines));
}

/** Margins by the width of pages: portrait and landscape have their own. */
function measureAll(pages: readonly PdfPage[]): Map<number, Margins> {
  const widths = new Set(pages.map(({ width }) => Math.round(width)));
  return new Map(
    [...widths].map((width) => {
      const lines = pages.filter((page) => Math.round(page.width) === width).flatMap((page) => page.lines);
      return [width, measure(lines, width)];
    }),
  );
}

/** Lines, columns and tables of a page from the top. */
function itemsOf(page: PdfPage, margins: Margins): Item[] {
  const items: Item[] = [];
  let rest = page.lines;
  for (const table of page.tables) {
    const above = rest.filter((line) => middleOf(line) <= table.top);
    rest = rest.slice(above.length);
    items.push(...linesAsItems(above, margins), { table });
  }
  items.push(...linesAsItems(rest, margins));
  return items;
}

function linesAsItems(lines: readonly TextLine[], margins: Margins): Item[] {
  return takeFreeTables(lines).flatMap((part): Item[] =>
    Array.isArray(part) ? takeColumns(part, margins.right) : [{ table: part }],
  );
}

/** Letters of the page's own, those of signatures and stamps left out. */
function countLetters({ glyphs }: PageMarks): number {
  return glyphs.filter(({ annotation, text }) => annotation === 0 && text.trim() !== '').length;
}
