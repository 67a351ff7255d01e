/**
 * Where the outputs of a file go: `van-ban/2025/a.txt` of the folder `van-ban` to `2025/a.txt.json`. The name keeps its ending, so that `a.txt` and `a.docx`
 * don't meet; files that would meet all the same (`A.txt` and `a.txt` where capitals don't count, folders that are not below the working folder) are numbered.
 */
import { createHash } from 'node:crypto';
import { basename, relative, resolve } from 'node:path';
import { FORMATS, type FormatName } from '../../render/formats.ts';
import type { InputFile } from '../inputs.ts';

export interface NamedInput {
  path: string;
  /** Below the folder of outputs, with `/`, without the ending of a format. */
  output: string;
}

/** `a.txt` in CSV: `a.txt.csv`. */
export function outputPath(target: string, format: FormatName): string {
  return `${target}.${FORMATS[format].extension ?? format}`;
}

/** Names of the run's own files. */
export const ERRORS_FILE = 'errors.ndjson';
export const STATE_FILE = '.docparse-state.ndjson';

/** Each file once, in their order. Depends on nothing but the files. */
export function nameOutputs(files: readonly InputFile[]): NamedInput[] {
  const takeName = createNaming();
  const seen = new Set<string>();
  const folder = files[0]?.folder ?? null;
  const isOneFolder = folder !== null && files.every((file) => file.folder === folder);
  const named: NamedInput[] = [];
  for (const { path } of files) {
    const place = resolve(path);
    if (seen.has(place)) continue;
    seen.add(place);
    const name = isOneFolder ? relative(folder, path) : files.length === 1 ? basename(path) : relative('.', path);
    named.push({ path, output: takeName(name) });
  }
  return named;
}

/** Without what leads out of the folder: `../x/a.txt` is `x/a.txt`. */
function inside(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:[a-z]:)?(?:\/|\.\.?\/)+/i, '');
}

/** Bytes that file systems take for a name, less those of endings. */
const LONGEST = 220;

function shorten(path: string): string {
  const steps = path.split('/');
  const name = steps.pop() ?? '';
  if (Buffer.byteLength(name) <= LONGEST) return path;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const kept = Buffer.from(name)
    .subarray(0, LONGEST - 10)
    .toString('utf8')
    .replace(/\p{M}*\uFFFD*$/u, '');
  return [...steps, `${kept}~${hash}`].join('/');
}

/** Gives the output of one path after the other; no two get the same. */
export function createNaming(): (path: string) => string {
  /** The number under which a name was given last. */
  const numbers = new Map([ERRORS_FILE, STATE_FILE].map((name) => [name.replace(/\.ndjson$/, ''), 1]));
  return (path) => {
    const name = shorten(inside(path));
    let number = numbers.get(keyOf(name)) ?? 0;
    let output: string;
    do {
      number++;
      output = number === 1 ? name : `${name}~${number}`;
    } while (numbers.has(keyOf(output)));
    numbers.set(keyOf(output), 1);
    numbers.set(keyOf(name), number);
    return output;
  };
}

/** The same for names that some file system takes for one. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
