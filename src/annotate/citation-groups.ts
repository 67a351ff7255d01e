/** Puts the mentions of one document together, in the order in which the documents are first mentioned. */
import { fold } from '../text/fold.ts';
import type { CitationMention } from './citations.ts';

/** One cited document. Each field has what its first mention with that field says. */
export interface CitedDocument {
  /** `C1`, `C2` … */
  id: string;
  symbol: string | null;
  type: string | null;
  date: string | null;
  issuer: string | null;
  title: string | null;
  mentions: CitationMention[];
}

/** `own` is the number of the document that is read: repeated in its appendix, it is no citation. */
export function groupCitations(
  mentions: readonly CitationMention[],
  own: { number: string | null; symbol: string | null } | null,
): CitedDocument[] {
  const ownKey = own?.number && own.symbol ? fold(own.number + own.symbol) : null;
  const groups: CitedDocument[] = [];
  const byKey = new Map<string, CitedDocument[]>();
  const place = (mention: CitationMention) => {
    const same = byKey.get(keyOf(mention)) ?? [];
    byKey.set(keyOf(mention), same);
    const numbered = mention.symbol === null ? onlyNumbered(groups, mention) : null;
    let group = numbered ?? same.findLast((candidate) => isSameYear(candidate, mention));
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
  for (const mention of others) if (mention.symbol === null) place(mention);
  for (const group of groups) group.mentions.sort((a, b) => a.start - b.start);
  groups.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
  return groups.map((group, i) => ({ ...group, id: `C${i + 1}` }));
}

function add(group: CitedDocument, mention: CitationMention): void {
  group.mentions.push(mention);
  for (const field of ['symbol', 'type', 'date', 'issuer', 'title'] as const) group[field] ??= mention[field];
}

/** Number, or name of a law, or type, day and kind of body. */
function keyOf(mention: CitationMention): string {
  if (mention.symbol !== null) return fold(mention.symbol);
  if (mention.issuer === null) return `${fold(mention.type ?? '')} ${fold(mention.title ?? '')}`;
  return `${fold(mention.type ?? '')} ${mention.date} ${headOf(mention.issuer)}`;
}

/** Numbers start anew each year: one number with dates of two years is two documents. */
function isSameYear(group: CitedDocument, mention: CitationMention): boolean {
  if (group.date === null || mention.date === null) return true;
  return group.date.slice(0, 4) === mention.date.slice(0, 4) || /\/(?:19|20)\d{2}\//.test(mention.symbol ?? '');
}

/** A document without a number is a numbered one when type, day and kind of body agree and no other numbered one has them. */
function onlyNumbered(groups: readonly CitedDocument[], mention: CitationMention): CitedDocument | null {
  const isLaw = mention.issuer === null && mention.title !== null;
  const same = groups.filter((group) => {
    if (group.symbol === null || fold(group.type ?? '') !== fold(mention.type ?? '')) return false;
    if (isLaw) return group.title !== null && fold(group.title) === fold(mention.title!);
    return group.date === mention.date && mention.date !== null && headOf(group.issuer) === headOf(mention.issuer);
  });
  return same.length === 1 ? same[0]! : null;
}

/** `bộ` of `Bộ GD&ĐT`: the same body is often shortened in one place and not in another. */
function headOf(issuer: string | null): string {
  return fold(issuer?.split(/\s/)[0] ?? '');
}
