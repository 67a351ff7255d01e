import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { ENCODING_NAMES, INPUT_FORMS } from '../../src/cli/options.ts';
import { DIAGNOSTICS } from '../../src/model/message-table.ts';
import type { Task } from '../../src/model/result.ts';
import { FORMS } from '../../src/read/forms.ts';
import { FORMAT_NAMES } from '../../src/render/formats.ts';
import { Result } from '../../src/schema.ts';
import { ENCODINGS } from '../../src/text/decode.ts';
import { version } from '../../src/version.ts';
import { sampleText } from '../render/sample.ts';
import { docparse, makeFolder, makeSamples, root } from './docparse.ts';

const folder = makeSamples();
const plan = join(folder, 'ke-hoach.txt');

describe('formats', () => {
  for (const name of FORMAT_NAMES) {
    test(`--${name} is --format ${name}`, () => {
      const short = docparse({ args: [plan, `--${name}`] });
      expect(short).toMatchObject({ status: 0, stderr: '' });
      expect(short.stdout).not.toBe('');
      expect(docparse({ args: ['--format', name, plan] }).stdout).toBe(short.stdout);
    });
  }
  test('--json prints a result without the text', () => {
    const result = JSON.parse(docparse({ args: [plan, '--json'] }).stdout);
    expect(Result.parse(result)).toEqual(result);
    expect(result.source).not.toHaveProperty('text');
    expect(result.source.path).toBe(plan);
  });
  test('--with-text puts the text into the result', () => {
    const result = JSON.parse(docparse({ args: [plan, '--json', '--with-text'] }).stdout);
    expect(result.source.text).toBe(sampleText);
  });
  test('--text prints the text alone', () => {
    expect(docparse({ args: [plan, '--text'] }).stdout).toBe(sampleText);
  });
  test('--debug tasks shows what each task was read from, --debug T1 one of them', () => {
    const all = docparse({ args: [plan, '--debug', 'tasks'] })
      .stdout.split('\n\n')
      .filter((block) => block.trim() !== '');
    expect(all.map((block) => block.slice(0, block.indexOf(' ')))).toEqual(all.map((_, i) => `T${i + 1}`));
    expect(all[0]).toMatch(/^T1 {2}\S+ {2}\S+ \((?:stated|inherited)\)\n {2}unit +L\d+ “/);
    expect(all.join('\n')).toMatch(/\n {2}lead +\S.* {2}← {2}L\d+ “/);
    const [one] = docparse({ args: [plan, '--debug', 'T2'] }).stdout.split('\n\n');
    expect(one).toBe(all[1]);
    const { stderr, status } = docparse({ args: [plan, '--debug', 'x'] });
    expect(stderr).toMatch(/--debug does not take “x”; choose lines, tasks, T1/);
    expect(status).toBe(2);
  });
  test('--debug lines shows every line that is not blank', () => {
    const shown = docparse({ args: [plan, '--debug', 'lines'] }).stdout;
    for (const line of sampleText.split('\n')) expect(shown).toContain(line.trim());
  });
  test('--excel alone is CSV with a byte order mark', () => {
    const { stdout } = docparse({ args: [plan, '--excel', '--lang', 'vi'] });
    expect(stdout.startsWith('\uFEFFSTT;"Số, ký hiệu";Ngày ban hành;')).toBe(true);
  });
  test('--agency keeps the tasks of one body, --include-collective those of its collectives too', () => {
    const leads = (...args: string[]) =>
      JSON.parse(docparse({ args: [plan, '--json', ...args] }).stdout).tasks.map((task: Task) => task.lead[0]?.name);
    expect(leads('--agency', 'Sở NN&PTNT')).toEqual([expect.stringMatching(/^Sở Nông nghiệp/)]);
    expect(leads('--agency', 'UBND huyện Mèo Vạc')).toEqual([]);
    expect(leads('--agency', 'UBND huyện Mèo Vạc', '--include-collective')).toHaveLength(1);
  });
  test('the summary is the default', () => {
    expect(docparse({ args: [plan] }).stdout).toBe(docparse({ args: [plan, '--summary'] }).stdout);
  });
});

describe('inputs', () => {
  test('a pipe, with and without -', () => {
    const piped = docparse({ args: ['--ndjson'], input: sampleText });
    expect(piped).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(piped.stdout).source.path).toBeNull();
    expect(docparse({ args: ['--ndjson', '-'], input: sampleText }).stdout).toBe(piped.stdout);
  });
  test('one file is one object, several files and folders are an array', () => {
    const json = (...args: string[]) => JSON.parse(docparse({ args: [...args, '--json'], cwd: folder }).stdout);
    expect(json('ke-hoach.txt')).toHaveProperty('schemaVersion');
    expect(json('ke-hoach.txt', 'many/b.txt').map((result: Result) => result.source.path)).toEqual([
      'ke-hoach.txt',
      'many/b.txt',
    ]);
    mkdirSync(join(folder, 'single'), { recursive: true });
    writeFileSync(join(folder, 'single', 'only.txt'), sampleText);
    expect(json('single')).toHaveLength(1);
  });
  test('a folder is read sorted, with the folders below, and without what is no document', () => {
    const { stdout } = docparse({ args: ['many', '--ndjson'], cwd: folder });
    const paths = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source.path);
    expect(paths).toEqual(['a.md', 'b.txt', 'below/c.TXT'].map((name) => join('many', ...name.split('/'))));
  });
  test('--from decides the form', () => {
    const type = (form: string) => JSON.parse(docparse({ args: ['--json', '--from', form], input: 'a' }).stdout).source;
    expect(type('txt').mediaType).toBe('text/plain');
    expect(type('md').mediaType).toBe('text/markdown');
  });
  test('the forms that can be named are those that can be read', () => {
    expect(INPUT_FORMS).toEqual(FORMS.map(({ name }) => name));
  });
  test('--encoding decides how bytes become letters', () => {
    expect(ENCODING_NAMES).toEqual(ENCODINGS);
    writeFileSync(join(folder, 'cu.txt'), Buffer.from('Tr\xb6 l\xeai', 'latin1'));
    const read = (...args: string[]) => docparse({ args: ['cu.txt', '--text', ...args], cwd: folder }).stdout.trim();
    expect(read()).toBe('Trả lời');
    expect(read('--encoding', 'windows-1252')).toBe('Tr¶ lêi');
  });
  test('a file named like a command', () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'schema'), sampleText);
    expect(JSON.parse(docparse({ args: ['./schema', '--json'], cwd }).stdout).source.path).toBe('./schema');
    expect(JSON.parse(docparse({ args: ['--json', '--', 'schema'], cwd }).stdout).source.path).toBe('schema');
    expect(JSON.parse(docparse({ args: ['schema'], cwd }).stdout)).toHaveProperty('$schema');
  });
  test('the same bytes give the same output', () => {
    const once = () => docparse({ args: [plan, '--json'], env: { TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'vi_VN.UTF-8' } });
    expect(once().stdout).toBe(docparse({ args: [plan, '--json'], env: { TZ: 'America/New_York' } }).stdout);
  });
});

describe('help and explanations', () => {
  test('--help names every option, in both languages', () => {
    for (const lang of ['vi', 'en']) {
      const { status, stdout, stderr } = docparse({ args: ['--help', '--lang', lang] });
      for (const name of [...FORMAT_NAMES, 'excel', 'agency', 'include-collective', 'from', 'lang', 'with-text']) {
        expect(stdout).toContain(`--${name}`);
      }
      expect(stdout).toContain(lang === 'vi' ? 'Ví dụ:' : 'Examples:');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });
  test('--version', () => {
    expect(docparse({ args: ['--version'] }).stdout).toBe(`${version}\n`);
    expect(version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  });
  test('explain knows every code and says what it means', () => {
    const all = docparse({ args: ['explain'] }).stdout;
    for (const code of Object.keys(DIAGNOSTICS)) expect(all).toContain(code);
    expect(docparse({ args: ['explain', 'number-missing'] }).stdout).toMatch(/warning.*Example:/s);
    expect(docparse({ args: ['explain', 'lead-missing', '--lang', 'vi'] }).stdout).toMatch(/chủ trì.*Ví dụ:/s);
    expect(docparse({ args: ['explain', 'lead-with-partners'] }).stdout).toMatch(/assignment pattern.*lead: /s);
  });
  test('schema is the JSON Schema of a result', () => {
    const schema = JSON.parse(docparse({ args: ['schema'] }).stdout);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    // `id` is there only for records that have one.
    expect(schema.required).toEqual(Object.keys(Result.shape).filter((key) => key !== 'id'));
  });
});

describe('language', () => {
  const heading = (env: Record<string, string>, ...args: string[]) =>
    docparse({ args: [plan, '--tsv', ...args], env: { LANG: '', ...env } }).stdout.split('\t', 1)[0];
  test('--lang, then the locale, then Vietnamese', () => {
    expect(heading({})).toBe('STT');
    expect(heading({ LANG: 'C.UTF-8' })).toBe('STT');
    expect(heading({ LANG: 'vi_VN.UTF-8' })).toBe('STT');
    expect(heading({ LANG: 'en_US.UTF-8' })).toBe('No.');
    expect(heading({ LC_MESSAGES: 'en_US.UTF-8', LANG: 'vi_VN' })).toBe('No.');
    expect(heading({ LC_ALL: 'vi', LC_MESSAGES: 'en_US.UTF-8', LANG: 'en_US' })).toBe('STT');
    expect(heading({ LC_ALL: 'vi_VN' }, '--lang', 'en')).toBe('No.');
    expect(heading({ LC_ALL: 'en_US' }, '--lang=vi')).toBe('STT');
  });
});

describe('start', () => {
  test('loads neither zod nor remark nor the pipeline', async () => {
    const loaded = await loadedAtStart();
    expect(loaded).toContain('src/cli/command.ts');
    expect(loaded.filter((file) => /zod|micromark|mdast|xregexp|src\/(?:pipeline|extract|lexicon)/.test(file))).toEqual(
      [],
    );
  });
});

/** The modules that are evaluated before a command is known: those that `main.ts` imports, and no `import()`. */
async function loadedAtStart(): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    loader: { '.tsv': 'text', '.html': 'text' },
    metafile: true,
    write: false,
  });
  const outputs = metafile.outputs;
  const seen = new Set(Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === 'src/cli/main.ts'));
  for (const path of seen) {
    for (const { kind, path: next } of outputs[path]?.imports ?? []) if (kind === 'import-statement') seen.add(next);
  }
  return [...seen].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
}
