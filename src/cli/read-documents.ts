/** From the bytes of a file to the results of the documents in it. The reader of its form alone is loaded. */
import type { Result } from '../model/result.ts';
import { readDocument } from '../pipeline.ts';
import { chooseForm, type FormName, loadReader } from '../read/index.ts';
import { decodeBytes } from '../text/decode.ts';

export interface InputDescription {
  path: string | null;
  /** Null: name and content decide. */
  form: FormName | null;
}

export async function readDocuments(bytes: Uint8Array, { path, form: named }: InputDescription): Promise<Result[]> {
  const { text, encoding, problem } = decodeBytes(bytes);
  const form = chooseForm(text, path, named);
  const read = await loadReader(form);
  return [readDocument({ text, path, form, read, bytes, encoding, problem })];
}
