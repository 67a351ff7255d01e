/** The output formats. The command's choices and its short flags (`--csv`) derive from this table; a new format is one file and one row. */
import type { Renderer, RenderSettings } from './renderer.ts';

export interface Format {
  vi: string;
  en: string;
  /** Of its files, where it isn't the name. */
  extension?: string;
  /** Whether its bytes mean nothing on a terminal. */
  isBinary?: true;
  /** Whether it prints the task matrix, whose columns can be chosen. */
  hasColumns?: true;
  /** Whether it prints the whole document, and needs its content beside the result. */
  needsContent?: true;
  load(): Promise<(settings: RenderSettings) => Renderer>;
}

const TABLE = {
  summary: {
    vi: 'tóm tắt cho người đọc (mặc định)',
    en: 'summary for people (the default)',
    extension: 'summary.txt',
    load: async () => (await import('./summary.ts')).createSummaryRenderer,
  },
  json: {
    vi: 'JSON: một đối tượng, hoặc mảng nếu có nhiều văn bản',
    en: 'JSON: one object, or an array of several documents',
    load: async () => (await import('./json.ts')).createJsonRenderer,
  },
  ndjson: {
    vi: 'JSON, mỗi dòng một văn bản',
    en: 'JSON, one document a line',
    load: async () => (await import('./ndjson.ts')).createNdjsonRenderer,
  },
  csv: {
    vi: 'bảng nhiệm vụ dạng CSV (RFC 4180)',
    en: 'task matrix as CSV (RFC 4180)',
    hasColumns: true,
    load: async () => (await import('./csv.ts')).createCsvRenderer,
  },
  tsv: {
    vi: 'bảng nhiệm vụ, ngăn cách bằng tab',
    en: 'task matrix, separated by tabs',
    hasColumns: true,
    load: async () => (await import('./tsv.ts')).createTsvRenderer,
  },
  md: {
    vi: 'bảng nhiệm vụ dạng Markdown',
    en: 'task matrix as a Markdown table',
    hasColumns: true,
    load: async () => (await import('./markdown.ts')).createMarkdownRenderer,
  },
  xlsx: {
    vi: 'sổ theo dõi nhiệm vụ cho Excel, LibreOffice (dùng với -o TỆP.xlsx)',
    en: 'register of tasks for Excel and LibreOffice (with -o FILE.xlsx)',
    isBinary: true,
    hasColumns: true,
    load: async () => (await import('./xlsx/xlsx.ts')).createXlsxRenderer,
  },
  docx: {
    vi: 'phụ lục phân công nhiệm vụ cho Word (dùng với -o TỆP.docx)',
    en: 'appendix that assigns the tasks, for Word (with -o FILE.docx)',
    isBinary: true,
    load: async () => (await import('./docx/docx.ts')).createDocxRenderer,
  },
  ics: {
    vi: 'thời hạn vào lịch (iCalendar), có nhắc trước',
    en: 'deadlines for a calendar (iCalendar), with reminders',
    load: async () => (await import('./ics/ics.ts')).createIcsRenderer,
  },
  tree: {
    vi: 'cây đề mục kèm nhiệm vụ',
    en: 'outline as a tree, with the tasks',
    extension: 'tree.txt',
    load: async () => (await import('./tree.ts')).createTreeRenderer,
  },
  akn: {
    vi: 'cả văn bản theo Akoma Ntoso 3.0 (LegalDocML, XML)',
    en: 'the whole document as Akoma Ntoso 3.0 (LegalDocML, XML)',
    extension: 'akn.xml',
    needsContent: true,
    load: async () => (await import('./akn/akn.ts')).createAknRenderer,
  },
  parquet: {
    vi: 'bảng nhiệm vụ dạng Parquet, cho DuckDB, pandas, Spark',
    en: 'tasks as a Parquet table, for DuckDB, pandas, Spark',
    isBinary: true,
    load: async () => (await import('./parquet.ts')).createParquetRenderer,
  },
  edxml: {
    vi: 'phần đầu gói tin edXML để trao đổi văn bản (XML)',
    en: 'header for the national document exchange, edXML (XML)',
    extension: 'edxml.xml',
    load: async () => (await import('./edxml.ts')).createEdxmlRenderer,
  },
  html: {
    vi: 'báo cáo để xem: văn bản và nhiệm vụ cạnh nhau, một tệp mở bằng trình duyệt',
    en: 'report to look at: document and tasks side by side, one file for the browser',
    load: async () => (await import('./html/html.ts')).createHtmlRenderer,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof TABLE;

export const FORMATS: Readonly<Record<FormatName, Format>> = TABLE;

export const FORMAT_NAMES = Object.keys(TABLE) as FormatName[];
