/** Collects the stories of an RTF file: ends their paragraphs, cells and rows, and puts each story to its place when it is whole. */
import type { Budget } from '../budget.ts';
import type { Block, Stories } from '../office/story.ts';
import { ListTable, printedLabel } from './lists.ts';
import { NO_OUTLINE, type State, Story } from './state.ts';

export class StoryCollector {
  readonly body = new Story('body');
  readonly lists = new ListTable();
  insertions = 0;
  deletions = 0;
  /** Numbered paragraphs whose number is nowhere in the file. */
  missingLabels = 0;
  readonly #budget: Budget;
  readonly #notes: Block[] = [];
  readonly #furniture: Block[][] = [];
  /** Levels of the outline by style. */
  readonly #outlines = new Map<number, number>();
  #styleName = '';
  #wasInserted = false;
  #wasDeleted = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  finish(): Stories {
    return { body: this.body.blocks.finish(), notes: this.#notes, furniture: this.#furniture };
  }

  /** Text of the table of styles. A style's name ends with a semicolon; what was set in its group is what the style says. */
  addStyle(text: string, { outline, style }: State): void {
    this.#styleName += text;
    if (!text.includes(';')) return;
    const named = Number(/^\s*heading (\d)/i.exec(this.#styleName)?.[1] ?? NO_OUTLINE + 1) - 1;
    this.#outlines.set(style, outline < NO_OUTLINE ? outline : named);
    this.#styleName = '';
  }

  /** Counts stretches of tracked changes. */
  countChanges({ isInserted, isDeleted }: State): void {
    if (isInserted && !this.#wasInserted) this.insertions++;
    if (isDeleted && !this.#wasDeleted) this.deletions++;
    this.#wasInserted = isInserted;
    this.#wasDeleted = isDeleted;
  }

  /**
   * Ends the paragraph: by its mark, by the end of its cell, or by what breaks it in two. A mark that is hidden or deleted ends nothing.
   */
  endParagraph(state: State, by: 'mark' | 'cell' | 'break', tableDepth: number | null = null): void {
    const { story } = state;
    if (state.destination !== 'text') return;
    if (by === 'mark' && (state.isHidden || state.isDeleted)) return;
    const isNumbered = state.list > 0 && !story.isContinued;
    if (story.isEmpty && (by === 'break' || (by === 'cell' && !isNumbered))) return;
    const { paragraph } = story;
    paragraph.label = this.#labelOf(state);
    paragraph.isHeading = Math.min(state.outline, this.#outlines.get(state.style) ?? NO_OUTLINE) < NO_OUTLINE;
    story.endParagraph(tableDepth ?? depthOf(state));
    story.isContinued = by === 'break';
    this.#budget.step();
  }

  endCell(state: State, depth: number): void {
    if (state.destination !== 'text') return;
    this.endParagraph(state, 'cell', depth);
    state.story.isContinued = false;
    state.story.blocks.endCell(depth);
  }

  endRow(state: State, depth: number): void {
    if (state.destination !== 'text') return;
    this.endParagraph(state, 'break', depth);
    state.story.isContinued = false;
    state.story.blocks.endRow(depth, state.row);
  }

  /** The end of the story that `state` stands in; what it holds goes to its place. */
  endStory(state: State, outer: Story): void {
    const { story } = state;
    this.endParagraph(state, 'break', story.blocks.depth);
    const blocks = story.blocks.finish();
    if (story.kind === 'furniture') {
      this.#furniture.push(blocks);
      return;
    }
    const place = story.kind === 'note' ? this.#notes : outer.boxes;
    for (const block of blocks) place.push(block);
  }

  #labelOf({ story, list, level }: State): string {
    const counted = list > 0 && !story.isContinued ? this.lists.count(list, level) : '';
    if (story.label) return printedLabel(story.label);
    if (counted === null) this.missingLabels++;
    return counted ?? '';
  }
}

/** The number of tables that a paragraph stands in. Some writers don't say so of each paragraph of a row. */
function depthOf({ isInTable, depth, story }: State): number {
  return Math.max(depth, isInTable || story.blocks.isInRow ? 1 : 0);
}
