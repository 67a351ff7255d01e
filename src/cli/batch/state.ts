/**
 * What a run has done, in the folder of its outputs: a line of JSON for each file, added when its outputs are in their places. A line that was cut short
 * by the end of the process is not counted. At the end of a run the lines are put in the order of the files.
 */
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../output.ts';
import type { Outcome } from './conversion.ts';
import { type NamedInput, STATE_FILE } from './output-names.ts';
import { createWholeFile } from './whole-file.ts';

/** What is kept of an outcome. */
type Kept = Pick<Outcome, 'documents' | 'tasks' | 'doubtful' | 'bodies' | 'failures'>;

interface Entry extends Kept {
  path: string;
  output: string;
  /** Hash of all that the outputs depend on but the file. */
  run: string;
  sha256: string;
}

export interface State {
  /** What an earlier run with the same options did with the file. */
  find(input: NamedInput): Entry | null;
  /** Notes at once what was done. */
  note(input: NamedInput, outcome: Outcome): void;
  /** Called for each file in order, for the file that stays. */
  confirm(input: NamedInput, outcome: Outcome): void;
  /** The run came to its end. */
  finish(): void;
  /** The run was interrupted; what was noted is kept. */
  leave(): void;
}

/** `run` stands for the options and the version of the program. Without `resume` what was done before is forgotten. */
export function openState(outDir: string, run: string, resume: boolean): State {
  const path = join(outDir, STATE_FILE);
  if (!resume) rmSync(path, { force: true });
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = indexLines(text);
  const journal = openSync(path, 'a');
  if (text !== '' && !text.endsWith('\n')) writeAll(journal, '\n');
  const ordered = createWholeFile(path);

  const lineOf = ({ path, output }: NamedInput, outcome: Outcome) => {
    const { sha256, documents, tasks, doubtful, bodies, failures } = outcome;
    return `${JSON.stringify({ output, path, run, sha256, documents, tasks, doubtful, bodies, failures })}\n`;
  };
  return {
    find({ path, output }) {
      const entry = parseEntry(lines.get(output));
      return entry?.path === path && entry.run === run ? entry : null;
    },
    note(input, outcome) {
      if (!isDone(outcome) || outcome.isKept) return;
      const line = lineOf(input, outcome);
      writeAll(journal, line);
      // A file may come again while its folder is watched.
      if (resume) lines.set(input.output, line);
    },
    confirm(input, outcome) {
      if (isDone(outcome)) ordered.write(lineOf(input, outcome));
    },
    finish() {
      closeSync(journal);
      ordered.close();
      ordered.publish();
    },
    leave() {
      closeSync(journal);
      ordered.abandon();
    },
  };
}

/** What gave no result is tried again. */
function isDone({ sha256, documents, fatal }: Outcome): boolean {
  return sha256 !== null && documents > 0 && fatal === null;
}

/** The last whole line of each output, not yet parsed: only some of them may be asked for. */
function indexLines(text: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of text.split('\n')) {
    const output = /^\{"output":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
    if (output !== undefined && line.endsWith('}')) lines.set(JSON.parse(output), line);
  }
  return lines;
}

function parseEntry(line: string | undefined): Entry | null {
  if (line === undefined) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
