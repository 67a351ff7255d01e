/**
 * Emphasis that a converter left in a text: `Số **3264**`, `**KT. GIÁM ĐỐC` … `PHÓ GIÁM ĐỐC**`, `*Nơi nhận:*`.
 *
 * Asterisks that mean something stay: rules of asterisks alone (`* * *`, `***`), footnote marks (`(*)`, `(**)`), bullets and signs of multiplication.
 */

import type { Edit } from '../text/normalize.ts';

const RUNS = /\*{2,3}/g;
const PAIRS =
  /(?<![\p{L}\p{N}*(])(?:(\*)(?=[^\s*])[^*\n]{1,300}(?:\n[^*\n]{1,300}){0,3}(?<=[^\s*])\*(?![\p{L}\p{N}*)])|(__)(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])__(?![\p{L}\p{N}_]))/gu;

/** The marks of emphasis in a stretch of plain text, in order. */
export function findEmphasis(piece: string): Edit[] {
  const edits: Edit[] = [];
  if (piece.includes('**')) {
    for (const match of piece.matchAll(RUNS)) {
      const from = match.index;
      const to = from + match[0].length;
      if (isEmphasis(piece, from, to)) edits.push({ from, to, text: '' });
    }
  }
  if (piece.includes('*') || piece.includes('__')) {
    for (const match of piece.matchAll(PAIRS)) {
      const length = match[1] ? 1 : 2;
      const to = match.index + match[0].length;
      edits.push({ from: match.index, to: match.index + length, text: '' }, { from: to - length, to, text: '' });
    }
  }
  return edits.sort((a, b) => a.from - b.from);
}

/** Two or three asterisks count when their line says something else too, and when they stand in no brackets of their own. */
function isEmphasis(piece: string, from: number, to: number): boolean {
  if (piece[from - 1] === '*' || piece[to] === '*') return false;
  if (piece[from - 1] === '(' && piece[to] === ')') return false;
  const before = piece.slice(Math.max(0, from - NEAR), from);
  const after = piece.slice(to, to + NEAR);
  const line = before.slice(before.lastIndexOf('\n') + 1) + piece.slice(from, to) + after.split('\n', 1)[0];
  return /[^\s*]/.test(line) || /^\*\*(?:\s*\*\*)?$/.test(line.trim());
}

/** How far a line is looked at. */
const NEAR = 300;
