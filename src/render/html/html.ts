/**
 * The report: one page for people, with the source on one side and the tasks on the other. It stands alone – no network, no other file –, and the
 * documents lie in it as data that its own script shows; nothing of a document is ever markup.
 */
import type { Language } from '../../model/messages.ts';
import type { Result } from '../../model/result.ts';
import { packData } from '../../page/packed-data.ts';
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
      yield data('summary', JSON.stringify(summarizeDocument(result, language)).replaceAll('<', '\\u003c'));
      yield data('document', packData(describeDocument(result, language)));
    },
    end: () => FOOT,
  };
}

/** `content` holds no `<`, so that it can't end its element. */
function data(kind: string, content: string): string {
  return `<script type="text/plain" class="${kind}">${content}</script>\n`;
}
