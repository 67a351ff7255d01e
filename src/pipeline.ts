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
import { extract } from './extract/extract.ts';
import type { Annotations } from './model/annotations.ts';
import type { Extraction } from './model/extraction.ts';
import { diagnostic } from './model/messages.ts';
import type { Diagnostic, Result } from './model/result.ts';
import type { Reading } from './model/source.ts';
import type { Structure } from './model/structure.ts';
import { FORMS, type FormName, type Reader } from './read/index.ts';
import { segment } from './segment/structure.ts';
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
export function docparseRead(this: Processor, read: Reader): undefined {
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

export interface DocumentInput {
  /** Decoded text, byte order mark removed. */
  text: string;
  path: string | null;
  form: FormName;
  read: Reader;
  /** The bytes as they came; without them those of the text in UTF-8. */
  bytes: Uint8Array | null;
  encoding: string | null;
  problem: 'empty' | 'binary' | 'undecodable' | null;
}

/** Reads one document. Never throws on content: what can't be read is told in the diagnostics. */
export function readDocument(input: DocumentInput): Result {
  const { text, path, form, encoding, problem } = input;
  const reported: Reported =
    problem === 'empty' || problem === 'binary' ? reportProblem(text, problem) : runChain(text, input.read);
  if (problem === 'undecodable') reported.diagnostics.unshift(reportBrokenBytes(text, encoding));
  return {
    schemaVersion: '1',
    generator: { name: 'docparse', version },
    source: {
      path,
      mediaType: FORMS.find(({ name }) => name === form)!.mediaType,
      encoding,
      sha256: createHash('sha256')
        .update(input.bytes ?? text)
        .digest('hex'),
      length: text.length,
      part: null,
      text,
    },
    ...reported,
  };
}

function runChain(text: string, read: Reader): Reported {
  const processor = chain().use(docparseRead, read);
  return processor.processSync(new VFile(text)).result as Reported;
}

/** Bytes without meaning stand in the decoded text as U+FFFD; the first of them is shown. */
function reportBrokenBytes(text: string, encoding: string | null): Diagnostic {
  const at = text.indexOf('\uFFFD');
  const span = { start: at, end: at + 1, line: text.slice(0, at).split(/\r\n?|\n/).length, page: null };
  return diagnostic('undecodable-bytes', { count: text.split('\uFFFD').length - 1, encoding: encoding ?? '?' }, span);
}

/** What is no text at all is a result too, with an error. */
function reportProblem(text: string, problem: 'empty' | 'binary'): Reported {
  const code = problem === 'empty' ? 'empty-input' : 'binary-input';
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
    regions: text.trim() === '' ? [] : [{ kind: 'unplaced', span }],
    diagnostics: [diagnostic(code, {}, null)],
  };
}
