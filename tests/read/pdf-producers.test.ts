/**
 * The same document as other programs write it anew: cairo, Ghostscript, qpdf (in the order of objects for the web), poppler. Those that are installed are tried.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.ts';
import { valuesOf } from './likeness.ts';

/** A letterhead in two columns, sections, and a table over pages. */
const source = fileURLToPath(new URL('../../fixtures/forms/pdf/ke-hoach-bo-phan-cong-bang.pdf', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'docparse-producers-'));

const WRITERS: readonly [name: string, command: string, args: (out: string) => string[]][] = [
  ['cairo', 'pdftocairo', (out) => ['-pdf', source, out]],
  ['poppler', 'pdfunite', (out) => [source, out]],
  ['Ghostscript', 'gs', (out) => ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${out}`, source]],
  ['qpdf', 'qpdf', (out) => ['--linearize', '--object-streams=generate', source, out]],
];

async function valuesIn(path: string) {
  return valuesOf(await parse(readFileSync(path), { path: 'plan.pdf' }));
}

describe('a PDF', () => {
  for (const [name, command, args] of WRITERS) {
    const isThere = spawnSync(command, ['-v']).error === undefined;
    test.skipIf(!isThere)(`that ${name} wrote anew reads the same`, async () => {
      const out = join(folder, `${name}.pdf`);
      const { status, stderr } = spawnSync(command, args(out), { encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      expect(await valuesIn(out)).toEqual(await valuesIn(source));
    });
  }
});
