/** A folder in which recipes run: documents in `van-ban/`, the built program and what stands in for others on the PATH. */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, makeFolder, program, root } from '../cli/docparse.ts';

/** Documents with what the recipes ask for: dated tasks, doubts, several leads, a citation without a number. */
const DOCUMENTS = ['ke-hoach-ubnd-tinh', 'ke-hoach-benh-vien', 'cong-dien', 'quyet-dinh-phan-cong', 'nghi-quyet'];

export interface Workshop {
  folder: string;
  run(language: string, code: string): Ran;
}

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

export function openWorkshop(needs: readonly string[], env: Record<string, string> = {}): Workshop {
  const folder = makeFolder();
  const bin = join(makeFolder(), 'bin');
  mkdirSync(bin);
  mkdirSync(join(folder, 'van-ban'));
  for (const name of DOCUMENTS) {
    const from = join(root, 'fixtures', 'documents', name);
    const input = readdirSync(from).find((file) => file.startsWith('input.'))!;
    copyFileSync(join(from, input), join(folder, 'van-ban', name + input.slice('input'.length)));
  }
  addProgram(bin, 'docparse', [process.execPath, program]);
  if (!isThere('duckdb')) addProgram(bin, 'duckdb', [process.execPath, join(root, 'tests', 'recipes', 'duckdb.mjs')]);
  // Headings as the recipes have them.
  const clean = cleanEnvironment({ LANG: 'C.UTF-8', HOME: folder, ...env });
  const settings = { cwd: folder, encoding: 'utf8', env: { ...clean, PATH: `${bin}:${clean.PATH}` } } as const;
  return {
    folder,
    run: (language, code) =>
      language === 'python'
        ? spawnSync(pythonFor(needs)!, ['-'], { ...settings, input: code })
        : spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', code], settings),
  };
}

/** What of a recipe's needs is not on this machine. */
export function missing(needs: readonly string[]): string[] {
  return needs.filter((need) => {
    if (need === 'duckdb') return false;
    if (PYTHON_MODULES.has(need)) return pythonFor(needs) === null;
    return need === 'postgresql' ? !isThere('psql') || postgresBin() === null : !isThere(need);
  });
}

/** The folder of PostgreSQL's server programs; Debian keeps them off the PATH. */
export function postgresBin(): string | null {
  const found = spawnSync('sh', ['-c', 'ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1'], { encoding: 'utf8' });
  return found.stdout.trim() || null;
}

const PYTHON_MODULES = new Set(['pandas', 'pyarrow']);

/** Path of the first Python that has the modules: several may be installed. */
function pythonFor(needs: readonly string[]): string | null {
  const modules = ['sys', ...needs.filter((need) => PYTHON_MODULES.has(need))];
  const code = `import ${modules.join(', ')}\nprint(sys.executable)`;
  const tried = ['python3', '/usr/bin/python3'].map((path) => spawnSync(path, ['-c', code], { encoding: 'utf8' }));
  return tried.find(({ status }) => status === 0)?.stdout.trim() ?? null;
}

function isThere(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

function addProgram(bin: string, name: string, command: readonly string[]): void {
  writeFileSync(join(bin, name), `#!/bin/sh\nexec ${command.map((word) => `'${word}'`).join(' ')} "$@"\n`);
  chmodSync(join(bin, name), 0o755);
}
