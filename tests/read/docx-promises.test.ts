/** What every reading of a Word file holds to, whatever is in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definition, docx, li, lvl, num, p, r, read, tbl, tc } from './docx-files.ts';
import { expectGrounded, expectOrder, expectWhole, lettersOf } from './promises.ts';

const words = fc.constantFrom(
  'Sở Y tế chủ trì',
  'thuỷ lợi',
  'Nơi nhận:',
  'KẾ HOẠCH',
  'a\u0302\u0301m',
  'năm 2023',
  ' ',
  '1. Rà soát',
);
const paragraph = fc.oneof(
  words.map((text) => p(text)),
  words.map((text) => li(text, 1)),
  fc.tuple(words, words).map(([one, other]) => p(r(one) + r(other, '<w:i/>'))),
  words.map((text) => p(`<w:r><w:tab/><w:t>${text}</w:t><w:br/></w:r><w:ins w:id="1">${r(text)}</w:ins>`)),
  words.map((text) => p(`${r(text)}<w:r><w:pict><w:txbxContent>${p('hộp')}${p(text)}</w:txbxContent></w:pict></w:r>`)),
  words.map((text) => p(r(text), '<w:rPr><w:del w:id="1"/></w:rPr>')),
);
const cells = fc.array(fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 4,
});
const table = fc.array(cells, { minLength: 1, maxLength: 4 }).map((rows) => {
  const row = (each: (typeof rows)[number]) =>
    each
      .map(([content, span]) =>
        tc(content.join(''), span === 0 ? '<w:vMerge/>' : `<w:gridSpan w:val="${span}"/><w:vMerge w:val="restart"/>`),
      )
      .join('');
  return tbl([700, 3000, 50, 2000], ...rows.map(row));
});
const body = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: table }), { maxLength: 15 })
  .map((blocks) => blocks.join(''));
const numbering = definition(1, lvl(0, 'none', '§')) + num(1, 1);

describe('readings of Word files', () => {
  it('keep every text, in order, once, and lead back to it', () => {
    fc.assert(
      fc.property(body, (content) => {
        const reading = read(docx({ body: content, numbering }));
        expectOrder(reading);
        expectGrounded(reading);
        expectWhole(reading);
        const written = [...content.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
        expect([...lettersOf(reading.source)].sort()).toEqual([...lettersOf(written)].sort());
      }),
      { numRuns: 150 },
    );
  });
});
