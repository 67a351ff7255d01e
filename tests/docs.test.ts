/** Holds the documentation against the program: options, links, codes, and the examples with what they print. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../src/cli/exit-code.ts';
import { patternEntries, patterns, placements } from '../src/extract/patterns/index.ts';
import { parseText } from '../src/index.ts';
import { COLUMNS } from '../src/render/matrix.ts';
import { docparse } from './cli/docparse.ts';
import { loadFixtures } from './fixtures/load.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const read = (page: string) => readFileSync(join(root, page), 'utf8');
const readme = read('README.md');
const optionsIn = (text: string) => new Set(text.match(/(?<![\w-])--?[a-z][a-z-]*(?![\w-])|(?<![\w-])-[A-Z](?!\w)/g));

describe('the README and its page of options', () => {
  const known = optionsIn(docparse({ args: ['--help'] }).stdout);
  const withoutHelp = readme.replace(/<!-- example: help -->[\s\S]*?<!-- end -->/, '') + read('docs/options.md');

  test('names only options that exist', () => {
    const commands = withoutHelp.split('\n').filter((line) => /^docparse .* -/.test(line));
    const ownPart = commands.map((line) => line.split(/[|#>]/, 1)[0]!.replace(/"[^"]*"/g, ''));
    const spans = [...withoutHelp.matchAll(/`((?:docparse [^`]*)?--?[a-zA-Z][^`]*)`/g)].map(([, code]) => code!);
    const named = [...ownPart, ...spans].flatMap((text) => [...optionsIn(text)]);
    const others = ['-t', '-layout'];
    expect(new Set(named.filter((option) => !known.has(option) && !others.includes(option)))).toEqual(new Set());
    expect(named.length).toBeGreaterThan(0);
  });
  test('names every option', () => {
    const named = optionsIn(withoutHelp);
    expect([...known].filter((option) => !named.has(option))).toEqual([]);
  });
  test('names every column of the matrix', () => {
    expect(COLUMNS.map(({ vi }) => vi).filter((heading) => !withoutHelp.includes(heading))).toEqual([]);
  });
  test('tells the exit codes', () => {
    const told = [...readme.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
    expect(told).toEqual(Object.values(EXIT));
  });
});

describe('every page', () => {
  test.each(pages)('%s links to what exists', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
    const broken = links.filter((link) => !/^https?:/.test(link) && !isThere(page, link));
    expect(broken).toEqual([]);
  });
  test.each(pages)('%s names source files that exist', (page) => {
    const paths = [...read(page).matchAll(/`((?:src|tests|scripts|docs|fixtures|bin|bench|\.ci)\/[\w./-]+)`/g)];
    expect(paths.map(([, path]) => path!).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
  test('shows what the program prints today', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/update-docs.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  });
});

/** A file, and within it the heading where the link names one. */
function isThere(page: string, link: string): boolean {
  const [path = '', heading] = decodeURI(link).split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return false;
  return heading === undefined || headingsOf(target).includes(heading);
}

function headingsOf(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('what docparse explain shows of a pattern', () => {
  const cases = patterns.flatMap(({ name, examples }) => examples.map((example) => ({ name, ...example })));

  test.each(cases)('$name: $text', ({ name, text, lead, support }) => {
    const [task] = parseText(`KẾ HOẠCH\nKiểm tra\n\nI. NHIỆM VỤ\n\n1. Kiểm tra\n\n- ${text}`, { from: 'txt' }).tasks;
    const namesOf = (bodies: readonly { name: string }[] = []) => bodies.map((body) => body.name);
    expect({ name: task?.assignment.pattern, lead: namesOf(task?.lead), support: namesOf(task?.support) }).toEqual({
      name,
      lead,
      support,
    });
  });

  const placed = placements.flatMap(({ name, examples }) => examples.map((example) => ({ name, ...example })));

  test.each(placed)('$name, placed', ({ name, text, lead, support }) => {
    const { tasks } = parseText(`KẾ HOẠCH\nKiểm tra\n\nI. NHIỆM VỤ\n\n${text}`, { from: 'txt' });
    const namesOf = (bodies: readonly { name: string }[]) => bodies.map((body) => body.name);
    expect(tasks.map((task) => [task.assignment.pattern, namesOf(task.lead), namesOf(task.support)])).toEqual([
      [name, lead, support],
    ]);
  });
  test('is known of every pattern that a fixture shows', () => {
    const known = new Set(patternEntries.map(({ name }) => name));
    const shown = loadFixtures().flatMap(({ path, text }) =>
      parseText(text, { path }).tasks.map(({ assignment }) => assignment.pattern),
    );
    expect(new Set(shown.filter((name) => name !== null && !known.has(name)))).toEqual(new Set());
    expect(placements.map(({ name }) => name).filter((name) => !shown.includes(name))).toEqual([]);
  });
  test.each(patternEntries.map(({ name }) => name))('%s has a file of its name', (name) => {
    expect(existsSync(join(root, 'src', 'extract', 'patterns', `${name}.ts`))).toBe(true);
  });
});
