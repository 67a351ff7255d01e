/**
 * What stands on a page: its characters with their places, and the rules (đường kẻ) drawn between them. Lengths are points, y counts from the top.
 */
import type { Font, PageContent, Picture } from './engine.ts';
import { type Matrix, multiply } from './matrix.ts';

/** A character, or several that are one glyph (ligatures). `y` is its baseline. */
export interface Glyph {
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
  font: Font | null;
  /** The annotation (signature, stamp, form field) that draws it, counted from 1; 0 for the page itself. */
  annotation: number;
  /** Recognised in a picture, with little confidence. */
  isDoubtful?: boolean;
  /** What was recognised, where `text` is the word that must be meant. */
  recognised?: string;
}

/** A straight line along an axis; `at` is where it crosses the other one. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** A picture, or its name, and the map from the unit square to the page. The zeros of a mask are painted black. */
export interface PlacedPicture {
  picture: Picture | string;
  place: Matrix;
  isMask: boolean;
}

export interface PageMarks {
  width: number;
  height: number;
  glyphs: Glyph[];
  across: Rule[];
  down: Rule[];
  pictures: PlacedPicture[];
}

interface TextState {
  font: Font | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}
interface State extends TextState {
  ctm: Matrix;
}
interface DrawnGlyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** A filled box that is no thicker is a rule. */
const THICKEST_RULE = 3;

export function readMarks(page: PageContent, fonts: ReadonlyMap<string, Font>): PageMarks {
  const walk = new MarksWalk(page, fonts);
  for (const [i, operator] of page.operators.entries()) walk.act(operator, (page.operands[i] ?? []) as unknown[]);
  return walk.marks;
}

class MarksWalk {
  readonly marks: PageMarks;
  readonly #fonts: ReadonlyMap<string, Font>;
  readonly #base: Matrix;
  readonly #saved: State[] = [];
  #state: State;
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  #path: { box: [number, number, number, number]; isBox: boolean }[] = [];
  #annotations = 0;
  #annotation = 0;

  constructor({ view, rotate }: PageContent, fonts: ReadonlyMap<string, Font>) {
    const [x0 = 0, y0 = 0, x1 = 595, y1 = 842] = view;
    const isTurned = rotate % 180 !== 0;
    this.#fonts = fonts;
    this.#base = baseMatrix(x0, y0, x1, y1, ((rotate % 360) + 360) % 360);
    const [width, height] = isTurned ? [y1 - y0, x1 - x0] : [x1 - x0, y1 - y0];
    this.marks = { width, height, glyphs: [], across: [], down: [], pictures: [] };
    this.#state = {
      ctm: this.#base,
      font: null,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
    };
  }

  act(operator: number, operands: unknown[]): void {
    const n = operands as number[];
    const state = this.#state;
    switch (operator) {
      case 10: // save
      case 76: // beginGroup
        this.#save();
        break;
      case 11: // restore
      case 77: // endGroup
        this.#restore();
        break;
      case 12: // transform
        state.ctm = multiply(state.ctm, operands as unknown as Matrix);
        break;
      case 74: // paintFormXObjectBegin
        this.#save();
        if (Array.isArray(operands[0])) this.#state.ctm = multiply(state.ctm, operands[0] as unknown as Matrix);
        break;
      case 75: // paintFormXObjectEnd
        this.#restore();
        break;
      case 80: // beginAnnotation
        this.#beginAnnotation(operands);
        break;
      case 81: // endAnnotation
        this.#annotation = 0;
        this.#restore();
        break;
      case 9: // setGState
        for (const [key, value] of (operands[0] ?? []) as [string, [string, number]][]) {
          if (key === 'Font') this.#setFont(value[0], value[1]);
        }
        break;
      case 31: // beginText
        this.#line = IDENTITY;
        this.#text = this.#line;
        break;
      case 33:
        state.charSpacing = n[0]!;
        break;
      case 34:
        state.wordSpacing = n[0]!;
        break;
      case 35:
        state.scale = n[0]! / 100;
        break;
      case 36:
        state.leading = -n[0]!;
        break;
      case 37:
        this.#setFont(operands[0] as string, n[1]!);
        break;
      case 39:
        state.rise = n[0]!;
        break;
      case 41: // setLeadingMoveText
        state.leading = n[1]!;
        this.#move(n[0]!, n[1]!);
        break;
      case 40: // moveText
        this.#move(n[0]!, n[1]!);
        break;
      case 42: // setTextMatrix
        this.#line = (Array.isArray(operands[0]) ? operands[0] : operands) as unknown as Matrix;
        this.#text = this.#line;
        break;
      case 43: // nextLine
        this.#move(0, state.leading);
        break;
      case 44: // showText
        this.#show((operands[0] ?? []) as (DrawnGlyph | number | null)[]);
        break;
      case 83: // paintImageMaskXObject
        this.#addPicture(operands[0], true);
        break;
      case 85: // paintImageXObject
      case 86: // paintInlineImageXObject
        this.#addPicture(operands[0], false);
        break;
      case 91: // constructPath
        this.#addPath(operands[0] as number[], operands[1] as number[]);
        break;
      default:
        if (operator >= 20 && operator <= 28) this.#draw(operator);
    }
  }

  #save(): void {
    this.#saved.push({ ...this.#state });
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #beginAnnotation([, , transform, matrix]: unknown[]): void {
    this.#save();
    const placed = multiply(this.#base, (transform as Matrix | undefined) ?? IDENTITY);
    this.#state.ctm = multiply(placed, (matrix as Matrix | undefined) ?? IDENTITY);
    this.#annotation = ++this.#annotations;
  }

  #setFont(id: string, size: number): void {
    this.#state.font = this.#fonts.get(id) ?? null;
    this.#state.size = size;
  }

  #move(x: number, y: number): void {
    this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  #show(glyphs: readonly (DrawnGlyph | number | null)[]): void {
    const { ctm, font, size, charSpacing, wordSpacing, scale, rise } = this.#state;
    const [a, b, c, d, e, f] = multiply(ctm, this.#text);
    const em = Math.hypot(c, d) * Math.abs(size);
    const perUnit = font?.isType3Font ? (font.fontMatrix?.[0] ?? 0.001) : 0.001;
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph * size * scale) / 1000;
      } else if (glyph) {
        const wide = (glyph.width ?? 0) * perUnit * size;
        const from = a * x + c * rise + e;
        const to = a * (x + wide * scale) + c * rise + e;
        const text = glyph.unicode ?? '';
        if (text !== '') {
          const y = b * x + d * rise + f;
          const annotation = this.#annotation;
          this.marks.glyphs.push({
            text,
            x: Math.min(from, to),
            end: Math.max(from, to),
            y,
            size: em,
            font,
            annotation,
          });
        }
        x += (wide + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
      }
    }
    this.#text = multiply(this.#text, [1, 0, 0, 1, x, 0]);
  }

  #addPicture(picture: unknown, isMask: boolean): void {
    const data = (picture as Picture | null)?.data;
    const named = typeof data === 'string' ? data : (picture as Picture | string | null);
    if (named) this.marks.pictures.push({ picture: named, place: this.#state.ctm, isMask });
  }

  #addPath(operators: readonly number[], n: readonly number[]): void {
    let at = 0;
    let [x, y] = [0, 0];
    for (const operator of operators ?? []) {
      if (operator === 19) {
        this.#addSegment(n[at]!, n[at + 1]!, n[at]! + n[at + 2]!, n[at + 1]! + n[at + 3]!, true);
        at += 4;
      } else if (operator === 13) {
        [x, y] = [n[at]!, n[at + 1]!];
        at += 2;
      } else if (operator === 14) {
        this.#addSegment(x, y, n[at]!, n[at + 1]!, false);
        [x, y] = [n[at]!, n[at + 1]!];
        at += 2;
      } else if (operator !== 18) {
        const length = operator === 15 ? 6 : 4;
        [x, y] = [n[at + length - 2]!, n[at + length - 1]!];
        at += length;
      }
    }
  }

  #addSegment(x0: number, y0: number, x1: number, y1: number, isBox: boolean): void {
    const [a, b, c, d, e, f] = this.#state.ctm;
    const [px, py, qx, qy] = [a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f];
    this.#path.push({ box: [Math.min(px, qx), Math.min(py, qy), Math.max(px, qx), Math.max(py, qy)], isBox });
  }

  /** Ends the path: what was stroked or filled thin is a rule. */
  #draw(operator: number): void {
    const path = this.#path;
    this.#path = [];
    if (operator === 28) return;
    const isStroked = operator === 20 || operator === 21 || operator >= 24;
    for (const { box, isBox } of path) {
      const [x0, y0, x1, y1] = box;
      const [width, height] = [x1 - x0, y1 - y0];
      if (height <= THICKEST_RULE && width > THICKEST_RULE)
        this.marks.across.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
      else if (width <= THICKEST_RULE && height > THICKEST_RULE) {
        this.marks.down.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
      } else if (isBox && isStroked && width > THICKEST_RULE) {
        this.marks.across.push({ at: y0, from: x0, to: x1 }, { at: y1, from: x0, to: x1 });
        this.marks.down.push({ at: x0, from: y0, to: y1 }, { at: x1, from: y0, to: y1 });
      }
    }
  }
}

/** From the page's own system to points from the top left corner, as the page is shown. */
function baseMatrix(x0: number, y0: number, x1: number, y1: number, rotate: number): Matrix {
  if (rotate === 90) return [0, 1, 1, 0, -y0, -x0];
  if (rotate === 180) return [-1, 0, 0, 1, x1, -y0];
  if (rotate === 270) return [0, -1, -1, 0, y1, x1];
  return [1, 0, 0, -1, -x0, y1];
}
