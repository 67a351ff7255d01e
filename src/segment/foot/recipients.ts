/**
 * Nơi nhận: entries, one for each printed dash, with what they get the document for; labels of groups; the archive line (Lưu).
 * Lines come wrapped, without dashes, or run together in one cell (`Nơi nhận: - Như trên; - Lưu: VT.`).
 */
import purposes from '../../data/purposes.tsv';
import { readTable } from '../../lexicon/table.ts';
import type { Recipients } from '../../model/frame.ts';
import { type Run, runOf, subRun, withoutEnd } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { foldWords } from '../../text/fold.ts';
import { isDangling, startsLower } from '../../text/letter-case.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import { archiveLabel, bulletLength, recipientsLabel } from '../lines/foot-lines.ts';
import type { Piece } from '../lines/row.ts';
import { pieceOf } from '../lines/row.ts';

const purposeStarts = new Set(readTable<'start'>(purposes).map((row) => foldWords(row.start)));
const RUN_TOGETHER = new RegExp(
  String.raw`(?<=[;:.,]|\))\s*(?:[${ITEM_SIGNS}]\s+(?=\S)|(?=[-–]\s?Lưu))|(?<=;)\s+(?=Lưu\s*:)`,
  'gu',
);
const IS_ITEM = new RegExp(String.raw`^\s*[${ITEM_SIGNS}]`);

/** Reads the pieces of a list of recipients, the one with the label first. */
export function readRecipients(reading: Reading, pieces: readonly Piece[]): Recipients {
  const items = splitItems(pieces.flatMap(splitRunTogether));
  const recipients: Recipients = { entries: [], archive: null };
  let group: Run | null = null;
  items.forEach((item, i) => {
    const run = trimEnd(runOf(reading, item.pieces));
    if (run.end === run.start) return;
    const label = archiveLabel(run.text);
    if (label > 0) recipients.archive ??= readArchive(run, label);
    else if (isGroupLabel(run.text, items[i + 1])) group = subRun(run, run.start, run.end - 1);
    else recipients.entries.push({ run, purpose: findPurpose(run), group });
  });
  return recipients;
}

interface Item {
  pieces: Piece[];
}

/** Takes the label off and cuts what stands in one line at its dashes, or at `;` when there are none. */
function splitRunTogether(piece: Piece): Piece[] {
  const label = recipientsLabel(piece.text);
  const from = piece.start - piece.row.start;
  const to = piece.end - piece.row.start;
  const body = label > 0 ? pieceOf(piece.row, from + label, to, piece.column) : piece;
  if (!body) return [];
  let cuts = [...body.text.matchAll(RUN_TOGETHER)].map((match) => match.index);
  const isDashed = bulletLength(body.text) > 0 || cuts.some((cut) => IS_ITEM.test(body.text.slice(cut)));
  if (label > 0 && !isDashed) cuts = [...body.text.matchAll(/;\s+/g)].map((match) => match.index + match[0].length);
  const start = body.start - piece.row.start;
  return [0, ...cuts].flatMap((cut, i) => {
    const part = pieceOf(piece.row, start + cut, start + (cuts[i] ?? body.text.length), piece.column);
    return part ? [part] : [];
  });
}

/** One item for each dash; without dashes one for each line, unless the line before broke off. */
function splitItems(pieces: readonly Piece[]): Item[] {
  const items: Item[] = [];
  let isDashed = false;
  for (const piece of pieces) {
    const bullet = bulletLength(piece.text);
    const last = items.at(-1);
    const lastText = last?.pieces.at(-1)?.text ?? '';
    if (bullet > 0) isDashed = true;
    const begins = bullet > 0 || archiveLabel(piece.text) > 0 || !last || beginsItem(piece.text, lastText, isDashed);
    const from = piece.start - piece.row.start + bullet;
    const body = bullet > 0 ? pieceOf(piece.row, from, piece.end - piece.row.start, piece.column) : piece;
    if (!body) continue;
    if (begins) items.push({ pieces: [body] });
    else last!.pieces.push(body);
  }
  return items;
}

function beginsItem(text: string, last: string, isDashed: boolean): boolean {
  if (/[;.]$/.test(last) || /:$/.test(last)) return true;
  if (isDashed) return text.endsWith(':') && !isDangling(last) && !startsLower(text);
  return !isDangling(last) && !startsLower(text) && !text.startsWith('(');
}

function isGroupLabel(text: string, next: Item | undefined): boolean {
  return text.endsWith(':') && text.length < 80 && (next !== undefined || /^gửi/iu.test(text));
}

/** The closing parenthesis that says what for: `(để b/c)`, `(Cục A03 - để b/c)`. Names and abbreviations in parentheses are none. */
function findPurpose(run: Run): Run | null {
  const match = /\(([^()]+)\)\s*$/u.exec(run.text);
  if (!match || !isPurpose(match[1]!)) return null;
  const from = run.start + match.index + 1;
  return subRun(run, from, from + match[1]!.length);
}

function isPurpose(text: string): boolean {
  const words = foldWords(text).split(' ');
  if (startsPurpose(words)) return true;
  return text
    .split(/\s[-–]\s|[,;:]\s/)
    .slice(1)
    .some((part) => startsPurpose(foldWords(part).split(' ')));
}

function startsPurpose(words: readonly string[]): boolean {
  return purposeStarts.has(words[0] ?? '') || purposeStarts.has(words.slice(0, 2).join(' '));
}

/** `Lưu: VT, VX (2).` */
function readArchive(run: Run, label: number): Recipients['archive'] {
  const units: Run[] = [];
  let depth = 0;
  // `Lưu (VX-LC)`
  const isEnclosed = run.text[label] === '(' && run.text.endsWith(')') && !/^\(\s*\d/u.test(run.text.slice(label));
  const end = isEnclosed ? run.text.length - 1 : run.text.length;
  let at = isEnclosed ? label + 1 : label;
  for (let i = at; i <= end; i++) {
    const char = i < end ? run.text[i] : undefined;
    if (char === '(') depth++;
    else if (char === ')') depth--;
    if (char !== undefined && (depth > 0 || (char !== ',' && char !== ';'))) continue;
    const unit = trimEnd(subRun(run, run.start + at, run.start + i));
    if (unit.end > unit.start) units.push(unit);
    at = i + 1;
  }
  const copies = /\(\s*(\d{1,4})\s*(?:(?:b|bản)\s*)?\)/iu.exec(run.text.slice(label))?.[1];
  return { run: subRun(run, run.start + bulletLength(run.text)), units, copies: copies ? Number(copies) : null };
}

/** Without end marks (`;`, `./.`); a colon stays, it makes a group label. */
function trimEnd(run: Run): Run {
  return withoutEnd(run, ';.,/');
}
