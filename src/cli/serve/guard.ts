/**
 * Who may ask: nobody through a foreign name of this machine (a page elsewhere could point its own name here), and nobody from a foreign page. And what every
 * answer says, so that a browser does nothing with it but show it.
 */
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';

/** `host`: the name that the server was told to listen on. */
export function guard(host: string): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.header('host') ?? '';
    if (!isOwnName(asked, host)) return c.text('Unknown host\n', 421);
    const origin = c.req.header('origin');
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (origin === undefined ? !isReading : origin !== `http://${asked}`) return c.text('Foreign origin\n', 403);
    await next();
    const headers = {
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    };
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', NOTHING);
  };
}

const NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Numbers can't be pointed elsewhere; of names only the machine's own are taken. */
function isOwnName(asked: string, host: string): boolean {
  const name = asked
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
  return name === 'localhost' || name === host.toLowerCase() || isIP(name) > 0;
}

/** The policy that stands in a page, as a header, which can say more. */
export function policyOf(page: string): string {
  const inPage = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  return inPage ? `${inPage}; frame-ancestors 'none'` : NOTHING;
}
