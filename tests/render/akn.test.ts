/** Akoma Ntoso: valid, whole, and the same every time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllText, parseText, render } from '../../src/index.ts';
import type { Region, Result } from '../../src/model/result.ts';
import { fold } from '../../src/text/fold.ts';
import { loadFixtures } from '../fixtures/load.ts';
import { applyDamage, damages } from '../promises/damage.ts';
import { HOSTILE } from './hostile.ts';
import { sampleText } from './sample.ts';
import { hasAknSchema, readXml, refuteAkn } from './xml-reader.ts';

const fixtures = loadFixtures();
const documents = fixtures.filter(({ name }) => name.startsWith('documents/'));

async function akn(text: string, path = 'a.txt'): Promise<string> {
  const [first, ...others] = parseAllText(text, { path, withContent: true });
  return String(await render(others.length > 0 ? [first!, ...others] : first!, 'akn'));
}

describe('a plan', async () => {
  const xml = await akn(sampleText);
  const find = (xpath: string) => readXml(xml, (document) => document.find(xpath));

  test('is a document with the name of its type', () => {
    expect(find('/a:akomaNtoso/a:doc/@name')).toEqual(['keHoach']);
  });
  test('is identified by issuer, day and number', () => {
    expect(find('//a:FRBRWork/a:FRBRuri/@value')).toEqual([
      '/akn/vn/doc/keHoach/uy-ban-nhan-dan-tinh-ha-giang/2021-09-05/125-kh-ubnd',
    ]);
    expect(find('//a:FRBRdate/@date')).toEqual(['2021-09-05', '2021-09-05', '2021-09-05']);
    expect(find('//a:FRBRnumber/@value')).toEqual(['125/KH-UBND']);
  });
  test('has its header in the preface', () => {
    expect(find('//a:preface//a:docNumber')).toEqual(['125/KH-UBND']);
    expect(find('//a:preface//a:docDate/@date')).toEqual(['2021-09-05']);
    expect(find('//a:preface//a:docTitle')).toEqual(['Nâng cao chất lượng nước sạch nông thôn giai đoạn 2021 - 2025']);
    expect(find('//a:preface//a:p[@class="quocHieu"]')).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    expect(find('//a:preface//a:docAuthority')).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH HÀ GIANG']);
  });
  test('refers to what it cites', () => {
    expect(find('//a:preamble//a:ref/@href')).toEqual([
      '/akn/vn/doc/quyetDinh/thu-tuong-chinh-phu/2021-11-24/1978-qd-ttg',
    ]);
  });
  test('has sections with number, heading and text', () => {
    expect(find('//a:mainBody/a:section/@eId')).toEqual(['sec_I', 'sec_II']);
    expect(find('//a:mainBody/a:section/a:heading')).toEqual(['MỤC ĐÍCH, YÊU CẦU', 'NHIỆM VỤ']);
    expect(find('//*[@eId="sec_II__para_2"]/a:hcontainer/a:num')).toEqual(['-', '-']);
  });
  test('marks who leads and supports where it is printed, with one reference each', () => {
    expect(find('//*[@eId="sec_II__para_1"]//a:organization[@class="chuTri"]')).toEqual([
      'Sở Nông nghiệp và Phát triển nông thôn',
    ]);
    const health = find('//*[@eId="sec_II__para_1"]//a:organization[@class="phoiHop"]/@refersTo')[0]!;
    expect(find(`//a:TLCOrganization[@eId="${health.slice(1)}"]/@showAs`)).toEqual(['Sở Y tế tỉnh Hà Giang']);
  });
  test('keeps its tasks beside the text, each with the element that it stands in', () => {
    expect(find('//dp:task/@ref')).toEqual([
      '#sec_II__para_1',
      '#sec_II__para_2__hcontainer_1',
      '#sec_II__para_2__hcontainer_2',
      '#sec_II__para_4',
    ]);
    expect(find('//dp:task[1]/dp:deadline/@due')).toEqual(['2021-12-31']);
  });
  test('ends in recipients and signature', () => {
    expect(find('//a:conclusions/a:blockContainer[@class="noiNhan"]/a:p')).toEqual([
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, NN.',
    ]);
    expect(find('//a:signature/a:person')).toEqual(['Lý Văn Sính']);
    expect(find('//a:signature/a:role')).toEqual(['PHÓ CHỦ TỊCH']);
  });
});

describe('what is not printed', () => {
  test('no number, no day, no issuer: said so, not made up', async () => {
    const xml = await akn('KẾ HOẠCH\nThực hiện chuyển đổi số\n\n1. Sở Y tế rà soát hồ sơ.\n');
    readXml(xml, ({ find }) => {
      expect(find('//a:FRBRdate/@name')).toEqual(Array(3).fill('khongRoNgay'));
      expect(find('//a:FRBRnumber')).toEqual([]);
      expect(find('//a:lifecycle')).toEqual([]);
      expect(find('//a:FRBRWork/a:FRBRuri/@value')[0]).toMatch(/^\/akn\/vn\/doc\/keHoach\/nn-[0-9a-f]{12}$/);
    });
  });
  test('a month of issue is named as one', async () => {
    const xml = await akn(
      'SỞ Y TẾ\nSố:    /KH-SYT\nHà Nam, ngày    tháng 10 năm 2021\n\nKẾ HOẠCH\nTiêm chủng\n\n1. Việc.\n',
    );
    expect(readXml(xml, ({ find }) => find('//a:FRBRWork/a:FRBRdate/@*'))).toEqual(['2021-10-01', 'thangBanHanh']);
  });
});

test('several documents are a collection, whose identifiers do not meet', async () => {
  const results = [parseText(sampleText, { withContent: true }), parseText(sampleText, { withContent: true })];
  const xml = String(await render(results, 'akn'));
  readXml(xml, ({ find }) => {
    expect(find('/a:akomaNtoso/a:documentCollection/a:collectionBody/a:component/@eId')).toEqual(['cmp_1', 'cmp_2']);
    const ids = find('//@eId');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('a result that was read without its content is refused, not printed in part', async () => {
  await expect(render(parseText(sampleText), 'akn')).rejects.toThrow('withContent');
});

test('what could not be read is an empty document', async () => {
  expect(readXml(await akn(''), ({ find }) => find('//a:mainBody/a:p'))).toEqual(['']);
});

test('normative documents are acts', async () => {
  const circular = documents.find(({ name }) => name === 'documents/thong-tu')!;
  const xml = await akn(circular.text, circular.path);
  expect(readXml(xml, ({ find }) => find('/a:akomaNtoso/a:act/a:body/a:chapter[1]/a:article[1]/@eId'))).toEqual([
    'chp_I__art_1',
  ]);
});

describe('all that is printed stands in it once, in its order', () => {
  test.each(documents)('$name', async ({ path, text }) => {
    const results = parseAllText(text, { path, withContent: true });
    for (const result of results) {
      readXml(String(await render(result, 'akn')), ({ find }) => {
        const printed = (xpath: string) => fold(find(xpath).join(' '));
        expect(printed('//a:preface//text()')).toBe(regions(result, ['header', 'title', 'addressees']));
        expect(
          printed(
            '//a:preamble//text() | //a:mainBody//text() | //a:body//text() | //a:formula[@name="ketThuc"]//text()',
          ),
        ).toBe(regions(result, ['preamble', 'body', 'closing', 'appendix']));
        expect(printed('//a:blockContainer[@class="noiNhan"]//text()')).toBe(regions(result, ['recipients']));
        expect(printed('//a:p[@class="chuKy"]//text()')).toBe(regions(result, ['signature']));
      });
    }
  });
});

describe.skipIf(!hasAknSchema)('the schema of the standard', () => {
  test('knows what is no Akoma Ntoso', async () => {
    expect(refuteAkn((await akn(sampleText)).replaceAll('mainBody', 'content'))).not.toBe('');
  });
  test.each(documents)('$name', async ({ path, text }) => {
    expect(refuteAkn(await akn(text, path))).toBe('');
  });
  test('every other fixture, and nothing, and several documents', async () => {
    for (const { name, path, text } of fixtures) expect(refuteAkn(await akn(text, path)), name).toBe('');
    expect(refuteAkn(String(await render([], 'akn')))).toBe('');
    const two = [parseText(sampleText, { withContent: true }), parseText('', { withContent: true })];
    expect(refuteAkn(String(await render(two, 'akn')))).toBe('');
  });
  test('damaged documents', async () => {
    const valid = fc.asyncProperty(fc.constantFrom(...fixtures), damages, async ({ path, text }, steps) => {
      expect(refuteAkn(await akn(applyDamage(text, steps), path))).toBe('');
    });
    await fc.assert(valid, { seed: 20_210_905, numRuns: 100, endOnFailure: true });
  });
  test.each(Object.entries(HOSTILE))('hostile: %s', async (_, text) => {
    expect(refuteAkn(await akn(text))).toBe('');
  });
});

describe('hostile documents', () => {
  test.each(Object.entries(HOSTILE))('%s: well formed, without an element of theirs', async (_, text) => {
    const xml = await akn(text);
    readXml(xml, ({ find }) => {
      expect(find('//*[local-name()="script" or local-name()="evil"] | //processing-instruction()')).toEqual([]);
    });
    expect(xml).not.toMatch(/<!DOCTYPE|<!\[CDATA\[/);
  });
});

/** The folded text of regions, markup taken out. */
function regions(result: Result, kinds: readonly Region['kind'][]): string {
  const source = result.source.text ?? '';
  const texts = result.regions
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ span }) => source.slice(span.start, span.end));
  return fold(texts.join(' ').replace(/<br\s*\/?>|&nbsp;/g, ' '));
}
