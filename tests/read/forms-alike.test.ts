/**
 * Promise 4, same words, same reading: every document of `fixtures/documents` in each form of `fixtures/forms` against the text that it was made from.
 * The files are made by `scripts/make-forms.mjs`. `FORMS=docx,doc` looks at these alone, `DIFFERENCES=1` prints what differs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.ts';
import { compare, METRICS, type Metric, readDocumentText, valuesOf } from './likeness.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const documents = readdirSync(join(fixtures, 'documents'));
const wantedForms = process.env.FORMS?.split(',');
const forms = readdirSync(join(fixtures, 'forms')).filter((form) => !wantedForms || wantedForms.includes(form));

/** Old Word files keep less, and a page says less than a file. Everything else says the same. */
const LEAST_SHARE: Readonly<Record<string, number>> = { doc: 0.98, pdf: 0.98 };

const texts = new Map(documents.map((name) => [name, valuesOf(readDocumentText(name))]));
const table: string[] = [];

describe.each(forms)('%s', (form) => {
  test('says what the text says', async () => {
    const sums = new Map<Metric, { same: number; all: number }>(METRICS.map((metric) => [metric, { same: 0, all: 0 }]));
    const differences: string[] = [];
    for (const file of readdirSync(join(fixtures, 'forms', form))) {
      const name = file.slice(0, file.lastIndexOf('.'));
      const path = join(fixtures, 'forms', form, file);
      const read = valuesOf(await parse(readFileSync(path), { path }));
      for (const metric of METRICS) {
        const likeness = compare(texts.get(name)![metric], read[metric]);
        const sum = sums.get(metric)!;
        sum.same += likeness.same;
        sum.all += likeness.all;
        differences.push(...likeness.differences.map((line) => `${name} ${metric} ${line.slice(0, 160)}`));
      }
    }
    const shares = METRICS.map((metric) => sums.get(metric)!.same / sums.get(metric)!.all);
    table.push([form.padEnd(14), ...shares.map((share) => (100 * share).toFixed(1).padStart(10))].join(' '));
    if (process.env.DIFFERENCES) console.log(differences.join('\n'));
    const low = METRICS.filter((_, i) => shares[i]! < (LEAST_SHARE[form] ?? 1));
    expect(low.length === 0 ? [] : differences.slice(0, 40)).toEqual([]);
  });
});

test('the table of forms', () => {
  console.log([['form'.padEnd(14), ...METRICS.map((metric) => metric.padStart(10))].join(' '), ...table].join('\n'));
  expect(table).toHaveLength(forms.length);
});
