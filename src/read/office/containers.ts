/** What a container holds: the zipped files of newer offices, the compound files of older ones. */
import type { Budget } from '../budget.ts';
import { formOfName } from '../choose-form.ts';
import type { FormName } from '../forms.ts';
import { Unreadable } from '../unreadable.ts';
import { ZipFile } from './zip.ts';

/** The form of a zipped file. Throws `Unreadable` when it is damaged, or holds what is not read. */
export function formOfZip(bytes: Uint8Array, path: string | null | undefined, budget: Budget): FormName {
  const named = formOfName(path);
  const zip = new ZipFile(bytes, named ?? 'zip', budget);
  const names = zip.names;
  if (names.includes('word/document.xml') || names.some((name) => /^word\/[^/]+\.xml$/.test(name))) return 'docx';
  if (names.includes('content.xml') || names.includes('mimetype')) {
    const type = new TextDecoder().decode(zip.read('mimetype') ?? new Uint8Array());
    if (type === '' || type.includes('opendocument.text')) return 'odt';
    throw new Unreadable('form-not-read', { form: type.trim() });
  }
  if (names.some((name) => name.startsWith('xl/'))) throw new Unreadable('form-not-read', { form: 'xlsx' });
  if (names.some((name) => name.startsWith('ppt/'))) throw new Unreadable('form-not-read', { form: 'pptx' });
  // the parts of a Word file may be called anything
  if (names.includes(CONTENT_TYPES) && zip.text(CONTENT_TYPES)?.includes('wordprocessingml')) return 'docx';
  throw new Unreadable('form-not-read', { form: 'zip' });
}
const CONTENT_TYPES = '[Content_Types].xml';

/** Whether a zipped file is a document of some office program, read or not, and not a folder of files. */
export function holdsDocument({ names }: ZipFile): boolean {
  return names.some((name) => /^(?:mimetype|content\.xml|\[Content_Types\]\.xml|(?:word|xl|ppt)\/.*)$/.test(name));
}

/** The form of a compound file, by the names of its streams, which stand in UTF-16 in its directory. */
export function formOfCompound(bytes: Uint8Array): FormName {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (name: string): boolean => file.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) throw new Unreadable('file-encrypted', { form: 'docx' });
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook') || holds('Book')) throw new Unreadable('form-not-read', { form: 'xls' });
  if (holds('PowerPoint Document')) throw new Unreadable('form-not-read', { form: 'ppt' });
  throw new Unreadable('file-damaged', { form: 'doc' });
}
