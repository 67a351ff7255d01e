/** Words between which no blank was recognised: Vietnamese words are syllables, and syllables are built by rule. */
import { describe, expect, test } from 'vitest';
import { partGlued } from '../../src/read/ocr/glued-words.ts';
import { drawText } from './drawn-words.ts';

function part(text: string): string {
  return partGlued(drawText(text))
    .map(({ text: word }) => word)
    .join(' ');
}

describe('words that stand close', () => {
  test.each([
    ['Trựccấpcứutại nhàthiđấu,khách sạn', 'Trực cấp cứu tại nhà thi đấu, khách sạn'],
    ['côngkhai thông tin của các sàn giaodịch', 'công khai thông tin của các sàn giao dịch'],
    ['(kiểmtra bếp ăn)', '(kiểm tra bếp ăn)'],
    ['SởYtế', 'Sở Y tế'],
    ['ỦybanNhân dân', 'Ủy ban Nhân dân'],
    ['giữgìn nghiêngngả quyếtđịnh', 'giữ gìn nghiêng ngả quyết định'],
  ])('%s', (glued, parted) => expect(part(glued)).toBe(parted));
  test('of several ways the one is taken whose words stand elsewhere on the page', () => {
    expect(part('Thựchiện kế hoạch; các đơn vị thực hiện')).toBe('Thực hiện kế hoạch; các đơn vị thực hiện');
  });
  test('each part has its share of the place', () => {
    const [glued] = drawText('giaodịch');
    const [one, other] = partGlued([glued!]);
    expect(one).toMatchObject({ text: 'giao', left: glued!.left });
    expect(other!.left).toBeGreaterThan(one!.right);
    expect(other!.right).toBeCloseTo(glued!.right);
  });
});

describe('words that stay whole', () => {
  test.each([
    'nghiêng',
    'khuỷu',
    'quốc',
    'giếng',
    'thuỘc',
    'online',
    'internet',
    'Đắk',
    'Hrê',
    'TMĐT&KTS',
    '15/CT-UBND',
    'đượcc',
  ])('%s', (word) => expect(part(word)).toBe(word));
});
