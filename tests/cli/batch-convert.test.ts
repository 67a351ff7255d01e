/** What becomes of one file of many whose output can't hold it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createConverter } from '../../src/cli/batch/convert.ts';
import { readOptions } from '../../src/cli/read-options.ts';
import { FORMATS } from '../../src/render/formats.ts';
import { createXlsxRenderer } from '../../src/render/xlsx/xlsx.ts';
import { sampleText } from '../render/sample.ts';
import { makeFolder } from './docparse.ts';

afterEach(() => vi.restoreAllMocks());

test('a file with more tasks than a sheet holds fails alone, and says why', async () => {
  vi.spyOn(FORMATS.xlsx, 'load').mockResolvedValue((settings) => createXlsxRenderer(settings, 2));
  const folder = makeFolder();
  const [long, short] = [join(folder, 'long.txt'), join(folder, 'short.txt')];
  writeFileSync(long, sampleText);
  writeFileSync(short, 'KẾ HOẠCH\n1. Sở Y tế rà soát hồ sơ.');
  const options = readOptions([folder], { outDir: join(folder, 'out'), format: 'xlsx' }, 'vi');
  const convert = await createConverter({ options, width: 80 });
  const { failures } = await convert({ path: long, target: join(folder, 'out', 'long'), known: null });
  expect(failures).toEqual([
    { path: long, code: 'too-many-rows', message: 'A sheet holds 2 rows, and the file has more tasks' },
  ]);
  expect(existsSync(join(folder, 'out', 'long.xlsx'))).toBe(false);
  expect((await convert({ path: short, target: join(folder, 'out', 'short'), known: null })).failures).toEqual([]);
  expect(existsSync(join(folder, 'out', 'short.xlsx'))).toBe(true);
});
