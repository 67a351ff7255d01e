import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes, decodeText, ENCODINGS } from '../../src/text/decode.ts';
import { ENCODERS, misread, toVni } from './encoders.ts';

const TEXT = 'Ủy ban nhân dân tỉnh Đắk Nông ăn quả nhớ kẻ trồng cây\nSố: 12/KH-UBND\n'.repeat(3);
const SENTENCE = 'Sở Y tế kiểm tra nước sinh hoạt, báo cáo trước ngày 20/10.';
const TCVN3 = 'Uû ban nh©n d©n tØnh giao Së Y tÕ kiÓm tra n\u00adíc, b¸o c¸o tr\u00adíc ngµy 20/10.';
const TCVN3_READ = 'Uỷ ban nhân dân tỉnh giao Sở Y tế kiểm tra nước, báo cáo trước ngày 20/10.';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('Unicode', () => {
  it('reads UTF-8 with and without byte order mark', () => {
    expect(decodeBytes(Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', problem: null });
    expect(decodeBytes(Buffer.from(`\ufeff${TEXT}`))).toEqual({ text: TEXT, encoding: 'utf-8', problem: null });
  });

  it('reads UTF-16 in both orders, with and without byte order mark, composed and decomposed', () => {
    for (const text of [TEXT, TEXT.normalize('NFD')]) {
      for (const mark of ['', '\ufeff']) {
        expect(decodeBytes(utf16(mark + text, false))).toEqual({ text, encoding: 'utf-16le', problem: null });
        expect(decodeBytes(utf16(mark + text, true))).toEqual({ text, encoding: 'utf-16be', problem: null });
      }
    }
  });

  it('says what is wrong and returns the text all the same', () => {
    expect(decodeBytes(new Uint8Array())).toMatchObject({ text: '', problem: 'empty' });
    expect(decodeBytes(Buffer.from('\ufeff \n\t'))).toMatchObject({ problem: 'empty' });
    expect(decodeBytes(Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff])]))).toMatchObject({
      text: `${TEXT}\ufffd`,
      problem: 'undecodable',
    });
  });

  it('knows binary data', () => {
    let state = 7;
    const noise = Uint8Array.from({ length: 5000 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state >> 16;
    });
    expect(decodeBytes(noise).problem).toBe('binary');
    expect(decodeBytes(noise.map((byte) => byte | 0x80)).problem).not.toBeNull();
    expect(decodeBytes(new Uint8Array(1000)).problem).toBe('binary');
  });
});

describe('encodings from before Unicode', () => {
  it('are told by how they read', () => {
    expect(decodeBytes(latin1(TCVN3))).toEqual({
      text: TCVN3_READ,
      encoding: 'tcvn3',
      problem: null,
      note: { code: 'legacy', from: 'tcvn3' },
    });
    for (const encoding of ['windows-1258', 'viscii', 'vni'] as const) {
      const decoded = decodeBytes(ENCODERS[encoding](SENTENCE));
      expect({ ...decoded, text: decoded.text.normalize('NFC') }).toMatchObject({ text: SENTENCE, encoding });
    }
  });

  it('are told by ten bytes and by one accent', () => {
    expect(decodeBytes(ENCODERS.vni('Hà Nội')).text).toBe('Hà Nội');
    expect(decodeBytes(ENCODERS['windows-1258']('Hà Nội')).text.normalize('NFC')).toBe('Hà Nội');
    expect(decodeBytes(latin1('Th\u00f4ng cao'))).toMatchObject({ text: 'Thông cao', encoding: 'windows-1258' });
    expect(decodeBytes(latin1(`${'Plain words of a file. '.repeat(99)}H\u00e0`)).text).toMatch(/Hà$/);
  });

  it('are told in a long file that begins in English', () => {
    const file = latin1(`${'Some words before it. '.repeat(3000)}\n${`${TCVN3}\n`.repeat(500)}`);
    expect(decodeBytes(file).encoding).toBe('tcvn3');
  });

  it('keep the quotes and dashes of Windows', () => {
    expect(decodeBytes(latin1(`${TCVN3} \x93nh©n d©n\x94 \x96 20°C\x85`)).text).toBe(
      `${TCVN3_READ} “nhân dân” – 20°C…`,
    );
  });

  it('take tones of VNI in either case', () => {
    expect(decodeBytes(latin1('UÛY BAN NHAÂN DAÂN, Uûy ban, UÛ nhaân daân')).text).toContain('ỦY BAN NHÂN DÂN, Ủy ban');
  });

  it('are believed of a page only where its text does not tell', () => {
    const page = (charset: string, text: string) => latin1(`<meta charset="${charset}"><p>${text}</p>`);
    expect(decodeBytes(page('windows-1252', TCVN3)).encoding).toBe('tcvn3');
    expect(decodeBytes(page('viscii', 'Th\u00f4ng'))).toMatchObject({ encoding: 'viscii' });
    expect(decodeBytes(latin1('Th\u00f4ng'), { declared: 'viscii' })).toMatchObject({ encoding: 'viscii' });
  });

  it('agree with other programs byte for byte', () => {
    for (let byte = 0xa1; byte < 0x100; byte++) {
      const bytes = Uint8Array.of(0x61, byte);
      expect(decodeBytes(bytes, { encoding: 'viscii' }).text).toBe(iconv.decode(Buffer.from(bytes), 'viscii'));
      const marked = iconv.decode(Buffer.from(bytes), 'windows1258');
      expect(decodeBytes(bytes, { encoding: 'windows-1258' }).text).toBe(marked);
    }
  });
});

describe('capitals that TCVN3 cannot write', () => {
  const read = (text: string) => decodeBytes(latin1(text), { encoding: 'tcvn3' }).text;

  it('come back where the plain letters are capitals', () => {
    expect(read('ñY BAN NH¢N D¢N')).toBe('ỦY BAN NHÂN DÂN');
    expect(read('Uû BAN NH©N D©N')).toBe('UỶ BAN NHÂN DÂN');
    expect(read('TØNH Hµ GIANG          §éc lËp - Tù do')).toBe('TỈNH HÀ GIANG          Độc lập - Tự do');
    expect(read('GI¸M §èC               Së Y TÕ')).toBe('GIÁM ĐỐC               SỞ Y TẾ');
  });
  it('come back at the beginning of sentences', () => {
    expect(read('§ång ý vÒ nguyªn t¾c. ñy ban giao viÖc.')).toBe('Đồng ý về nguyên tắc. Ủy ban giao việc.');
  });
  it('are not made of small letters', () => {
    expect(read('Sè: 12/Q§-UBND')).toBe('Số: 12/QĐ-UBND');
    expect(read('Hµ Néi, ngµy 01')).toBe('Hà Nội, ngày 01');
    expect(read('UBND tØnh ®Ò nghÞ')).toBe('UBND tỉnh đề nghị');
    expect(read('n\u00adíc\nèng')).toBe('nước\nống');
  });
});

describe('Unicode with the letters of another encoding', () => {
  it('is repaired', () => {
    const garbled = { tcvn3: TCVN3, vni: toVni(SENTENCE), 'utf-8': misread(Buffer.from(SENTENCE)) };
    for (const [encoding, text] of Object.entries(garbled)) {
      const decoded = decodeBytes(Buffer.from(text));
      expect(decoded).toMatchObject({ encoding, note: { code: 'legacy' } });
      expect(decoded.text).toBe(encoding === 'tcvn3' ? TCVN3_READ : SENTENCE);
      expect(decodeText(text).text).toBe(decoded.text);
    }
    expect(decodeBytes(utf16(TCVN3, false))).toMatchObject({ text: TCVN3_READ, encoding: 'tcvn3' });
  });

  it('is repaired by the line in a text that has Vietnamese letters too', () => {
    const mixed = `${TEXT}${TCVN3}\nKÕ ho¹ch\n${TEXT}Giá 5 µm, © 2020, Müller & Söhne, naïve\n`;
    const decoded = decodeBytes(Buffer.from(mixed));
    expect(decoded.text).toBe(mixed.replace(TCVN3, TCVN3_READ).replace('KÕ ho¹ch', 'Kế hoạch'));
    expect(decoded).toMatchObject({ encoding: 'utf-8', note: { code: 'legacy', from: 'tcvn3' } });
  });

  it('is not found in other texts', () => {
    const texts = [
      SENTENCE,
      SENTENCE.normalize('NFD'),
      'Thông báo',
      'Hà Nam',
      'UBND xã An Hòa thông báo',
      '© 2020 Công ty ABC®, § 5, 20 °C, ± 3, 5 × 4, «a», ½, µm',
      `${SENTENCE} © 2020 ABC® § 5`,
      'Où est la forêt ? Ça va très bien ; il a été dû à Noël, né là-bas, très tôt.',
      'Größe, Öl, Übung, Straße, für, schön, Tür, Bär, Fußgänger, müssen, können.',
      'El niño comió piñas mañana, está aquí, qué más, adiós, señor.',
      'Não são três irmãos; então vão à estação.',
      'naïve café résumé façade',
      '12 345 678,00\t9 %\n1.2.3',
    ];
    for (const text of texts) {
      expect(decodeBytes(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8', problem: null });
      expect(decodeBytes(Buffer.from(text))).not.toHaveProperty('note');
    }
  });
});

describe('what no encoding explains', () => {
  it('is read with Western letters, and said to be a guess', () => {
    for (const text of [
      'Où est la forêt ? Ça va très bien, né là-bas, été.',
      'Größe, Öl, Übung, Straße, für, schön, Tür, Bär',
    ]) {
      expect(decodeBytes(latin1(text))).toMatchObject({ text, encoding: 'windows-1252', note: { code: 'uncertain' } });
    }
  });
  it('is no guess where signs alone are beyond ASCII', () => {
    const file = Buffer.from([0x93, 0x61, 0x62, 0x94, 0x20, 0x96, 0x20, 0x35]);
    expect(decodeBytes(file)).toEqual({
      text: '“ab” – 5',
      encoding: 'windows-1252',
      problem: null,
      note: { code: 'legacy', from: 'windows-1252' },
    });
  });
  it('never throws', () => {
    for (let length = 1; length < 40; length++) {
      for (const step of [1, 7, 37, 101]) {
        const bytes = Uint8Array.from({ length }, (_, i) => (i * step + length * 13) & 0xff);
        for (const encoding of [null, ...ENCODINGS])
          expect(typeof decodeBytes(bytes, { encoding }).text).toBe('string');
      }
    }
  });
});

describe('an encoding that is named', () => {
  it('holds against what is found', () => {
    expect(decodeBytes(latin1(TCVN3), { encoding: 'windows-1252' }).text).toBe(TCVN3);
    expect(decodeBytes(latin1('céng hßa'), { encoding: 'tcvn3' })).toMatchObject({
      text: 'cộng hòa',
      encoding: 'tcvn3',
    });
    expect(decodeBytes(Buffer.from(TCVN3), { encoding: 'utf-8' }).text).toBe(TCVN3);
  });
  it('says what the letters are where the bytes are Unicode', () => {
    expect(decodeBytes(Buffer.from('céng hßa'), { encoding: 'tcvn3' }).text).toBe('cộng hòa');
    expect(decodeText('céng hßa', 'tcvn3').text).toBe('cộng hòa');
  });
});
