/** From the bytes of a file to the results of the documents in it. */
import type { Result } from '../model/result.ts';
import { readDocument } from '../pipeline.ts';
import { chooseForm, type FormName, loadReader } from '../read/index.ts';
import { decodeBytes } from '../text/decode.ts';

export interface InputDescription {
  path: string | null;
  form: FormName | null;
}

export async function readDocuments(bytes: Uint8Array, { path, form: forced }: InputDescription): Promise<Result[]> {
  const { text, encoding, problem } = decodeBytes(bytes);
  const form = chooseForm(text, path, forced);
  return [readDocument({ text, path, form, read: await loadReader(form), bytes, encoding, problem })];
}
