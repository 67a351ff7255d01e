/**
 * The form of a file: what the user says, else what its contents are, else what it is called. Contents decide, because names are wrong more often: web
 * pages saved as `.doc`, Word files called `.docx` that are older ones.
 */
import { FORMS, type FormName, formOf, type TextFormName } from './forms.ts';

/** A form that is known and not read. */
export interface UnreadForm {
  /** As people call it: `PDF`. */
  unread: string;
}

const SIGNATURES: readonly (readonly [signature: string, unread: string])[] = [
  ['%PDF-', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'gzip'],
];

/** What the first bytes of a file say, without unpacking it; null for a text. */
export function sniffSignature(bytes: Uint8Array): UnreadForm | null {
  const found = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  return found ? { unread: found[1] } : null;
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

/** The form of a decoded text. */
export function chooseTextForm(text: string, path?: string | null, forced?: TextFormName | null): TextFormName {
  if (forced) return forced;
  const named = formOfName(path);
  if (named && isTextForm(named)) return named;
  return looksLikeMarkdown(text) ? 'md' : 'txt';
}

export function isTextForm(name: FormName): name is TextFormName {
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
