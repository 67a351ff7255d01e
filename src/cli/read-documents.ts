/** From the bytes of a file to the results of the documents in it. */
import { createHash } from 'node:crypto';
import { diagnostic } from '../model/messages.ts';
import type { Diagnostic, Result, Span } from '../model/result.ts';
import { chooseForm, FORMS, type FormName, loadReader } from '../read/index.ts';
import { decodeBytes } from '../text/decode.ts';
import { version } from '../version.ts';

export interface InputDescription {
  path: string | null;
  form: FormName | null;
}

export async function readDocuments(bytes: Uint8Array, { path, form: forced }: InputDescription): Promise<Result[]> {
  const { text, encoding, problem } = decodeBytes(bytes);
  const form = chooseForm(text, path, forced);
  const read = await loadReader(form);
  read(text);
  const span: Span = { start: 0, end: text.length, line: 1, page: null };
  const diagnostics: Diagnostic[] = [];
  if (problem === 'empty') diagnostics.push(diagnostic('empty-input', {}, null));
  if (problem === 'binary') diagnostics.push(diagnostic('binary-input', {}, null));
  return [
    {
      schemaVersion: '1',
      generator: { name: 'docparse', version },
      source: {
        path,
        mediaType: FORMS.find(({ name }) => name === form)?.mediaType ?? 'text/plain',
        encoding,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        length: text.length,
        part: null,
        text,
      },
      document: {
        ...{ type: null, number: null, issuer: null, parentIssuer: null, coIssuers: [], place: null, date: null },
        ...{ title: null, urgency: null, secrecy: null, legalBases: [], addressees: [], recipients: [] },
        ...{ archive: null, signatures: [], citations: [] },
      },
      components: [],
      sections: [],
      tasks: [],
      regions: text.trim() === '' ? [] : [{ kind: 'unplaced', span }],
      diagnostics,
    },
  ];
}
