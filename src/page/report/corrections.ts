/** What the person at the page changed: kept by document, laid over the tasks that are shown, and written as a patch. */
import type {
  AddedTask,
  Correction,
  Patch,
  PatchBody,
  PatchDeadline,
  PatchedDocument,
  PatchRange,
} from '../../model/patch.ts';
import type { Placed, Range, ReportDeadline, ReportDocument, ReportTask } from '../report-data.ts';
import { evenBlanks } from '../text.ts';
import { localDate } from './words.ts';

/** What a form gives: the task as it should be. */
export interface Edit {
  at: Range;
  lead: Placed[];
  support: Placed[];
  deadline: { text: string; due: string | null; at: Range | null } | null;
}

export class Corrections {
  readonly #document: ReportDocument;
  readonly #tasks = new Map<string, Correction>();
  #added: AddedTask[] = [];

  constructor(document: ReportDocument) {
    this.#document = document;
  }

  get count(): number {
    return this.#tasks.size + this.#added.length;
  }

  /** Every task, read ones as corrected and added ones behind them. */
  rows(): ReportTask[] {
    return [
      ...this.#document.rows.map((row) => this.#overlay(row)),
      ...this.#added.map((one, i) => this.#asRow(one, i)),
    ];
  }

  correct(row: ReportTask, edit: Edit): void {
    const added = addedIndex(row);
    if (added !== null) {
      this.#added[added] = this.#toAdded(edit);
      return;
    }
    const read = this.#document.rows.find(({ key }) => key === row.key)!;
    const correction: Correction = { text: this.textOf(read), ...this.#difference(read, edit) };
    if (Object.keys(correction).length > 1) this.#tasks.set(row.key, correction);
    else this.#tasks.delete(row.key);
  }

  /** Takes a task out; one that was added here is gone. */
  remove(row: ReportTask): void {
    const added = addedIndex(row);
    if (added !== null) this.#added.splice(added, 1);
    else this.#tasks.set(row.key, { text: this.textOf(row), isTask: false });
  }

  undo(row: ReportTask): void {
    const added = addedIndex(row);
    if (added !== null) this.#added.splice(added, 1);
    else this.#tasks.delete(row.key);
  }

  add([start, end]: Range): void {
    this.#added.push({ span: this.#toSpan([start, end]), lead: [], support: [], deadline: null });
  }

  /** Takes over what was saved before. */
  load({ tasks, added }: PatchedDocument): void {
    for (const [key, correction] of Object.entries(tasks)) this.#tasks.set(key, correction);
    this.#added = [...added];
  }

  toPatch(): PatchedDocument {
    return { source: this.#document.source, tasks: Object.fromEntries(this.#tasks), added: this.#added };
  }

  textOf({ text, at }: Pick<ReportTask, 'text' | 'at'>): string {
    return text ?? evenBlanks(this.#document.text.slice(...at));
  }

  #difference(read: ReportTask, { at, lead, support, deadline }: Edit): Partial<Correction> {
    const [own] = read.deadlines;
    const isSameDeadline =
      (own?.text ?? '') === (deadline?.text ?? '') && (own?.due ?? null) === (deadline?.due ?? null);
    return {
      ...(at[0] === read.at[0] && at[1] === read.at[1] ? {} : { span: this.#toSpan(at) }),
      ...(sameNames(lead, read.lead) ? {} : { lead: this.#toBodies(lead) }),
      ...(sameNames(support, read.support) ? {} : { support: this.#toBodies(support) }),
      ...(isSameDeadline ? {} : { deadline: this.#toDeadline(deadline) }),
    };
  }

  #overlay(row: ReportTask): ReportTask {
    const correction = this.#tasks.get(row.key);
    if (!correction) return row;
    const { isTask, span, lead, support, deadline } = correction;
    const { text: _, ...moved } = row;
    return {
      ...(span ? { ...moved, at: this.#toRange(span) } : row),
      lead: lead ? this.#toPlaced(lead) : row.lead,
      support: support ? this.#toPlaced(support) : row.support,
      deadlines: deadline === undefined ? row.deadlines : deadline === null ? [] : [this.#toShown(deadline, row)],
      inherited: lead ? null : row.inherited,
      doubts: isTask === false ? [] : row.doubts,
      corrected:
        isTask === false ? ['removed'] : ['span', 'lead', 'support', 'deadline'].filter((field) => field in correction),
    };
  }

  #asRow({ span, lead, support, deadline }: AddedTask, index: number): ReportTask {
    const at = this.#toRange(span);
    const row = { at, id: `+${index + 1}` };
    return {
      ...row,
      key: `${ADDED}${index}`,
      section: null,
      line: this.#document.text.slice(0, at[0]).split('\n').length,
      lead: this.#toPlaced(lead),
      support: this.#toPlaced(support),
      reportTo: [],
      deadlines: deadline ? [this.#toShown(deadline, row)] : [],
      deliverables: [],
      basis: [],
      inherited: null,
      doubts: [],
      corrected: ['added'],
    };
  }

  #toAdded({ at, lead, support, deadline }: Edit): AddedTask {
    return {
      span: this.#toSpan(at),
      lead: this.#toBodies(lead),
      support: this.#toBodies(support),
      deadline: this.#toDeadline(deadline),
    };
  }

  #toBodies(placed: readonly Placed[]): PatchBody[] {
    return placed.map(([name, start, end]) =>
      start === undefined || end === undefined ? { name } : { name, span: this.#toSpan([start, end]) },
    );
  }

  #toPlaced(bodies: readonly PatchBody[]): Placed[] {
    return bodies.map(({ name, span }) => (span ? [name, ...this.#toRange(span)] : [name]));
  }

  #toDeadline(deadline: Edit['deadline']): PatchDeadline | null {
    if (!deadline) return null;
    const { text, due, at } = deadline;
    return at ? { text, due, span: this.#toSpan(at) } : { text, due };
  }

  #toShown({ text, due, span }: PatchDeadline, { at }: Pick<ReportTask, 'at'>): ReportDeadline {
    return {
      words: due ? localDate(due) : text,
      text,
      due,
      type: due ? 'date' : 'event',
      at: span ? this.#toRange(span) : [at[1], at[1]],
    };
  }

  /** Patches speak of the source of the file, the page of the text of one document in it. */
  #toSpan([start, end]: Range): PatchRange {
    const { offset, text } = this.#document;
    return { start: start + offset, end: end + offset, words: evenBlanks(text.slice(start, end)) };
  }

  #toRange({ start, end }: { start: number; end: number }): Range {
    return [start - this.#document.offset, end - this.#document.offset];
  }
}

const ADDED = 'added:';

export function addedIndex({ key }: ReportTask): number | null {
  return key.startsWith(ADDED) ? Number(key.slice(ADDED.length)) : null;
}

function sameNames(one: readonly Placed[], other: readonly Placed[]): boolean {
  return one.length === other.length && one.every(([name], i) => name === other[i]![0]);
}

/** Reads a file of corrections; null where it is none. The program looks at it more closely. */
export function readPatch(text: string): Patch | null {
  try {
    const patch = JSON.parse(text) as Patch;
    return patch.patchVersion === '1' && Array.isArray(patch.documents) ? patch : null;
  } catch {
    return null;
  }
}
