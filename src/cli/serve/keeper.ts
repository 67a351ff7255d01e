/**
 * What `--keep` leaves on disk: for each file that came a folder of its own, with the file (`raw.docx`) and what was read of it (`result.json`), and once
 * people corrected it their corrections (`patch.json`) and the corrected result (`patched.json`). A folder of such folders is a corpus that `npm run eval` reads.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Language } from '../../model/messages.ts';
import type { Patch, PatchedDocument } from '../../model/patch.ts';
import { createWholeFile } from '../batch/whole-file.ts';
import { reasonOf, USAGE, UsageError } from '../usage-error.ts';
import type { ServedFile } from './sessions.ts';
import type { Workers } from './workers.ts';

export interface Keeper {
  keepFile(file: ServedFile, bytes: Uint8Array): Promise<void>;
  /** Leaves alone what did not change since, and what is overtaken by later corrections. */
  keepCorrections(files: Iterable<ServedFile>, patch: Patch, isOvertaken: () => boolean): Promise<void>;
}

/** Other people of this machine have no business there. */
const OWN = { recursive: true, mode: 0o700 } as const;

export function createKeeper(folder: string, workers: Workers, language: Language): Keeper {
  makeFolder(folder, language);
  /** Corrections that lie on disk. */
  const kept = new WeakMap<ServedFile, string>();
  const write = (file: ServedFile, name: string, bytes: Uint8Array | string) => {
    const own = join(folder, folderName(file));
    mkdirSync(own, OWN);
    writeWhole(join(own, name), bytes);
  };
  const tell = ({ results }: ServedFile, corrections: PatchedDocument[]) =>
    workers.run({ kind: 'render', results: [results], corrections, format: 'json' });
  return {
    async keepFile(file, bytes) {
      write(file, `raw${ENDING.exec(extname(file.name))?.[0].toLowerCase() ?? ''}`, bytes);
      write(file, 'result.json', (await tell(file, [])).bytes);
    },
    async keepCorrections(files, patch, isOvertaken) {
      for (const file of files) {
        const documents = patch.documents.filter(({ source }) => isIn(file, source.sha256));
        const own = documents.length > 0 ? `${JSON.stringify({ ...patch, documents }, null, 2)}\n` : '';
        if (own === (kept.get(file) ?? '')) continue;
        const { bytes } = await tell(file, documents);
        if (isOvertaken()) return;
        kept.set(file, own);
        if (own === '') {
          for (const name of ['patch.json', 'patched.json'])
            rmSync(join(folder, folderName(file), name), { force: true });
        } else {
          write(file, 'patch.json', own);
          write(file, 'patched.json', bytes);
        }
      }
    },
  };
}

function makeFolder(folder: string, language: Language): void {
  try {
    mkdirSync(folder, OWN);
    if (!statSync(folder).isDirectory()) throw new Error('not a folder');
  } catch (error) {
    throw new UsageError(USAGE.unwritable(folder, reasonOf(error))[language]);
  }
}

/** The name that people know, as far as every file system takes it; two files of one name don't meet. */
function folderName({ id, name }: ServedFile): string {
  const known = name
    .slice(0, name.length - extname(name).length)
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .slice(0, 60);
  return `${known.replace(/^[-.]+/, '')}-${id.replace(/[-_]/g, '').slice(0, 8)}`.replace(/^-/, '');
}

const UNSAFE = /[^\p{L}\p{M}\p{N}.-]+/gu;
const ENDING = /^\.[a-z0-9]{1,5}$/i;

function isIn({ found }: ServedFile, sha256: string): boolean {
  return found.documents.some((one) => one.sha256 === sha256);
}

function writeWhole(path: string, bytes: Uint8Array | string): void {
  const file = createWholeFile(path);
  try {
    file.write(bytes);
    file.close();
    file.publish();
  } catch (error) {
    file.abandon();
    throw error;
  }
}
