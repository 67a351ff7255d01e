/**
 * The forms of input in one table. Every form has a reader in a file or folder of its own, loaded when a file of that form is met.
 *
 * A form of text is decoded first and may be read from a string; the others are read from the bytes of their files.
 */
import type { Reading } from '../model/source.ts';
import type { Budget } from './budget.ts';
import type { OcrSettings } from './ocr/recognise-pages.ts';

export type TextReader = (source: string, budget?: Budget) => Reading;
export type FileReader = (bytes: Uint8Array, budget: Budget, ocr?: OcrSettings) => Reading | Promise<Reading>;

interface FormBase {
  name: string;
  mediaType: string;
  extensions: readonly string[];
}

export type Form = FormBase &
  ({ reads: 'text'; load: () => Promise<TextReader> } | { reads: 'bytes'; load: () => Promise<FileReader> });

export const FORMS = [
  {
    name: 'txt',
    mediaType: 'text/plain',
    extensions: ['.txt', '.text'],
    reads: 'text',
    load: async () => (await import('./plain.ts')).readPlain,
  },
  {
    name: 'md',
    mediaType: 'text/markdown',
    extensions: ['.md', '.markdown', '.mdown', '.mkd'],
    reads: 'text',
    load: async () => (await import('./markdown.ts')).readMarkdown,
  },
  {
    name: 'html',
    mediaType: 'text/html',
    extensions: ['.html', '.htm', '.xhtml', '.mht', '.mhtml'],
    reads: 'text',
    load: async () => (await import('./html/read-html.ts')).readHtml,
  },
  {
    name: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['.docx', '.docm', '.dotx'],
    reads: 'bytes',
    load: async () => (await import('./docx/read-docx.ts')).readDocx,
  },
  {
    name: 'odt',
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['.odt', '.ott', '.fodt'],
    reads: 'bytes',
    load: async () => (await import('./odt/read-odt.ts')).readOdt,
  },
  {
    name: 'rtf',
    mediaType: 'application/rtf',
    extensions: ['.rtf'],
    reads: 'bytes',
    load: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  },
  {
    name: 'doc',
    mediaType: 'application/msword',
    extensions: ['.doc', '.dot'],
    reads: 'bytes',
    load: async () => (await import('./doc/read-doc.ts')).readDoc,
  },
  {
    name: 'pdf',
    mediaType: 'application/pdf',
    extensions: ['.pdf'],
    reads: 'bytes',
    load: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  },
  {
    name: 'jpeg',
    mediaType: 'image/jpeg',
    extensions: ['.jpg', '.jpeg'],
    reads: 'bytes',
    load: async () => (await import('./ocr/read-picture.ts')).readJpeg,
  },
  {
    name: 'png',
    mediaType: 'image/png',
    extensions: ['.png'],
    reads: 'bytes',
    load: async () => (await import('./ocr/read-picture.ts')).readPng,
  },
  {
    name: 'tiff',
    mediaType: 'image/tiff',
    extensions: ['.tif', '.tiff'],
    reads: 'bytes',
    load: async () => (await import('./ocr/read-picture.ts')).readTiff,
  },
] as const satisfies readonly Form[];

/** Endings of what is looked for in folders and archives: pictures there mostly belong to pages. */
export const FOLDER_EXTENSIONS: readonly string[] = FORMS.flatMap(({ mediaType, extensions }) =>
  mediaType.startsWith('image/') ? [] : extensions,
);

export type FormName = (typeof FORMS)[number]['name'];
type TextForm = Extract<(typeof FORMS)[number], { reads: 'text' }>;
export type TextFormName = TextForm['name'];

export function formOf(name: TextFormName): TextForm;
export function formOf(name: FormName): Form;
export function formOf(name: FormName): Form {
  return FORMS.find((form) => form.name === name)!;
}
