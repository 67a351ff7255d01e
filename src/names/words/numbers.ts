/** Numbers by which bodies of one kind are told apart: `Trường Tiểu học số 4`, `Tổ dân phố số 7, số 8 và số 12`. */
import { lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { isOneOf } from '../../text/word-sequence.ts';
import { startsName } from './name-starts.ts';
import { FUNCTION_WORD, skipJoin } from './words.ts';

/** The numbers that close a name at `at`: `số 4`, `số II`, `lớp 12`, `2`, `7, 8, 9`, `I, II và III`, `vùng II`; null when there are none. */
export function readNumbers(tokens: readonly Token[], at: number): { next: number; areMany: boolean } | null {
  let next = numberBehind(tokens, at);
  if (next === null) return null;
  for (let areMany = false; ; areMany = true) {
    const behind = skipJoin(tokens, next, ',');
    const more = tokens[behind]?.fold === 'số' ? behind + 1 : behind;
    const isNumber = tokens[more]?.kind === 'number' && tokens[more]!.fold.length <= 2;
    const isMore = behind > next && (isNumber || (isRoman(tokens[more]) && isRoman(tokens[next - 1])));
    if (!isMore || isTime(tokens[more + 1])) return { next, areMany };
    next = more + 1;
  }
}

/** `6 tháng` counts time. */
export function isTime(token: Token | undefined): boolean {
  return /^(?:giờ|h\d*|ngày|tuần|tháng|quý|năm|lần)$/u.test(token?.fold ?? '');
}

function numberBehind(tokens: readonly Token[], at: number): number | null {
  const behind = tokens[at + 1];
  if (tokens[at]?.fold === 'vùng' && (isRoman(behind) || isShortNumber(behind))) return at + 2;
  // `Vụ Giám đốc kiểm tra II`
  if (
    isRoman(tokens[at]) &&
    tokens[at - 1]!.case === 'lower' &&
    !ENUMERATED.has(tokens[at - 1]!.fold) &&
    behind?.fold !== '/'
  )
    return at + 1;
  const region = isOneOf(tokens[at - 1], 'vực', 'khu') ? regionBehind(tokens, at) : null;
  if (region !== null) return region;
  if (isOneOf(tokens[at], 'số', 'lớp', 'khối') && behind !== undefined && tokens[at + 2]?.fold !== '/') {
    if (behind.kind === 'number') return behindLetter(tokens, at + 2);
    if (/^[ivx]+$/.test(behind.fold)) return at + 2;
  }
  const behindUnit = unitNumberBehind(tokens, at);
  if (behindUnit !== null) return behindUnit;
  // `Ban Quản lý dự án 2`, `Thôn 1, Thôn 2`, `các Quân khu 3, 4, 5`, `các Tổng công ty 91, các doanh nghiệp`
  if (!isShortNumber(tokens[at])) return null;
  // `Tổ chuyên môn 4-5`, `Tổ 4+5`
  const isPair = (behind?.fold === '-' || behind?.fold === '+') && isShortNumber(tokens[at + 2]);
  const next = isPair ? at + 3 : at + 1;
  const after = tokens[next];
  // `chính quyền địa phương 2 cấp`
  const counts = isTime(after) || after?.fold === 'cấp' || (isPair && IS_COUNTED.has(after?.fold ?? ''));
  if (counts) return null;
  const isSettled =
    SETTLEMENT.has(tokens[at - 1]!.fold) && (after === undefined || /^(?:[,:;)]|và)$/u.test(after.fold));
  const isFirst = after?.fold === ',' && (goesOn(tokens, next + 1) || tokens[next + 1]?.fold === 'các');
  return (after?.case === 'lower' && !countsThings(tokens, at, next)) || isSettled || isFirst ? next : null;
}

/** `dự phòng 10 giường`, `mỗi tổ ít nhất 05 người`: behind small words that are numbered nowhere, before what is counted. */
function countsThings(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1]!;
  const isNumbered = before.case !== 'lower' || NUMBERED_UNIT.has(before.fold) || SETTLEMENT.has(before.fold);
  // `Công ty Truyền tải điện 1 và Sở Công Thương`
  if (tokens[next]!.fold === 'và' && (startsName(tokens, next + 1) || tokens[next + 1]?.fold === 'các')) return false;
  return !isNumbered && lexicon.predicates.match(tokens, next) === null && !FUNCTION_WORD.has(tokens[next]!.fold);
}

/** Last words behind which a Roman number counts parts, times or levels: `quý I`, `Phần II`, `hạng III`, `chuyên đề IV`. */
const ENUMERATED = new Set(
  'quý phần mục chương lục hạng loại đề đợt kỳ bậc cấp nhóm khóa lần đoạn tuần tuyến'.split(' '),
);

/** `xã A Lưới 1`, `phường Bảo Lộc 3`: the number of a commune, where its name ends. */
export function closesCommune(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1];
  if (!isShortNumber(tokens[at]) || isTime(behind)) return false;
  return behind === undefined || CLOSES.test(behind.fold) || lexicon.predicates.match(tokens, at + 1) !== null;
}
const CLOSES = /^(?:[,:;.)]|và)$/u;

/** Last words of units that are told apart by number: `Ban Quản lý dự án 85`, `Trung đoàn 764`, `Thuế cơ sở 3`. */
const NUMBERED_UNIT = new Set('án đoàn sở khu đội vùng'.split(' '));
const LONGEST_NUMBER = 3;

/** The number of a unit where its name ends; `chuyên ngành II` likewise. */
function unitNumberBehind(tokens: readonly Token[], at: number): number | null {
  const isField = tokens[at]?.fold === 'chuyên' && tokens[at + 1]?.fold === 'ngành';
  if (isField) return isRoman(tokens[at + 2]) ? at + 3 : null;
  const token = tokens[at];
  const before = tokens[at - 1]!;
  const isNumber = token?.kind === 'number' && token.fold.length <= LONGEST_NUMBER && token.start > before.end;
  if (!isNumber || !NUMBERED_UNIT.has(before.fold)) return null;
  return tokens[at + 1] === undefined || CLOSES.test(tokens[at + 1]!.fold) ? at + 1 : null;
}

function isRoman(token: Token | undefined): boolean {
  return token?.case === 'upper' && /^[ivx]+$/.test(token.fold);
}

/** `lớp 9A`, `lớp 12A1`: the index behind the letter of a class, printed without a blank. */
function behindLetter(tokens: readonly Token[], at: number): number {
  const letter = tokens[at];
  return letter?.case === 'upper' && letter.start === tokens[at - 1]!.end ? at + 1 : at;
}

/** `Bộ Tư lệnh Quân khu 4`, `Kho bạc Nhà nước khu vực VI`, `Tòa án nhân dân khu vực 5, …`, `Ban Chỉ huy Phòng thủ khu vực 3 - Sơn Động`: the number of a region, and its seat. */
function regionBehind(tokens: readonly Token[], at: number): number | null {
  if (!isOneOf(tokens[at - 2], 'khu', 'quân')) return null;
  const token = tokens[at];
  if (!isRoman(token) && !(isShortNumber(token) && !isTime(tokens[at + 1]))) return null;
  let next = at + 2;
  if (tokens[at + 1]?.fold !== '-' || startsName(tokens, next)) return at + 1;
  while (next < at + 5 && tokens[next]?.case === 'title') next++;
  return next > at + 2 ? next : at + 1;
}

/** Another number follows. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  return isShortNumber(tokens[at]) && !isTime(tokens[at + 1]);
}

function isShortNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.fold.length <= 2;
}

/** `Nhóm 4-5 người`. */
const IS_COUNTED = new Set('người thành hộ em học'.split(' '));

/** Last words of nouns of settlements, which are numbered. */
export const SETTLEMENT = new Set('thôn xóm ấp phố khóm buôn bản làng phum sóc bon'.split(' '));
