/** What people corrected is marked in every output that prints tasks. */

import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { applyPatch, parseText, render } from '../../src/index.ts';
import { unpackData } from '../../src/page/packed-data.ts';
import type { PackedDocument } from '../../src/page/report-data.ts';
import { FORMAT_NAMES, type FormatName } from '../../src/render/formats.ts';
import { sampleText } from './sample.ts';

const read = parseText(sampleText, { from: 'txt', withContent: true });
const [task] = read.tasks;
const corrected = applyPatch(read, {
  source: { path: null, sha256: read.source.sha256, part: null },
  tasks: { [task!.key]: { text: task!.text, lead: [{ name: 'Sở Xây dựng' }] } },
  added: [],
});

const WORDS = /người sửa: chủ trì/;
const KEY = /"corrected":\s*\[\s*"lead"\s*\]/;
/** Parquet is read below; edxml prints no tasks. */
const MARKS: Partial<Record<FormatName, RegExp>> = {
  ...{ summary: WORDS, tree: WORDS, csv: WORDS, tsv: WORDS, md: WORDS, ics: WORDS, xlsx: WORDS, docx: WORDS },
  ...{ json: KEY, ndjson: KEY, html: KEY, akn: /<dp:task [^>]*corrected="lead"/ },
};

async function printed(name: FormatName, result: typeof read): Promise<string> {
  const output = await render(result, name);
  if (typeof output !== 'string') {
    const parts = Object.values(unzipSync(output)).map((bytes) => strFromU8(bytes));
    return parts.join('\n');
  }
  const [, data] = /<script type="text\/plain" class="document">([^<]*)/.exec(output) ?? [];
  return data ? JSON.stringify(unpackData<PackedDocument>(data)) : output.replace(/\r\n /g, '');
}

test('no format is left out', () => {
  expect([...Object.keys(MARKS), 'parquet', 'edxml'].sort()).toEqual(FORMAT_NAMES.toSorted());
});
test.each(Object.entries(MARKS) as [FormatName, RegExp][])('%s', async (name, mark) => {
  expect(await printed(name, corrected)).toMatch(mark);
  expect(await printed(name, read)).not.toMatch(mark);
});
test('parquet', async () => {
  const bytes = (await render(corrected, 'parquet')) as Uint8Array;
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  expect(rows.map((row) => row.corrected)).toEqual(corrected.tasks.map((one) => one.corrected));
});
