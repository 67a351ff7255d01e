/** edXML: what the document prints of its header, in the order of the format, and nothing made up. */
import { describe, expect, test } from 'vitest';
import { parseText, render } from '../../src/index.ts';
import { loadFixtures } from '../fixtures/load.ts';
import { HOSTILE } from './hostile.ts';
import { sample, sampleText } from './sample.ts';
import { readXml } from './xml-reader.ts';

const documents = loadFixtures().filter(({ name }) => name.startsWith('documents/'));

async function find(text: string, xpath: string): Promise<string[]> {
  const xml = String(await render(parseText(text), 'edxml'));
  return readXml(xml, (document) => document.find(xpath));
}

describe('the header of a plan', () => {
  test.each([
    ['e:From/e:OrganName', ['Ủy ban nhân dân tỉnh Hà Giang']],
    ['e:Code/e:CodeNumber', ['125']],
    ['e:Code/e:CodeNotation', ['KH-UBND']],
    ['e:PromulgationInfo/*', ['Hà Giang', '2021/09/05']],
    ['e:DocumentType/*', ['Kế hoạch']],
    ['e:Subject', ['Nâng cao chất lượng nước sạch nông thôn giai đoạn 2021 - 2025']],
    ['e:SignerInfo/*', ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lý Văn Sính']],
    ['e:ToPlaces/e:Place', ['Như trên']],
  ])('%s', async (xpath, expected) => {
    expect(await find(sampleText, `/e:edXML/e:edXMLEnvelope/e:edXMLHeader/e:MessageHeader/${xpath}`)).toEqual(expected);
  });
  test('a party number is told apart at its hyphen', async () => {
    const directive = documents.find(({ name }) => name === 'documents/chi-thi-tinh-uy')!;
    expect(await find(directive.text, '//e:Code/*')).toEqual(['17', 'CT/TU']);
  });
});

describe('what is not printed is not there', () => {
  test('identifiers of agencies, priorities and numbers of types', async () => {
    const left = 'OrganId To DocumentId Type Priority SteeringType DueDate ResponseFor'.split(' ');
    for (const { text } of documents) {
      expect(await find(text, left.map((name) => `//e:${name}`).join(' | '))).toEqual([]);
    }
  });
  test('a month is no day', async () => {
    const text = 'SỞ Y TẾ\nSố:    /KH-SYT\nHà Nam, ngày    tháng 10 năm 2021\n\nKẾ HOẠCH\nTiêm chủng\n\n1. Việc.\n';
    expect(await find(text, '//e:PromulgationDate')).toEqual([]);
  });
  test('nothing at all is a header without fields', async () => {
    expect(await find('', '//e:MessageHeader/*')).toEqual([]);
  });
});

test('a long title is cut where the format ends', async () => {
  const title = { text: 'Rà soát '.repeat(100), span: null, certainty: 'stated' as const };
  const xml = String(await render({ ...sample, document: { ...sample.document, title } }, 'edxml'));
  const subject = readXml(xml, (document) => document.find('//e:Subject'))[0]!;
  expect([...subject]).toHaveLength(500);
  expect(subject.endsWith('…')).toBe(true);
});

test('several documents stand in one element', async () => {
  const xml = String(await render([sample, sample], 'edxml'));
  expect(readXml(xml, (document) => document.find('/*/e:edXML/e:edXMLEnvelope'))).toHaveLength(2);
});

test.each(documents)('$name: well formed', async ({ text }) => {
  expect(await find(text, '//e:MessageHeader')).toHaveLength(1);
});

test.each(Object.entries(HOSTILE))('hostile, %s: well formed, without an element of theirs', async (_, text) => {
  expect(await find(text, '//*[namespace-uri()!="http://www.mic.gov.vn/TBT/QCVN_102_2016"]')).toEqual([]);
});
