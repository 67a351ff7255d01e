/** Parquet: what others read out of it is what the results hold. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAllText, parseText, render } from '../../src/index.ts';
import type { Result } from '../../src/model/result.ts';
import { createParquetRenderer, PARQUET_COLUMNS } from '../../src/render/parquet.ts';
import { docparse, makeFolder } from '../cli/docparse.ts';
import { loadFixtures } from '../fixtures/load.ts';
import { HOSTILE } from './hostile.ts';
import { sample } from './sample.ts';

const documents = loadFixtures().filter(({ name }) => name.startsWith('documents/'));

async function parquet(results: Result | Result[]): Promise<Uint8Array> {
  return (await render(results, 'parquet')) as Uint8Array;
}

function read(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: bufferOf(bytes) });
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

describe('a plan', async () => {
  const rows = await read(await parquet(sample));

  test('has a row for each task', () => {
    expect(rows.map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4']);
  });
  test('has lists of bodies, names and ids side by side', () => {
    expect(rows[0]).toMatchObject({
      lead: ['Sở Nông nghiệp và Phát triển nông thôn'],
      support: ['Sở Y tế tỉnh Hà Giang', 'Ủy ban nhân dân các huyện, thành phố'],
      support_ids: ['so-y-te', null],
      citations: ['Quyết định 1978/QĐ-TTg'],
      doubts: [],
    });
  });
  test('has days as days, and rules as they are', () => {
    expect(rows[0]!.due).toEqual(new Date('2021-12-31'));
    expect(rows[0]!.issued).toEqual(new Date('2021-09-05'));
    expect(rows[1]).toMatchObject({ due: null, rrule: 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20' });
  });
  test('has null for what is not known', () => {
    expect(rows[3]).toMatchObject({ lead: [], deadline: null, deadline_type: null, page: null });
  });
});

test('a month of issue is no day', async () => {
  const date = { text: 'tháng 10 năm 2021', iso: '2021-10', span: sample.document.date!.span };
  const [row] = await read(await parquet({ ...sample, document: { ...sample.document, date } }));
  expect(row).toMatchObject({ issued: null, issued_iso: '2021-10' });
});

test('no task at all is a table without rows', async () => {
  const bytes = await parquet(parseText(''));
  expect(await read(bytes)).toEqual([]);
  expect(parquetMetadata(bufferOf(bytes)).schema.filter(({ name }) => name === 'due')).toHaveLength(1);
});

test('many documents are written group by group, and nothing is held back', async () => {
  const many = { ...sample, tasks: Array.from({ length: 7000 }, () => sample.tasks[0]!) };
  const renderer = createParquetRenderer();
  const sizes = [1, 2, 3].map(() => [...renderer.add(many)].map((chunk) => chunk.length));
  expect(sizes.map((chunks) => chunks.length)).toEqual([0, 1, 1]);
  const metadata = parquetMetadata(bufferOf(await parquet([many, many, many])));
  expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_000, 10_000, 1000]);
});

test.each(Object.entries(HOSTILE))('hostile, %s: values stay what they are', async (_, text) => {
  const result = parseText(text);
  const rows = await read(await parquet(result));
  // Halves of surrogate pairs are no Unicode; they become U+FFFD.
  expect(rows.map(({ task }) => task)).toEqual(result.tasks.map((task) => Buffer.from(task.text).toString()));
});

describe('DuckDB', () => {
  let query: (sql: string) => Promise<Record<string, unknown>[]>;
  const folder = makeFolder();
  const path = join(folder, 'tasks.parquet');
  const results = documents.flatMap((fixture) => parseAllText(fixture.text, { path: fixture.path }));

  beforeAll(async () => {
    writeFileSync(path, await parquet(results));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  });

  test('knows the columns and their types as the page tells them', async () => {
    const found = await query(
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM '${path}')`,
    );
    const page = readFileSync(new URL('../../docs/parquet.md', import.meta.url), 'utf8');
    const told = [...page.matchAll(/^\| `(\w+)` +\| (\w+(?:\[\])?) /gm)].map(([, name, type]) => ({ name, type }));
    expect(found).toEqual(told);
    expect(told.map(({ name }) => name)).toEqual(PARQUET_COLUMNS.map(({ name }) => name));
  });
  test('reads every task of every document', async () => {
    const rows = await query(`SELECT path, key, task, lead, due, line FROM '${path}'`);
    const expected = results.flatMap(({ source, tasks }) =>
      tasks.map((task) => ({
        path: source.path,
        key: task.key,
        task: task.text,
        lead: task.lead.map(({ name }) => name),
        due: task.deadline?.due?.length === 10 ? task.deadline.due : null,
        line: task.span.line,
      })),
    );
    expect(rows).toEqual(expected);
  });
  test('counts what each body leads', async () => {
    const [first] = await query(
      `SELECT body, count(*)::INTEGER AS tasks FROM (SELECT unnest(lead) AS body FROM '${path}') GROUP BY ALL ORDER BY 2 DESC, 1`,
    );
    const counts = new Map<string, number>();
    for (const { name } of results.flatMap(({ tasks }) => tasks.flatMap(({ lead }) => lead))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect(first!.tasks).toBe(Math.max(...counts.values()));
  });
});

describe('the command', () => {
  test('writes a file', async () => {
    const output = join(makeFolder(), 'tasks.parquet');
    const { status, stderr } = docparse({
      args: [...documents.slice(0, 3).map(({ path }) => path), '--parquet', '-o', output],
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = (
      await connection.runAndReadAll(`SELECT count(DISTINCT path)::INTEGER AS n FROM '${output}'`)
    ).getRowObjectsJson();
    expect(rows).toEqual([{ n: 3 }]);
  });
});
