/** Texts made up of what administrative texts are made of, in any order. */
import fc from 'fast-check';

const WORDS =
  'Ủy ban nhân dân tỉnh Đắk Nông kế hoạch số 12/KH-UBND ngày 3 tháng 4 năm 2023 thuỷ lợi hoà giải khoẻ mạnh uỷ quyền TM. KT. CHỦ TỊCH'.split(
    ' ',
  );
const LINES = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  '-------',
  '* * *',
  '|',
  '|',
  '|',
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  '| STT | Nội dung |',
  '|---|---|',
  '| 1 | Rà soát |',
  'UBND TỈNH A          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 1/KH-UBND        A, ngày 3 tháng 4 năm 2023',
  'Nơi nhận:            CHỦ TỊCH',
  'STT\tNội dung\tChủ trì',
  '1\tRà soát\tSở Y tế',
  '1.\tRà soát',
  'a) Sở Y tế chủ trì, phối hợp với các huyện./.',
  'I. NHIỆM VỤ',
];

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const line = fc.oneof(
  sentence,
  fc.constantFrom(...LINES),
  fc.constant(''),
  sentence.map((text) => `   ${text} `),
  sentence.map((text) => `**${text}**`),
);

export const generatedText = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

/** The same text as other programs save it. */
export const VARIANTS: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  NFD: (text) => text.normalize('NFD'),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  'inner byte order marks and soft hyphens': (text) => text.replaceAll('n', 'n\u00ad').replaceAll('\n', '\n\ufeff'),
  'Icelandic letters': (text) => text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
  'NFD, CRLF and no-break spaces': (text) => text.normalize('NFD').replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0'),
};
