/** What a run over many files says on stderr. */
import type { Language } from '../../model/messages.ts';

export interface Totals {
  files: number;
  documents: number;
  tasks: number;
  bodies: number;
  doubtful: number;
  failed: number;
  /** Files that an earlier run had done. */
  kept: number;
}

export interface Progress {
  done: number;
  all: number;
  failed: number;
  /** Files a second; null while none is done. */
  rate: number | null;
  /** Seconds that are left; likewise. */
  left: number | null;
}

interface Words {
  progress(progress: Progress): string;
  summary(totals: Totals): string;
  interrupted(done: number, all: number): string;
  stopping: string;
  watching(folder: string): string;
  converted(path: string, counts: Pick<Totals, 'documents' | 'tasks'>): string;
}

export const BATCH_WORDS: Record<Language, Words> = {
  vi: {
    progress: ({ done, all, failed, rate, left }) =>
      `${done}/${all} tệp${rate === null ? '' : ` · ${short(rate)} tệp/giây`}${left === null ? '' : ` · còn ${clock(left)}`} · ${failed} lỗi`,
    summary: ({ documents, tasks, bodies, doubtful, failed, kept }) =>
      `${documents} văn bản, ${tasks} nhiệm vụ, ${bodies} cơ quan, ${doubtful} cần kiểm tra, ${failed} lỗi${kept > 0 ? ` (${kept} tệp đã xong từ trước)` : ''}`,
    interrupted: (done, all) => `đã dừng sau ${done}/${all} tệp; chạy lại lệnh cũ kèm --resume để tiếp tục`,
    stopping: 'đang dừng sau những tệp đang đọc; Ctrl-C lần nữa để dừng ngay',
    watching: (folder) => `đang theo dõi ${folder}; Ctrl-C để dừng`,
    converted: (path, { documents, tasks }) => `${path}: ${documents} văn bản, ${tasks} nhiệm vụ`,
  },
  en: {
    progress: ({ done, all, failed, rate, left }) =>
      `${done}/${all} files${rate === null ? '' : ` · ${short(rate)} files/s`}${left === null ? '' : ` · ${clock(left)} left`} · ${failed} failed`,
    summary: ({ documents, tasks, bodies, doubtful, failed, kept }) =>
      `${documents} documents, ${tasks} tasks, ${bodies} bodies, ${doubtful} to check, ${failed} failed${kept > 0 ? ` (${kept} files done before)` : ''}`,
    interrupted: (done, all) => `stopped after ${done}/${all} files; the same command with --resume goes on`,
    stopping: 'stopping after the files in hand; Ctrl-C again stops at once',
    watching: (folder) => `watching ${folder}; Ctrl-C ends`,
    converted: (path, { documents, tasks }) => `${path}: ${documents} documents, ${tasks} tasks`,
  },
};

/** `8.5`, `120`. */
function short(rate: number): string {
  return rate.toFixed(rate < 10 ? 1 : 0);
}

/** `1:02:03`, `2:03`. */
function clock(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
