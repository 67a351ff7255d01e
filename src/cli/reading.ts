/** What every way of reading documents shares: the own bodies that hold, and what of a result is passed on. */
import { indexBodies, type OwnBodies, type OwnBody } from '../lexicon/own-bodies.ts';
import type { Result } from '../model/result.ts';
import { findConfig } from './find-config.ts';
import { DEBUG_VIEWS, type ReadOptions } from './options.ts';

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

/** What of a result is passed on: the tasks of one body, and the text of the source only where it is wanted. */
export async function createFilter(options: ReadOptions): Promise<(result: Result) => Result> {
  const { agency, includeCollective, format } = options;
  const needsText = options.withText || format === 'text' || isDebugView(format);
  const select = agency === null ? null : (await import('./select-tasks.ts')).selectTasks;
  return (result) => {
    const selected = select && agency !== null ? select(result, { agency, includeCollective }) : result;
    if (needsText) return selected;
    const { text: _, ...source } = selected.source;
    return { ...selected, source };
  };
}

function isDebugView(format: ReadOptions['format']): boolean {
  return DEBUG_VIEWS.some((view) => view === format);
}

/** Whether what was read is not the document: damaged, too large, of no known form, empty. */
export function hasErrors(result: Result): boolean {
  return result.diagnostics.some(({ severity }) => severity === 'error');
}
