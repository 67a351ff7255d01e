/** Everything that stands off from the outline: abbreviations, who issues, what is cited, căn cứ. */

import type { Annotations, CitationMention } from '../model/annotations.ts';
import type { NameContext } from '../model/body.ts';
import { CitationIndex } from '../model/citation-index.ts';
import type { Unit } from '../model/outline.ts';
import type { Run } from '../model/run.ts';
import type { Reading } from '../model/source.ts';
import type { Structure } from '../model/structure.ts';
import { definedAbbreviations } from './abbreviations.ts';
import { addresseesIn } from './addressees.ts';
import { groupCitations } from './citation-groups.ts';
import { findCitations } from './citations.ts';
import { resolveIssuers } from './issuer.ts';
import { isLegalBasis } from './legal-basis.ts';
import { findOwnNames } from './own-names.ts';

export function annotate(reading: Reading, { frame, outlines }: Structure): Annotations {
  const { text } = reading;
  const abbreviations = definedAbbreviations(text);
  const ownNames = findOwnNames(text, outlines, { text, abbreviations, ownNames: new Map() });
  const names: NameContext = { text, abbreviations, ownNames };
  const issuers = resolveIssuers(reading, frame, names);
  const runs = frame.header.title ? [frame.header.title] : [];
  for (const outline of outlines) addRuns(outline, runs);
  const mentions: CitationMention[] = [];
  for (const run of runs) for (const mention of findCitations(run)) mentions.push(mention);
  const number = frame.header.number;
  const citations = groupCitations(mentions, number ? { number: number.number, symbol: number.symbol } : null);
  return {
    names,
    issuers,
    citations,
    mentions: new CitationIndex(citations),
    legalBases: legalBasesOf(outlines[0]),
    addressees: frame.header.addressees.flatMap((run) => addresseesIn(run, names)),
  };
}

/** Adds the own texts and cells of all units, in order; what an example shows cites nothing. */
function addRuns(unit: Unit, runs: Run[]): void {
  for (const run of unit.row ? unit.row.cells : [unit.run]) if (run.text !== '') runs.push(run);
  for (const child of unit.children) if (!child.isExample) addRuns(child, runs);
}

/** Paragraphs before the first section that give the ground on which the document stands. */
function legalBasesOf(outline: Unit | undefined): Run[] {
  const bases: Run[] = [];
  for (const unit of outline?.children ?? []) {
    if (unit.type === 'section' && unit.kind !== 'heading') break;
    if (unit.type !== 'table' && isLegalBasis(unit.run.text)) bases.push(unit.run);
  }
  return bases;
}
