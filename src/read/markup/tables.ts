/** Tables of Markdown: their cells, and tables that go on behind a page break. */
import type { Nodes, Table } from 'mdast';
import type { MarkdownText } from './markdown-text.ts';
import { endOf, startOf } from './places.ts';

/** A table that may go on behind a page break. */
export interface LastTable {
  table: number;
  rows: number;
  columns: number;
  end: number;
}

const BETWEEN_PAGES =
  /^(?:\s|<!--[^>]{0,100}-->|[-*_]|!\[[^\]\n]{0,100}\]\([^)\n]{0,200}\)|(?:#{1,6}[ \t]*)?(?:page|trang)[ \t]*\d{1,4}(?!\d)|\d{1,3}(?=\s))*$/i;
const FARTHEST = 300;
const ORDINAL = /^[*_ ]*(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6})[.)]?[*_ ]*$/;

/** A cell's lines are lines of the text; the rule under the header row is none. */
export function addTable(
  node: Table,
  last: LastTable | null,
  out: MarkdownText,
  visit: (node: Nodes) => void,
): LastTable {
  const goesOn = last !== null && isContinued(node, last, out);
  const table = goesOn ? last.table : out.tables.next++;
  const above = goesOn ? last.rows : 0;
  out.bridge(startOf(node, out));
  node.children.forEach((line, row) => {
    line.children.forEach((cell, column) => {
      out.enter({ cell: { table, row: above + row, column } });
      out.skipTo(startOf(cell, out));
      out.isTight = true;
      for (const child of cell.children) visit(child);
      out.isTight = false;
    });
  });
  out.skipTo(endOf(node, out));
  out.enter({ cell: null });
  const columns = node.children[0]?.children.length ?? 0;
  return { table, rows: above + node.children.length, columns, end: endOf(node, out) };
}

/** Converters begin a table anew on each page, and make its first row a header: such a row has a number where headers have a word. */
function isContinued(node: Table, last: LastTable, out: MarkdownText): boolean {
  const from = startOf(node, out);
  const header = node.children[0]?.children ?? [];
  if (last.rows < 2 || header.length !== last.columns || header.length < 2) return false;
  if (from - last.end > FARTHEST || !BETWEEN_PAGES.test(out.source.slice(last.end, from))) return false;
  const first = header[0]!;
  return ORDINAL.test(
    out.source
      .slice(startOf(first, out), endOf(first, out))
      .replace(/^\||\|$/g, '')
      .trim(),
  );
}
