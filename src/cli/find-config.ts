/** Where a project's configuration lies: in the folder of the run, or in the nearest one above it. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const CONFIG_FILE = 'docparse.config.json';

/** The path of the configuration that holds for a folder; null when there is none. */
export function findConfig(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_FILE);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return null;
  }
}
