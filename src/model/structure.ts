/** The structure of a document: its frame, and the outline of each of its parts. */
import type { Frame } from './frame.ts';
import type { Unit } from './outline.ts';

export interface Structure {
  frame: Frame;
  /** One for each part of the frame, in order. */
  outlines: Unit[];
}
