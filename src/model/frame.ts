/**
 * The frame of a document: everything that the decree on clerical work (Nghị định 30/2020/NĐ-CP, phụ lục I) prints around the content — header, title,
 * addressees, recipients, signatures — and which lines belong to it. The content itself (preamble, sections, paragraphs) is left to the outline.
 * Line numbers are indexes into `reading.lines`; ranges are half-open.
 */
import type { Run } from './run.ts';

/** What a line belongs to. `body` lines are the content, read by the outline. */
export type LineKind =
  | 'surroundings'
  | 'header'
  | 'title'
  | 'addressees'
  | 'body'
  | 'recipients'
  | 'signature'
  | 'footnote'
  | 'page-furniture';

export interface Frame {
  /** One entry per line of the reading. */
  kinds: LineKind[];
  header: Header;
  recipients: Recipients;
  signatures: Signature[];
  /** The document itself first, then what it encloses or appends, in order. They cover all lines that are not surroundings. */
  parts: Part[];
  /** The line on which another document begins in the same file; its own header is not read. */
  next: number | null;
}

export interface Header {
  /** The row of `doc-types.tsv`, with the printed type line; null run when only symbol or form (a letter) tells the type. */
  type: { code: string; run: Run | null } | null;
  /** `Số: 04/CT-UBND`: the run spans from the digits (or the slash, when blank) to the end of the symbol. */
  number: { run: Run; number: string | null; symbol: string | null } | null;
  /** The bodies above the number as printed, outermost first; a name over two lines is one run. */
  bodies: Run[];
  /** Bodies that issue together (joint documents), beside the last of `bodies`. */
  coIssuers: Run[];
  /** The line in capitals between title and căn cứ that names who decides (`CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …`). */
  authority: Run | null;
  place: Run | null;
  /** `iso` is cut to what is printed. */
  date: { run: Run; iso: string } | null;
  /** Trích yếu, without the type word and without a letter's `V/v`. */
  title: Run | null;
  urgency: Run | null;
  secrecy: Run | null;
  /** One run for each printed entry of `Kính gửi:` or `… điện:` (labels, dashes and end marks left out). */
  addressees: Run[];
  /** Party documents print no quốc hiệu but `ĐẢNG CỘNG SẢN VIỆT NAM`. */
  isParty: boolean;
}

export interface Recipients {
  /** One entry for each printed dash of `Nơi nhận`, archive line left out. `purpose` is inside the run's parentheses, without them. */
  entries: { run: Run; purpose: Run | null; group: Run | null }[];
  /** `Lưu: VT, VX (2)`: the run holds the whole line, `units` are split at commas outside parentheses. */
  archive: { run: Run; units: Run[]; copies: number | null } | null;
}

/** `run` spans the block; the parts are printed lines (several lines of one part are one run). */
export interface Signature {
  run: Run;
  authority: Run | null;
  capacity: Run | null;
  position: Run | null;
  name: Run | null;
}

export interface Part {
  kind: 'main' | 'enclosed' | 'appendix';
  /** Line range, heading included. */
  from: number;
  to: number;
  /** Code of the enclosed text's type (`KH`, `QC`); null for an appendix without one. */
  type: string | null;
  /** Heading as printed: `PHỤ LỤC I`, `KẾ HOẠCH`; null for the main document. */
  heading: Run | null;
  title: Run | null;
}
