/**
 * The outline: paragraphs and table rows put into a tree by their markers.
 *
 * The order of nesting is the document's own: a series of markers seen for the first time stands below the unit that is open; one seen before ends
 * what stands below it. Only phần, chương, mục, tiểu mục and điều have a fixed order (Nghị định 30/2020/NĐ-CP, phụ lục I). Misnumbered, repeated
 * and skipped markers stay as they are printed.
 */
import { newUnit, type Unit } from '../../model/outline.ts';
import { type Run, runOf, subRun } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { indentOf } from '../../text/indent.ts';
import { isExample, isShown, opensExample } from './examples.ts';
import { agreeOnHeadings, isHeadingText } from './headings.ts';
import type { Marker } from './markers.ts';
import { joinParagraphs, type Paragraph } from './paragraphs.ts';
import { appendTable, goesOn, readTable } from './tables.ts';

/** Builds the tree of the given lines (ascending indexes of `reading.lines`). */
export function buildOutline(reading: Reading, lines: readonly number[]): Unit {
  const builder = new OutlineBuilder();
  const paragraphs = joinParagraphs(reading, lines);
  let above: Unit | null = null;
  for (let i = 0; i < paragraphs.length; ) {
    const paragraph = paragraphs[i]!;
    if (paragraph.table === null) {
      builder.addParagraph(reading, paragraph);
      above = null;
      i++;
      continue;
    }
    let end = i;
    while (paragraphs[end]?.table === paragraph.table) end++;
    const table = readTable(
      reading,
      paragraphs.slice(i, end).map((each) => each.lines[0]!),
    );
    if (above && table && goesOn(table, above)) appendTable(above, table);
    else {
      builder.addTable(table);
      above = table;
    }
    i = end;
  }
  return builder.finish();
}

interface Level {
  marker: Marker;
  unit: Unit;
}

/** Blanks by which an item stands further in than the one that it belongs to. */
const DEEPER = 2;

const FIXED_ORDER = ['part', 'chapter', 'section', 'subsection', 'article'];

class OutlineBuilder {
  readonly #root = newUnit('root', { start: 0, end: 0, text: '' });
  /** Open sections, outermost first. */
  #levels: Level[] = [];
  /** Open items below the open section or paragraph, outermost first. */
  #items: Level[] = [];
  /** The paragraph whose items follow, when it ends in a colon. */
  #carrier: Unit | null = null;
  /** The unit that opened an example, while lines of it may follow. */
  #example: Unit | null = null;

  addParagraph(reading: Reading, paragraph: Paragraph): void {
    const whole = runOf(
      reading,
      paragraph.lines.map((index) => reading.lines[index]!),
    );
    const { marker } = paragraph;
    const role = reading.lines[paragraph.lines[0]!]!.role;
    const run = marker ? subRun(whole, whole.start + marker.length) : whole;
    if (this.#example && !marker && role !== 'heading' && isShown(run.text)) {
      this.#addShown(run, this.#example);
      return;
    }
    this.#example = null;
    if (marker?.kind) this.#addSection(marker, whole, run);
    else if (marker) this.#addItem(reading, marker, whole, run);
    else if (this.#isTitleOfNamed()) this.#levels.at(-1)!.unit.run = run;
    else if (role === 'heading' || isShoutedHeading(run)) this.#addHeading(run);
    else this.#addText(run);
  }

  addTable(table: Unit | null): void {
    if (!table) return;
    this.#items = [];
    this.#carrier = null;
    if (table.children.some(({ row }) => row !== null && row.heads.length > 0)) this.#example = null;
    table.isExample = this.#example !== null;
    this.#place(table, this.#example ?? this.#section());
  }

  finish(): Unit {
    settle(this.#root);
    return this.#root;
  }

  /** A line of an example goes below the unit that opened it, unless it opens another (`Ví dụ 2: …`). */
  #addShown(run: Run, example: Unit): void {
    if (opensExample(run.text)) {
      this.#addText(run);
      return;
    }
    const unit = newUnit('paragraph', run);
    unit.isExample = true;
    this.#place(unit, example);
  }

  #addSection(marker: Marker, whole: Run, run: Run): void {
    this.#close(marker);
    const unit = newUnit('section', run);
    unit.marker = marker.printed;
    unit.kind = marker.kind;
    unit.start = whole.start;
    unit.depth = this.#levels.length + 1;
    this.#place(unit, this.#section());
    this.#levels.push({ marker, unit });
    this.#items = [];
    this.#carrier = null;
    if (opensExample(run.text)) this.#example = unit;
  }

  /** Closes the open sections that a marker ends. */
  #close(marker: Marker): void {
    const rank = FIXED_ORDER.indexOf(marker.style);
    if (rank >= 0) {
      while (this.#levels.length > 0) {
        const open = FIXED_ORDER.indexOf(this.#levels.at(-1)!.marker.style);
        if ((open >= 0 && open < rank) || (marker.kind === 'article' && this.#standsAboveArticles())) return;
        this.#levels.pop();
      }
      return;
    }
    const at = this.#levelOf(marker);
    if (at >= 0) this.#levels.length = at;
  }

  /** `I. QUY ĐỊNH CHUNG` above `Điều 1`, where no chương is: a series of Roman numbers or capitals that was opened outside any article. */
  #standsAboveArticles(): boolean {
    const { style } = this.#levels.at(-1)!.marker;
    const isOuter = style.startsWith('roman') || style === 'upper.';
    return isOuter && this.#levels.every(({ marker }) => marker.kind !== 'article');
  }

  /** Index of the open level that a marker replaces; -1 when it opens a level of its own. */
  #levelOf(marker: Marker): number {
    if (marker.path.length > 1) {
      const parent = this.#levels.findLastIndex(({ marker: open }) => isPrefix(open.path, marker.path));
      if (parent >= 0) return parent + 1;
    }
    const at = this.#levelOfSeries(marker);
    const isRestart = at >= 0 && marker.ordinal === 1 && at < this.#levels.length - 1;
    return isRestart && /[:]\s*$/.test(this.#levels.at(-1)!.unit.run.text) ? -1 : at;
  }

  /** The open level of the same series; writers change the mark behind the number (`I.`, `II/`, `III -`) and go on counting. */
  #levelOfSeries(marker: Marker): number {
    const at = this.#levels.findLastIndex(({ marker: open }) => open.style === marker.style);
    if (at >= 0 || marker.ordinal === 1) return at;
    return this.#levels.findLastIndex(
      ({ marker: open }) =>
        open.kind === marker.kind && open.path.length === marker.path.length && open.ordinal === marker.ordinal - 1,
    );
  }

  #addItem(reading: Reading, marker: Marker, whole: Run, run: Run): void {
    const at = this.#placeOfItem(reading, marker, whole.start);
    if (at >= 0) this.#items.length = at;
    const unit = newUnit('item', run);
    unit.marker = marker.printed;
    unit.start = whole.start;
    this.#place(unit, this.#items.at(-1)?.unit ?? this.#carrier ?? this.#section());
    this.#items.push({ marker, unit });
    if (opensExample(run.text)) this.#example = unit;
  }

  /**
   * Index of the open item that another replaces; -1 when it stands below all that are open. Of one sign the items that stand further in belong to the one
   * above that ends in a colon, and one at its own margin comes beside it.
   *
   * >     - Phòng Tư pháp:
   * >       - Rà soát văn bản …
   */
  #placeOfItem(reading: Reading, marker: Marker, start: number): number {
    const same = (level: Level) => level.marker.style === marker.style;
    let at = this.#items.findLastIndex(same);
    if (at < 0) return at;
    const { run, start: from } = this.#items[at]!.unit;
    if (run.text.endsWith(':') && indentOf(reading.text, start) >= indentOf(reading.text, from) + DEEPER) return -1;
    for (let outer = at - 1; outer >= 0; outer--) {
      if (!same(this.#items[outer]!)) continue;
      if (indentOf(reading.text, start) + DEEPER > indentOf(reading.text, this.#items[at]!.unit.start)) break;
      at = outer;
    }
    return at;
  }

  #addText(run: Run): void {
    const unit = newUnit('paragraph', run);
    this.#items = [];
    this.#place(unit, this.#section());
    this.#carrier = /:\s*$/.test(run.text) ? unit : null;
    if (!opensExample(run.text)) return;
    this.#example = unit;
    unit.isExample = isExample(run.text);
  }

  /** A heading without a marker names what follows it up to the next marker; it never holds marked sections. */
  #addHeading(run: Run): void {
    const unit = newUnit('section', run);
    unit.kind = 'heading';
    unit.depth = this.#levels.length + 1;
    unit.isHeading = true;
    this.#items = [];
    this.#carrier = null;
    this.#place(unit, this.#section());
  }

  /** `Chương I` alone on its line: what follows is its title. */
  #isTitleOfNamed(): boolean {
    const open = this.#levels.at(-1);
    if (open?.unit.run.text !== '' || open.unit.children.length > 0) return false;
    return open.marker.kind !== null && FIXED_ORDER.indexOf(open.marker.style) >= 0 && open.marker.kind !== 'article';
  }

  #section(): Unit {
    return this.#levels.at(-1)?.unit ?? this.#root;
  }

  #place(unit: Unit, parent: Unit): void {
    if (unit.depth === 0) unit.depth = parent.depth;
    parent.children.push(unit);
  }
}

function isPrefix(open: readonly number[], path: readonly number[]): boolean {
  return open.length === path.length - 1 && open.every((part, i) => part === path[i]);
}

/** A line in capitals that closes no sentence. */
function isShoutedHeading(run: Run): boolean {
  const text = run.text;
  if (text.length < 6 || text.length > 200 || /[.;,:]$/.test(text) || /QUYẾT (?:ĐỊNH|NGHỊ)$/u.test(text)) return false;
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text) && text.includes(' ');
}

/** Sets the ends of units behind their last descendants, and tells headings from text. */
function settle(unit: Unit): void {
  for (const child of unit.children) settle(child);
  const last = unit.children.at(-1);
  if (last) unit.end = Math.max(unit.end, last.end);
  if (unit.type === 'section' && !unit.isHeading) unit.isHeading = isHeadingText(unit);
  agreeOnHeadings(unit.children);
}
