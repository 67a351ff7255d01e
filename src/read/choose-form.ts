/**
 * The form of a file: what the user says, else what its contents are, else what it is called. Contents decide, because names are wrong more often: web
 * pages saved as `.doc`, Word files called `.docx` that are older ones.
 */
import type { Budget } from './budget.ts';
import { FORMS, type FormName, formOf, type TextFormName } from './forms.ts';
import { Unreadable } from './unreadable.ts';

/** Signatures of forms that are known and not read, with the name that people call them by. */
const UNREAD: readonly (readonly [signature: string, name: string])[] = [
  ['GIF8', 'GIF'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'gzip'],
];
const ZIP = 'PK';
/** Compound File Binary: the container of older Office files, and of newer ones with a password. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** The form that the first bytes of a file tell; null for a text. Throws `Unreadable` for a form that is known and not read. */
export async function sniffForm(
  bytes: Uint8Array,
  path: string | null | undefined,
  budget: Budget,
): Promise<FormName | null> {
  if (startsWith(bytes, ZIP)) return (await import('./office/containers.ts')).formOfZip(bytes, path, budget);
  if (startsWith(bytes, COMPOUND)) return (await import('./office/containers.ts')).formOfCompound(bytes);
  if (startsWith(behindBlanks(bytes), '{\\rtf')) return 'rtf';
  if (isFlatOdt(bytes)) return 'odt';
  if (isPdf(bytes)) return 'pdf';
  if (startsWith(bytes, '\x89PNG')) return 'png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')) return 'tiff';
  const unread = UNREAD.find(([signature]) => startsWith(bytes, signature));
  if (unread) throw new Unreadable('form-not-read', { form: unread[1] });
  return null;
}

/** An OpenDocument text in one piece of XML (`.fodt`), as its first element says. */
function isFlatOdt(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, '<') && !startsWith(bytes, '\xef\xbb\xbf<')) return false;
  const head = new TextDecoder().decode(bytes.subarray(0, SNIFFED));
  return FLAT_ODT.test(head) && head.includes('"application/vnd.oasis.opendocument.text');
}

/** What may stand before the first element. A comment ends at the first of its ends, so that there is one way to read several of them. */
const BEFORE_ROOT = String.raw`^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*`;
const FLAT_ODT = new RegExp(String.raw`${BEFORE_ROOT}<office:document\s`);

/** The header of a PDF may stand behind other bytes, such as blanks or what a mail program wrote (ISO 32000, annex H). */
function isPdf(bytes: Uint8Array): boolean {
  if (startsWith(bytes, '%PDF-')) return true;
  return startsWith(behindBlanks(bytes), '%PDF-');
}

/** The bytes behind a byte order mark and blanks, which some programs write before everything. */
function behindBlanks(bytes: Uint8Array): Uint8Array {
  let at = startsWith(bytes, '\xef\xbb\xbf') ? 3 : 0;
  while (at < 100 && (bytes[at] === 32 || (bytes[at]! >= 9 && bytes[at]! <= 13))) at++;
  return bytes.subarray(at);
}

export function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** The form that a file's name stands for. */
export function formOfName(path: string | null | undefined): FormName | null {
  const name = path?.toLowerCase() ?? '';
  return FORMS.find((form) => form.extensions.some((extension) => name.endsWith(extension)))?.name ?? null;
}

/** The form of a decoded text: what the user says, else what it must be, else what its file is called, else what it looks like. */
export function chooseTextForm(text: string, path?: string | null, forced?: FormName | null): TextFormName {
  if (forced && isTextForm(forced)) return forced;
  const head = text.slice(0, SNIFFED);
  if (HTML.test(head) || beginsWithMailHeaders(head)) return 'html';
  const named = formOfName(path);
  if (named === 'txt' && text.includes('</') && TAGS.test(text)) return 'md';
  if (named && isTextForm(named)) return named;
  return looksLikeMarkdown(text) ? 'md' : 'txt';
}

/** A page begins with its document type, or has an element that only pages have. */
const HTML = new RegExp(String.raw`${BEFORE_ROOT}<(?:!doctype\s+html|html|head|meta|body)\b`, 'i');

/** Cells of a table in tags within a text: no plain text, whatever the file is called. */
const TAGS = /<\/t[dh]>/i;

/** A page saved in one file (MHTML) begins with the headers of a mail. */
function beginsWithMailHeaders(text: string): boolean {
  const head = text.slice(0, LONGEST_HEADERS).trimStart();
  return /^[A-Za-z-]{1,60}:/.test(head) && /^MIME-Version:/im.test(head) && head.includes('multipart/');
}
const LONGEST_HEADERS = 4000;

function isTextForm(name: FormName): name is TextFormName {
  return formOf(name).reads === 'text';
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
