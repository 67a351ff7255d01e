/**
 * Walks through the elements of an XML part. Document types are not read, so entities that a file defines itself are never expanded; what is not
 * well-formed is read as far as it makes sense.
 */
import { Parser } from 'htmlparser2';
import type { Budget } from '../budget.ts';
import { Unreadable } from '../unreadable.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Names are as written, with their prefix: `w:p`. Text comes in pieces, with its entities resolved. */
export interface XmlHandler {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Deeper nesting is no document; no office program writes a tenth of it. */
const DEEPEST = 500;

/** Throws `Unreadable` for nesting without end. `form` is what the message calls the file. */
export function walkXml(xml: string, form: string, handler: XmlHandler, budget: Budget): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        budget.step();
        if (++depth > DEEPEST) throw new Unreadable('file-damaged', { form });
        handler.open?.(name, attributes);
      },
      ontext: (text) => {
        handler.text?.(text);
      },
      onclosetag: (name) => {
        depth--;
        handler.close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += PIECE) parser.write(xml.slice(at, at + PIECE));
  parser.end();
}

const PIECE = 1 << 20;
