/**
 * One document: what stands before the content (preface), căn cứ and the ordering sentence (preamble), the content, what stands behind it (conclusions),
 * and the texts that come with it (attachments). Each paragraph of the content goes into one of them, in the order of the document; footnotes go behind.
 */
import type { Block, Content, FrameParagraph, PartContent } from '../../model/content.ts';
import { contentOf } from '../../model/content.ts';
import type { Region, Result } from '../../model/result.ts';
import { foldWords } from '../../text/fold.ts';
import { type Element, element, type Node, textElement } from '../xml.ts';
import { Hierarchy } from './hierarchy.ts';
import { Inline } from './inline.ts';
import { partMeta, writeMeta } from './meta.ts';
import { Ids, kindOf, nameOfPart } from './names.ts';
import { References } from './references.ts';
import { SignatureWriter } from './signature.ts';
import { Stretches } from './stretches.ts';

/** `prefix` begins every identifier of the document. */
export function writeDocument(result: Result, prefix: string): Element {
  return new DocumentWriter(result, new Ids(prefix)).write();
}

const PREFACE = new Set(['header', 'title', 'addressees']);

class DocumentWriter {
  readonly #result: Result;
  readonly #content: Content;
  readonly #ids: Ids;
  readonly #references: References;
  readonly #hierarchy: Hierarchy;
  readonly #signatures: SignatureWriter;

  constructor(result: Result, ids: Ids) {
    this.#result = result;
    this.#content = contentOf(result);
    this.#ids = ids;
    this.#references = new References(ids);
    const inline = new Inline(result, this.#references);
    this.#hierarchy = new Hierarchy(inline, ids);
    this.#signatures = new SignatureWriter(result, this.#references, inline);
  }

  write(): Element {
    const { element: tag, name } = kindOf(this.#result);
    const [main, ...others] = this.#content;
    const structure = main ? this.#writePart(main, '', tag) : [emptyBody(tag)];
    const attachments = others.map((part, i) => this.#attachment(part, i + 1));
    const meta = writeMeta(this.#result, this.#references, new Stretches(this.#hierarchy.places));
    return element(tag, { name, contains: 'originalVersion' }, [
      meta,
      ...structure,
      ...(attachments.length > 0 ? [element('attachments', {}, attachments)] : []),
    ]);
  }

  #attachment(part: PartContent, number: number): Element {
    const eId = this.#ids.take(`att_${number}`);
    const name = nameOfPart(part.type);
    this.#hierarchy.places.push({ start: startOf(part), end: Number.POSITIVE_INFINITY, eId });
    const structure = this.#writePart(part, eId, 'doc');
    const meta = partMeta(this.#result, this.#references, `!${name}_${number}`);
    return element('attachment', { eId }, [
      element('doc', { name, contains: 'originalVersion' }, [meta, ...structure]),
    ]);
  }

  #writePart(part: PartContent, parent: string, tag: 'act' | 'doc'): Element[] {
    const { preamble, closing } = part.kind === 'main' ? boundsOf(this.#result.regions) : NO_BOUNDS;
    const start = part.blocks[0]?.start ?? Number.POSITIVE_INFINITY;
    const isBefore = ({ kind, passage }: FrameParagraph) => PREFACE.has(kind) && passage.start < start;
    const before = part.blocks.filter((block) => block.end <= preamble);
    const { kept, cut } = cutFrom(part.blocks.slice(before.length), closing);
    const body = this.#body(
      kept,
      part.frame.filter((one) => PREFACE.has(one.kind) && !isBefore(one)),
      parent,
      tag,
    );
    return [
      ...wrap('preface', this.#preface(part.frame.filter(isBefore))),
      ...wrap('preamble', this.#preamble(before, parent)),
      body.length > 0 ? element(tag === 'act' ? 'body' : 'mainBody', {}, body) : emptyBody(tag),
      ...wrap('conclusions', [
        ...this.#closing(cut, parent),
        ...this.#signatures.write(part.frame),
        ...this.#footnotes(part.frame),
      ]),
    ];
  }

  #preface(paragraphs: readonly FrameParagraph[]): Element[] {
    const groups: { kind: string; elements: Element[] }[] = [];
    for (const { kind, passage } of paragraphs) {
      const written = this.#framed(kind, passage);
      if (groups.at(-1)?.kind === kind) groups.at(-1)!.elements.push(written);
      else groups.push({ kind, elements: [written] });
    }
    return groups.flatMap(({ kind, elements }) =>
      kind === 'title' ? elements : [element('container', { name: CONTAINERS[kind] ?? kind }, elements)],
    );
  }

  #framed(kind: string, passage: FrameParagraph['passage']): Element {
    const folded = kind === 'header' ? foldWords(passage.text) : '';
    const isNation = folded.startsWith('cộng hòa xã hội chủ nghĩa');
    const isMotto = folded.startsWith('độc lập tự do hạnh phúc');
    const { name, attributes, children } = this.#hierarchy.paragraph(passage);
    return textElement(name, { ...attributes, class: isNation ? 'quocHieu' : isMotto ? 'tieuNgu' : null }, children);
  }

  /** Căn cứ that follow each other are one list of citations; the sentence that ends in a colon opens the content. */
  #preamble(blocks: readonly Block[], parent: string): Element[] {
    const bases = this.#result.document.legalBases.map(({ span }) => span.start);
    const isBasis = ({ start, end }: Block) => bases.some((base) => base >= start && base < end);
    const out: Element[] = [];
    let list = '';
    let citations: Element[] = [];
    const close = () => {
      if (citations.length > 0) out.push(element('citations', { eId: list }, citations));
      citations = [];
    };
    blocks.forEach((block, i) => {
      const written = this.#hierarchy.blocks(block, parent);
      if (isBasis(block)) {
        if (citations.length === 0) list = this.#ids.take('cits', parent);
        citations.push(element('citation', { eId: this.#ids.next('cit', list) }, written));
        return;
      }
      close();
      const opens = i === blocks.length - 1 && block.passage?.text.trimEnd().endsWith(':');
      out.push(...(opens ? [element('formula', { name: 'moDau' }, written)] : written));
    });
    close();
    return out;
  }

  /** What the frame claims inside of the content stands where it is printed, between the outermost units. */
  #body(blocks: readonly Block[], frame: readonly FrameParagraph[], parent: string, tag: 'act' | 'doc'): Element[] {
    const holdsBlocks = tag === 'doc';
    const out: Element[] = [];
    let next = 0;
    const writeFrame = (before: number) => {
      for (; next < frame.length && frame[next]!.passage.start < before; next++) {
        const written = this.#framed('', frame[next]!.passage);
        out.push(holdsBlocks ? written : element('alinea', {}, [element('content', {}, [written])]));
      }
    };
    for (const block of blocks) {
      writeFrame(block.start);
      out.push(...this.#hierarchy.write([block], parent, holdsBlocks));
    }
    writeFrame(Number.POSITIVE_INFINITY);
    return out;
  }

  #closing(blocks: readonly Block[], parent: string): Element[] {
    const written = blocks.flatMap((block) => this.#hierarchy.blocks(block, parent));
    return written.length > 0 ? [element('formula', { name: 'ketThuc' }, written)] : [];
  }

  #footnotes(frame: readonly FrameParagraph[]): Element[] {
    const notes = frame
      .filter(({ kind }) => kind === 'footnote')
      .map(({ passage }) => this.#hierarchy.paragraph(passage));
    return notes.length > 0 ? [element('blockContainer', { class: 'chuThich' }, notes)] : [];
  }
}

const CONTAINERS: Readonly<Record<string, string>> = { addressees: 'kinhGui' };

interface Bounds {
  /** Offset behind the preamble. */
  preamble: number;
  /** Offset of the closing formula. */
  closing: number;
}
const NO_BOUNDS: Bounds = { preamble: -1, closing: Number.POSITIVE_INFINITY };

function boundsOf(regions: readonly Region[]): Bounds {
  return {
    preamble: regions.findLast(({ kind }) => kind === 'preamble')?.span.end ?? NO_BOUNDS.preamble,
    closing: regions.find(({ kind }) => kind === 'closing')?.span.start ?? NO_BOUNDS.closing,
  };
}

/** Takes what begins at an offset or behind it out of the tree. */
function cutFrom(blocks: readonly Block[], offset: number): { kept: Block[]; cut: Block[] } {
  const kept: Block[] = [];
  const cut: Block[] = [];
  for (const block of blocks) {
    if (block.start >= offset) cut.push(block);
    else if (block.end <= offset) kept.push(block);
    else {
      const inner = cutFrom(block.children, offset);
      kept.push({ ...block, children: inner.kept });
      cut.push(...inner.cut);
    }
  }
  return { kept, cut };
}

function startOf({ frame, blocks }: PartContent): number {
  return Math.min(frame[0]?.passage.start ?? Number.POSITIVE_INFINITY, blocks[0]?.start ?? Number.POSITIVE_INFINITY);
}

function wrap(name: string, children: readonly Element[]): Element[] {
  return children.length > 0 ? [element(name, {}, children)] : [];
}

/** The standard wants something in a body. */
function emptyBody(tag: 'act' | 'doc'): Element {
  const nothing: Node = textElement('p', {}, []);
  return tag === 'doc'
    ? element('mainBody', {}, [nothing])
    : element('body', {}, [element('alinea', {}, [element('content', {}, [nothing])])]);
}
