/**
 * Every line has its place: the promises on the real documents of development, where they are at hand, and the view that shows places to people.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllText, parseText } from '../../src/index.ts';
import { createLinesRenderer } from '../../src/render/lines.ts';
import { loadFixtures } from '../fixtures/load.ts';
import { brokenPromises } from '../promises/promises.ts';
import { root } from './docparse.ts';

interface Document {
  name: string;
  path: string;
  text: string;
}

const real = realDocuments();
const documents: Document[] = [...real, ...loadFixtures().filter(({ name }) => name.startsWith('documents/'))];

describe.runIf(real.length > 0)('real documents', () => {
  test.each(real)('$name: every character is placed, every span claims its text', ({ path, text }) => {
    const results = parseAllText(text, { path });
    expect(brokenPromises(results)).toEqual([]);
    for (const { regions, diagnostics } of results) {
      const unplaced = regions.filter(({ kind }) => kind === 'unplaced').length;
      expect(diagnostics.filter(({ code }) => code === 'unplaced-text')).toHaveLength(unplaced);
    }
  });
});

describe('--debug lines', () => {
  test.each(documents)(
    '$name: shows every printed line with a region, and where sections and tasks begin',
    ({ path, text }) => {
      const result = parseText(text, { path });
      const shown = [...createLinesRenderer().add(result)].map(String);
      expect(shown.map(printedOf).join('').replace(/\s+/g, '')).toBe((result.source.text ?? '').replace(/\s+/g, ''));
      expect(shown.filter((row) => row.includes(' ??? '))).toEqual([]);
      const marks = shown.map((row) => row.slice(START_OF_MARKS).split(/ {2,}/)[0] ?? '').join(' ');
      for (const { id } of result.tasks) expect(marks).toContain(`†${id}`);
    },
  );
});

/** Columns of the view: number of the line, region, marks, text. */
const START_OF_MARKS = 23;

function printedOf(row: string): string {
  return /^ *\d+ {2}\S+ *(?:[§†]\S+ ?)* */u.exec(row) ? row.replace(/^ *\d+ {2}\S+ +(?:[§†]\S+ )* */u, '') : row;
}

function realDocuments(): Document[] {
  const folder = join(root, '..', 'shared', 'eval', 'dev');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = ['raw.txt', 'raw.md'].map((file) => join(folder, name, file)).find((file) => existsSync(file));
    return path ? [{ name, path, text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') }] : [];
  });
}
