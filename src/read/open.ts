/**
 * From the bytes of a file to a reading of it: the form is chosen, the bytes are decoded, the form's reader is loaded. What can't be read is said in
 * `problem`; nothing is thrown.
 */
import type { Notice, Reading } from '../model/source.ts';
import { type Decoded, decodeBytes, decodeText, type EncodingName } from '../text/decode.ts';
import { findSpellings } from '../text/spelling.ts';
import { Budget, type Limits } from './budget.ts';
import { chooseTextForm, formOfName, sniffForm } from './choose-form.ts';
import { type FormName, formOf, type TextFormName, type TextReader } from './forms.ts';
import type { OcrSettings } from './ocr/recognise-pages.ts';
import { Unreadable } from './unreadable.ts';

export interface OpenOptions {
  /** What the file is called; its ending helps to choose the form. */
  path?: string | null | undefined;
  /** The form, where the user names it. */
  from?: FormName | null | undefined;
  /** The encoding, where the user names it. It says nothing of a form that is not text. */
  encoding?: EncodingName | null | undefined;
  limits?: Limits | undefined;
  /** How pages that are pictures are read; those without text, where nothing is said. */
  ocr?: OcrSettings | undefined;
}

/** A file that was read, or of which it is known why not. */
export interface Opened {
  /** Null where the file is of a form that is not known or not read. */
  form: FormName | null;
  encoding: string | null;
  reading: Reading | null;
  /** Why there is no reading. */
  problem: Notice | null;
  /** The decoded text, empty for a form that is not text and was not read. */
  text: string;
  budget: Budget;
}

export async function openDocument(bytes: Uint8Array, options: OpenOptions = {}): Promise<Opened> {
  const budget = new Budget(options.limits);
  const opened: Opened = { form: null, encoding: null, reading: null, problem: null, text: '', budget };
  try {
    budget.take(bytes.length);
    await readBytes(bytes, options, opened);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    opened.problem = { code: error.code, params: error.params };
  }
  return opened;
}

/** Opens a text. The form's reader is given, so that nothing has to be loaded. */
export function openText(
  text: string,
  options: OpenOptions,
  readers: Readonly<Record<TextFormName, TextReader>>,
): Opened {
  const budget = new Budget(options.limits);
  const decoded = decodeText(text, options.encoding);
  const form = chooseTextForm(decoded.text, options.path, options.from);
  const opened: Opened = { form, encoding: null, reading: null, problem: null, text: decoded.text, budget };
  if (decoded.problem === 'empty') opened.problem = { code: 'empty-input', params: {} };
  else opened.reading = withNotices(spellAlike(readers[form](decoded.text, budget)), conversionOf(decoded));
  return opened;
}

/** A file that was not opened at all. */
export function refuse({ code, params }: Unreadable, path: string): Opened {
  const form = formOfName(path);
  return { form, encoding: null, reading: null, problem: { code, params }, text: '', budget: new Budget() };
}

async function readBytes(bytes: Uint8Array, options: OpenOptions, opened: Opened): Promise<void> {
  const { path, from } = options;
  const found = from ?? (await sniffForm(bytes, path, opened.budget));
  const form = found ? formOf(found) : null;
  if (form?.reads === 'bytes') {
    opened.form = form.name as FormName;
    const read = await form.load();
    opened.reading = spellAlike(await read(bytes, opened.budget, options.ocr));
    return;
  }
  const decoded = decodeBytes(bytes, { encoding: options.encoding });
  const { text, encoding, problem } = decoded;
  Object.assign(opened, { text, encoding });
  if (problem === 'binary') throw new Unreadable('binary-input');
  const textForm = chooseTextForm(text, path, found);
  opened.form = textForm;
  if (problem === 'empty') throw new Unreadable('empty-input');
  const read: TextReader = await formOf(textForm).load();
  const broken = problem === 'undecodable' ? [brokenBytes(text, encoding, textForm)] : [];
  opened.reading = withNotices(spellAlike(read(text, opened.budget)), [...conversionOf(decoded), ...broken]);
}

/** The reading with its syllables spelled as names and patterns are kept. */
function spellAlike(reading: Reading): Reading {
  const found = findSpellings(reading.text);
  if (found.length === 0) return reading;
  let text = '';
  let behind = 0;
  for (const { at, kept } of found) {
    text += reading.text.slice(behind, at) + kept;
    behind = at + kept.length;
  }
  const known = reading.variants ?? [];
  const others = found
    .map(({ at, printed }) => ({ start: at, end: at + printed.length, printed }))
    .filter(({ start, end }) => !known.some((word) => word.start < end && word.end > start));
  const variants = [...known, ...others].sort((a, b) => a.start - b.start);
  return { ...reading, text: text + reading.text.slice(behind), variants };
}

function withNotices(reading: Reading, notices: readonly Notice[]): Reading {
  return notices.length === 0 ? reading : { ...reading, notices: [...notices, ...(reading.notices ?? [])] };
}

/** What is to be said of the way from bytes to text. */
function conversionOf({ note, encoding }: Decoded): Notice[] {
  if (!note) return [];
  return note.code === 'legacy'
    ? [{ code: 'legacy-encoding', params: { encoding: note.from } }]
    : [{ code: 'encoding-uncertain', params: { encoding } }];
}

/** Bytes without meaning stand in the decoded text as U+FFFD; the first of them is shown where the decoded text is the source. */
function brokenBytes(text: string, encoding: string, form: FormName): Notice {
  const start = text.indexOf('\uFFFD');
  const count = text.split('\uFFFD').length - 1;
  const notice: Notice = { code: 'undecodable-bytes', params: { count, encoding } };
  return form === 'html' ? notice : { ...notice, at: { start, end: start + 1 } };
}
