/**
 * Reads PDF with a text layer. A PDF knows characters and their places alone: lines, paragraphs, columns and tables are found by geometry. What a page shows
 * as a picture (a scan) is not read.
 */
import type { Reading } from '../../model/source.ts';
import type { Budget } from '../budget.ts';
import { DocumentText } from '../office/document-text.ts';
import { Unreadable } from '../unreadable.ts';
import { takeColumns } from './columns.ts';
import { PdfEngine } from './engine.ts';
import { takeFootnotes, takeFurniture, takeSignatures } from './furniture.ts';
import { makeLines, type TextLine } from './lines.ts';
import { type Margins, measure, median } from './margins.ts';
import { type PageMarks, type Rule, readMarks } from './page-marks.ts';
import { type PageTable, takeTables } from './tables.ts';
import { type Item, PdfWriter } from './write-text.ts';

interface PdfPage {
  width: number;
  height: number;
  lines: TextLine[];
  tables: PageTable[];
  signatures: TextLine[];
  across: Rule[];
}

/** Fewer letters in a file are no text layer: numbers that were stamped on a scan. */
const LEAST_LETTERS = 30;
/** More pages than any document has. */
const MOST_PAGES = 20_000;

export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<Reading> {
  const engine = await PdfEngine.open(bytes, budget);
  const out = new DocumentText(budget);
  try {
    const pages = await readPages(engine, budget, out);
    const letters = pages.reduce((sum, page) => sum + countLetters(page), 0);
    if (letters < LEAST_LETTERS) throw new Unreadable('no-text-layer', { pages: engine.pageCount });
    writePages(pages, out);
    return out.build();
  } finally {
    await engine.close();
  }
}

async function readPages(engine: PdfEngine, budget: Budget, out: DocumentText): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  let held = 0;
  let damaged = 0;
  for (let i = 0; i < Math.min(engine.pageCount, MOST_PAGES); i++) {
    budget.checkTime();
    const content = await engine.page(i);
    if (!content) damaged++;
    const empty: PageMarks = { width: 595, height: 842, glyphs: [], across: [], down: [] };
    const marks = content ? readMarks(content, engine.fonts) : empty;
    held += marks.glyphs.length;
    // a character takes some hundred bytes until the text is made
    budget.take(marks.glyphs.length * 8);
    pages.push(layPage(marks, i + 1));
  }
  if (damaged > 0 && held > 0) out.notice({ code: 'part-damaged', params: { part: `${damaged}/${engine.pageCount}` } });
  if (damaged > 0 && held === 0) throw new Unreadable('file-damaged', { form: 'pdf' });
  return pages;
}

function layPage(marks: PageMarks, number: number): PdfPage {
  const { rest, signatures } = takeSignatures(marks.glyphs);
  const { tables, rest: loose } = takeTables({ ...marks, glyphs: rest }, number);
  return {
    width: marks.width,
    height: marks.height,
    lines: makeLines(loose, number),
    tables,
    signatures: makeLines(signatures, number),
    across: marks.across,
  };
}

function writePages(pages: readonly PdfPage[], out: DocumentText): void {
  const furniture = takeFurniture(pages as PdfPage[]);
  const size = median(pages.flatMap(({ lines }) => lines.map((line) => line.size))) ?? 13;
  const notes = pages.flatMap((page) => takeFootnotes(page, size, page.across));
  const whole = measureAll(pages);
  const writer = new PdfWriter(out);
  for (const page of pages) {
    const margins = whole.get(Math.round(page.width))!;
    for (const item of itemsOf(page, margins)) writer.put(item, margins);
  }
  writer.finish([...furniture, ...pages.flatMap(({ signatures }) => signatures)], notes);
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
    const above = rest.filter(({ y }) => y <= table.top);
    rest = rest.slice(above.length);
    items.push(...takeColumns(above, margins.right), { table });
  }
  items.push(...takeColumns(rest, margins.right));
  return items;
}

function countLetters({ lines, tables }: PdfPage): number {
  const count = (all: readonly TextLine[]) => all.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  return (
    count(lines) + tables.reduce((sum, { cells }) => sum + cells.reduce((own, cell) => own + count(cell.lines), 0), 0)
  );
}
