/**
 * The outline of a part's content: a tree of units as they are printed. It is a unist tree: nodes have `type` and `children`, and ranges in place of
 * `position`.
 */
import type { Run } from './run.ts';

export type SectionKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'roman'
  | 'number'
  | 'letter'
  | 'heading'
  | 'appendix';

export interface Unit {
  /** `root` holds a part; `item` is a dash, plus or star item; `table` holds rows. */
  type: 'root' | 'section' | 'paragraph' | 'item' | 'table' | 'row';
  /** As printed without blanks (`II.`, `b)`, `Điều 3.`, `-`); null where nothing is printed. */
  marker: string | null;
  /** For a section. */
  kind: SectionKind | null;
  /** 1 = outermost section; for other units the depth of the section that holds them. */
  depth: number;
  /** From the marker to the end of the last descendant, in the working text. */
  start: number;
  end: number;
  /** Own text without the marker; empty where only a marker is printed. */
  run: Run;
  /** The own text is a heading: it names what stands below it. */
  isHeading: boolean;
  /** A line of an example (ví dụ): it shows how something is written, and says nothing itself. */
  isExample: boolean;
  /** For a row: its cells, and what the column heads say. */
  row: TableRow | null;
  children: Unit[];
}

export interface TableRow {
  /** One run a column, empty where the cell is; a group row has a single cell. */
  cells: Run[];
  /** By column, the cells of rows above that reach down into this one (ô gộp); none where nothing is merged. */
  merged?: (Run | null)[];
  /** Runs of the column heads; empty when the table has none. */
  heads: Run[];
}

export function newUnit(type: Unit['type'], run: Run): Unit {
  return {
    type,
    marker: null,
    kind: null,
    depth: 0,
    start: run.start,
    end: run.end,
    run,
    isHeading: false,
    isExample: false,
    row: null,
    children: [],
  };
}
