/**
 * What a report holds of each document: what its page shows, told in the reader's language, and no more. Written by `src/render/html`, read by the
 * page. All offsets count UTF-16 code units of `text`.
 */

/** Start and end. */
export type Range = [number, number];

/** A name or words, with the place that they were read from where there is one. */
export type Placed = [text: string, start?: number, end?: number];

export type Role = 'lead' | 'support' | 'reportTo';

export interface ReportDeadline {
  /** As a date or in words. */
  words: string;
  /** As written. */
  text: string;
  /** ISO, cut to what is known. */
  due: string | null;
  type: string;
  at: Range;
}

export interface ReportTask {
  id: string;
  key: string;
  section: string | null;
  /** Left out where it is what stands at `at`, blanks evened. */
  text?: string;
  at: Range;
  line: number;
  lead: Placed[];
  support: Placed[];
  reportTo: Placed[];
  deadlines: ReportDeadline[];
  deliverables: Placed[];
  /** Names of the documents cited. */
  basis: string[];
  /** How its bodies were found, in words, where they stand elsewhere. */
  inherited: string | null;
  /** What to check, in words. */
  doubts: string[];
  /** What people changed: names of fields. */
  corrected: string[];
}

/** A task as it lies in the page: what it lacks is left out. */
export type ReportRow = Partial<ReportTask> & Pick<ReportTask, 'id' | 'key' | 'at' | 'line'>;

export function packTask(task: ReportTask): ReportRow {
  const isThere = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(task).filter(([, value]) => isThere(value))) as unknown as ReportRow;
}

export function unpackTask(row: ReportRow): ReportTask {
  return {
    ...{ section: null, lead: [], support: [], reportTo: [], deadlines: [], deliverables: [], basis: [] },
    ...{ inherited: null, doubts: [], corrected: [] },
    ...row,
  };
}

/** A fact of the head or the foot: label, value, and place. */
export interface ReportFact {
  label: string;
  values: Placed[];
}

/** What concerns the document and no single task. */
export interface ReportNotice {
  severity: 'error' | 'warning' | 'info';
  words: string;
  at: Range | null;
}

/** What the index shows of a document. */
export interface ReportSummary {
  name: string;
  title: string;
  path: string | null;
  tasks: number;
  /** Tasks with a doubt, and notices that are no mere information. */
  checks: number;
}

export interface ReportDocument {
  /** By which a file of corrections knows the document. */
  source: { path: string | null; sha256: string; part: number | null };
  text: string;
  /** Of `text` in the source of the file, which may hold several documents. */
  offset: number;
  facts: ReportFact[];
  /** Id, depth, and place of marker and title. */
  sections: [id: string, depth: number, start: number, end: number][];
  citations: [name: string, start: number, end: number][];
  /** Kinds of stretches of text; those of the body are left out. */
  regions: [kind: string, start: number, end: number][];
  unplaced: Range[];
  notices: ReportNotice[];
  rows: ReportTask[];
}

/** A document as it lies in the page. */
export interface PackedDocument extends Omit<ReportDocument, 'rows'> {
  rows: ReportRow[];
}
