/**
 * Records, a line of JSON each: `{"id": …, "text": "…"}` or `{"id": …, "path": "…"}`, read one after the other and answered in their order. A line that is
 * no record, or whose file can't be read, is answered by a result with the error. The next line is taken when the answer to the one before is written.
 */
import { createReadStream, openSync, readFileSync, statSync } from 'node:fs';
import type { Language } from '../model/messages.ts';
import { Unreadable } from '../read/unreadable.ts';
import { type ReadFile, type ReadSettings, readDocuments, refused } from './read-documents.ts';
import { cannotRead, reasonOf } from './usage-error.ts';

type Chunks = AsyncIterable<Uint8Array>;

/** The chunks of a list of records; null where the standard input is something else, which is left as it was. */
export async function openRecords(path: string, isCertain: boolean, language: Language): Promise<Chunks | null> {
  if (path !== '-') return createReadStream(path, { fd: openFile(path, language) });
  return isCertain || BEGINS_RECORD.test(await peekStandardInput()) ? process.stdin : null;
}

/** No document begins so. RTF begins with a brace and a backslash. */
const BEGINS_RECORD = /^(?:\uFEFF|\xEF\xBB\xBF)?\s*\{\s*(?:["}]|$)/;

function openFile(path: string, language: Language): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw cannotRead(path, error, language);
  }
}

async function peekStandardInput(): Promise<string> {
  for await (const chunk of process.stdin.iterator({ destroyOnReturn: false })) {
    process.stdin.unshift(chunk);
    return Buffer.from(chunk).toString('latin1', 0, 1000);
  }
  return '';
}

/** The documents of each record, with its `id`. */
export async function* readRecords(chunks: Chunks, settings: ReadSettings): AsyncGenerator<ReadFile> {
  const most = settings.limits?.maxBytes ?? Number.POSITIVE_INFINITY;
  let number = 0;
  for await (const line of splitLines(chunks, most)) {
    number++;
    if (line !== null && isBlank(line)) continue;
    const { id, path, content } = openRecord(line, number, most);
    const read =
      content instanceof Unreadable
        ? [refused(content, path, null)]
        : readDocuments({ path, bytes: content }, { ...settings, encoding: path === '-' ? null : settings.encoding });
    for await (const file of read) {
      const results = file.results.map((result) => (id === undefined ? result : { id, ...result }));
      yield { ...file, path: file.path === '-' ? `-:${number}` : file.path, results };
    }
  }
}

interface OpenedRecord {
  /** As given; undefined where there is none. */
  id?: unknown;
  /** `-` for a text without a name. */
  path: string;
  /** The bytes of the text or of the file, null when they are too many; or why there are none. */
  content: Uint8Array | null | Unreadable;
}

/** What else a record has is left alone. */
function openRecord(line: Uint8Array | null, number: number, most: number): OpenedRecord {
  if (line === null) return { path: '-', content: null };
  let record: unknown;
  try {
    record = JSON.parse(new TextDecoder().decode(line));
  } catch (error) {
    return { path: '-', content: badRecord(number, (error as Error).message) };
  }
  const { id, text = null, path = null }: Record<string, unknown> = isObject(record) ? record : {};
  const isPath = typeof path === 'string' && path !== '' && path !== '-';
  if (typeof text === 'string' && (isPath || path === null)) {
    return { id, path: isPath ? path : '-', content: Buffer.from(text) };
  }
  if (isPath && text === null) return { id, path, content: readFile(path, most) };
  return { id, path: '-', content: badRecord(number, 'it needs a string as "text" or "path"') };
}

function badRecord(line: number, reason: string): Unreadable {
  return new Unreadable('record-invalid', { line, reason });
}

function readFile(path: string, most: number): Uint8Array | null | Unreadable {
  try {
    return statSync(path).size > most ? null : readFileSync(path);
  } catch (error) {
    return new Unreadable('file-unreadable', { reason: reasonOf(error) });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Lines without their ends; null for one that is longer than `most`, of which nothing is kept. */
async function* splitLines(chunks: Chunks, most: number): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array) => {
    length += piece.length;
    if (length > most) pieces = [];
    else pieces.push(piece);
  };
  const take = () => {
    const line = length > most ? null : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
const LINE_FEED = 10;

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
}
