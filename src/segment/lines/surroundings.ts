/** What a web page or a converter puts around a document: banners, links to related documents, notices to customers, notes on the source. */
import pageLines from '../../data/page-lines.tsv';
import { readTable } from '../../lexicon/table.ts';
import { foldWords } from '../../text/fold.ts';
import { latin } from '../../text/letter-case.ts';
import { isSectionStart } from './anchors.ts';
import { recipientsLabel } from './foot-lines.ts';
import type { Row } from './row.ts';

const starts = new Map<string, string[]>();
const wholes = new Set<string>();
for (const { text, part } of readTable<'text' | 'part'>(pageLines)) {
  if (part === 'whole') wholes.add(foldWords(text));
  else {
    const words = foldWords(text);
    const first = words.split(' ')[0]!;
    starts.set(first, [...(starts.get(first) ?? []), words]);
  }
}

/** What most lines don't begin with. */
const firstWords = new Set([...starts.keys(), ...[...wholes].map((line) => line.split(' ')[0]!)]);
const FIRST_WORD = latin(/[\p{L}\p{N}©]+/u);

/** A line that only a page around the document says. */
export function isPageLine(text: string): boolean {
  if (!firstWords.has(FIRST_WORD.exec(text)?.[0].toLowerCase() ?? '')) return false;
  const words = foldWords(text.slice(0, 80));
  if (text.length < 60 && wholes.has(words)) return true;
  return starts.get(words.split(' ')[0]!)?.some((start) => words === start || words.startsWith(`${start} `)) ?? false;
}

/** The row behind the document's last one, where only page lines tell the end: nothing of a document may stand behind them. */
export function endOfDocument(rows: readonly Row[], from: number): number {
  let end = rows.length;
  for (let at = rows.length - 1; at >= from; at--) {
    const { text, cell } = rows[at]!;
    if (cell === null && isPageLine(text)) end = at;
    else if (cell !== null || recipientsLabel(text) > 0 || text.length > 200 || isSectionStart(text)) break;
  }
  return end;
}
