/** Several documents in one file: a result for each, as if each stood alone. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAllText, parseText } from '../../src/index.ts';
import { compare, METRICS, valuesOf } from '../read/likeness.ts';

const textOf = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/documents/${name}/input.txt`, import.meta.url)), 'utf8');
const names = ['chi-thi', 'ke-hoach-so', 'thong-tu', 'cong-van', 'quyet-dinh-phan-cong'];
const texts = names.map(textOf);
const all = texts.join('\n\n');
const results = parseAllText(all);

describe('documents behind one another', () => {
  test('are read each as if it stood alone', () => {
    expect(results.map(({ document }) => document.number?.text)).toEqual(
      texts.map((text) => parseText(text).document.number?.text),
    );
    results.forEach((result, i) => {
      const alone = valuesOf(parseText(texts[i]!));
      for (const metric of METRICS) expect(compare(alone[metric], valuesOf(result)[metric]).differences).toEqual([]);
    });
  });
  test('say which of how many they are, and where they stand', () => {
    expect(results.map(({ source }) => [source.part?.index, source.part?.count])).toEqual(
      names.map((_, i) => [i, names.length]),
    );
    for (const { source, document } of results) {
      const { span } = document.number!;
      expect(all.slice(span.start, span.end)).toBe(document.number!.text);
      expect(all.split('\n')[span.line - 1]).toContain(document.number!.text);
      expect(span.start).toBeGreaterThan(source.part!.span.start);
      expect(span.end).toBeLessThan(source.part!.span.end);
    }
    expect(results[1]!.diagnostics[0]!.message).toBe('The file holds 5 documents; this is number 2');
  });
  test('together place every character', () => {
    let end = 0;
    for (const { span } of results.flatMap(({ regions }) => regions)) {
      expect(all.slice(end, span.start).trim()).toBe('');
      end = span.end;
    }
    expect(all.slice(end).trim()).toBe('');
  });
  test('are not made of a letterhead that is repeated above an enclosed text', () => {
    expect(parseAllText(textOf('quy-che-ban-chi-dao'))).toHaveLength(1);
    expect(parseText(textOf('chi-thi')).source.part).toBeNull();
  });
});
