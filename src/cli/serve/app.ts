/** The addresses of the server, and what is answered there. */
import { isDeepStrictEqual } from 'node:util';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../../model/messages.ts';
import { Patch, type PatchedDocument } from '../../model/patch.ts';
import servePage from '../../page/serve.html';
import { FORMATS, type FormatName } from '../../render/formats.ts';
import { WorkerLost } from '../batch/pool.ts';
import { guard, policyOf } from './guard.ts';
import type { Keeper } from './keeper.ts';
import { readBody, TooLarge, toldLength } from './read-body.ts';
import { emptyPatch, newId, reserve, type ServedFile, type Session, type Sessions } from './sessions.ts';
import type { Workers } from './workers.ts';

export interface AppSettings {
  host: string;
  language: Language;
  /** Of an upload. */
  maxBytes: number;
  sessions: Sessions;
  workers: Workers;
  /** Null where nothing goes to disk. */
  keeper: Keeper | null;
}

const COOKIE = 'docparse-session';
const MOST_OF_PATCH = 2 ** 24;
const HTML = 'text/html; charset=utf-8';

/** What is offered, in the order of offering; for spreadsheets first. */
const OFFERED = ['xlsx', 'docx', 'ics', 'csv', 'json'].filter((name): name is FormatName => name in FORMATS);

export function createApp({ host, language, maxBytes, sessions, workers, keeper }: AppSettings): Hono {
  const app = new Hono();
  const page = servePage.replace(
    'lang="vi"',
    `lang="${language}" data-most="${maxBytes}"${keeper ? ' data-keeps' : ''}`,
  );
  const withSession =
    (answer: (c: Context, session: Session) => Response | Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const session = sessions.find(getCookie(c, COOKIE));
      return session ? answer(c, session) : c.text('No session\n', 401);
    };

  const correct = async (session: Session, documents: PatchedDocument[]) => {
    const patch: Patch = { patchVersion: '1', documents };
    session.patch = patch;
    await keeper?.keepCorrections(session.files.values(), patch, () => session.patch !== patch);
  };

  app.use(guard(host));
  app.onError((error, c) => {
    if (error instanceof TooLarge) return c.text('Too large\n', 413);
    if (error instanceof WorkerLost) return c.text(`Lost: ${error.reason}\n`, 503);
    return c.text('Failed\n', 500);
  });

  app.get('/', (c) => {
    if (!sessions.find(getCookie(c, COOKIE))) {
      const key = sessions.open();
      if (key === null) return c.text('Too many visitors\n', 503);
      setCookie(c, COOKIE, key, { httpOnly: true, sameSite: 'Strict', path: '/' });
    }
    return c.body(page, 200, { 'content-type': HTML, 'content-security-policy': policyOf(page) });
  });

  app.get(
    '/files',
    withSession((c, { files }) => c.json([...files.values()].map(tellFile))),
  );

  app.post(
    '/files',
    withSession(async (c, session) => {
      const coming = Math.min(toldLength(c.req.raw) ?? maxBytes, maxBytes);
      if (!sessions.mayTake(session, coming)) return c.text('Too many files\n', 429);
      const release = reserve(session, coming);
      try {
        const bytes = await readBody(c.req.raw, maxBytes);
        const name = nameOf(c.req.query('name') ?? '');
        const corrections = session.patch.documents;
        const answer = await workers.run({ kind: 'read', path: name, bytes, corrections });
        const file = { id: newId(), name, found: answer.found!, results: answer.bytes };
        await keeper?.keepFile(file, bytes);
        session.files.set(file.id, file);
        const known = session.patch.documents;
        // The same file may have come twice at once.
        const moved = answer.moved.filter((one) => !known.some((other) => isDeepStrictEqual(one.source, other.source)));
        await correct(session, [...known, ...moved]);
        return c.json(tellFile(file));
      } finally {
        release();
      }
    }),
  );

  app.delete(
    '/files/:id',
    withSession((c, { files }) => (files.delete(c.req.param('id') ?? '') ? c.body(null, 204) : c.notFound())),
  );

  app.delete(
    '/files',
    withSession((c, session) => {
      session.files.clear();
      session.patch = emptyPatch();
      return c.body(null, 204);
    }),
  );

  app.get(
    '/formats',
    withSession((c) => c.json(OFFERED.map((name) => ({ format: name, label: LABELS[language][name] ?? name })))),
  );
  app.get(
    '/patch',
    withSession((c, { patch }) => c.json(patch)),
  );
  app.put(
    '/patch',
    withSession(async (c, session) => {
      const { success, data } = Patch.safeParse(parseJson(await readBody(c.req.raw, MOST_OF_PATCH)));
      if (!success) return c.text('No corrections\n', 400);
      const moved: PatchedDocument[] = [];
      // A file of corrections may be of an earlier form of a document; corrections that are made here are not.
      for (const { results } of c.req.query('opened') === undefined ? [] : session.files.values())
        moved.push(...(await workers.run({ kind: 'move', results, corrections: data.documents })).moved);
      await correct(session, [...data.documents, ...moved]);
      return c.json({ moved: moved.length });
    }),
  );

  const write = async (c: Context, session: Session, format: FormatName) => {
    const asked = c.req.query('file');
    const files = [...session.files.values()].filter(({ id }) => asked === undefined || id === asked);
    if (files.length === 0) return null;
    const results = files.map((file) => file.results);
    const { bytes } = await workers.run({ kind: 'render', results, corrections: session.patch.documents, format });
    return bytes;
  };

  app.get(
    '/report',
    withSession(async (c, session) => {
      const bytes = await write(c, session, 'html');
      if (!bytes) return c.redirect('/');
      const policy = policyOf(Buffer.from(bytes.subarray(0, 2000)).toString('utf8'));
      return c.body(new Uint8Array(bytes), 200, { 'content-type': HTML, 'content-security-policy': policy });
    }),
  );

  app.get(
    '/download/:format',
    withSession(async (c, session) => {
      const format = OFFERED.find((name) => name === c.req.param('format'));
      const bytes = format && (await write(c, session, format));
      if (!bytes) return c.notFound();
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${FILE_NAME[language]}.${FORMATS[format].extension ?? format}"`,
      });
    }),
  );
  return app;
}

const FILE_NAME = { vi: 'nhiem-vu', en: 'tasks' };

const LABELS: Record<Language, Partial<Record<string, string>>> = {
  vi: {
    xlsx: 'Excel (.xlsx)',
    docx: 'Word (.docx)',
    ics: 'Lịch (.ics)',
    csv: 'CSV cho Excel (.csv)',
    json: 'JSON (.json)',
  },
  en: {
    xlsx: 'Excel (.xlsx)',
    docx: 'Word (.docx)',
    ics: 'Calendar (.ics)',
    csv: 'CSV for Excel (.csv)',
    json: 'JSON (.json)',
  },
};

function tellFile({ id, name, found }: ServedFile) {
  return { id, name, ...found };
}

/** The last step of a path; names are shown and nothing else. */
function nameOf(given: string): string {
  return given.split(/[\\/]/).pop()!.slice(0, 200) || 'document';
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
