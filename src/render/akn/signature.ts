/** Nơi nhận and the signatures. */
import type { FrameParagraph } from '../../model/content.ts';
import type { Result, Signature } from '../../model/result.ts';
import { evenBlanks } from '../../model/run.ts';
import { type Element, element, type Node, textElement } from '../xml.ts';
import type { Inline } from './inline.ts';
import type { References } from './references.ts';

export class SignatureWriter {
  readonly #signatures: readonly Signature[];
  readonly #references: References;
  readonly #inline: Inline;

  constructor({ document }: Result, references: References, inline: Inline) {
    this.#signatures = document.signatures;
    this.#references = references;
    this.#inline = inline;
  }

  /** Recipients and signatures stand side by side; each is kept together. */
  write(frame: readonly FrameParagraph[]): Element[] {
    const recipients = frame.filter(({ kind }) => kind === 'recipients');
    const signatures = frame.filter(({ kind }) => kind === 'signature');
    const blocks = [this.#recipients(recipients), this.#signaturesOf(signatures)];
    const isSignedFirst = (signatures[0]?.passage.start ?? 0) < (recipients[0]?.passage.start ?? 0);
    return (isSignedFirst ? blocks.reverse() : blocks).flat();
  }

  #recipients(paragraphs: readonly FrameParagraph[]): Element[] {
    if (paragraphs.length === 0) return [];
    const written = paragraphs.map(({ passage }) => textElement('p', {}, this.#inline.read(passage)));
    return [element('blockContainer', { class: 'noiNhan' }, written)];
  }

  /** One paragraph a signature; lines that belong to none have one each. */
  #signaturesOf(paragraphs: readonly FrameParagraph[]): Element[] {
    const groups: { of: Signature | undefined; lines: Node[][] }[] = [];
    for (const { passage } of paragraphs) {
      const of = this.#signatures.find(({ span }) => passage.start >= span.start && passage.start < span.end);
      const line = this.#line(evenBlanks(passage.text).trim(), of);
      const open = groups.at(-1);
      if (open && of && open.of === of) open.lines.push(line);
      else groups.push({ of, lines: [line] });
    }
    return groups.map(({ lines }) => {
      const nodes = lines.flatMap((line, i) => (i === 0 ? line : [element('eol'), ...line]));
      return textElement('p', { class: 'chuKy' }, [textElement('signature', {}, nodes)]);
    });
  }

  #line(text: string, signature: Signature | undefined): Node[] {
    const position = signature?.position;
    if (signature?.name?.includes(text)) {
      const as = position ? this.#references.refer('role', position) : null;
      return [textElement('person', { refersTo: this.#references.refer('person', signature.name), as }, [text])];
    }
    if (position?.includes(text)) {
      return [textElement('role', { refersTo: this.#references.refer('role', position) }, [text])];
    }
    const stands = signature?.authority?.includes(text) || signature?.capacity?.includes(text);
    return stands ? [textElement('span', { class: 'quyenHan' }, [text])] : [text];
  }
}
