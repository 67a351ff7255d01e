/** Runs every command of docs/recipes.md with `DOCPARSE_SLOW=1`; those whose program is not installed are skipped by its name. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { parseAllText } from '../../src/index.ts';
import type { Task } from '../../src/model/result.ts';
import { makeFolder } from '../cli/docparse.ts';
import { countShellBlocks, type Recipe, readRecipes } from './recipes.ts';
import { missing, openWorkshop, postgresBin, type Workshop } from './workshop.ts';

const recipes = readRecipes();

/** What must have come out, by recipe. */
const CHECKS: Record<string, (stdout: string, tasks: Task[], folder: string) => void> = {
  'excel-workbook': (_, tasks, folder) => {
    const parts = unzipSync(readFileSync(join(folder, 'nhiem-vu.xlsx')));
    const register = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(register.match(/<row /g)).toHaveLength(tasks.length + 1);
  },
  excel: (_, tasks, folder) => {
    const csv = readFileSync(join(folder, 'nhiem-vu.csv'), 'utf8');
    expect(csv.startsWith('\uFEFFSTT;')).toBe(true);
    expect(csv.split('\r\n').filter((line) => /^\d+;/.test(line))).toHaveLength(tasks.length);
  },
  libreoffice: (_, __, folder) => expect(existsSync(join(folder, 'nhiem-vu.ods'))).toBe(true),
  'google-sheets': (_, __, folder) => expect(readFileSync(join(folder, 'nhiem-vu.csv'), 'utf8')).toMatch(/^STT,/),
  'jq-dated': (stdout, tasks) => {
    const days = linesOf(stdout).map((line) => line.split('\t')[0]);
    expect(days).toEqual(tasks.flatMap(({ deadline }) => deadline?.due ?? []).sort());
  },
  'jq-doubts': (stdout, tasks) => {
    const doubts = linesOf(stdout).map((line) => JSON.parse(line).doubts);
    expect(doubts).toEqual(tasks.map((task) => task.doubts).filter((codes) => codes.length > 0));
  },
  'jq-count': (stdout, tasks) => expect(sumOf(stdout, /^(\d+)\t/)).toBe(leadsOf(tasks).length),
  'jq-citing': (stdout) =>
    expect(linesOf(stdout).map((line) => line.split('\t')[0])).toEqual(['van-ban/ke-hoach-ubnd-tinh.txt']),
  'miller-count': (stdout, tasks) => {
    const unassigned = tasks.filter(({ lead }) => lead.length === 0).length;
    expect(sumOf(stdout, / (\d+)$/)).toBe(leadsOf(tasks).length + unassigned);
  },
  'miller-dated': (stdout, tasks) => {
    const days = linesOf(stdout).flatMap((line) => /^\d{4}-\d\d-\d\d(?=,)/.exec(line)?.[0] ?? []);
    expect(days).toEqual(
      tasks.flatMap(({ deadline }) => (deadline?.type === 'date' ? (deadline.due ?? []) : [])).sort(),
    );
  },
  qsv: (stdout) => expect(stdout).toContain('Y tế'),
  'duckdb-count': (stdout, tasks) => expect(sumOf(stdout, /"tasks":"?(\d+)/g)).toBe(leadsOf(tasks).length),
  'duckdb-due': (stdout) => expect(JSON.parse(stdout)).toBeInstanceOf(Array),
  'duckdb-ndjson': (stdout, tasks) => expect(sumOf(stdout, /"tasks":"?(\d+)/g)).toBe(tasks.length),
  pandas: checkMostLeading,
  'pandas-parquet': checkMostLeading,
  postgresql: (stdout, tasks) => checkMostLeading(stdout.replaceAll(' | ', ' '), tasks),
  'mail-merge-files': (_, tasks, folder) => {
    const files = readdirSync(folder).filter((name) => /^nhiem-vu_.*\.csv$/.test(name));
    const names = new Set([...leadsOf(tasks), ...(tasks.some(({ lead }) => lead.length === 0) ? [''] : [])]);
    expect(files.length).toBeGreaterThanOrEqual(names.size - 1);
  },
  'mail-merge-list': (_, tasks, folder) => {
    const csv = readFileSync(join(folder, 'thu.csv'), 'utf8');
    const names = [...csv.matchAll(/^"([^"]+)",(\d+),/gm)];
    expect(names.map(([, name]) => name)).toEqual([...new Set(leadsOf(tasks))].sort());
    expect(names.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(leadsOf(tasks).length);
  },
};

test('every block of the page is a recipe that is looked at', () => {
  expect(recipes.map(({ name }) => name).toSorted()).toEqual(Object.keys(CHECKS).toSorted());
  expect(recipes.reduce((count, { blocks }) => count + blocks.length, 0)).toBe(countShellBlocks());
});

describe.skipIf(process.env.DOCPARSE_SLOW !== '1')('recipes', { timeout: 120_000 }, () => {
  for (const recipe of recipes) {
    const absent = missing(recipe.needs);
    const reason = absent.length > 0 ? ` (${absent.join(', ')} not installed)` : '';
    test.skipIf(reason !== '')(recipe.name + reason, () => {
      const server = recipe.needs.includes('postgresql') ? startPostgres() : null;
      const workshop = openWorkshop(recipe.needs, server ?? {});
      const before = recipes.filter(({ name }) => name === recipe.after);
      const stdout = [...before, recipe].map((one) => follow(one, workshop)).at(-1)!;
      CHECKS[recipe.name]!(stdout, tasksIn(workshop.folder), workshop.folder);
    });
  }
});

const stops: (() => void)[] = [];
afterAll(() => {
  for (const stop of stops) stop();
});

/** A server of its own in a folder of its own; it refuses to run as root. */
function startPostgres(): Record<string, string> {
  const folder = makeFolder();
  const bin = postgresBin()!;
  const isRoot = userInfo().uid === 0;
  const run = (command: string) => {
    const words = isRoot ? ['runuser', '-u', 'postgres', '--', 'sh', '-c', command] : ['sh', '-c', command];
    const { status, stderr } = spawnSync(words[0]!, words.slice(1), {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    expect(stderr, command).toBe('');
    expect(status).toBe(0);
  };
  chmodSync(folder, 0o777);
  run(`${bin}/initdb -D ${folder}/data -U docparse -A trust -E UTF8 --locale=C --no-sync`);
  stops.push(() => run(`${bin}/pg_ctl -D ${folder}/data -m immediate stop`));
  run(`${bin}/pg_ctl -D ${folder}/data -w -l ${folder}/log -o "-c listen_addresses='' -k ${folder} -F" start`);
  return { PGHOST: folder, PGUSER: 'docparse', PGDATABASE: 'postgres' };
}

function follow({ blocks }: Recipe, workshop: Workshop): string {
  return blocks
    .map(({ language, code }) => {
      const { status, stdout, stderr } = workshop.run(language, code);
      expect(status, stderr).toBe(0);
      return stdout;
    })
    .join('');
}

function tasksIn(folder: string): Task[] {
  const documents = join(folder, 'van-ban');
  return readdirSync(documents)
    .toSorted()
    .flatMap((name) => parseAllText(readFileSync(join(documents, name), 'utf8'), { path: name }))
    .flatMap(({ tasks }) => tasks);
}

function leadsOf(tasks: readonly Task[]): string[] {
  return tasks.flatMap(({ lead }) => lead.map(({ name }) => name));
}

function checkMostLeading(stdout: string, tasks: readonly Task[]): void {
  const counts = new Map<string, number>();
  for (const name of leadsOf(tasks)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [name, count] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  expect(linesOf(stdout).map((line) => line.replace(/\s+/g, ' ').trim())).toContain(`${name} ${count}`);
}

function linesOf(stdout: string): string[] {
  return stdout.split('\n').filter((line) => line !== '');
}

/** Sum of the numbers that a pattern captures in each line. */
function sumOf(stdout: string, pattern: RegExp): number {
  const all = pattern.global ? [...stdout.matchAll(pattern)] : linesOf(stdout).flatMap((line) => [pattern.exec(line)]);
  return all.reduce((sum, found) => sum + Number(found?.[1] ?? 0), 0);
}
