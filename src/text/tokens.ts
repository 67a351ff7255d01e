/**
 * Tokens: the words and marks of a run, with their folded form, by which patterns and names are matched.
 *
 * Abbreviations that are printed with `&`, `-`, `.` or `,` between capitals are one word: `GD&ĐT`, `GD-ĐT` and `GDĐT` fold to `gdđt`.
 */

import type { Run } from '../model/run.ts';
import { foldCase } from './fold.ts';

export interface Token {
  /** Range in the working text. */
  start: number;
  end: number;
  /** Lower case, one tone placement; a mark stands for itself, every dash is `-`. */
  fold: string;
  kind: 'word' | 'number' | 'mark';
  /** How a word is printed; `none` for numbers and marks. */
  case: 'lower' | 'title' | 'upper' | 'none';
}

const TOKEN =
  /(?<abbr>\p{Lu}[\p{Lu}\d]*(?:[&\-–.,]\p{Lu}[\p{Lu}\d]*)+(?![\p{L}\p{M}\d]))|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|\p{N}+|\S/gu;

export function tokenize(run: Run): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(run.text); found; found = TOKEN.exec(run.text)) {
    const text = found[0];
    const start = run.start + found.index;
    tokens.push({ start, end: start + text.length, ...shapeOf(text, found[1] !== undefined) });
  }
  return tokens;
}

type Shape = Pick<Token, 'fold' | 'kind' | 'case'>;

/** Shapes of words seen before: a document says few different words many times. */
const shapes = new Map<string, Shape>();
const MOST_SHAPES = 20_000;

function shapeOf(text: string, isAbbreviation: boolean): Shape {
  let shape = shapes.get(text);
  if (shape) return shape;
  shape = makeShape(text, isAbbreviation);
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(text, shape);
  return shape;
}

function makeShape(text: string, isAbbreviation: boolean): Shape {
  if (isAbbreviation) return { fold: foldCase(text.replace(/[&\-–.,]/g, '')), kind: 'word', case: 'upper' };
  if (/^\p{N}/u.test(text)) return { fold: text, kind: 'number', case: 'none' };
  if (!/^[\p{L}\p{M}]/u.test(text))
    return {
      fold: DASH.test(text) ? '-' : text === '&' ? 'và' : text,
      kind: text === '&' ? 'word' : 'mark',
      case: 'none',
    };
  const lower = text.toLowerCase();
  if (text === lower) return { fold: foldCase(text), kind: 'word', case: 'lower' };
  const upper = text.length > 1 && text === text.toUpperCase();
  return { fold: foldCase(text), kind: 'word', case: upper || text.length === 1 ? 'upper' : 'title' };
}

const DASH = /^[-‐‑‒–—−]$/;
