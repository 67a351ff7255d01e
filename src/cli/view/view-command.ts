/** `docparse view FILE …`: the report, written to a file of its own and opened in the browser. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { ReadOptions } from '../options.ts';
import { runRead } from '../read-command.ts';
import { openInBrowser } from './browser.ts';

const WORDS = {
  vi: {
    opened: (file: string) => `đã mở báo cáo ${file}`,
    notOpened: (file: string) => `không mở được trình duyệt; hãy tự mở ${file}`,
  },
  en: {
    opened: (file: string) => `opened the report ${file}`,
    notOpened: (file: string) => `no browser could be opened; open ${file} yourself`,
  },
};

export async function runView(options: ReadOptions, say: (line: string) => void): Promise<ExitCode> {
  const file = options.output ?? join(mkdtempSync(join(tmpdir(), 'docparse-')), 'docparse.html');
  const code = await runRead({ ...options, format: 'html', output: file }, say);
  if (code === EXIT.usage) return code;
  const words = WORDS[options.language];
  say((await openInBrowser(file)) ? words.opened(file) : words.notOpened(file));
  return code;
}
