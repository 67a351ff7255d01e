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
  },
  en: {
    ready: (url: string) => `open ${url} in your browser; Ctrl-C stops it`,
    open: 'every machine of the network can use this page; only do so where you trust it',
    stopping: 'stopping',
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
    const server = await listen(app.fetch, host, port).catch((error) => {
      throw new UsageError(USAGE.cannotListen(host, port, reasonOf(error))[language]);
    });
    const address = server.address();
    const bound = typeof address === 'object' && address ? address.port : port;
    const url = `http://${isIP(host) === 6 ? `[${host}]` : host}:${bound}/`;
    say(words.ready(url));
    if (opens) await openInBrowser(url);
    if (!isLoopback(host)) say(words.open);
    await askedToStop();
    say(words.stopping);
    await close(server);
    return EXIT.done;
  } finally {
    await workers.close();
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, hostname, port }, () => done(server)) as Server;
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
