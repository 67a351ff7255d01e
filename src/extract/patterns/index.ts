/** The patterns of assignment. */

import { closingParenthesis } from './closing-parenthesis.ts';
import { duty } from './duty.ts';
import { focalBody } from './focal-body.ts';
import { labelledLine } from './labelled-line.ts';
import { leadWithPartners } from './lead-with-partners.ts';
import { markedList } from './marked-list.ts';
import { namedBeforeColon } from './named-before-colon.ts';
import { namedInHeading } from './named-in-heading.ts';
import { neededOf } from './needed-of.ts';
import { order } from './order.ts';
import { partnersOnly } from './partners-only.ts';
import { passedOn } from './passed-on.ts';
import type { Pattern, PatternEntry } from './pattern.ts';
import { postposed } from './postposed.ts';
import { subject } from './subject.ts';
import { tableColumn } from './table-column.ts';
import { withPartners } from './with-partners.ts';

/** Ways of wording a clause, in the order in which they are tried: the first that names somebody decides. */
export const patterns = [
  markedList,
  order,
  passedOn,
  namedBeforeColon,
  leadWithPartners,
  duty,
  focalBody,
  withPartners,
  subject,
  postposed,
  closingParenthesis,
  neededOf,
  partnersOnly,
] as const satisfies readonly Pattern[];

/** Ways of placing names beside or above the work, which are found where lines, headings and tables are read. */
export const placements = [labelledLine, namedInHeading, tableColumn] as const satisfies readonly PatternEntry[];

/** Every name that `assignment.pattern` may hold. */
export const patternEntries: readonly PatternEntry[] = [...patterns, ...placements];
