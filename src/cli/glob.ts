/** Patterns that the shell left as they are, because they were quoted or because it knows no `**`. */
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

export interface Found {
  /** The part of the pattern without wildcards. */
  folder: string;
  /** Sorted. Hidden files and installed packages are left out. */
  paths: string[];
}

export function findByPattern(pattern: string): Found {
  const steps = pattern.replaceAll('\\', '/').split('/');
  const firstWild = steps.findIndex((step) => WILDCARD.test(step));
  const folder = steps.slice(0, firstWild).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const found = globSync(steps.slice(firstWild).join('/'), {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/~$*'],
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  return { folder, paths: found.sort(byCodeUnits).map((path) => join(folder, path)) };
}

const WILDCARD = /[*?[\]{}]/;

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}
