/** `docparse serve`: a page on this machine to drop files on. Everything stays in memory and is gone when the server stops, but for what `--keep` keeps. */
import type { Server } from 'node:http';
import { isIP } from 'node:net';
import { serve } from '@hono/node-server';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { ReadOptions, ServeOptions } from '../options.ts';
import { reasonOf, USAGE, UsageError } from '../usage-error.ts';
import { openInBrowser } from '../view/browser.ts';
import { createApp } from './app.ts';
import { createKeeper } from './keeper.ts';
import { SESSION_LIMITS, Sessions } from './sessions.ts';
import { startWorkers } from './workers.ts';

const WORDS = {
  vi: {
    ready: (url: string) => `mở ${url} trong trình duyệt; dừng bằng Ctrl-C`,
    open: 'mọi máy trong mạng đều vào được trang này; chỉ dùng trong mạng tin cậy',
    stopping: 'đang dừng',
    already: (url: string) => `trang đã chạy sẵn tại ${url}`,
  },
  en: {
    ready: (url: string) => `open ${url} in your browser; Ctrl-C stops it`,
    open: 'every machine of the network can use this page; only do so where you trust it',
    stopping: 'stopping',
    already: (url: string) => `the page is already running at ${url}`,
  },
};

/** Milliseconds that answers in hand have to end. */
const GRACE = 3000;

export async function runServe(
  options: ReadOptions,
  { host, port, opens, keep }: ServeOptions,
  say: (line: string) => void,
): Promise<ExitCode> {
  const { language, limits } = options;
  const words = WORDS[language];
  const workers = startWorkers(options);
  try {
    const app = createApp({
      host,
      language,
      maxBytes: limits.maxBytes,
      sessions: new Sessions(SESSION_LIMITS),
      workers,
      keeper: keep === null ? null : createKeeper(keep, workers, language),
    });
    const server = await listen(app.fetch, host, port).catch(async (error) => {
      // Who opens it twice wants to see it; another folder to keep files in would be another page.
      const isThere = opens && keep === null && (await isOwnPage(urlOf(host, port)));
      if (!isThere) throw new UsageError(USAGE.cannotListen(host, port, reasonOf(error))[language]);
      return null;
    });
    if (!server) {
      say(words.already(urlOf(host, port)));
      await openInBrowser(urlOf(host, port));
      return EXIT.done;
    }
    const address = server.address();
    const url = urlOf(host, typeof address === 'object' && address ? address.port : port);
    const stopped = askedToStop();
    say(words.ready(url));
    if (opens) await openInBrowser(url);
    if (!isLoopback(host)) say(words.open);
    await stopped;
    say(words.stopping);
    await close(server);
    return EXIT.done;
  } finally {
    await workers.close();
  }
}

function urlOf(host: string, port: number): string {
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}/`;
}

/** Whether a server of this program answers there. */
async function isOwnPage(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(GRACE) });
    return (await response.text()).includes(OWN_MARK);
  } catch {
    return false;
  }
}

/** In the head of every page of this program. */
const OWN_MARK = '<meta name="generator" content="docparse">';

function listen(answer: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: answer, hostname, port }, () => done(server)) as Server;
    server.on('error', fail);
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host);
}

function askedToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE).unref();
  });
}
