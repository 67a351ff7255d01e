import { describe, expect, test } from 'vitest';
import { findSymbols, readSymbol } from '../../src/text/symbol.ts';

describe('symbols', () => {
  const read: [string, string, string | null, string][] = [
    ['04/CT-UBND', '04/CT-UBND', '04', 'CT-UBND'],
    ['4216/UBND-NC', '4216/UBND-NC', '4216', 'UBND-NC'],
    ['23/2021/QĐ-TTg', '23/2021/QĐ-TTg', '23', '2021/QĐ-TTg'],
    ['144/2021/NĐ- CP', '144/2021/NĐ-CP', '144', '2021/NĐ-CP'],
    ['02/TTr-CAT- ANCTNB', '02/TTr-CAT-ANCTNB', '02', 'TTr-CAT-ANCTNB'],
    ['08/NQ -TW', '08/NQ-TW', '08', 'NQ-TW'],
    ['57-NQ/TW', '57-NQ/TW', '57', 'NQ/TW'],
    ['79 NQ/TW', '79-NQ/TW', '79', 'NQ/TW'],
    ['367 - QĐ/TWĐTN-VP', '367-QĐ/TWĐTN-VP', '367', 'QĐ/TWĐTN-VP'],
    ['10-CTr/TU', '10-CTr/TU', '10', 'CTr/TU'],
    ['3260-KH/ĐĐQH15', '3260-KH/ĐĐQH15', '3260', 'KH/ĐĐQH15'],
    ['51/2001/QH10', '51/2001/QH10', '51', '2001/QH10'],
    ['407/NQ-UBTVQH13', '407/NQ-UBTVQH13', '407', 'NQ-UBTVQH13'],
    ['50/ĐHVN-KT&ĐBCL', '50/ĐHVN-KT&ĐBCL', '50', 'ĐHVN-KT&ĐBCL'],
    ['19/2008/NQLT/CP-UBTUMTTQVN', '19/2008/NQLT/CP-UBTUMTTQVN', '19', '2008/NQLT/CP-UBTUMTTQVN'],
    ['59    /QĐ-SCT', '59/QĐ-SCT', '59', 'QĐ-SCT'],
    ['30c/NQ-CP', '30c/NQ-CP', '30c', 'NQ-CP'],
    ['66.25/2026/NQ-CP', '66.25/2026/NQ-CP', '66.25', '2026/NQ-CP'],
    ['136/2001/QĐ.TTg', '136/2001/QĐ.TTg', '136', '2001/QĐ.TTg'],
    ['1478⁄CĐ-TTg', '1478/CĐ-TTg', '1478', 'CĐ-TTg'],
    ['19-2016/NQ-CP', '19-2016/NQ-CP', '19', '2016/NQ-CP'],
    ['1187/SNV', '1187/SNV', '1187', 'SNV'],
    ['001/CVNL-2010', '001/CVNL-2010', '001', 'CVNL-2010'],
    ['7/CV-NL/16', '7/CV-NL/16', '7', 'CV-NL/16'],
    ['1465/TCT-NV2-1', '1465/TCT-NV2-1', '1465', 'TCT-NV2-1'],
    ['2512/TNMT-QLSDĐ(ĐT)', '2512/TNMT-QLSDĐ(ĐT)', '2512', 'TNMT-QLSDĐ(ĐT)'],
    ['/KH-PGDĐT', '/KH-PGDĐT', null, 'KH-PGDĐT'],
  ];
  test.each(read)('%s', (text, normal, number, symbol) => {
    expect(readSymbol(text, 0)).toMatchObject({ start: 0, end: text.length, text: normal, number, symbol });
  });

  test('a sentence that follows is left out', () => {
    expect(readSymbol('22/QĐ-ĐHVN - Sở Nội vụ', 0)?.text).toBe('22/QĐ-ĐHVN');
    expect(readSymbol('71/NQ-CP. Giao', 0)?.text).toBe('71/NQ-CP');
    expect(readSymbol('12/KH-UBND Thanh Hóa', 0)?.text).toBe('12/KH-UBND');
    expect(readSymbol('12/KH-UBND-3 tháng đầu năm', 0)?.text).toBe('12/KH-UBND');
    expect(readSymbol('12/KH-UBND/3/2020', 0)?.text).toBe('12/KH-UBND');
    expect(readSymbol('12/KH-UBND (KT)', 0)?.text).toBe('12/KH-UBND');
  });

  test.each([
    '20/10/2021',
    '2 buổi/ngày',
    '24/24',
    '1/2',
    '2016-2020',
    '0274 - 3822',
    '70000-HCM',
    '5/Phụ lục',
    'http://a.vn/12/KH-UB',
  ])('%s has none', (text) => {
    expect([...findSymbols(text)]).toEqual([]);
  });
});
