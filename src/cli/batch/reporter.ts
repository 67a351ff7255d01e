/** Tells how a run goes: one line that is written over on a terminal, now and then a line elsewhere, nothing where that is wished. */
import { isatty } from 'node:tty';
import type { Language } from '../../model/messages.ts';
import { writeAll } from '../output.ts';
import { BATCH_WORDS, type Progress } from './words.ts';

export interface Reporter {
  say(line: string): void;
  progress(done: number, failed: number): void;
  /** Takes the progress line away. */
  end(): void;
}

export interface ReporterSettings {
  /** How many files there are. */
  all: number;
  language: Language;
  quiet: boolean;
  say: (line: string) => void;
}

/** Milliseconds between two progress lines. */
const ON_TERMINAL = 100;
const ELSEWHERE = 10_000;

export function createReporter({ all, language, quiet, say }: ReporterSettings): Reporter {
  if (quiet) return { say() {}, progress() {}, end() {} };
  const isTerminal = isatty(2);
  const began = performance.now();
  let told = isTerminal ? 0 : began;
  let isLineThere = false;
  const clear = () => {
    if (isLineThere) writeAll(2, '\r\x1B[K');
    isLineThere = false;
  };
  return {
    say(line) {
      clear();
      say(line);
    },
    progress(done, failed) {
      const now = performance.now();
      if (now - told < (isTerminal ? ON_TERMINAL : ELSEWHERE)) return;
      told = now;
      const line = BATCH_WORDS[language].progress(measure(done, all, failed, (now - began) / 1000));
      if (!isTerminal) return say(line);
      writeAll(2, `\r${line.slice(0, (process.stderr.columns || 80) - 1)}\x1B[K`);
      isLineThere = true;
    },
    end: clear,
  };
}

function measure(done: number, all: number, failed: number, seconds: number): Progress {
  const rate = seconds > 0 ? done / seconds : 0;
  return { done, all, failed, rate, left: rate > 0 ? (all - done) / rate : null };
}
