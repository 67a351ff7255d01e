/** Tells how a run goes: one line that is written over on a terminal, now and then a line elsewhere, nothing where that is wished. */
import type { Language } from '../../model/messages.ts';
import { writeAll } from '../output.ts';
import type { Outcome } from './conversion.ts';
import { BATCH_WORDS, type Progress } from './words.ts';

export interface Reporter {
  say(line: string): void;
  /** Another file is done. */
  count(outcome: Pick<Outcome, 'isKept' | 'failures'>): void;
  /** Takes the progress line away. */
  end(): void;
}

export interface ReporterSettings {
  /** How many files there are. */
  all: number;
  language: Language;
  quiet: boolean;
  /** Whether stderr is a terminal that can write over a line. */
  isTerminal: boolean;
  say: (line: string) => void;
}

/** Milliseconds between two progress lines. */
const ON_TERMINAL = 100;
const ELSEWHERE = 10_000;

export function createReporter({ all, language, quiet, isTerminal, say }: ReporterSettings): Reporter {
  if (quiet) return { say() {}, count() {}, end() {} };
  const began = performance.now();
  let told = began;
  let isLineThere = false;
  const counts = { done: 0, kept: 0, failed: 0 };
  const clear = () => {
    if (isLineThere) writeAll(2, '\r\x1B[K');
    isLineThere = false;
  };
  const tell = () => {
    told = performance.now();
    const line = BATCH_WORDS[language].progress(measure(counts, all, (told - began) / 1000));
    if (!isTerminal) return say(line);
    writeAll(2, `\r${line.slice(0, (process.stderr.columns || 80) - 1)}\x1B[K`);
    isLineThere = true;
  };
  if (isTerminal) tell();
  return {
    say(line) {
      clear();
      say(line);
    },
    count({ isKept, failures }) {
      counts.done++;
      if (isKept) counts.kept++;
      counts.failed += failures.length;
      if (performance.now() - told >= (isTerminal ? ON_TERMINAL : ELSEWHERE)) tell();
    },
    end: clear,
  };
}

/** Files that an earlier run has done take no time, so that nothing can be learnt of them. */
function measure(
  { done, kept, failed }: { done: number; kept: number; failed: number },
  all: number,
  seconds: number,
): Progress {
  const rate = done > kept ? (done - kept) / seconds : null;
  return { done, all, failed, rate, left: rate === null ? null : (all - done) / rate };
}
