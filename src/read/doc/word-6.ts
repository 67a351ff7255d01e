/**
 * Files of Word 6 and 95: the text alone, in paragraphs. Their formatting is written in another way than that of later files, and not read: cells of tables
 * are lines, and numbers of lists are missing.
 */
import type { Reading } from '../../model/source.ts';
import { type LegacyFont, legacyFontOf } from '../../text/legacy-fonts.ts';
import type { Budget } from '../budget.ts';
import { DocumentText } from '../office/document-text.ts';
import { Unreadable } from '../unreadable.ts';
import { BrokenPart, Bytes } from './bytes.ts';
import type { CompoundFile } from './compound-file.ts';
import { findFields } from './fields.ts';

/** Places in the file information block. */
const FLAGS = 0xa;
const TEXT = 0x18;
const MAIN_LENGTH = 0x34;
const NOTES_LENGTH = 0x38;
const FONTS = 0xd0;
const PIECES = 0x160;
/** The text is cut into pieces: the file was saved fast. */
const COMPLEX = 4;
const PIECE_SIZE = 8;
/** Where the name stands in a font's entry, and before it the number of its character set. */
const NAME = 6;
const CHARSET = 4;
const VIETNAMESE = 163;
const VIETNAMESE_TEXT = new TextDecoder('windows-1258');

export function readWord6(file: CompoundFile, budget: Budget): Reading {
  const document = file.stream('WordDocument')!;
  const text = new DocumentText(budget);
  try {
    const fonts = readFonts(document);
    const length = document.u32(MAIN_LENGTH) + document.u32(NOTES_LENGTH);
    const bytes = gatherText(document);
    const isCut = bytes.length < length;
    const main = bytes.slice(0, Math.min(length, bytes.length));
    write(text, fonts.isVietnamese ? VIETNAMESE_TEXT.decode(main.raw) : main.ansi(0, main.length), fonts.legacy);
    text.notice({ code: 'part-damaged', params: { part: isCut ? 'WordDocument' : 'Word 6/95: PAPX' } });
  } catch (error) {
    if (error instanceof BrokenPart) throw new Unreadable('file-damaged', { form: 'doc' });
    throw error;
  }
  return text.build();
}

function gatherText(document: Bytes): Bytes {
  const start = document.u32(TEXT);
  if ((document.u16(FLAGS) & COMPLEX) === 0) {
    return document.slice(start, Math.min(document.u32(TEXT + 4), document.length) - start);
  }
  let at = document.u32(PIECES);
  while (document.u8(at) === 1) at += 3 + document.u16(at + 1);
  const table = document.slice(at + 5, Math.min(document.u32(at + 1), document.length - at - 5));
  const count = Math.floor((table.length - 4) / (4 + PIECE_SIZE));
  const pieces: Uint8Array[] = [];
  let left = document.length;
  for (let i = 0; i < count; i++) {
    const length = table.u32((i + 1) * 4) - table.u32(i * 4);
    if (length < 0 || length > left) break;
    pieces.push(document.slice(table.u32((count + 1) * 4 + i * PIECE_SIZE + 2), length).raw);
    left -= length;
  }
  const gathered = new Uint8Array(document.length - left);
  let filled = 0;
  for (const piece of pieces) {
    gathered.set(piece, filled);
    filled += piece.length;
  }
  return new Bytes(gathered);
}

/** The first legacy font stands for all of them: nothing here tells which text is set in which. */
function readFonts(document: Bytes): { legacy: LegacyFont | null; isVietnamese: boolean } {
  const part = document.slice(document.u32(FONTS), document.u32(FONTS + 4));
  const found = { legacy: null as LegacyFont | null, isVietnamese: false };
  for (let at = 2; at + NAME < part.length; at += part.u8(at) + 1) {
    const size = Math.min(part.u8(at) + 1, part.length - at);
    const name = size > NAME ? part.ansi(at + NAME, size - NAME).split('\0', 1)[0]! : '';
    found.legacy ??= legacyFontOf(name);
    found.isVietnamese ||= part.u8(at + CHARSET) === VIETNAMESE;
  }
  return found;
}

const CONTROL = /[\0-\x08\x0b-\x1f]/;

function write(out: DocumentText, text: string, font: LegacyFont | null): void {
  const fields = findFields(text, { start: 0, end: text.length }, { hidesPageNumbers: false });
  const pieces = text.matchAll(/[\0-\x08\x0b-\x1f]|[^\0-\x08\x0b-\x1f]+/g);
  let shownFrom = 0;
  for (const { 0: piece, index } of pieces) {
    if (index < shownFrom) continue;
    const hidden = fields.get(index);
    if (hidden) shownFrom = hidden.end;
    else if (!CONTROL.test(piece)) out.add(piece, font);
    else if (piece === '\x0b') out.add('\n');
    else if (piece === '\x1e') out.add('-');
    else if (piece === '\x07' || piece === '\r' || piece === '\x0c') out.endParagraph();
  }
}
