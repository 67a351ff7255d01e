/**
 * Akoma Ntoso 3.0 (OASIS LegalDocML): the whole document with its structure, and what was found in it. One document is a document of the standard, several
 * are a collection. Nothing in it depends on when it is made.
 */
import type { Renderer, RenderSettings } from '../renderer.ts';
import { element, openingTag, writeXml, XML_DECLARATION } from '../xml.ts';
import { writeDocument } from './document.ts';
import { collectionMeta, TASK_NAMESPACE } from './meta.ts';

const ROOT = openingTag('akomaNtoso', {
  xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
  'xmlns:dp': TASK_NAMESPACE,
});

export function createAknRenderer({ isList }: Pick<RenderSettings, 'isList'>): Renderer {
  let count = 0;
  return {
    begin: () => `${XML_DECLARATION}${ROOT}\n${isList ? beginCollection() : ''}`,
    *add(result) {
      count++;
      if (!isList) {
        yield* writeXml(writeDocument(result, ''), '  ');
        return;
      }
      const eId = `cmp_${count}`;
      yield* writeXml(element('component', { eId }, [writeDocument(result, `${eId}__`)]), '      ');
    },
    end: () => `${isList ? endCollection(count) : ''}</akomaNtoso>\n`,
  };
}

function beginCollection(): string {
  const meta = [...writeXml(collectionMeta(), '    ')].join('');
  return `  ${openingTag('documentCollection', { name: 'tapVanBan' })}\n${meta}    <collectionBody>\n`;
}

/** The standard wants something in a collection. */
function endCollection(count: number): string {
  const nothing = element('component', {}, [element('interstitial')]);
  return `${count === 0 ? [...writeXml(nothing, '      ')].join('') : ''}    </collectionBody>\n  </documentCollection>\n`;
}
