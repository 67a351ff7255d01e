/** The task matrix as a text document for Word and LibreOffice: for each document an appendix, whose pages are counted for themselves. */
import { documentName } from '../document-name.ts';
import { type Part, relationsOf, writePackage } from '../office/package.ts';
import type { Renderer, RenderSettings } from '../renderer.ts';
import { writeAppendix } from './appendix.ts';
import { pageNumbers, sectionEnd, settings, styles, wrap } from './parts.ts';

export function createDocxRenderer({ language, isList }: Pick<RenderSettings, 'language' | 'isList'>): Renderer {
  const appendices: string[] = [];
  let subject = '';
  return {
    begin: () => '',
    add(result) {
      appendices.push(writeAppendix(result, language, isList ? appendices.length + 1 : null));
      subject = documentName(result, language);
      return [];
    },
    end() {
      const title = language === 'vi' ? 'Phân công nhiệm vụ' : 'Assignment of tasks';
      return writePackage(partsOf(appendices), { title, subject: appendices.length === 1 ? subject : '' });
    },
  };
}

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function partsOf(appendices: readonly string[]): Part[] {
  const relations = [
    { type: 'styles', target: 'styles.xml' },
    { type: 'settings', target: 'settings.xml' },
    { type: 'header', target: 'header1.xml' },
  ];
  // The end of a section stands in its last paragraph, that of the last one at the end of all.
  const last = appendices.length - 1;
  const body = appendices.map((text, i) => text + (i < last ? `<w:p><w:pPr>${sectionEnd('rId3')}</w:pPr></w:p>` : ''));
  return [
    {
      path: 'word/document.xml',
      type: `${TYPE}.document.main+xml`,
      xml: wrap('document', `<w:body>${body.join('')}${sectionEnd('rId3')}</w:body>`),
    },
    relationsOf('word/document.xml', relations),
    { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, xml: wrap('styles', styles()) },
    { path: 'word/settings.xml', type: `${TYPE}.settings+xml`, xml: wrap('settings', settings()) },
    { path: 'word/header1.xml', type: `${TYPE}.header+xml`, xml: wrap('hdr', pageNumbers()) },
  ];
}
