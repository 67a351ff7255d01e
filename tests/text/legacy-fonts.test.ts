import { describe, expect, test } from 'vitest';
import { convertLegacyText, legacyFontOf } from '../../src/text/legacy-fonts.ts';

const ABC = { encoding: 'tcvn3', showsCapitals: false } as const;
const ABC_CAPITALS = { encoding: 'tcvn3', showsCapitals: true } as const;
const VNI = { encoding: 'vni', showsCapitals: false } as const;

describe('the name of a font', () => {
  test.each(['.VnTime', '.VnArial Narrow', 'VnTime', '.vntime', '.VnTime Bold', '"\u002eVnAvant"'])(
    '%s is ABC',
    (name) => {
      expect(legacyFontOf(name)).toEqual(ABC);
    },
  );
  test.each([
    '.VnTimeH',
    '.VnArial NarrowH',
    '.VnHelvetInsH',
    'VnTimeH',
    '.VNTIMEH',
    '.vntimeh',
    '.VnTimeH Bold Italic',
  ])('%s shows capitals', (name) => {
    expect(legacyFontOf(name)).toEqual(ABC_CAPITALS);
  });
  test.each(['VNI-Times', 'vni-helve', 'VNI Times', ' VNI-Aptima'])('%s is VNI', (name) => {
    expect(legacyFontOf(name)).toEqual(VNI);
  });
  test.each(['Times New Roman', 'Verdana', 'Arial Unicode MS', 'Vni', 'Vn Unicode', 'Avnir', 'ABC Social', ''])(
    '%s is none',
    (name) => {
      expect(legacyFontOf(name)).toBeNull();
    },
  );
});

describe('text in a font from before Unicode', () => {
  test('TCVN3, where the soft hyphen is a letter', () => {
    expect(convertLegacyText('Uû ban nh©n d©n; ng\u00adêi, \u00ad¬m; QuyÕt ®Þnh', ABC)).toBe(
      'Uỷ ban nhân dân; người, ươm; Quyết định',
    );
  });
  test('signs stay, whichever way a reader gives them', () => {
    expect(convertLegacyText('\u0093nh©n\u0094 \u2013 \u0096 5% 20°C', ABC)).toBe('“nhân” – – 5% 20°C');
  });
  test('look-alikes and the private area of symbol fonts', () => {
    expect(convertLegacyText('v\u03bc', ABC)).toBe('và');
    expect(convertLegacyText('\uf06e\uf0ad\uf0ed\uf063', ABC)).toBe('nước');
  });
  test('small letters of a font of capitals', () => {
    expect(convertLegacyText('céng hßa x· héi', ABC_CAPITALS)).toBe('CỘNG HÒA XÃ HỘI');
  });
  test('tones of TCVN 5712-1 behind their vowel', () => {
    expect(convertLegacyText('a\u00b3 \u00aa\u00b4', ABC)).toBe('á ệ');
  });
  test('VNI: the longest pair, marks in either case, letters that are no pair', () => {
    expect(convertLegacyText('UÛy ban, Uûy BAN, ñöôøng, Ñaék, thuyeát, hoaït, nghò, kyõ, lyù, ñoâng', VNI)).toBe(
      'Ủy ban, Ủy BAN, đường, Đắk, thuyết, hoạt, nghị, kỹ, lý, đông',
    );
    expect(convertLegacyText('cho ñi', VNI)).toBe('cho đi');
  });
  test('text that is Unicode already stays', () => {
    for (const text of ['Cộng hòa xã hội', 'Thông báo', 'Đông', 'do\u0323', 'UBND 12/KH']) {
      expect(convertLegacyText(text, ABC)).toBe(text);
      expect(convertLegacyText(text, VNI)).toBe(text);
    }
  });
});
