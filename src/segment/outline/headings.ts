/**
 * Tells headings from text. A heading is a phrase that names what stands below it; a carrier is a text that ends in a colon and says who or what its
 * items belong to.
 */
import type { Unit } from '../../model/outline.ts';

/** Is the unit's own text a heading (or empty), rather than a statement of its own? */
export function isHeadingText(unit: Unit): boolean {
  const text = unit.run.text.trimEnd();
  if (text === '') return true;
  if (unit.children.length === 0) return false;
  if (isShouted(text)) return true;
  if (/:$/.test(text)) return true;
  const endsSentence = /[.;!?…][”"’')*/]*$/u.test(text);
  if (!endsSentence) return true;
  // one sentence above items or sections names their topic; paragraphs below go on with it
  const below = unit.children[0]!;
  return below.type !== 'paragraph' && !/[.;!?]\s+\p{Lu}/u.test(text.slice(0, -1));
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

/** Units of one series are written alike: where the others are headings above paragraphs, one that closes with a full stop is a heading too. */
export function agreeOnHeadings(siblings: readonly Unit[]): void {
  const above = siblings.filter(
    ({ type, kind, children }) => type === 'section' && kind !== 'heading' && children[0]?.type === 'paragraph',
  );
  const headings = above.filter(({ isHeading }) => isHeading);
  if (headings.length < 3 || headings.length * 3 < above.length * 2) return;
  for (const unit of above) if (!/[.;!?]\s+\p{Lu}/u.test(unit.run.text.slice(0, -1))) unit.isHeading = true;
}
