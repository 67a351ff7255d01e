/**
 * The forms of input that are text, in one table, and the choice between them.
 *
 * Every form has a reader in a module of its own. Plain text is read by everyone, so its reader is part of this module; Markdown needs remark, which
 * takes longer to load than a plain text takes to read, so its reader is loaded when it is needed: `await loadReader(form)` (what the command line
 * does), or by importing `markdown.ts` and registering it once (what the library does, so that its `parseText` can stay synchronous):
 *
 *     registerReader('md', readMarkdown);
 *     const reading = readerOf(chooseForm(text, path))(text);
 */
import type { Reading } from '../model/source.ts';
import { readPlain } from './plain.ts';

export type Reader = (source: string) => Reading;

export const FORMS = [
  { name: 'txt', mediaType: 'text/plain', extensions: ['.txt', '.text'], load: async (): Promise<Reader> => readPlain },
  {
    name: 'md',
    mediaType: 'text/markdown',
    extensions: ['.md', '.markdown', '.mdown', '.mkd'],
    load: async (): Promise<Reader> => (await import('./markdown.ts')).readMarkdown,
  },
] as const satisfies readonly Form[];

export interface Form {
  name: string;
  mediaType: string;
  extensions: readonly string[];
  load: () => Promise<Reader>;
}

export type FormName = (typeof FORMS)[number]['name'];

const readers = new Map<FormName, Reader>([['txt', readPlain]]);

/** Makes a reader known that was imported statically. */
export function registerReader(name: FormName, reader: Reader): void {
  readers.set(name, reader);
}

/** The reader of a form that is registered or loaded; undefined where it is neither. */
export function readerOf(name: FormName): Reader | undefined {
  return readers.get(name);
}

/** The reader of a form, loaded if need be. */
export async function loadReader(name: FormName): Promise<Reader> {
  const known = readers.get(name);
  if (known) return known;
  const form = FORMS.find((one) => one.name === name);
  const reader = form ? await form.load() : readPlain;
  readers.set(name, reader);
  return reader;
}

/** The form of a text: what the user says, else what the file is called, else what it looks like. */
export function chooseForm(text: string, path?: string | null, forced?: FormName | null): FormName {
  if (forced) return forced;
  const name = path?.toLowerCase() ?? '';
  const byName = FORMS.find((form) => form.extensions.some((extension) => name.endsWith(extension)));
  return byName?.name ?? (looksLikeMarkdown(text) ? 'md' : 'txt');
}

/** Only the beginning is looked at; marks that stray into plain text (a few `**`) don't make it Markdown. */
const SNIFFED = 20_000;
const CERTAIN =
  /^---[ \t]*\n[A-Za-z_-]+:|^#{1,6} \S|^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$|^[ \t]*<(?:div|p|table|center|br)\b[^>\n]*>|^`{3}/m;
const STRONG = /\*\*[^\s*][^*\n]*\*\*/g;

function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, SNIFFED).replaceAll('\r\n', '\n');
  if (CERTAIN.test(head)) return true;
  return (head.match(STRONG)?.length ?? 0) >= 4;
}
