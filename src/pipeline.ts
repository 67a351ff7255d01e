/**
 * The pipeline, on one page: read → segment → annotate → extract → assemble.
 *
 * Each stage is a plain function from earlier values to one new value; here each is wrapped into a unified plugin, and the chain is frozen. A tree
 * grows by one field a stage; nothing in it is rewritten.
 */
import { createHash } from 'node:crypto';
import { type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import { annotate } from './annotate/annotate.ts';
import { assembleResult, type Reported } from './assemble/result.ts';
import { Spans } from './assemble/spans.ts';
import { applyPatch } from './correct/apply-patch.ts';
import { decidingDeadline, findDeadlines } from './extract/deadlines.ts';
import { extract } from './extract/extract.ts';
import { withBodies } from './lexicon/bodies.ts';
import type { OwnBodies } from './lexicon/own-bodies.ts';
import type { Annotations } from './model/annotations.ts';
import { CONTENT, type Content, type WithContent } from './model/content.ts';
import type { Extraction } from './model/extraction.ts';
import { diagnostic, tellNotice } from './model/messages.ts';
import type { PatchedDocument } from './model/patch.ts';
import type { Diagnostic, Result } from './model/result.ts';
import type { Notice, Reading } from './model/source.ts';
import type { Structure } from './model/structure.ts';
import { formOf } from './read/forms.ts';
import type { Opened } from './read/open.ts';
import { splitDocuments } from './segment/documents.ts';
import { segment } from './segment/structure.ts';
import { spellAsKept } from './text/spelling.ts';
import { version } from './version.ts';

declare module 'unified' {
  interface CompileResultMap {
    docparse: Reported;
  }
}

/** unist nodes of the chain: each stage's value stands beside those before it. */
export interface ReadNode {
  type: 'docparse';
  reading: Reading;
}
export interface SegmentedNode extends ReadNode {
  structure: Structure;
}
export interface AnnotatedNode extends SegmentedNode {
  annotations: Annotations;
}
export interface ExtractedNode extends AnnotatedNode {
  extraction: Extraction;
}

/** Plugin: the parser of a form. */
export function docparseRead(this: Processor, read: (source: string) => Reading): undefined {
  this.parser = (text): ReadNode => ({ type: 'docparse', reading: read(text) });
}

/** Plugin: frame and outline. */
export function docparseSegment() {
  return (tree: ReadNode): SegmentedNode => ({ ...tree, structure: segment(tree.reading) });
}

/** Plugin: names, issuer, citations. */
export function docparseAnnotate() {
  return (tree: SegmentedNode): AnnotatedNode => ({ ...tree, annotations: annotate(tree.reading, tree.structure) });
}

/** Plugin: tasks and who does them. */
export function docparseExtract() {
  return (tree: AnnotatedNode): ExtractedNode => ({ ...tree, extraction: extract(tree.structure, tree.annotations) });
}

/** Plugin: the compiler to the contract. */
export function docparseAssemble(this: Processor): undefined {
  this.compiler = (tree): Reported => {
    const { reading, structure, annotations, extraction } = tree as ExtractedNode;
    return assembleResult(reading, structure, annotations, extraction);
  };
}

const chain = unified().use(docparseSegment).use(docparseAnnotate).use(docparseExtract).use(docparseAssemble).freeze();

/** The media type of a file of which nothing is known. */
const UNKNOWN_FORM = 'application/octet-stream';

/** Where a file comes from. */
export interface Origin {
  path: string | null;
  /** The bytes as they came; without them those of the text in UTF-8 are hashed. */
  bytes: Uint8Array | null;
  /** The user's own bodies. */
  lexicon?: OwnBodies | null;
  /** Whether the results go on with their content. */
  withContent?: boolean;
}

/**
 * The results of an opened file: one for each document in it, at least one. Never throws on content: what can't be read is told in the diagnostics.
 */
export function readDocuments(opened: Opened, origin: Origin): (Result & WithContent)[] {
  const { path, bytes, lexicon = null, withContent = false } = origin;
  const { form, reading, problem } = opened;
  const text = reading?.source ?? opened.text;
  const source: Result['source'] = {
    path,
    mediaType: form ? formOf(form).mediaType : UNKNOWN_FORM,
    encoding: reading?.encoding ?? opened.encoding,
    sha256: createHash('sha256')
      .update(bytes ?? text)
      .digest('hex'),
    length: text.length,
    part: null,
    text,
  };
  const base = { schemaVersion: '1' as const, generator: { name: 'docparse' as const, version } };
  if (!reading) {
    return [{ ...base, source, ...reportProblem(text, problem ?? { code: 'empty-input', params: {} }) }];
  }
  return withBodies(lexicon, () => runChain(reading)).map(({ reported, part, content }) => ({
    ...base,
    source: { ...source, part },
    ...reported,
    ...(withContent && { [CONTENT]: content() }),
  }));
}

/** A result with what people corrected. Deadlines that they wrote are read as the value of a time label is, else as a sentence. */
export function correctResult(result: Result, patched: PatchedDocument): Result {
  const documentDate = result.document.date?.iso ?? null;
  return applyPatch(result, patched, (words) => {
    const text = spellAsKept(words.normalize('NFC'));
    const run = { start: 0, end: text.length, text };
    const found = [true, false].flatMap((labelled) => findDeadlines(run, { documentDate, citations: [], labelled }));
    const read = decidingDeadline(found);
    if (!read) return null;
    const { type, due, start, rrule, duration, governs } = read;
    return { type, due, start, rrule, duration, governs };
  });
}

interface ReadPart {
  reported: Omit<Reported, 'next' | 'content'>;
  part: Result['source']['part'];
  content(): Content;
}

function runChain(reading: Reading): ReadPart[] {
  const { next, content, ...reported } = runOnce(reading);
  if (!next) return [{ reported, part: null, content }];
  const parts = splitDocuments(reading);
  return parts.map((one, i) => {
    const { next: _, content, ...reported } = runOnce(one);
    const { start, end, line } = one.extent!;
    const part = { index: i, count: parts.length, span: { start, end, line, page: null } };
    reported.diagnostics.unshift(diagnostic('several-documents', { index: i + 1, count: parts.length }, part.span));
    return { reported, part, content };
  });
}

function runOnce(reading: Reading): Reported {
  const processor = chain().use(docparseRead, () => reading);
  const reported = processor.processSync(new VFile('')).result as Reported;
  if (reading.notices?.length) reported.diagnostics.unshift(...tellNotices(reading, reading.notices));
  return reported;
}

function tellNotices(reading: Reading, notices: readonly Notice[]): Diagnostic[] {
  const spans = new Spans(reading);
  return notices.map((notice) => tellNotice(notice, notice.at ? spans.inSource(notice.at.start, notice.at.end) : null));
}

/** What can't be read is a result too, with an error. */
function reportProblem(text: string, problem: Notice): ReadPart['reported'] {
  const span = { start: 0, end: text.length, line: 1, page: null };
  return {
    document: {
      type: null,
      number: null,
      issuer: null,
      parentIssuer: null,
      coIssuers: [],
      place: null,
      date: null,
      title: null,
      urgency: null,
      secrecy: null,
      legalBases: [],
      addressees: [],
      recipients: [],
      archive: null,
      signatures: [],
      citations: [],
    },
    components: [],
    sections: [],
    tasks: [],
    corrections: [],
    regions: text.trim() === '' ? [] : [{ kind: 'unplaced', span }],
    diagnostics: [tellNotice(problem, null)],
  };
}
