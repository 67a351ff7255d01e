/** The settings that hold for a run (`--print-config`), as they could stand in `docparse.config.json`. */
import { COLUMN_KEYS } from '../render/columns.ts';
import type { ReadOptions } from './options.ts';
import { readLexiconRows } from './reading.ts';

export async function printConfig(options: ReadOptions): Promise<string> {
  const { format, batch, columns, language, limits } = options;
  const lexicon = (await readLexiconRows(options)) ?? [];
  const settings = { format: batch?.formats ?? format, columns: columns ?? COLUMN_KEYS, language, limits, lexicon };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
