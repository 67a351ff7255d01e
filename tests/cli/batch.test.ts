/** Many files into a folder: names, failures, resuming, interrupts. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleText } from '../render/sample.ts';
import { cleanEnvironment, docparse, makeFolder, program } from './docparse.ts';

const STATE = '.docparse-state.ndjson';

/** A folder with these files, each the sample with its name in it, so that no two are the same. */
function folderOf(...names: string[]): string {
  const folder = makeFolder();
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), `${sampleText}\n${name}\n`);
  }
  return folder;
}

/** Paths below a folder with what stands in the files. */
function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  );
}

const outputsIn = (folder: string) => Object.keys(contentsOf(folder)).filter((name) => name !== STATE);
const run = (cwd: string, ...args: string[]) => docparse({ args, cwd });

describe('a folder of outputs', () => {
  test('mirrors the folder, an output for each format', () => {
    const cwd = folderOf('in/a.txt', 'in/a.md', 'in/2025/b.txt');
    const { status, stdout, stderr } = run(cwd, 'in', '--out-dir', 'out', '--format', 'json,csv');
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^docparse: 3 documents, \d+ tasks, \d+ bodies, \d+ to check, 0 failed\n$/);
    expect(status).toBe(0);
    expect(outputsIn(join(cwd, 'out'))).toEqual([
      '2025/b.txt.csv',
      '2025/b.txt.json',
      'a.md.csv',
      'a.md.json',
      'a.txt.csv',
      'a.txt.json',
      'errors.ndjson',
    ]);
    expect(readFileSync(join(cwd, 'out/a.txt.json'), 'utf8')).toBe(run(cwd, 'in/a.txt', '--json').stdout);
    expect(readFileSync(join(cwd, 'out/a.txt.csv'), 'utf8')).toBe(run(cwd, 'in/a.txt', '--csv').stdout);
  });
  test('is the same whatever the number of workers, and once more over itself', () => {
    const cwd = folderOf(...Array.from({ length: 12 }, (_, i) => `in/${i % 3}/${i}.txt`));
    writeFileSync(join(cwd, 'in', 'empty.txt'), '');
    for (const jobs of ['1', '3']) run(cwd, 'in', '--out-dir', `out${jobs}`, '--jobs', jobs);
    expect(contentsOf(join(cwd, 'out3'))).toEqual(contentsOf(join(cwd, 'out1')));
    run(cwd, '.', '--out-dir', 'all');
    const first = contentsOf(join(cwd, 'all'));
    run(cwd, '.', '--out-dir', 'all', '--jobs', 'auto');
    expect(contentsOf(join(cwd, 'all'))).toEqual(first);
  });
  test('holds several folders by their names, and one file by its own', () => {
    const cwd = folderOf('x/in1/a.txt', 'x/in2/a.txt', 'here/z');
    const out = join(cwd, 'out');
    run(join(cwd, 'here'), '../x/in1', '../x/in2/a.txt', '--out-dir', '../out');
    expect(outputsIn(out)).toEqual(['errors.ndjson', 'x/in1/a.txt.json', 'x/in2/a.txt.json']);
    run(cwd, join(cwd, 'x/in1/a.txt'), '--out-dir', 'one', '--summary');
    expect(outputsIn(join(cwd, 'one'))).toEqual(['a.txt.summary.txt', 'errors.ndjson']);
  });
  test('never lets two outputs meet', () => {
    const cwd = folderOf('a/errors', 'a/x.txt', 'x.txt', 'a/b/z');
    const args = ['../../x.txt', '../x.txt', '../x.txt', '../errors', '--out-dir', 'out', '--ndjson'];
    expect(run(join(cwd, 'a', 'b'), ...args).status).toBe(0);
    expect(outputsIn(join(cwd, 'a/b/out'))).toEqual([
      'errors.ndjson',
      'errors~2.ndjson',
      'x.txt.ndjson',
      'x.txt~2.ndjson',
    ]);
  });
  test('takes long names', () => {
    const name = `${'Kế hoạch triển khai '.repeat(9)}.txt`;
    const cwd = folderOf(`in/${name}`);
    expect(run(cwd, 'in', '--out-dir', 'out').status).toBe(0);
    expect(outputsIn(join(cwd, 'out'))).toHaveLength(2);
  });
  test('has its own options', () => {
    const cwd = folderOf('a.txt');
    const told = (...args: string[]) => {
      const { status, stderr } = run(cwd, 'a.txt', ...args);
      expect(status).toBe(2);
      return stderr;
    };
    expect(told('--resume')).toBe('docparse: --resume is for writing into a folder; give --out-dir DIR\n');
    expect(told('--out-dir', 'out', '-o', 'x')).toContain('--output does not go with --out-dir');
    expect(told('--out-dir', 'a.txt')).toContain('it is no folder');
    expect(told('--out-dir', 'a.txt/out')).toContain('“a.txt/out” cannot be written (ENOTDIR: not a directory)');
    expect(told('--out-dir', 'out', '--jobs', '0')).toContain('--jobs 4');
    expect(told('--format', 'json,csv')).toContain('one run writes one format');
    expect(told('--format', 'json,pdf', '--out-dir', 'out')).toContain('--format does not take “pdf”');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });
});

describe('one output of many files', () => {
  const cwd = folderOf(...Array.from({ length: 9 }, (_, i) => `in/${i % 3}/${i}.txt`));
  writeFileSync(join(cwd, 'in/empty.txt'), '');
  writeFileSync(join(cwd, 'list'), 'in/2/2.txt\nin/0/0.txt\nin/1/1.txt\nin/empty.txt\n');

  test.each(['json', 'ndjson', 'csv', 'tsv', 'md', 'summary', 'akn'])('%s is the same read by several', (format) => {
    const [one, several] = ['1', '3'].map((jobs) => {
      const { stdout, stderr, status } = run(cwd, 'in', '--format', format, '--jobs', jobs);
      return { stdout, stderr, status };
    });
    expect(one!.stdout.length).toBeGreaterThan(1000);
    expect(several).toEqual(one);
  });
  test('keeps the order of a list', () => {
    const { stdout, stderr, status } = run(cwd, '--files-from', 'list', '--jobs', '3', '--ndjson');
    const paths = stdout.trim().split('\n');
    expect(paths.map((line) => JSON.parse(line).source.path.replaceAll('\\', '/'))).toEqual([
      'in/2/2.txt',
      'in/0/0.txt',
      'in/1/1.txt',
      'in/empty.txt',
    ]);
    expect(stderr).toContain('in/empty.txt: The input is empty [empty-input]');
    expect(status).toBe(1);
  });
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('goes on behind what can not be opened', () => {
    writeFileSync(join(cwd, 'in/0/closed.txt'), sampleText, { mode: 0 });
    const { stdout, status } = run(cwd, 'in', '--jobs', '2', '--ndjson');
    rmSync(join(cwd, 'in/0/closed.txt'));
    expect(stdout.trim().split('\n')).toHaveLength(10);
    expect(status).toBe(2);
  });
});

describe('what is read', () => {
  test('are also the files that fit a pattern, sorted', () => {
    const cwd = folderOf('in/b/2.md', 'in/1.txt', 'in/b/c/3.txt', 'in/4.png', 'in/[5].txt');
    const found = (...args: string[]) =>
      run(cwd, ...args, '--ndjson')
        .stdout.trim()
        .split('\n')
        .map((line) => JSON.parse(line).source.path.replaceAll('\\', '/'));
    expect(found('in/**/*.txt')).toEqual(['in/1.txt', 'in/[5].txt', 'in/b/c/3.txt']);
    expect(found('in/**')).toEqual(['in/1.txt', 'in/[5].txt', 'in/b/2.md', 'in/b/c/3.txt']);
    expect(found('in/[5].txt')).toEqual(['in/[5].txt']);
    expect(run(cwd, 'in/*.rtf').stderr).toContain('no document fits “in/*.rtf”');
  });
  test('is not what an ignore file names', () => {
    const cwd = folderOf('in/a.txt', 'in/nháp.txt', 'in/cũ/b.txt', 'in/mới/b.txt', 'in/mới/giữ.nháp.txt');
    writeFileSync(join(cwd, 'in/.docparseignore'), '*nháp.txt\ncũ/\n');
    writeFileSync(join(cwd, 'in/mới/.docparseignore'), '!giữ*\n');
    const expected = ['a.txt.json', 'errors.ndjson', 'mới/b.txt.json', 'mới/giữ.nháp.txt.json'];
    run(cwd, 'in', '--out-dir', 'out');
    expect(outputsIn(join(cwd, 'out'))).toEqual(expected);
    run(cwd, 'in/**/*.txt', '--out-dir', 'out2');
    expect(outputsIn(join(cwd, 'out2'))).toEqual(expected);
  });
  test('may stand in a list, with line ends or NUL between', () => {
    const cwd = folderOf('in/a.txt', 'in/b.txt', 'in/c\nd.txt');
    const read = (input: string, ...args: string[]) => docparse({ args: ['--files-from', '-', ...args], input, cwd });
    expect(read('in/b.txt\r\nin/a.txt\n', '--out-dir', 'out').status).toBe(0);
    expect(outputsIn(join(cwd, 'out'))).toEqual(['errors.ndjson', 'in/a.txt.json', 'in/b.txt.json']);
    const { stdout } = read('in/c\nd.txt\0in/a.txt\0', '--json');
    expect(JSON.parse(stdout).map((one: { source: { path: string } }) => one.source.path)).toEqual([
      'in/c\nd.txt',
      'in/a.txt',
    ]);
    expect(read('in/missing.txt\n', '--json').stderr).toContain('no file or folder “in/missing.txt”');
  });
});

describe('a failing file', () => {
  const cwd = folderOf('in/a.txt', 'in/c.txt');
  writeFileSync(join(cwd, 'in/b.txt'), '');
  writeFileSync(join(cwd, 'list'), 'in/a.txt\nin/b.txt\nmissing.txt\nin/c.txt\n');

  test('stops none of the others and is a row', () => {
    const { status, stderr } = run(cwd, '--files-from', 'list', '--out-dir', 'out');
    expect(status).toBe(2);
    expect(stderr.split('\n')).toEqual([
      'docparse: in/b.txt: The input is empty [empty-input]',
      expect.stringMatching(/^docparse: missing.txt: The file cannot be read \(ENOENT: .*\) \[file-unreadable\]$/),
      expect.stringMatching(/^docparse: 3 documents, .* 2 failed$/),
      '',
    ]);
    const rows = readFileSync(join(cwd, 'out/errors.ndjson'), 'utf8').trim().split('\n');
    expect(rows.map((row) => JSON.parse(row))).toEqual([
      { path: 'in/b.txt', code: 'empty-input', message: 'The input is empty' },
      { path: 'missing.txt', code: 'file-unreadable', message: expect.stringContaining('ENOENT') },
    ]);
  });
  test('is not told with --quiet', () => {
    const { status, stderr } = run(cwd, 'in', '--out-dir', 'quiet', '--quiet');
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });
});

describe('--resume', () => {
  const cwd = folderOf('in/a.txt', 'in/b.txt', 'in/c.txt');
  const out = join(cwd, 'out');
  const resume = (...args: string[]) => run(cwd, 'in', '--out-dir', 'out', '--resume', ...args);
  run(cwd, 'in', '--out-dir', 'out');
  const whole = contentsOf(out);
  const [summary] = /\d+ documents.*/.exec(resume().stderr) ?? [''];

  test('skips what is done, with the same summary', () => {
    expect(summary).toMatch(/^3 documents, .* 0 failed \(3 files done before\)$/);
    expect(contentsOf(out)).toEqual(whole);
  });
  test('does what is new, changed or gone', () => {
    writeFileSync(join(cwd, 'in/b.txt'), sampleText);
    rmSync(join(out, 'c.txt.json'));
    expect(resume().stderr).toContain('(1 files done before)');
    run(cwd, 'in', '--out-dir', 'anew');
    expect(contentsOf(out)).toEqual(contentsOf(join(cwd, 'anew')));
  });
  test('does all again under other options', () => {
    expect(resume('--with-text').stderr).not.toContain('done before');
    expect(resume('--with-text').stderr).toContain('(3 files done before)');
  });
  test('counts no line of the state that was cut short', () => {
    const state = readFileSync(join(out, STATE), 'utf8');
    writeFileSync(join(out, STATE), state.slice(0, -20));
    expect(resume('--with-text').stderr).toContain('(2 files done before)');
    expect(readFileSync(join(out, STATE), 'utf8')).toBe(state);
  });
});

/** Starts the program and sends a signal when it is time; gives the exit code and what stood on stderr. */
function runAndSignal(cwd: string, args: string[], signal: NodeJS.Signals, isTime: () => boolean) {
  return new Promise<{ code: number | null; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: cleanEnvironment(), stdio: 'pipe' });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const timer = setInterval(() => {
      if (!isTime()) return;
      child.kill(signal);
      clearInterval(timer);
    }, 5);
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code, stderr });
    });
  });
}

function after(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() >= end;
}

describe.skipIf(process.platform === 'win32')('an interrupted run', { timeout: 120_000 }, () => {
  const count = process.env.DOCPARSE_SLOW === '1' ? 600 : 150;
  const cwd = folderOf(...Array.from({ length: count }, (_, i) => `in/${i % 7}/${i}.txt`));
  writeFileSync(join(cwd, 'in/empty.txt'), '');
  const into = (out: string) => ['in', '--out-dir', out, '--format', 'json,csv', '--resume', '--jobs', '2'];
  run(cwd, ...into('whole'));
  const whole = contentsOf(join(cwd, 'whole'));

  test('finishes what it has in hand, and says how to go on', async () => {
    const { code, stderr } = await runAndSignal(cwd, into('stopped'), 'SIGINT', () =>
      existsSync(join(cwd, 'stopped/0')),
    );
    expect(code).toBe(130);
    expect(stderr).toMatch(/stopped after \d+\/\d+ files; the same command with --resume goes on\n$/);
    expect(Object.keys(contentsOf(join(cwd, 'stopped'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    run(cwd, ...into('stopped'));
    expect(contentsOf(join(cwd, 'stopped'))).toEqual(whole);
  });
  test('that was killed, again and again, comes to the same bytes', async () => {
    const isSlow = process.env.DOCPARSE_SLOW === '1';
    const moments = Array.from({ length: isSlow ? 30 : 4 }, () =>
      Math.round(200 + Math.random() * (isSlow ? 2500 : 600)),
    );
    for (const moment of moments) {
      const { code } = await runAndSignal(cwd, into('killed'), 'SIGKILL', after(moment));
      if (code === null) continue;
      // It came to its end before; the next begins anew.
      expect(contentsOf(join(cwd, 'killed')), `killed after ${moments} ms`).toEqual(whole);
      rmSync(join(cwd, 'killed'), { recursive: true });
    }
    const { stderr } = run(cwd, ...into('killed'));
    expect(stderr).toContain('1 failed');
    expect(contentsOf(join(cwd, 'killed')), `killed after ${moments} ms`).toEqual(whole);
  });
});
