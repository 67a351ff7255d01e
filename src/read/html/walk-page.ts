/**
 * From the tree of a page to its lines, as a browser shows them: hidden elements left out, white space collapsed, list labels printed, cells told apart.
 */
import type { Element, Nodes, Root } from 'hast';
import type { Cell, Notice } from '../../model/source.ts';
import { type LegacyFont, legacyFontOf } from '../../text/legacy-fonts.ts';
import type { Budget } from '../budget.ts';
import { bulletLabel } from '../office/list-labels.ts';
import { type Block, BlockBuilder, type Context } from './blocks.ts';
import { columnsIn } from './columns.ts';
import { CHROME, LISTS, SILENT } from './element-kinds.ts';
import { isBlankElement, isBlock, isHidden, printedLabel, roleOf } from './element-nature.ts';
import { ListItems } from './list-items.ts';
import { measurePage } from './measure-page.ts';
import { findNotes, type Notes } from './notes.ts';
import { firstFont, fontOf, type Style, StyleSheet } from './styles.ts';
import { raise } from './superscript.ts';
import { type GridCell, gridOf, isLayout, type Measure } from './table-grid.ts';

export interface WalkedPage {
  blocks: Block[];
  /** The element that holds an element, both numbered in the order of the page; -1 for the first. */
  parents: number[];
  /** Elements that lead through a site, and elements that stand in a cell. */
  chrome: ReadonlySet<number>;
  inCells: ReadonlySet<number>;
  notices: Notice[];
}

const PLAIN: Context = {
  font: null,
  isSymbols: false,
  space: 'collapsed',
  cell: null,
  role: 'text',
  isLink: false,
  isRaised: false,
};
const SYMBOLS = /^(?:symbol|wingdings(?: ?[23])?|webdings|zapf ?dingbats)$/i;
/** A label of Word's, before the blanks that fill the line up to its text. */
const LONGEST_LABEL = 16;

export function walkPage(root: Root, budget: Budget, showsHidden = false): WalkedPage {
  const walk = new PageWalk(root, budget, showsHidden);
  walk.visitAll(root.children, PLAIN, -1);
  walk.out.end();
  const { parents, chrome, inCells, notices } = walk;
  return { blocks: walk.out.blocks, parents, chrome, inCells, notices };
}

class PageWalk {
  readonly out = new BlockBuilder();
  readonly parents: number[] = [];
  readonly chrome = new Set<number>();
  readonly inCells = new Set<number>();
  readonly notices: Notice[] = [];
  readonly #budget: Budget;
  readonly #showsHidden: boolean;
  readonly #measures: Map<Element, Measure>;
  readonly #pageLength: number;
  readonly #notes: Notes;
  readonly #sheet = new StyleSheet();
  readonly #lists = new ListItems(this.#sheet);
  readonly #fonts = new Map<string, LegacyFont | null>();
  #tables = 0;
  /** Between the marks that Word sets around a label. */
  #isInLabel = false;
  #printedLabel = '';

  constructor(root: Root, budget: Budget, showsHidden: boolean) {
    this.#budget = budget;
    this.#showsHidden = showsHidden;
    this.#measures = measurePage(root);
    this.#pageLength = root.children.reduce(
      (sum, child) => sum + (child.type === 'element' ? (this.#measures.get(child)?.length ?? 0) : 0),
      0,
    );
    this.#notes = findNotes(root);
    this.#addSheets(root);
  }

  visitAll(nodes: readonly Nodes[], context: Context, parent: number): void {
    for (const node of nodes) this.#visit(node, context, parent);
  }

  #visit(node: Nodes, context: Context, parent: number): void {
    if (node.type === 'text') this.#addText(node.value, context, parent);
    else if (node.type === 'comment') this.#readComment(node.value, context, parent);
    else if (node.type === 'element') this.#visitElement(node, context, parent);
  }

  #visitElement(element: Element, context: Context, parent: number): void {
    this.#budget.step();
    const name = element.tagName;
    if (name === 'br') this.out.breakLine(context, parent);
    if (SILENT.has(name) || name === 'br' || this.#notes.marks.has(element)) return;
    const style = this.#sheet.styleOf(element);
    if (!this.#showsHidden && isHidden(element, style)) return;
    if (name === 'del' || element.properties.className?.toString() === 'msoDel') {
      this.notices.push({ code: 'tracked-changes', params: {} });
      return;
    }
    const inner = this.#contextIn(element, style, context);
    if (isBlock(name, style)) this.#visitBlock(element, style, inner, parent);
    else if (!this.#readFiller(element, style, inner, parent)) this.visitAll(element.children, inner, parent);
  }

  #visitBlock(element: Element, style: Style, context: Context, parent: number): void {
    const name = element.tagName;
    const id = this.parents.push(parent) - 1;
    if (CHROME.has(name) || element.properties.role === 'navigation') this.chrome.add(id);
    if (context.cell) this.inCells.add(id);
    this.out.end();
    const before = this.out.blocks.length;
    if (name === 'table') this.#visitTable(element, context, id);
    else if (LISTS.has(name)) this.#visitList(element, style, context, id);
    else {
      if (name === 'li') this.out.label = this.#lists.label(element, style);
      const columns = context.cell
        ? []
        : columnsIn(element, style, this.#measures, (child) => this.#sheet.styleOf(child));
      if (columns.length > 1) this.#visitColumns(element, columns, context, id);
      else this.visitAll(element.children, context, id);
    }
    this.out.end();
    if (name === 'li') this.out.label = '';
    if (name === 'p' && this.out.blocks.length === before) this.out.addBlank(context, id);
  }

  #visitList(element: Element, style: Style, context: Context, id: number): void {
    this.out.label = '';
    this.#lists.enter(element, style);
    this.visitAll(element.children, context, id);
    this.#lists.leave();
  }

  #visitTable(element: Element, context: Context, id: number): void {
    const cells = context.cell ? [] : gridOf(element);
    if (context.cell || isLayout(cells, this.#measures, this.#pageLength)) {
      this.visitAll(element.children, context, id);
      return;
    }
    const table = this.#tables++;
    const places = new Map(cells.map((cell) => [cell.element, placeOf(cell, table)]));
    const visit = (node: Element, parent: number): void => {
      for (const child of node.children) {
        const place = child.type === 'element' ? places.get(child) : undefined;
        if (place) this.#visit(child, { ...context, cell: place }, parent);
        else if (child.type === 'element' && /^(?:thead|tbody|tfoot|tr)$/.test(child.tagName)) visit(child, parent);
        else this.#visit(child, context, parent);
      }
    };
    visit(element, id);
  }

  /** Blocks that stand side by side, as a row of a table. */
  #visitColumns(element: Element, columns: readonly Element[], context: Context, id: number): void {
    const table = this.#tables++;
    for (const child of element.children) {
      const column = columns.indexOf(child as Element);
      if (column < 0) {
        this.#visit(child, context, id);
        continue;
      }
      this.out.end();
      this.#visit(child, { ...context, cell: { table, row: 0, column } }, id);
      this.out.end();
    }
  }

  #contextIn(element: Element, style: Style, outer: Context): Context {
    const name = element.tagName;
    const change: Partial<Context> = {};
    const face =
      fontOf(style) ?? (typeof element.properties.face === 'string' ? firstFont(element.properties.face) : null);
    if (face !== null) Object.assign(change, { font: this.#legacyFont(face), isSymbols: SYMBOLS.test(face) });
    const space = style.get('white-space') ?? (name === 'pre' || name === 'listing' ? 'pre' : null);
    if (space) change.space = space === 'pre-line' ? 'lines' : /^(?:pre|break)/.test(space) ? 'kept' : 'collapsed';
    if (name === 'a') change.isLink = true;
    if (name === 'sup') change.isRaised = true;
    const role = roleOf(element, style, this.#notes);
    if (role && (outer.role === 'text' || outer.role === 'heading')) change.role = role;
    for (const _ in change) return { ...outer, ...change };
    return outer;
  }

  #legacyFont(face: string): LegacyFont | null {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = legacyFontOf(face);
      this.#fonts.set(face, font);
    }
    return font;
  }

  #addText(value: string, context: Context, parent: number): void {
    if (this.#isInLabel) {
      this.#printedLabel += value;
      return;
    }
    const text = context.isRaised ? raise(value) : value;
    const isGlyph = context.isSymbols && this.out.length === 0 && text.trim().length === 1;
    this.out.add(isGlyph ? `${bulletLabel(text)} ` : text, context, parent);
  }

  /** Word's conditional comments: `<![if !supportLists]>` and `<![endif]>` stand around the label of a list. */
  #readComment(value: string, context: Context, parent: number): void {
    if (/^\[if !supportLists\]/i.test(value)) {
      this.out.end();
      this.#isInLabel = true;
      this.#printedLabel = '';
    } else if (this.#isInLabel && /^\[endif\]/i.test(value)) {
      this.#isInLabel = false;
      this.out.add(printedLabel(this.#printedLabel), context, parent);
    }
  }

  /** Elements that only fill a line: Word's tab stops, and the small blanks between a list's label and its text. */
  #readFiller(element: Element, style: Style, context: Context, parent: number): boolean {
    const tabs = Number(style.get('mso-tab-count')?.slice(0, 3) ?? 0);
    if (tabs > 0 && !this.#isInLabel) {
      this.out.add('\t'.repeat(Math.min(tabs, 20)), { ...context, space: 'kept' }, parent);
      return true;
    }
    if (this.#isInLabel || this.out.length === 0 || this.out.length > LONGEST_LABEL) return false;
    if (!/^7(?:\.0)?pt\b/.test(style.get('font') ?? '') || !isBlankElement(element)) return false;
    this.out.add(printedLabel(this.out.takeAsLabel()), context, parent);
    return true;
  }

  #addSheets(node: Nodes): void {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const { media } = child.properties;
      const isForScreens = typeof media !== 'string' || /^(?:all|screen)?$/i.test(media.trim());
      if (child.tagName !== 'style') this.#addSheets(child);
      else if (isForScreens)
        this.#sheet.add(child.children.map((text) => ('value' in text ? text.value : '')).join(''), this.#budget);
    }
  }
}

function placeOf({ row, column, rows }: GridCell, table: number): Cell {
  return rows > 1 ? { table, row, column, rows } : { table, row, column };
}
