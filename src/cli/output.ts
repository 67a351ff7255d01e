/**
 * Where data goes: stdout, or a file that is written whole or not at all.
 *
 * Writes are synchronous: they hold the program back to the pace of the reader, so that a folder of documents never piles up in memory, and they
 * spare the start of Node's streams.
 */
import { closeSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Language } from '../model/messages.ts';
import type { Chunk } from '../render/renderer.ts';
import { reasonOf, USAGE, UsageError } from './usage-error.ts';

export interface Output {
  write(chunk: Chunk): void;
  /** Hands on what was held back to make few writes. */
  flush(): void;
  /** Makes what was written visible under its name. */
  finish(): void;
  /** Takes back what was written, where that is possible. */
  abandon(): void;
}

const BATCH = 1 << 16;

/** `path` null or `-` is stdout. */
export function openOutput(path: string | null, language: Language): Output {
  if (path !== null && path !== '-') return openFile(path, language);
  const guard = guardWrites('stdout', language);
  const output = batchWrites(1);
  const flush = () => guard(output.flush);
  return { write: (chunk) => guard(() => output.write(chunk)), flush, finish: flush, abandon() {} };
}

/** Whether the reader of a pipe went away: nobody wants the rest, which is no fault. */
export function isBrokenPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  // Windows reports a closed pipe as EOF.
  return code === 'EPIPE' || (code === 'EOF' && process.platform === 'win32');
}

/** Writes all of a text or of bytes to a file descriptor. */
export function writeAll(fd: number, chunk: Chunk): void {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      // The pipe was made non-blocking by its other end, and is full.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Gathers small pieces to few writes. */
export function batchWrites(fd: number): Pick<Output, 'write' | 'flush'> {
  let pending: string[] = [];
  let length = 0;
  const flush = () => {
    const text = pending.join('');
    pending = [];
    length = 0;
    writeAll(fd, text);
  };
  return {
    write(chunk) {
      if (typeof chunk !== 'string') {
        flush();
        writeAll(fd, chunk);
        return;
      }
      pending.push(chunk);
      length += chunk.length;
      if (length >= BATCH) flush();
    },
    flush,
  };
}

/** Writes beside the file and takes its place at the end; a device or pipe is written to as it is. */
function openFile(path: string, language: Language): Output {
  const guard = guardWrites(path, language);
  const existing = guard(() => statSync(path, { throwIfNoEntry: false }));
  if (existing?.isDirectory()) throw new UsageError(USAGE.outputIsFolder(path)[language]);
  if (!existing && !statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(USAGE.outputFolderMissing(path, dirname(path))[language]);
  }
  const inPlace = existing !== undefined && !existing.isFile();
  const target = existing ? realpathSync(path) : path;
  const written = inPlace ? path : `${target}.${process.pid}.tmp`;
  const fd = guard(() => openSync(written, 'w', existing?.mode));
  const output = batchWrites(fd);
  const abandon = () => {
    closeSync(fd);
    if (!inPlace) unlinkSync(written);
  };
  const interrupt = () => {
    abandon();
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  return {
    write: (chunk) => guard(() => output.write(chunk)),
    flush: () => guard(output.flush),
    finish() {
      guard(output.flush);
      closeSync(fd);
      if (!inPlace) guard(() => renameSync(written, target));
      process.off('SIGINT', interrupt);
    },
    abandon() {
      process.off('SIGINT', interrupt);
      abandon();
    },
  };
}

/** Tells what the system refuses (a full disk, a closed stdout) as an error of usage; a broken pipe passes. */
function guardWrites(name: string, language: Language): <Value>(act: () => Value) => Value {
  return (act) => {
    try {
      return act();
    } catch (error) {
      if (isBrokenPipe(error)) throw error;
      throw new UsageError(USAGE.unwritable(name, reasonOf(error))[language]);
    }
  };
}
