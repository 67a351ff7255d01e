/** One file in each format, all of them or none. */
import type { Result } from '../../model/result.ts';
import type { Renderer } from '../../render/renderer.ts';
import { createWholeFile } from './whole-file.ts';

export interface FileWriters {
  write(result: Result): void;
  finish(): Promise<void>;
  abandon(): void;
}

export type OpenWriters = (target: string, isList: boolean) => FileWriters;

export function createWriters(outputs: readonly { path: string; renderer: Renderer }[]): FileWriters {
  const written = outputs.map(({ path, renderer }) => ({ renderer, file: createWholeFile(path) }));
  for (const { renderer, file } of written) file.write(renderer.begin());
  return {
    write(result) {
      for (const { renderer, file } of written) for (const piece of renderer.add(result)) file.write(piece);
    },
    async finish() {
      for (const { renderer, file } of written) {
        file.write(await renderer.end());
        file.close();
      }
      for (const { file } of written) file.publish();
    },
    abandon() {
      for (const { file } of written) file.abandon();
    },
  };
}
