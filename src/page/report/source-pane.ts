/** The source: the text of the document with all that was read marked in it. */
import { make } from '../dom.ts';
import type { Range, ReportDocument } from '../report-data.ts';
import { type Block, blockAt, cutBlocks } from './blocks.ts';
import { LazyList } from './lazy-list.ts';
import { collectMarks, cutSegments, type Mark, marksByBlock, type Segment } from './marks.ts';
import { words } from './words.ts';

export interface SourcePaneSettings {
  document: ReportDocument;
  scroller: HTMLElement;
  /** A task's mark was chosen; a mark of several gives them all. */
  onTasks(tasks: readonly number[]): void;
}

/** Blocks that are made at once. */
const PORTION = 40;

export class SourcePane {
  readonly element: HTMLElement;
  readonly #settings: SourcePaneSettings;
  readonly #blocks: Block[];
  readonly #marks: Map<number, Mark[]>;
  readonly #list: LazyList;
  #shown: Range | null = null;
  #found: Range | null = null;

  constructor(settings: SourcePaneSettings) {
    this.#settings = settings;
    const { document, scroller } = settings;
    this.#blocks = cutBlocks(document.text, document.regions);
    this.#marks = marksByBlock(this.#blocks, collectMarks(document));
    const long = document.text.length / Math.max(this.#blocks.length, 1);
    this.#list = new LazyList({
      count: this.#blocks.length,
      portion: long > 600 ? 4 : PORTION,
      height: 26 * Math.max(1, Math.ceil(long / 60)),
      scroller,
      render: (i) => this.#renderBlock(i),
    });
    this.element = this.#list.element;
    this.element.classList.add('text');
    this.element.addEventListener('click', (event) => this.#choose(event.target as Element));
  }

  /** Brings words into view and makes them stand out. */
  show(range: Range): void {
    this.#show(range, '#shown');
  }

  /** Likewise what a search found. */
  showFound(range: Range | null): void {
    this.#show(range, '#found');
  }

  end(): void {
    this.#list.end();
  }

  #show(range: Range | null, as: '#shown' | '#found'): void {
    const old = as === '#shown' ? this.#shown : this.#found;
    if (as === '#shown') this.#shown = range;
    else this.#found = range;
    if (old) this.#renew(old);
    if (!range) return;
    this.#list.at(blockAt(this.#blocks, range[0]));
    this.#renew(range);
    this.#list.show(blockAt(this.#blocks, range[0]), 'center');
  }

  #renew([start, end]: Range): void {
    for (let i = blockAt(this.#blocks, start); i < this.#blocks.length; i++) {
      if (this.#blocks[i]!.start >= end && this.#blocks[i]!.start > start) break;
      this.#list.renew(i);
    }
  }

  #renderBlock(index: number): Element {
    const block = this.#blocks[index]!;
    const { text } = this.#settings.document;
    const marks = [...(this.#marks.get(index) ?? [])];
    const shown = this.#shown;
    const found = this.#found;
    if (shown) marks.push({ kind: 'shown', start: shown[0], end: shown[1], tasks: [] });
    if (found) marks.push({ kind: 'shown', start: found[0], end: found[1], tasks: [] });
    const segments = block.end > block.start ? cutSegments(block, marks) : [];
    const kind = block.isContinued ? `${block.kind} continued` : block.kind;
    return make(
      'p',
      { class: `block ${kind}`, dir: 'auto' },
      ...this.#labels(block, marks),
      ...segments.map((segment) => renderSegment(text, segment)),
    );
  }

  /** Buttons with the numbers of the tasks that begin in a block: from here the keyboard reaches them. */
  #labels({ start, end }: Block, marks: readonly Mark[]): Element[] {
    const begun = marks.filter((mark) => mark.kind === 'task' && mark.start >= start && mark.start < end);
    const tasks = begun.flatMap((mark) => mark.tasks).sort((a, b) => a - b);
    if (tasks.length === 0) return [];
    const buttons = tasks.map((task) => {
      const { id } = this.#settings.document.rows[task]!;
      return make('button', { type: 'button', 'data-task': task, 'aria-label': `${words.tasks} ${id}` }, id);
    });
    return [make('span', { class: 'labels' }, ...buttons)];
  }

  #choose(target: Element): void {
    if (!window.getSelection()?.isCollapsed) return;
    const chosen = target.closest<HTMLElement>('[data-task], [data-tasks]');
    if (!chosen) return;
    const { task, tasks } = chosen.dataset;
    this.#settings.onTasks((task ?? tasks ?? '').split(' ').map(Number));
  }
}

/** The narrowest mark tells which task is meant. */
function renderSegment(text: string, { start, end, marks }: Segment): Element {
  const narrow = marks.filter(({ tasks }) => tasks.length > 0).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return make(
    marks.some(({ kind }) => kind === 'shown') ? 'mark' : 'span',
    { class: kinds.join(' ') || undefined, 'data-at': start, 'data-tasks': narrow?.tasks.slice(0, 200).join(' ') },
    text.slice(start, end),
  );
}

/** The words of the text that a person has selected, as offsets. */
export function selectedRange(pane: Element): Range | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start !== null && end !== null && start < end ? [start, end] : null;
}

function offsetOf(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const at = node.parentElement?.closest<HTMLElement>('[data-at]')?.dataset.at;
    return at === undefined ? null : Number(at) + offset;
  }
  const next = (node as Element).children[offset] ?? node;
  const at = (next as Element).querySelector?.<HTMLElement>('[data-at]') ?? (next as HTMLElement);
  return at.dataset?.at === undefined ? null : Number(at.dataset.at);
}
