/**
 * What every output format is: text before, text for each result, text after. A format of bytes (a workbook, an archive) may hold its rows back and
 * give all at the end.
 */
import type { Language } from '../model/messages.ts';
import type { Result } from '../model/result.ts';
import type { ColumnKey } from './columns.ts';

export interface RenderSettings {
  language: Language;
  /** Whether colours are wanted; formats for programs have none. */
  colours: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Whether several results may come, so that JSON is an array. */
  isList: boolean;
  /** Whether CSV is made for Excel. */
  excel: boolean;
  /** Columns of the task matrix; all where they are not named. */
  columns?: readonly ColumnKey[] | null;
  /** Whether JSON holds the text of the document. */
  withText: boolean;
}

export type Chunk = string | Uint8Array;

/** More results than a form can hold, however it is written. */
export class TooManyRows extends Error {
  readonly most: number;

  constructor(most: number) {
    super(`no more than ${most} rows fit`);
    this.most = most;
  }
}

export interface Renderer {
  begin(): string;
  /** In pieces, so that no result needs to fit into one string. */
  add(result: Result): Iterable<Chunk>;
  end(): Chunk | Promise<Chunk>;
}
