/** `docparse serve`, as programs meet it. What people see is in tests/page. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { sampleText } from '../render/sample.ts';
import { cleanEnvironment, docparse, makeFolder, program, root } from './docparse.ts';
import { type RunningServer, startServer, type Visit, visit } from './server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(['--max-bytes', '200k', '--timeout', '20']);
});
afterAll(() => {
  server.process.kill('SIGKILL');
});

/** A visitor with a session of their own. */
async function enter(url = server.url) {
  const { headers } = await visit(url, '/');
  const cookie = String(headers['set-cookie']).split(';', 1)[0]!;
  const origin = url.replace(/\/$/, '');
  return (path: string, { headers: more, ...rest }: Visit = {}) =>
    visit(url, path, { ...rest, headers: { cookie, origin, ...more } });
}

const upload = { method: 'POST', body: sampleText };

describe('docparse serve', () => {
  test('reads what is sent and gives it back as report and outputs', async () => {
    const go = await enter();
    const sent = JSON.parse((await go('/files?name=..%2Fa%2Fke-hoach.txt', upload)).text);
    expect(sent).toMatchObject({ name: 'ke-hoach.txt', errors: [], documents: [{ tasks: expect.any(Number) }] });
    expect((await go('/report')).text).toContain('125/KH-UBND');
    for (const { format } of JSON.parse((await go('/formats')).text)) {
      const { status, headers } = await go(`/download/${format}`);
      expect(status, format).toBe(200);
      expect(headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="tasks\\.${format}"$`));
    }
    expect((await go('/download/html')).status).toBe(404);
  });
  test('lays corrections over the outputs', async () => {
    const go = await enter();
    await go('/files?name=a.txt', upload);
    const [result] = [JSON.parse((await go('/download/json')).text)];
    const [task] = result.tasks;
    const source = { path: 'a.txt', sha256: result.source.sha256, part: null };
    const tasks = { [task.key]: { text: task.text, lead: [{ name: 'Sở Xây dựng' }] } };
    const patch = { patchVersion: '1', documents: [{ source, tasks, added: [] }] };
    expect((await go('/patch', { method: 'PUT', body: JSON.stringify(patch) })).status).toBe(200);
    expect(JSON.parse((await go('/patch')).text)).toEqual(patch);
    expect(JSON.parse((await go('/download/json')).text).tasks[0].lead[0].name).toBe('Sở Xây dựng');
    expect((await go('/patch', { method: 'PUT', body: '{"patchVersion":"2"}' })).status).toBe(400);
  });
  test('finds corrections again when the file comes again, renamed or touched up', async () => {
    const go = await enter();
    const send = async (name: string, body: string) =>
      JSON.parse((await go(`/files?name=${name}`, { method: 'POST', body })).text);
    const leads = async () =>
      JSON.parse((await go('/download/json')).text).map(({ tasks }: Result) => tasks[0]?.lead[0]?.name);
    await send('a.txt', sampleText);
    const result: Result = JSON.parse((await go('/download/json')).text);
    const [task] = result.tasks;
    const source = { path: 'a.txt', sha256: result.source.sha256, part: null };
    const tasks = { [task!.key]: { text: task!.text, lead: [{ name: 'Sở Xây dựng' }] } };
    const patch = { patchVersion: '1', documents: [{ source, tasks, added: [] }] };
    await go('/patch', { method: 'PUT', body: JSON.stringify(patch) });
    expect(await send('b.txt', sampleText)).toMatchObject({ corrected: 1 });
    expect(await send('c.txt', `${sampleText}\nĐính kèm: không.\n`)).toMatchObject({ corrected: 1 });
    expect(await send('d.txt', 'KẾ HOẠCH\n1. Sở Y tế rà soát hồ sơ.')).toMatchObject({ corrected: 0 });
    expect(await leads()).toEqual(['Sở Xây dựng', 'Sở Xây dựng', 'Sở Xây dựng', 'Sở Y tế']);

    const later = await enter();
    await later('/files?name=e.txt', { method: 'POST', body: `${sampleText}\nĐính kèm: có.\n` });
    const opened = { method: 'PUT', body: JSON.stringify(patch) };
    expect(JSON.parse((await later('/patch', opened)).text)).toEqual({ moved: 0 });
    expect(JSON.parse((await later('/patch?opened', opened)).text)).toEqual({ moved: 1 });
    expect(JSON.parse((await later('/download/json')).text).tasks[0].lead[0].name).toBe('Sở Xây dựng');
  });
  test('keeps visitors apart', async () => {
    const [one, other] = [await enter(), await enter()];
    const { id } = JSON.parse((await one('/files?name=secret.txt', upload)).text);
    expect((await other('/files')).text).toBe('[]');
    expect((await other(`/files/${id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await other(`/report?file=${id}`)).status).toBe(302);
    expect((await visit(server.url, '/files')).status).toBe(401);
    expect((await visit(server.url, '/files', { headers: { cookie: 'docparse-session=guess' } })).status).toBe(401);
    expect(JSON.parse((await one('/files')).text)).toHaveLength(1);
    await one('/files', { method: 'DELETE' });
    expect((await one('/files')).text).toBe('[]');
  });
  test('answers under its own names alone, and to no foreign page', async () => {
    const go = await enter();
    const port = new URL(server.url).port;
    expect((await visit(server.url, '/', { headers: { host: `evil.example:${port}` } })).status).toBe(421);
    expect((await visit(server.url, '/', { headers: { host: `localhost:${port}` } })).status).toBe(200);
    expect((await go('/files', { headers: { origin: 'http://evil.example' } })).status).toBe(403);
    expect((await go('/files?name=a', { ...upload, headers: { origin: 'null' } })).status).toBe(403);
    expect((await visit(server.url, '/files', upload)).status).toBe(403);
  });
  test('tells browsers to do nothing but show', async () => {
    const go = await enter();
    await go('/files?name=a.txt', upload);
    for (const path of ['/', '/report', '/files', '/download/csv', '/nowhere']) {
      const { headers } = await go(path);
      const policy = String(headers['content-security-policy']);
      expect(policy, path).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
      expect(policy).not.toContain('unsafe');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    }
    const { headers } = await visit(server.url, '/');
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
  });
  test('takes no file beyond the limit, told or not', async () => {
    const go = await enter();
    const body = 'x'.repeat(210_000);
    expect((await go('/files?name=a.txt', { method: 'POST', body })).status).toBe(413);
    const chunked = { 'transfer-encoding': 'chunked' };
    expect((await go('/files?name=a.txt', { method: 'POST', body, headers: chunked })).status).toBe(413);
    expect((await go('/files')).text).toBe('[]');
  });
  test('takes no more files, and no more time, than the limits say', async () => {
    const go = await enter();
    const statuses = new Map<number, number>();
    for (let i = 0; i < 202; i++) {
      const { status } = await go('/files?name=a.txt', { method: 'POST', body: 'KẾ HOẠCH\n1. Sở Y tế rà soát.' });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 200: 200, 429: 2 });
    const hasty = await startServer(['--timeout', '1']);
    const visitor = await enter(hasty.url);
    // Ten times as much as a quick machine reads in that second.
    const items = Array.from({ length: 500_000 }, (_, i) => `${i}. Sở Y tế rà soát hồ sơ trước ngày 31/12/2021.`);
    const long = { method: 'POST', body: `KẾ HOẠCH\n${items.join('\n')}` };
    const { status, text } = await visitor('/files?name=long.txt', long);
    // The reading ends itself, or its worker is ended.
    expect(status === 503 || JSON.parse(text).errors.length === 1).toBe(true);
    expect((await visitor('/files?name=a.txt', upload)).status).toBe(200);
    await hasty.stop();
  });
  test('a damaged file has an error and the server goes on', async () => {
    const go = await enter();
    const { errors } = JSON.parse(
      (await go('/files?name=a.docx', { method: 'POST', body: 'PK\u0003\u0004 cut' })).text,
    );
    expect(errors).toHaveLength(1);
    expect(JSON.parse((await go('/files?name=b.txt', upload)).text).errors).toEqual([]);
  });
  test('with --keep leaves uploads, results and corrections in a folder, by file', async () => {
    const own = await startServer(['--keep', 'kept']);
    const kept = join(own.folder, 'kept');
    const go = await enter(own.url);
    await go(`/files?name=${encodeURIComponent('../Kế hoạch: số 1.txt')}`, upload);
    const other = await enter(own.url);
    await other(`/files?name=${encodeURIComponent('Kế hoạch: số 1.txt')}`, upload);
    const folders = readdirSync(kept);
    expect(folders).toEqual([
      expect.stringMatching(/^Kế-hoạch-số-1-\w{8}$/),
      expect.stringMatching(/^Kế-hoạch-số-1-\w/),
    ]);
    for (const folder of folders) expect(readdirSync(join(kept, folder))).toEqual(['raw.txt', 'result.json']);
    expect(readFileSync(join(kept, folders[0]!, 'raw.txt'), 'utf8')).toBe(sampleText);

    const { source, tasks } = JSON.parse(readFileSync(join(kept, folders[0]!, 'result.json'), 'utf8'));
    const change = { [tasks[0].key]: { text: '', lead: [{ name: 'Sở Xây dựng' }] } };
    const document = { source: { path: null, sha256: source.sha256, part: null }, tasks: change, added: [] };
    const correct = (documents: unknown[]) =>
      go('/patch', { method: 'PUT', body: JSON.stringify({ patchVersion: '1', documents }) });
    expect((await correct([document])).status).toBe(200);
    const [corrected = '', ...more] = folders.filter((folder) => existsSync(join(kept, folder, 'patched.json')));
    expect(more).toEqual([]);
    const patched = JSON.parse(readFileSync(join(kept, corrected, 'patched.json'), 'utf8'));
    expect(patched.tasks[0]).toMatchObject({ corrected: ['lead'], lead: [{ name: 'Sở Xây dựng' }] });
    const { stdout } = docparse({ args: ['raw.txt', '--patch', 'patch.json', '--json'], cwd: join(kept, corrected) });
    expect(JSON.parse(stdout).tasks).toEqual(patched.tasks);

    await correct([]);
    expect(readdirSync(join(kept, corrected))).toEqual(['raw.txt', 'result.json']);
    expect((await visit(own.url, '/')).text).toContain('data-keeps');
    await own.stop();
    writeFileSync(join(own.folder, 'file'), '');
    const { status, stderr } = docparse({ args: ['serve', '--port', '0', '--keep', 'file'], cwd: own.folder });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^docparse: “file” cannot be written/)]);
  });
  test('writes nothing, and stops cleanly', async () => {
    const own = await startServer();
    await visit(own.url, '/');
    expect(await own.stop()).toBe(0);
    expect(readdirSync(own.folder)).toEqual([]);
    expect(readdirSync(server.folder)).toEqual([]);
  });
  test.skipIf(process.platform === 'win32')('starts by a double click, and opens the page', async () => {
    const folder = makeFolder();
    const opened = join(folder, 'opened');
    const browser = join(folder, 'browser.sh');
    writeFileSync(browser, `#!/bin/sh\necho "$1" > '${opened}'\n`, { mode: 0o755 });
    const env = cleanEnvironment({ BROWSER: browser });
    const child = spawn(join(root, 'mo-docparse.command'), ['--port', '0'], { env, stdio: 'ignore' });
    await expect.poll(() => existsSync(opened) && readFileSync(opened, 'utf8'), { timeout: 20_000 }).toMatch(/^http:/);
    const stopped = new Promise((done) => child.on('exit', done));
    child.kill('SIGTERM');
    expect(await stopped).toBe(0);
  });
  test('opened twice, shows the page that is there', async () => {
    const folder = makeFolder();
    const opened = join(folder, 'opened');
    const browser = join(folder, 'browser.sh');
    writeFileSync(browser, `#!/bin/sh\necho "$1" > '${opened}'\n`, { mode: 0o755 });
    const { port } = new URL(server.url);
    const env = { BROWSER: browser };
    const again = docparse({ args: ['serve', '--open', '--port', port], env });
    expect([again.status, again.stderr]).toEqual([0, `docparse: the page is already running at ${server.url}\n`]);
    expect(readFileSync(opened, 'utf8').trim()).toBe(server.url);
    expect(docparse({ args: ['serve', '--open', '--port', port, '--keep', join(folder, 'kept')], env }).status).toBe(2);
    const foreign = createServer((_, response) => response.end('another program')).listen(0, '127.0.0.1');
    await once(foreign, 'listening');
    const { port: taken } = foreign.address() as AddressInfo;
    const child = spawn(process.execPath, [program, 'serve', '--open', '--port', String(taken)], {
      env: cleanEnvironment(env),
      stdio: 'ignore',
    });
    expect(await once(child, 'exit')).toEqual([2, null]);
    foreign.close();
  });
  test('a port that is taken is a line on stderr', () => {
    const { port } = new URL(server.url);
    const { status, stderr } = docparse({ args: ['serve', '--port', port] });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^docparse: the page can't be opened at 127\.0\.0\.1:\d+ \(.*EADDRINUSE.*\); choose another port/,
    );
    expect(docparse({ args: ['serve', '--port', 'x'] }).status).toBe(2);
    expect(docparse({ args: ['serve', 'file.txt'] }).status).toBe(2);
  });
});
