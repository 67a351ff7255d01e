/**
 * Reads RTF (Rich Text Format, specification 1.9.1) of Word, WordPad, LibreOffice and others.
 *
 * One pass over the marks of the file. A group inherits the state of the one around it; what a group's text is for (a font's name, a footnote, the body)
 * is its destination. Groups that are not known and may be ignored are passed.
 */
import type { Reading } from '../../model/source.ts';
import type { Budget } from '../budget.ts';
import { DocumentText } from '../office/document-text.ts';
import { writeStories } from '../office/story.ts';
import { Unreadable } from '../unreadable.ts';
import { isAscii } from './code-pages.ts';
import { StoryCollector } from './collector.ts';
import { RtfWalk } from './walk.ts';

/** The program can't hold longer texts. */
const LONGEST_STRING = 2 ** 29 - 25;

export function readRtf(bytes: Uint8Array, budget: Budget): Reading {
  if (bytes.length > LONGEST_STRING) throw new Unreadable('file-too-large', { limit: LONGEST_STRING });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const collector = new StoryCollector(budget);
  const walk = new RtfWalk(file, isUtf8(bytes, file), collector, budget);
  walk.run();
  const { insertions, deletions, missingLabels } = collector;
  const { isDamaged } = walk;
  const out = new DocumentText(budget);
  writeStories(out, collector.finish());
  if (isDamaged) out.notice({ code: 'file-damaged', params: { form: 'rtf' } });
  if (insertions + deletions > 0) out.notice({ code: 'tracked-changes', params: { insertions, deletions } });
  if (missingLabels > 0) out.notice({ code: 'list-numbers-missing', params: { count: missingLabels } });
  const reading = out.build();
  if (reading.text.trim() === '') {
    throw new Unreadable(isDamaged ? 'file-damaged' : 'empty-input', isDamaged ? { form: 'rtf' } : {});
  }
  return reading;
}

/** Whether bytes above ASCII stand in the file, and all make UTF-8. */
function isUtf8(bytes: Uint8Array, file: string): boolean {
  if (isAscii(file)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
