/**
 * Walks through the elements of an XML part. Document types are not read, so entities that a file defines itself are never expanded; what is not
 * well-formed is read as far as it makes sense.
 */
import { Parser } from 'htmlparser2';
import type { Budget } from '../budget.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Names are as written, with their prefix: `w:p`. Text comes in pieces, with its entities resolved. */
export interface XmlHandler {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Deeper nesting is no document. */
const DEEPEST = 1000;

export function walkXml(xml: string, handler: XmlHandler, budget: Budget): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        budget.step();
        if (++depth <= DEEPEST) handler.open?.(name, attributes);
      },
      ontext: (text) => {
        if (depth <= DEEPEST) handler.text?.(text);
      },
      onclosetag: (name) => {
        if (depth-- <= DEEPEST) handler.close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += PIECE) parser.write(xml.slice(at, at + PIECE));
  parser.end();
}

const PIECE = 1 << 20;
