/** The patterns of assignment, in the order in which they are tried: the first that names somebody decides. */
import type { Pattern } from '../pattern.ts';
import { duty } from './duty.ts';
import { focalBody } from './focal-body.ts';
import { leadWithPartners } from './lead-with-partners.ts';
import { namedBeforeColon } from './named-before-colon.ts';
import { order } from './order.ts';
import { partnersOnly } from './partners-only.ts';
import { postposed } from './postposed.ts';
import { subject } from './subject.ts';
import { withPartners } from './with-partners.ts';

export const patterns = [
  order,
  namedBeforeColon,
  leadWithPartners,
  duty,
  focalBody,
  withPartners,
  subject,
  postposed,
  partnersOnly,
] as const satisfies readonly Pattern[];
