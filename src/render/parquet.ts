/**
 * The tasks as a Parquet table: one row a task, columns as docs/parquet.md has them, which are only added to within a schema version. Rows are written
 * in groups, so that many documents need no more memory than a group.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Body, Citation, Result, Task } from '../model/result.ts';
import { dayNumber, isDay } from '../text/calendar.ts';
import { version } from '../version.ts';
import { citationName, numberOf } from './matrix.ts';
import type { Renderer } from './renderer.ts';

type Kind = 'text' | 'texts' | 'integer' | 'day';
type Value = string | number | null | (string | null)[];

interface Column {
  name: string;
  kind: Kind;
  read(row: Row): Value;
}

interface Row {
  result: Result;
  task: Task;
  citations: ReadonlyMap<string, Citation>;
}

export const PARQUET_COLUMNS: readonly Column[] = [
  text('path', ({ result }) => result.source.path),
  text('sha256', ({ result }) => result.source.sha256),
  integer('part', ({ result }) => result.source.part?.index ?? 0),
  text('type_code', ({ result }) => result.document.type?.code),
  text('type', ({ result }) => result.document.type?.name),
  text('number', ({ result }) => numberOf(result)),
  text('issuer', ({ result }) => result.document.issuer?.name),
  text('issuer_id', ({ result }) => result.document.issuer?.id),
  day('issued', ({ result }) => result.document.date?.iso),
  text('issued_iso', ({ result }) => result.document.date?.iso),
  text('title', ({ result }) => result.document.title?.text),
  text('key', ({ task }) => task.key),
  text('id', ({ task }) => task.id),
  text('section', ({ task }) => task.section),
  text('task', ({ task }) => task.text),
  texts('lead', ({ task }) => task.lead.map(nameOf)),
  texts('lead_ids', ({ task }) => task.lead.map(idOf)),
  texts('support', ({ task }) => task.support.map(nameOf)),
  texts('support_ids', ({ task }) => task.support.map(idOf)),
  texts('report_to', ({ task }) => task.reportTo.map(nameOf)),
  texts('report_to_ids', ({ task }) => task.reportTo.map(idOf)),
  text('assignment', ({ task }) => task.assignment.certainty),
  text('pattern', ({ task }) => task.assignment.pattern),
  text('deadline', ({ task }) => task.deadline?.text),
  text('deadline_type', ({ task }) => task.deadline?.type),
  text('deadline_governs', ({ task }) => task.deadline?.governs),
  day('due', ({ task }) => task.deadline?.due),
  day('start', ({ task }) => task.deadline?.start),
  text('rrule', ({ task }) => task.deadline?.rrule),
  text('duration', ({ task }) => task.deadline?.duration),
  texts('other_deadlines', ({ task }) => task.otherDeadlines.map((deadline) => deadline.text)),
  texts('deliverables', ({ task }) => task.deliverables.map((deliverable) => deliverable.text)),
  texts('citations', ({ task, citations }) =>
    task.citations.flatMap((id) => citations.get(id) ?? []).map(citationName),
  ),
  texts('doubts', ({ task }) => task.doubts),
  integer('line', ({ task }) => task.span.line),
  integer('page', ({ task }) => task.span.page),
  integer('span_start', ({ task }) => task.span.start),
  integer('span_end', ({ task }) => task.span.end),
  texts('corrected', ({ task }) => task.corrected),
];

/** Rows of a group. */
const GROUP = 10_000;

export function createParquetRenderer(): Renderer {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(PARQUET_COLUMNS),
    createdBy: `docparse version ${version}`,
    kvMetadata: [{ key: 'docparse.schemaVersion', value: '1' }],
  });
  const group = PARQUET_COLUMNS.map(({ name }) => ({ name, data: [] as Value[] }));
  let count = 0;
  const addRow = (row: Row) => {
    for (const [i, { read }] of PARQUET_COLUMNS.entries()) group[i]!.data.push(read(row));
    count++;
  };
  const writeGroup = () => {
    if (count > 0) writer.write({ columnData: group, rowGroupSize: GROUP });
    for (const column of group) column.data = [];
    count = 0;
    return takeBytes(bytes);
  };
  return {
    begin: () => '',
    *add(result) {
      const citations = new Map(result.document.citations.map((citation) => [citation.id, citation]));
      for (const task of result.tasks) {
        addRow({ result, task, citations });
        if (count === GROUP) yield writeGroup();
      }
    },
    end: () => {
      const last = writeGroup();
      writer.finish();
      return Buffer.concat([last, takeBytes(bytes)]);
    },
  };
}

/** What was written since the last time; the writer goes on counting its offsets. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const taken = writer.getBytes().slice();
  writer.index = 0;
  return taken;
}

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Everything may be null but the lists, whose entries may be. */
function schemaOf(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'tasks', num_children: columns.length }, ...columns.flatMap(({ name, kind }) => fieldOf(name, kind))];
}

function fieldOf(name: string, kind: Kind): SchemaElement[] {
  switch (kind) {
    case 'text':
      return [{ name, repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'integer':
      return [{ name, repetition_type: 'OPTIONAL', type: 'INT32' }];
    case 'day':
      return [{ name, repetition_type: 'OPTIONAL', type: 'INT32', converted_type: 'DATE' }];
    case 'texts':
      return [
        { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
      ];
  }
}

function text(name: string, read: (row: Row) => string | null | undefined): Column {
  return { name, kind: 'text', read: (row) => read(row) || null };
}

function texts(name: string, read: (row: Row) => (string | null)[]): Column {
  return { name, kind: 'texts', read };
}

function integer(name: string, read: (row: Row) => number | null): Column {
  return { name, kind: 'integer', read };
}

/** Days since 1 January 1970; null where no whole day is known. */
function day(name: string, read: (row: Row) => string | null | undefined): Column {
  const toNumber = (iso: string | null | undefined) => (isDay(iso) ? dayNumber(iso) : null);
  return { name, kind: 'day', read: (row) => toNumber(read(row)) };
}

function nameOf(body: Body): string {
  return body.name;
}

function idOf(body: Body): string | null {
  return body.id;
}
