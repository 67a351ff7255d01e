/** The documents of `fixtures/documents` as pages of portals: what is around them changes nothing, nor does a second copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/index.ts';
import { inPortal } from './html-pages.ts';
import { compare, METRICS, valuesOf } from './likeness.ts';

const folder = fileURLToPath(new URL('../../fixtures/forms/html', import.meta.url));

describe.each(readdirSync(folder))('%s', (file) => {
  const page = readFileSync(join(folder, file), 'utf8');
  const body = page.slice(page.search(/<body[^>]*>/), page.indexOf('</body>'));
  const alone = valuesOf(parseText(page, { from: 'html' }));
  const versions = {
    'in a portal': inPortal(body),
    'twice in a portal': inPortal(body, `<div class="mobile">${body}</div>`),
    'in a table of the layout': `<html><body><table><tr><td><p>Danh mục</p><ul><li><a href="/">Trang chủ</a></li></ul></td><td>${body}</td></tr></table></body></html>`,
    'with the tags of Word': page
      .replaceAll('<p ', '<p class=MsoNormal ')
      .replaceAll('</p>', '<o:p></o:p></p>')
      .replaceAll('<li>', '<li class=MsoNormal>'),
    'in capitals, without end tags of paragraphs': page.replaceAll('<p ', '<P ').replaceAll('</p>', ''),
  };
  test.each(Object.entries(versions))('%s', (_, version) => {
    const read = valuesOf(parseText(version, { from: 'html' }));
    expect(METRICS.flatMap((metric) => compare(alone[metric], read[metric]).differences)).toEqual([]);
  });
});
