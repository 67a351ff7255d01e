/** What every way of reading documents shares: the own bodies that hold, and what of a result is passed on. */
import { indexBodies, type OwnBodies, type OwnBody } from '../lexicon/own-bodies.ts';
import type { Result } from '../model/result.ts';
import type { Corrector } from './corrections.ts';
import { findConfig } from './find-config.ts';
import type { ReadOptions } from './options.ts';

type LexiconOptions = Pick<ReadOptions, 'lexicon' | 'mayConfigure' | 'language'>;

/** The bodies of the project's configuration, and those of `--lexicon`, which come first. */
export async function readLexicon(options: LexiconOptions): Promise<OwnBodies | null> {
  const rows = await readLexiconRows(options);
  return rows && indexBodies(rows);
}

/** Null where there are no own bodies. */
export async function readLexiconRows(options: LexiconOptions): Promise<readonly OwnBody[] | null> {
  const { lexicon, mayConfigure, language } = options;
  const config = mayConfigure ? findConfig('.') : null;
  if (lexicon === null && config === null) return null;
  const { readBodies, readConfiguredBodies } = await import('./config.ts');
  const rows = config === null ? [] : readConfiguredBodies(config, language);
  const own = lexicon === null ? [] : readBodies(lexicon, language);
  return [...own, ...rows];
}

/** What lays corrections over results; null where there are none. */
export async function createCorrector({ patch, language }: ReadOptions): Promise<Corrector | null> {
  if (patch === null) return null;
  const { readCorrections } = await import('./corrections.ts');
  return readCorrections(patch, language);
}

/** What of a result is passed on: with `--agency` the tasks of one body. */
export async function createFilter({ agency, includeCollective }: ReadOptions): Promise<(result: Result) => Result> {
  if (agency === null) return (result) => result;
  const { selectTasks } = await import('./select-tasks.ts');
  return (result) => selectTasks(result, { agency, includeCollective });
}

/** Whether what was read is not the document: damaged, too large, of no known form, empty. */
export function hasErrors(result: Result): boolean {
  return result.diagnostics.some(({ severity }) => severity === 'error');
}
