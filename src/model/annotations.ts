/** What stands off from the outline: who issues, what is cited, on which ground, to whom. */
import type { BodyMention, Entry, NameContext } from './body.ts';
import type { CitationIndex } from './citation-index.ts';
import type { Run } from './run.ts';

export interface Issuer {
  name: string;
  id: string | null;
  run: Run | null;
  place: string | null;
  entry: Entry | null;
}

export interface Issuers {
  issuer: Issuer | null;
  parent: Issuer | null;
  co: Issuer[];
  /** The place that completes names of local bodies, with its level; `isAbove`: that of those above the issuer, whose own is smaller. */
  home: { noun: string; name: string; level: 'province' | 'district' | 'commune'; isAbove: boolean } | null;
}

export interface CitationMention {
  /** From the type word (or `số`, or the symbol) to the end of the last of symbol, date and issuer. */
  start: number;
  end: number;
  /** `144/2021/NĐ-CP`; null for a document cited without a number. */
  symbol: string | null;
  /** As printed: `Nghị định`, `Kế hoạch`. */
  type: string | null;
  date: string | null;
  issuer: string | null;
  title: string | null;
  /** The place in the cited document, printed before it: `điểm a khoản 2 Điều 5`. */
  pinpoint: string | null;
}

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

export interface Annotations {
  names: NameContext;
  issuers: Issuers;
  citations: CitedDocument[];
  /** Their mentions by place. */
  mentions: CitationIndex;
  legalBases: Run[];
  /** Whom `Kính gửi` or `… điện:` names; an ordering sentence is read with the tasks. */
  addressees: BodyMention[];
}
