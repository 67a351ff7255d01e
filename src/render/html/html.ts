/**
 * The report: one page for people, with the source on one side and the tasks on the other. It stands alone – no network, no other file –, and the
 * documents lie in it as data that its own script shows; nothing of a document is ever markup.
 */
import type { Language } from '../../model/messages.ts';
import type { Result } from '../../model/result.ts';
import page from '../../page/report.html';
import type { Renderer } from '../renderer.ts';
import { describeDocument, summarizeDocument } from './describe-document.ts';

export interface ReportSettings {
  language: Language;
  /** Whether `docparse serve` shows it: corrections go back there, and outputs come from there. */
  isServed?: boolean;
}

const [HEAD = '', FOOT = ''] = page.split('<!-- documents -->');

export function createHtmlRenderer({ language, isServed = false }: ReportSettings): Renderer {
  const head = HEAD.replace('lang="vi"', `lang="${language}"${isServed ? ' data-served' : ''}`);
  return {
    begin: () => (isServed ? head.replace("connect-src 'none'", "connect-src 'self'") : head),
    *add(result: Result) {
      yield data('summary', summarizeDocument(result, language));
      yield data('document', describeDocument(result, language));
    },
    end: () => FOOT,
  };
}

/** Data that can't end its element: no `<` stands in it. */
function data(kind: string, value: unknown): string {
  return `<script type="application/json" class="${kind}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>\n`;
}
