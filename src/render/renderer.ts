/** What every output format is: text before, text for each result, text after. Nothing of one result is kept for the next. */
import type { Language } from '../model/messages.ts';
import type { Result } from '../model/result.ts';

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
}

export interface Renderer {
  begin(): string;
  /** In pieces, so that no result needs to fit into one string. */
  add(result: Result): Iterable<string>;
  end(): string;
}
