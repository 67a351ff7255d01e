/** Files that arrive in a folder, or are replaced there; each is told when it has stopped growing. What is there already is told too. */
import { type FSWatcher, watch } from 'chokidar';

/** Milliseconds for which a file must not have grown. */
const QUIET = 1500;
const LOOK = 200;

export interface Arrivals {
  /** When all that was there at the start has been told, but for what is still growing. */
  ready: Promise<void>;
  close(): Promise<void>;
}

export function watchArrivals(
  folder: string,
  isLeftOut: (path: string) => boolean,
  onFile: (path: string) => void,
): Arrivals {
  const watcher: FSWatcher = watch(folder, {
    ignored: (path) => path !== folder && isLeftOut(path),
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: QUIET, pollInterval: LOOK },
  });
  watcher.on('add', onFile).on('change', onFile);
  // A folder that can't be looked into takes nothing from the others.
  watcher.on('error', () => {});
  return { ready: new Promise((resolve) => watcher.once('ready', resolve)), close: () => watcher.close() };
}
