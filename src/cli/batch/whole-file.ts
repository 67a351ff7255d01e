/** A file that is there whole or not at all: written beside its name, then renamed. */
import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Chunk } from '../../render/renderer.ts';
import { batchWrites } from '../output.ts';

export interface WholeFile {
  write(chunk: Chunk): void;
  /** Ends the writing; the file is not yet there. */
  close(): void;
  /** Puts the file in its place. */
  publish(): void;
  abandon(): void;
}

export function createWholeFile(path: string): WholeFile {
  const written = `${path}.tmp`;
  const fd = openSync(written, 'w');
  const batch = batchWrites(fd);
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(fd);
    isOpen = false;
  };
  return {
    write: batch.write,
    close() {
      batch.flush();
      close();
    },
    publish: () => renameSync(written, path),
    abandon() {
      close();
      rmSync(written, { force: true });
    },
  };
}
