/**
 * The result: what `docparse --json` prints and what the library returns. These schemas are its only definition; the TypeScript types are inferred
 * from them, and `docparse schema` prints the JSON Schema made of them.
 *
 * Every key is always present (only `source.text` may be absent): an unknown scalar is `null`, an empty list `[]`. Within a schema version fields
 * are only added, therefore a schema takes unknown keys. Other modules import types alone from here (`import type`): reading a text loads no zod.
 */
import * as z from 'zod';

const offset = z.int().min(0);
const isoDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

export const Span = z
  .object({
    start: offset.describe('Offset of the first character'),
    end: offset.describe('Offset behind the last character'),
    line: z.int().min(1).describe('Line of `start`, counted from 1'),
    page: z.int().min(1).nullable().describe('Page of `start`, counted from 1; null where the form has no pages'),
  })
  .meta({
    id: 'Span',
    description:
      'A half-open range of UTF-16 code units in the decoded source text, byte order mark removed, before any normalisation',
  });
export type Span = z.infer<typeof Span>;

export const Certainty = z.enum(['stated', 'inherited', 'inferred']).meta({
  id: 'Certainty',
  description:
    'stated: written in that place; inherited: written in a place that governs it; inferred: follows from something else',
});
export type Certainty = z.infer<typeof Certainty>;

export const Grounded = z
  .object({
    text: z.string(),
    span: Span.nullable().describe('null only when inferred'),
    certainty: Certainty,
  })
  .meta({ id: 'Grounded', description: 'A text with the place it was read from' });
export type Grounded = z.infer<typeof Grounded>;

export const Body = z
  .object({
    id: z.string().nullable().describe('Id in the gazetteer, null when unknown; for an officer the id of the office'),
    name: z.string().describe('Full name, abbreviations expanded, with its place where the document fixes it'),
    text: z.string().nullable().describe('As written; null when inferred'),
    kind: z.enum(['agency', 'collective', 'officer']),
    agency: z.string().nullable().describe('For an officer: the id of the agency that they head'),
    place: z.string().nullable().describe('The province, district or commune that the name stands for'),
    span: Span.nullable(),
    certainty: Certainty,
  })
  .meta({
    id: 'Body',
    description: 'An agency, a collective of agencies, or an officer (cơ quan, tổ chức, chức danh)',
  });
export type Body = z.infer<typeof Body>;

export const Citation = z
  .object({
    id: z.string().describe('"C1" …, one for each cited document'),
    symbol: z.string().nullable().describe('Number and symbol; null for a document cited without a number'),
    type: z.string().nullable(),
    date: z.string().nullable(),
    issuer: z.string().nullable(),
    title: z.string().nullable(),
    mentions: z.array(
      z.object({
        text: z.string(),
        span: Span,
        pinpoint: z.string().nullable().describe('The part that is cited: "điểm a khoản 2 Điều 5"'),
      }),
    ),
  })
  .meta({ id: 'Citation', description: 'A document that this one cites, with every place where it does' });
export type Citation = z.infer<typeof Citation>;

export const SectionKind = z.enum([
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'roman',
  'number',
  'letter',
  'heading',
  'appendix',
]);
export type SectionKind = z.infer<typeof SectionKind>;

const sectionOwn = z.object({
  id: z.string().describe('Path of markers, unique in the document: "II.1.b", "II.1~2", "E1/I.2"'),
  kind: SectionKind,
  marker: z.string().nullable().describe('As printed; null for a heading without one'),
  depth: z.int().min(1).describe('1 is the outermost'),
  title: Grounded.nullable(),
  text: z.string().describe('Own text, children left out'),
  span: Span.describe('From the marker to the end of the last descendant'),
});

/** Written out because a declaration file can't hold an inferred type that contains itself. */
export interface Section extends z.infer<typeof sectionOwn> {
  children: Section[];
}
export const Section: z.ZodType<Section> = sectionOwn
  .extend({
    get children() {
      return z.array(Section);
    },
  })
  .meta({ id: 'Section', description: 'A section of the content, with those inside it' });

export const Deadline = z
  .object({
    text: z.string(),
    type: z.enum(['date', 'period', 'recurring', 'relative', 'continuous', 'event']),
    due: isoDate.nullable(),
    start: isoDate.nullable(),
    rrule: z.string().nullable().describe('RFC 5545 recurrence rule'),
    duration: z.string().nullable().describe('ISO 8601 duration, for a relative deadline'),
    governs: z.enum(['work', 'report']),
    span: Span,
    certainty: Certainty,
  })
  .meta({ id: 'Deadline', description: 'By when something is done or reported (thời hạn)' });
export type Deadline = z.infer<typeof Deadline>;

export const Assignment = z
  .object({
    certainty: z.enum(['stated', 'inherited', 'unassigned']).describe('Of the lead'),
    pattern: z.string().nullable().describe('The rule that decided; `docparse explain` tells its meaning'),
    from: z.string().nullable().describe('Id of the section whose heading or carrier gave the bodies, when inherited'),
  })
  .meta({ id: 'Assignment', description: 'How the bodies of a task were found' });
export type Assignment = z.infer<typeof Assignment>;

export const Task = z
  .object({
    id: z.string().describe('"T1" … in document order'),
    key: z
      .string()
      .describe('Stable over runs and versions: a hash of the folded text, the section id and the occurrence'),
    section: z.string().nullable().describe('Id of the section that holds it'),
    text: z.string().describe('The work in the words of the document; for a table row the cell that states it'),
    span: Span.describe('Of `text`'),
    unit: Span.describe('Of the whole paragraph, item or table row'),
    lead: z.array(Body).describe('Chủ trì'),
    support: z.array(Body).describe('Phối hợp'),
    reportTo: z.array(Body),
    deadline: Deadline.nullable().describe('The first that governs the work, else the first that governs reporting'),
    otherDeadlines: z.array(Deadline),
    deliverables: z.array(Grounded).describe('Sản phẩm'),
    citations: z.array(z.string()).describe('Ids into `document.citations`'),
    assignment: Assignment,
    doubts: z
      .array(z.string())
      .describe('Codes of what a careful reader would check; `docparse explain` tells their meaning'),
    corrected: z
      .array(z.enum(['span', 'lead', 'support', 'deadline', 'added']))
      .describe('What people changed (`--patch`); empty where it is as the program read it'),
  })
  .meta({ id: 'Task', description: 'A piece of work that the document gives to someone (nhiệm vụ)' });
export type Task = z.infer<typeof Task>;

export const AppliedCorrection = z
  .object({
    key: z.string().describe('Of the task'),
    change: z
      .enum(['changed', 'removed', 'added'])
      .describe(
        'changed: `tasks` has it as the person left it, with the fields in `corrected`; removed: it is no task and not among `tasks`; added: the program did not see it',
      ),
    read: Task.nullable().describe('The task as the program read it; null for one that was added'),
  })
  .meta({ id: 'AppliedCorrection', description: 'What a person changed in the reading of the document' });
export type AppliedCorrection = z.infer<typeof AppliedCorrection>;

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

export const Diagnostic = z
  .object({
    code: z.string().describe('Stable; `docparse explain` tells its meaning'),
    severity: Severity,
    message: z.string(),
    span: Span.nullable(),
  })
  .meta({ id: 'Diagnostic', description: 'Something that a reader of the result should know' });
export type Diagnostic = z.infer<typeof Diagnostic>;

export const RegionKind = z.enum([
  'surroundings',
  'header',
  'title',
  'addressees',
  'preamble',
  'body',
  'closing',
  'recipients',
  'signature',
  'appendix',
  'footnote',
  'page-furniture',
  'unplaced',
]);
export type RegionKind = z.infer<typeof RegionKind>;

export const Region = z.object({ kind: RegionKind, span: Span }).meta({
  id: 'Region',
  description:
    'What a stretch of the source is; regions are disjoint and sorted and together cover every non-blank character',
});
export type Region = z.infer<typeof Region>;

export const Component = z
  .object({
    id: z.string().describe('"main", "E1", "A1" …'),
    kind: z.enum(['main', 'enclosed', 'appendix']),
    type: z.string().nullable(),
    title: Grounded.nullable(),
    span: Span,
  })
  .meta({ id: 'Component', description: 'The document itself, what it encloses (ban hành kèm theo), or an appendix' });
export type Component = z.infer<typeof Component>;

export const DocumentType = z
  .object({
    code: z.string().describe('As in symbols: "KH", "CT", "QĐ"'),
    name: z.string(),
    family: z.enum(['administrative', 'normative', 'party', 'copy', 'other']),
    span: Span.nullable(),
    certainty: Certainty,
  })
  .meta({ id: 'DocumentType', description: 'Tên loại văn bản' });
export type DocumentType = z.infer<typeof DocumentType>;

export const DocumentNumber = z
  .object({
    text: z.string(),
    number: z.string().nullable(),
    symbol: z.string().nullable(),
    span: Span,
  })
  .meta({ id: 'DocumentNumber', description: 'Số, ký hiệu' });
export type DocumentNumber = z.infer<typeof DocumentNumber>;

export const DocumentDate = z
  .object({
    text: z.string(),
    iso: isoDate.describe('Cut to what is printed: 2021-09-14, 2021-10, 2020'),
    span: Span,
  })
  .meta({ id: 'DocumentDate', description: 'Ngày ban hành' });
export type DocumentDate = z.infer<typeof DocumentDate>;

export const LegalBasis = z
  .object({
    text: z.string(),
    span: Span,
    citations: z.array(z.string()).describe('Ids into `document.citations`'),
  })
  .meta({ id: 'LegalBasis', description: 'Căn cứ' });
export type LegalBasis = z.infer<typeof LegalBasis>;

export const Recipient = z
  .object({
    text: z.string(),
    bodies: z.array(Body),
    purpose: z.string().nullable(),
    group: z.string().nullable(),
    span: Span,
  })
  .meta({ id: 'Recipient', description: 'One entry of Nơi nhận, the archive line left out' });
export type Recipient = z.infer<typeof Recipient>;

export const Archive = z
  .object({
    text: z.string(),
    units: z.array(z.string()),
    copies: z.int().min(0).nullable(),
    span: Span,
  })
  .meta({ id: 'Archive', description: 'The archive line (Lưu: VT, …)' });
export type Archive = z.infer<typeof Archive>;

export const Signature = z
  .object({
    authority: z.string().nullable().describe('On whose behalf: "TM. ỦY BAN NHÂN DÂN"'),
    capacity: z.string().nullable().describe('For whom: "KT. CHỦ TỊCH"'),
    position: z.string().nullable(),
    name: z.string().nullable(),
    span: Span,
  })
  .meta({ id: 'Signature', description: 'Chữ ký' });
export type Signature = z.infer<typeof Signature>;

export const Source = z
  .object({
    path: z.string().nullable(),
    mediaType: z.string(),
    encoding: z.string().nullable(),
    sha256: z.string().describe('Of the bytes'),
    length: offset.describe('Of the decoded text'),
    part: z
      .object({ index: z.int().min(0), count: z.int().min(1), span: Span })
      .nullable()
      .describe('Which of the documents in a file that holds several, counted from 0'),
    text: z.string().exactOptional().describe('The decoded text; only on request'),
  })
  .meta({ id: 'Source', description: 'Where the document was read from' });
export type Source = z.infer<typeof Source>;

export const DocumentInfo = z
  .object({
    type: DocumentType.nullable(),
    number: DocumentNumber.nullable(),
    issuer: Body.nullable(),
    parentIssuer: Body.nullable(),
    coIssuers: z.array(Body),
    place: Grounded.nullable(),
    date: DocumentDate.nullable(),
    title: Grounded.nullable().describe('Trích yếu'),
    urgency: Grounded.nullable(),
    secrecy: Grounded.nullable(),
    legalBases: z.array(LegalBasis),
    addressees: z.array(Body),
    recipients: z.array(Recipient),
    archive: Archive.nullable(),
    signatures: z.array(Signature),
    citations: z.array(Citation),
  })
  .meta({ id: 'DocumentInfo', description: 'What the document says of itself' });
export type DocumentInfo = z.infer<typeof DocumentInfo>;

export const Result = z
  .object({
    id: z.unknown().exactOptional().describe('Of the record that the document was given in'),
    schemaVersion: z.literal('1'),
    generator: z.object({ name: z.literal('docparse'), version: z.string() }),
    source: Source,
    document: DocumentInfo,
    components: z.array(Component),
    sections: z.array(Section),
    tasks: z.array(Task),
    corrections: z.array(AppliedCorrection).describe('What people changed (`--patch`)'),
    regions: z.array(Region),
    diagnostics: z.array(Diagnostic),
  })
  .meta({ title: 'docparse result', description: 'One document, read' });
export type Result = z.infer<typeof Result>;
