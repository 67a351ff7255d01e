/** What holds in a group of an RTF file, and what the file's header tells. */
import type { LegacyFont } from '../../text/legacy-fonts.ts';
import { addPiece, type Block, newParagraph, type Paragraph, type Piece } from '../office/story.ts';
import { BlockList, type RowDefinition, UNJOINED } from './tables.ts';

/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'label'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'level-text'
  /** Text that is not read while a group inside of it may be: shapes, the first half of `\upr`. */
  | 'ignored';

export interface State {
  destination: Destination;
  story: Story;
  /** Whether the story ends with the group. */
  opensStory: boolean;
  /** The destination in which `\upr` stands. */
  outer: Destination;
  font: number;
  /** Characters to skip behind `\u`. */
  skipped: number;
  isCapital: boolean;
  isHidden: boolean;
  isInserted: boolean;
  isDeleted: boolean;
  isInTable: boolean;
  depth: number;
  list: number;
  level: number;
  outline: number;
  style: number;
  row: RowDefinition | null;
}

export const NO_OUTLINE = 9;

export function newState(story: Story): State {
  return {
    destination: 'text',
    story,
    opensStory: false,
    outer: 'text',
    font: -1,
    skipped: 1,
    isCapital: false,
    isHidden: false,
    isInserted: false,
    isDeleted: false,
    isInTable: false,
    depth: 0,
    list: 0,
    level: 0,
    outline: NO_OUTLINE,
    style: 0,
    row: null,
  };
}

/** What `\pard` sets back. */
export const PARAGRAPH_DEFAULTS = {
  isInTable: false,
  depth: 0,
  list: 0,
  level: 0,
  outline: NO_OUTLINE,
  style: 0,
} as const satisfies Partial<State>;

/** What `\plain` sets back. */
export const CHARACTER_DEFAULTS = {
  isCapital: false,
  isHidden: false,
  isInserted: false,
  isDeleted: false,
} as const satisfies Partial<State>;

/** A control word that sets a property of the group, and nothing else. */
export function setProperty(state: State, word: string, number: number | null): void {
  const isOn = number !== 0;
  const value = number ?? 0;
  if (word === 'pard') Object.assign(state, PARAGRAPH_DEFAULTS);
  else if (word === 'f') state.font = value;
  else if (word === 'uc') state.skipped = Math.max(value, 0);
  else if (word === 'caps') state.isCapital = isOn;
  else if (word === 'v') state.isHidden = isOn;
  else if (word === 'revised' || word === 'mvt') state.isInserted = isOn;
  else if (word === 'deleted' || word === 'mvf') state.isDeleted = isOn;
  else if (word === 'ls') state.list = value;
  else if (word === 'ilvl') state.level = value;
  else if (word === 'outlinelevel') state.outline = value >= 0 ? value : NO_OUTLINE;
  else if (word === 's') state.style = value;
  else if (word === 'intbl') state.isInTable = true;
  else if (word === 'itap') state.depth = Math.max(value, 0);
  else if (word === 'trowd') state.row = { left: 0, cells: [], joint: UNJOINED };
  else if (state.row) defineRow(state.row, word, value);
}

function defineRow(row: RowDefinition, word: string, value: number): void {
  if (word === 'trleft') row.left = value;
  else if (word === 'clmrg') row.joint = { ...row.joint, isJoined: true };
  else if (word === 'clvmgf') row.joint = { ...row.joint, down: 'first' };
  else if (word === 'clvmrg') row.joint = { ...row.joint, down: 'next' };
  else if (word === 'cellx') {
    row.cells.push({ right: value, ...row.joint });
    row.joint = UNJOINED;
  }
}

/** A story while it is read: its blocks so far, and the paragraph that is open. */
export class Story {
  readonly blocks = new BlockList();
  readonly kind: 'body' | 'note' | 'furniture' | 'box';
  paragraph: Paragraph = newParagraph();
  /** The printed label of the paragraph; null where the file has none. */
  label: Piece[] | null = null;
  /** Text boxes that are anchored in the paragraph; they follow it. */
  boxes: Block[] = [];
  /** The paragraph goes on behind a page break; it has no label of its own. */
  isContinued = false;

  constructor(kind: Story['kind']) {
    this.kind = kind;
  }

  /** Between a note's mark and its text stands a blank, which is nothing without the mark. */
  add(text: string, font: LegacyFont | null): void {
    const isFirst = this.kind === 'note' && this.paragraph.pieces.length === 0;
    addPiece(this.paragraph.pieces, isFirst ? text.trimStart() : text, font);
  }

  /** Whether nothing stands in the paragraph. */
  get isEmpty(): boolean {
    return this.paragraph.pieces.length === 0 && this.label === null && this.boxes.length === 0;
  }

  /** Ends the paragraph. `depth` is the number of tables that it stands in. */
  endParagraph(depth: number): void {
    this.blocks.add(this.paragraph, depth);
    for (const box of this.boxes) this.blocks.add(box, depth);
    this.paragraph = newParagraph();
    this.label = null;
    this.boxes = [];
  }
}
