/**
 * Reads OpenDocument texts (ODF 1.0 to 1.3): of LibreOffice, of Word, of Google Docs. The text and its styles are parts of a zipped file; a flat file
 * (`.fodt`) holds all of it in one.
 */
import type { Reading } from '../../model/source.ts';
import type { Budget } from '../budget.ts';
import { startsWith } from '../choose-form.ts';
import { DocumentText } from '../office/document-text.ts';
import { writeStories } from '../office/story.ts';
import { ZipFile } from '../office/zip.ts';
import { Unreadable } from '../unreadable.ts';
import { OdtWalk } from './walk.ts';

const FORM = { form: 'odt' } as const;

/** A file whose text is whole ends so, be it a part or flat. */
const ENDS_WHOLE = /<\/(?:[\w.-]+:)?document(?:-content)?\s*>\s*$/;

export function readOdt(bytes: Uint8Array, budget: Budget): Reading {
  const out = new DocumentText(budget);
  const walk = new OdtWalk(budget);
  const content = startsWith(bytes, 'PK') ? readParts(new ZipFile(bytes, 'odt', budget), walk, out) : readFlat(bytes);
  walk.read(content);
  const { insertions, deletions, missingLabels } = walk;
  const isDamaged = !ENDS_WHOLE.test(content.slice(-200));
  if (isDamaged) out.notice({ code: 'file-damaged', params: FORM });
  if (insertions + deletions > 0) out.notice({ code: 'tracked-changes', params: { insertions, deletions } });
  if (missingLabels > 0) out.notice({ code: 'list-numbers-missing', params: { count: missingLabels } });
  writeStories(out, walk.finish());
  const reading = out.build();
  if (reading.text.trim() === '')
    throw isDamaged ? new Unreadable('file-damaged', FORM) : new Unreadable('empty-input');
  return reading;
}

/** Reads what stands beside the text, and returns the text's part. */
function readParts(zip: ZipFile, walk: OdtWalk, out: DocumentText): string {
  if (isEncrypted(zip)) throw new Unreadable('file-encrypted', FORM);
  if (!zip.has('content.xml')) throw new Unreadable('file-damaged', FORM);
  try {
    walk.read(zip.text('styles.xml') ?? '');
  } catch (error) {
    if (!(error instanceof Unreadable) || error.code !== 'file-damaged') throw error;
    out.notice({ code: 'part-damaged', params: { part: 'styles.xml' } });
  }
  return zip.text('content.xml') ?? '';
}

/** A password encrypts the parts, or a zipped file in the file; the list of parts says so. */
function isEncrypted(zip: ZipFile): boolean {
  const manifest = zip.has('META-INF/manifest.xml') ? (zip.text('META-INF/manifest.xml') ?? '') : '';
  return manifest.includes('encryption-data') || zip.has('encrypted-package');
}

function readFlat(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
