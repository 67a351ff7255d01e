/** The package as it is published, installed into an empty folder. Takes a while: runs with `DOCPARSE_SLOW=1`. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleText } from './render/sample.ts';

const root = new URL('..', import.meta.url);

function run(command: string, args: string[], cwd: string | URL) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

describe.skipIf(process.env.DOCPARSE_SLOW !== '1')('the package', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docparse-package-'));
  let files: string[] = [];

  beforeAll(() => {
    const packed = run('npm', ['pack', '--json', '--pack-destination', folder], root);
    expect(packed.status, packed.stderr).toBe(0);
    const [{ filename, files: listed }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[')));
    files = listed.map(({ path }: { path: string }) => path);
    writeFileSync(join(folder, 'package.json'), '{"name":"empty","private":true,"type":"module"}');
    writeFileSync(join(folder, 'plan.txt'), sampleText);
    const installed = run(
      'npm',
      ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, filename)],
      folder,
    );
    expect(installed.status, installed.stderr).toBe(0);
  }, 300_000);

  test('holds what is needed and no sources', () => {
    for (const file of [
      'bin/docparse.js',
      'bin/load-program.js',
      'bin/batch-worker.js',
      'bin/read-worker.js',
      'bin/serve-worker.js',
      'dist/cli.cjs',
      'dist/pdfjs.cjs',
      'dist/pool/index.cjs',
      'dist/pool/entry/worker.js',
      'dist/packages/zod.cjs',
      'dist/index.js',
      'dist/schema.js',
      'dist/schema.json',
      'dist/types/index.d.ts',
    ]) {
      expect(files).toContain(file);
    }
    expect(files.filter((file) => !/^(?:bin|dist)\/|^[\w.-]+$/.test(file))).toEqual([]);
  });
  test('runs as a command', () => {
    const { status, stdout, stderr } = run('npx', ['--no-install', 'docparse', 'plan.txt', '--json'], folder);
    expect(status, stderr).toBe(0);
    expect(JSON.parse(stdout).generator.name).toBe('docparse');
  });
  test('reads every form, as command and as library', () => {
    const forms = ['docx', 'doc', 'odt', 'rtf', 'html', 'pdf'];
    for (const form of forms) {
      copyFileSync(new URL(`fixtures/forms/${form}/ke-hoach-so.${form}`, root), join(folder, `plan.${form}`));
    }
    const names = forms.map((form) => `plan.${form}`);
    const command = run('npx', ['--no-install', 'docparse', ...names, '--ndjson'], folder);
    expect(command.status, command.stderr).toBe(0);
    const numbers = command.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).document.number.text);
    expect(numbers).toEqual(forms.map(() => '684/KH-SLĐTBXH'));
    const program = `
      import { readFileSync } from 'node:fs';
      import { parse } from 'docparse';
      for (const name of ${JSON.stringify(names)}) console.log((await parse(readFileSync(name))).document.number.text);`;
    writeFileSync(join(folder, 'forms.mjs'), program);
    const library = run(process.execPath, ['forms.mjs'], folder);
    expect(library.stderr).toBe('');
    expect(library.stdout.trim().split('\n')).toEqual(numbers);
  });
  test('is a library with types', () => {
    const program = `
      import { createRequire } from 'node:module';
      import { parse, parseText } from 'docparse';
      import { Result } from 'docparse/schema';
      const result = parseText('KẾ HOẠCH');
      const again = await parse(new TextEncoder().encode('KẾ HOẠCH'));
      const schema = createRequire(import.meta.url)('docparse/schema.json');
      console.log(Result.parse(result).source.text === again.source.text && schema.title === 'docparse result');`;
    writeFileSync(join(folder, 'use.mjs'), program);
    const { stdout, stderr } = run(process.execPath, ['use.mjs'], folder);
    expect(stderr).toBe('');
    expect(stdout).toBe('true\n');
  });
});
