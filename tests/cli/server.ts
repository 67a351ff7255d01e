/** Runs `docparse serve` as a user does, and visits it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { cleanEnvironment, makeFolder, program } from './docparse.ts';

export interface RunningServer {
  url: string;
  folder: string;
  process: ChildProcess;
  /** Its exit code. */
  stop(): Promise<number | null>;
}

export async function startServer(args: string[] = []): Promise<RunningServer> {
  const folder = makeFolder();
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', ...args], {
    cwd: folder,
    env: { ...cleanEnvironment(), TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await new Promise<string>((done, fail) => {
    let told = '';
    child.stderr?.on('data', (chunk) => {
      told += chunk;
      const found = /http:\/\/\S+\//.exec(told);
      if (found) done(found[0]);
    });
    child.on('exit', () => fail(new Error(told)));
  });
  return {
    url,
    folder,
    process: child,
    stop: () =>
      new Promise((done) => {
        child.on('exit', (code) => done(code));
        child.kill('SIGINT');
      }),
  };
}

export interface Visit {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface Visited {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** `fetch` sets Host and Origin itself; here they are the test's. */
export function visit(url: string, path: string, { method = 'GET', headers = {}, body }: Visit = {}): Promise<Visited> {
  return new Promise((done, fail) => {
    const sent = request(new URL(path, url), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
