/** Puts the mentions of one document together, in the order in which the documents are first mentioned. */

import type { CitationMention, CitedDocument } from '../model/annotations.ts';
import { fold } from '../text/fold.ts';

/** `own` is the number of the document that is read: repeated in its appendix, it is no citation. */
export function groupCitations(
  mentions: readonly CitationMention[],
  own: { number: string | null; symbol: string | null } | null,
): CitedDocument[] {
  const ownKey = own?.number && own.symbol ? fold(own.number + own.symbol) : null;
  const groups: CitedDocument[] = [];
  const byKey = new Map<string, CitedDocument[]>();
  let numbered = new Map<string, CitedDocument | null>();
  const place = (mention: CitationMention) => {
    const same = byKey.get(keyOf(mention)) ?? [];
    byKey.set(keyOf(mention), same);
    const known = mention.symbol === null ? numbered.get(keyOf(mention)) : null;
    let group = known ?? same.findLast((candidate) => isSameYear(candidate, mention));
    if (!group) {
      group = { id: '', symbol: null, type: null, date: null, issuer: null, title: null, mentions: [] };
      groups.push(group);
      same.push(group);
    }
    add(group, mention);
  };
  const others = mentions.filter((mention) => mention.symbol === null || fold(mention.symbol) !== ownKey);
  // Those with numbers first: one without may come before the mention that gives its number.
  for (const mention of others) if (mention.symbol !== null) place(mention);
  numbered = indexNumbered(groups);
  for (const mention of others) if (mention.symbol === null) place(mention);
  for (const group of groups) group.mentions.sort((a, b) => a.start - b.start);
  groups.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  return groups.map((group, i) => ({ ...group, id: `C${i + 1}` }));
}

function add(group: CitedDocument, mention: CitationMention): void {
  group.mentions.push(mention);
  for (const field of ['symbol', 'type', 'date', 'issuer', 'title'] as const) group[field] ??= mention[field];
}

function keyOf(mention: CitationMention): string {
  if (mention.symbol !== null) return fold(mention.symbol);
  return mention.issuer === null ? nameKey(mention) : dayKey(mention);
}

type Cited = Pick<CitationMention, 'type' | 'date' | 'issuer' | 'title'>;

/** A law is known by its name. */
function nameKey(cited: Cited): string {
  return `${fold(cited.type ?? '')} ${fold(cited.title ?? '')}`;
}

/** Other documents by day and kind of body: `Bộ GD&ĐT` is shortened in one place and not in another. */
function dayKey(cited: Cited): string {
  return `${fold(cited.type ?? '')} ${cited.date} ${fold(cited.issuer?.split(' ', 1)[0] ?? '')}`;
}

/** Numbered documents by what a mention without a number has; null where several have it and none can be meant for certain. */
function indexNumbered(groups: readonly CitedDocument[]): Map<string, CitedDocument | null> {
  const index = new Map<string, CitedDocument | null>();
  for (const group of groups) {
    const keys = [group.title === null ? null : nameKey(group), group.date && group.issuer ? dayKey(group) : null];
    for (const key of keys) if (key !== null) index.set(key, index.has(key) ? null : group);
  }
  return index;
}

/** Numbers start anew each year: one number with dates of two years is two documents. */
function isSameYear(group: CitedDocument, mention: CitationMention): boolean {
  if (group.date === null || mention.date === null) return true;
  return group.date.slice(0, 4) === mention.date.slice(0, 4) || /\/(?:19|20)\d{2}\//.test(mention.symbol ?? '');
}
