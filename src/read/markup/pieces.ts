/**
 * Cuts a Markdown text into pieces that can be parsed one by one, at blank lines outside code and comments, and below tables. Front matter is a piece of its own; a fence
 * that encloses the whole text, and a fence that nothing closes, are left out.
 */
import type { Line } from '../../model/source.ts';
import { matchAt } from '../../text/matches.ts';
import { CLOSED_ROW, RULE_OF_HEADER } from './broken-rows.ts';

export interface Piece {
  from: number;
  to: number;
  role: Extract<Line['role'], 'text' | 'front-matter'>;
}

/** A piece ends at the first safe blank line behind this many code units, or at a line's end behind the longest. */
const LONG = 16_000;
const LONGEST = 64_000;
const FRONT_MATTER = /^---[ \t]*\n(?=[^\n]*\S)/;
const FRONT_MATTER_END = /\n(?:---|\.\.\.)[ \t]*(?=\n|$)/g;
const FENCE = /^[ \t>]*(`{3,}|~{3,}(?!~))[^\n`]*$/;

export function cutPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const front = findFrontMatter(text);
  if (front) {
    pieces.push(front.piece);
    from = front.end;
  }
  const fences = pairFences(text, from);
  return [...pieces, ...cutBody(text, from, fences)];
}

/** `---`, lines of `key: value`, `---` at the top of the file; the lines between are a piece. */
function findFrontMatter(text: string): { piece: Piece; end: number } | null {
  const opening = FRONT_MATTER.exec(text);
  if (!opening) return null;
  const from = opening[0].length;
  const closing = matchAt(FRONT_MATTER_END, text.slice(0, from + LONG), from - 1);
  if (!closing || !/^[\p{L}_][\p{L}\p{N}_ -]{0,60}:/u.test(text.slice(from, from + 80))) return null;
  return { piece: { from, to: closing.index, role: 'front-matter' }, end: closing.index + closing[0].length };
}

/** The stretches between fences that stay code. */
export function findCode(text: string): { from: number; to: number }[] {
  return pairFences(text, findFrontMatter(text)?.end ?? 0).flatMap(({ from, closedAt, isDropped }) =>
    isDropped ? [] : [{ from, to: closedAt ?? text.length }],
  );
}

interface Fence {
  from: number;
  to: number;
  mark: string;
  /** Where the fence that closes this one ends; null when nothing closes it. */
  closedAt: number | null;
  /** The fence is left out of the text. */
  isDropped: boolean;
}

/** The opening fences of a text and what closes them. */
function pairFences(text: string, from: number): Fence[] {
  const fences: Fence[] = [];
  let open: Fence | null = null;
  for (const line of fenceLines(text, from)) {
    if (!open) {
      open = { ...line, closedAt: null, isDropped: false };
      fences.push(open);
    } else if (line.mark[0] === open.mark[0] && line.mark.length >= open.mark.length && line.isBare) {
      open.closedAt = line.to;
      if (fences.length === 1 && enclosesAll(text, from, open)) {
        return [
          { ...open, isDropped: true },
          { ...line, closedAt: null, isDropped: true },
        ];
      }
      open = null;
    }
  }
  if (open) open.isDropped = true;
  return fences;
}

function* fenceLines(
  text: string,
  from: number,
): Generator<{ from: number; to: number; mark: string; isBare: boolean }> {
  if (!text.includes('```') && !text.includes('~~~')) return;
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    const fence = FENCE.exec(text.slice(at, Math.min(end, at + 200)));
    if (fence?.[1]) yield { from: at, to: end, mark: fence[1], isBare: fence[0].trim() === fence[1] };
    at = end + 1;
  }
}

function enclosesAll(text: string, from: number, fence: Fence): boolean {
  return text.slice(from, fence.from).trim() === '' && text.slice(fence.closedAt ?? text.length).trim() === '';
}

function cutBody(text: string, start: number, fences: readonly Fence[]): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  let fence = 0;
  const end = (to: number, next: number): void => {
    if (to > from) pieces.push({ from, to, role: 'text' });
    from = next;
  };
  let isComment = false;
  let isTable = false;
  /** What the line above closes. */
  let closed: 'row' | 'tag' | null = null;
  for (let at = start; at < text.length; ) {
    const lineEnd = endOfLine(text, at);
    const current = fences[fence];
    if (current && current.from === at) {
      fence++;
      if (current.isDropped) end(at, lineEnd);
      at = (current.isDropped ? lineEnd : (current.closedAt ?? text.length)) + 1;
      continue;
    }
    const line = text.slice(at, lineEnd);
    isComment = isComment ? !line.includes('-->') : leavesCommentOpen(line);
    if (closed !== null && isTextBelow(closed, line)) end(at, at);
    isTable = line.includes('|') && (isTable || RULE_OF_HEADER.test(line));
    closed = isTable && CLOSED_ROW.test(line) ? 'row' : CLOSING_TAG.test(line) ? 'tag' : null;
    const isFull = at - from > LONG && !isComment && line.trim() === '';
    if (isFull || at - from > LONGEST) end(lineEnd, lineEnd);
    at = lineEnd + 1;
  }
  end(text.length, text.length);
  return pieces;
}

const CLOSING_TAG = /^[ \t]*<\/(?:div|table|center)>[ \t]*$/iu;

/** Markdown takes text right below for one more row, or for HTML, up to the next blank line; whoever leaves that line out means text. */
function isTextBelow(closed: 'row' | 'tag', line: string): boolean {
  const first = line.trimStart()[0];
  return first !== undefined && (closed === 'row' ? !line.includes('|') : first !== '<');
}

function leavesCommentOpen(line: string): boolean {
  const start = line.lastIndexOf('<!--');
  return start >= 0 && !line.includes('-->', start + 4);
}

function endOfLine(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at);
  return lineFeed === -1 ? text.length : lineFeed;
}
