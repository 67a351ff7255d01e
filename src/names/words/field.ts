/** The field that closes some names: `Ban Chỉ đạo Quốc gia về phòng, chống thiên tai`. */
import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import { foldCase } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { startsName } from './name-starts.ts';
import { joinsLater } from './series.ts';
import { isCapital } from './words.ts';

/**
 * Councils, steering committees and societies are named by their field: `Ban Chỉ đạo Nhà nước về Du lịch`, `… về phòng, chống thiên tai`; police by what
 * they investigate or manage.
 */
const NAMED_BY_FIELD =
  /(?:^| )(?:ban chỉ đạo|ban chỉ huy|hội đồng(?! nhân dân)|ủy ban(?! nhân dân)|tổ công tác|tiểu ban|(?:liên )?hiệp hội|câu lạc bộ)(?: |$)|(?:tội phạm|quản lý hành chính|(?:giám định|quản lý) nhà nước|vấn đề(?: chung)?)$/u;
const LONGEST_FIELD = 20;
/** Verbs with which a field begins. */
const FIELD_WORK =
  /^(?:phòng|chống|cải cách|chuyển đổi|phát triển|xây dựng|bảo vệ|hội nhập|giảm|đổi mới|phòng chống|ứng phó|tìm kiếm|cứu nạn|khắc phục|tăng trưởng|sắp xếp|thích ứng)$/u;

/** Committees whose field may stand without `về`: `Ban Chỉ đạo phòng, chống tham nhũng`, `Ban Chỉ đạo cải cách hành chính tỉnh`. */
const STEERS =
  /(?:^| )(?:ban chỉ đạo|(?:ban|sở|trung tâm) chỉ huy|ủy ban)(?: (?:quốc gia|nhà nước|trung ương|liên ngành))?$/u;
/** What such fields begin with, that a committee is not said to do itself. */
const FIELDS = new WordSequences(
  'phòng chống',
  'phòng , chống',
  'chống',
  'cải cách',
  'hội nhập',
  'giảm nghèo',
  'xóa đói giảm nghèo',
  'xóa đói , giảm nghèo',
  'xóa đói',
  'ứng phó',
  'chuyển đổi số',
  'đổi mới',
  'phổ cập giáo dục',
  'phổ cập',
  'xây dựng nông thôn',
  'xây dựng đời sống',
  'thực hiện quy chế dân chủ',
);

/** Index behind the field that begins at `at`, of a name whose tail begins at `from`; null when none does. */
export function fieldBehind(
  tokens: readonly Token[],
  at: number,
  { name, from }: { name: string; from: number },
): number | null {
  if (!isOneOf(tokens[at], 'về', 'các') && !opensField(tokens, at) && !isOfWorks(tokens, at)) return null;
  const tail = tokens.slice(from, at).map(({ fold }) => ` ${fold}`);
  const begin = beginOfField(tokens, at, `${foldCase(name)}${tail.join('')}`);
  if (begin === null) return null;
  const closed = shortNameBehind(tokens, at, name);
  if (closed !== null) return closed;
  // `Ban Chỉ đạo Nhà nước về kiểm soát ô nhiễm`, whatever verb it is named by
  const isOfState = standsBehindState(tokens, at);
  let i = fieldOpening(tokens, begin) ?? begin;
  while (i < begin + LONGEST_FIELD) {
    const token = tokens[i];
    const joined = i > begin ? behindJoint(tokens, i, isOfState) : i;
    if (joined > i) {
      i = joined;
      continue;
    }
    // `và Đề án 06`
    if (token?.kind === 'number' && tokens[i - 1]!.fold === 'án' && token.fold.length <= 3) {
      i++;
      break;
    }
    const behindSign = behindCode(tokens, i);
    if (behindSign > i && i > begin) {
      i = behindSign;
      continue;
    }
    // `báo cáo Ban Chỉ đạo Nhà nước về Du lịch kết quả thực hiện`, `… về IUU vào thứ Sáu`
    if (token?.kind !== 'word' || token.fold === 'vào' || isReported(tokens, i) || opensHolders(tokens, i)) break;
    if (token.fold === 'và' && startsName(tokens, i + 1)) break;
    const noun = lexicon.nouns.match(tokens, i);
    const predicate = lexicon.predicates.match(tokens, i);
    if (noun && isTerm(noun.value) && noun.next > (predicate?.next ?? 0)) {
      i = noun.next;
      continue;
    }
    const words = predicate
      ? tokens
          .slice(i, predicate.next)
          .map(({ fold }) => fold)
          .join(' ')
      : '';
    const isFirst = i === begin || /^(?:,|và|phòng)$/u.test(tokens[i - 1]!.fold);
    // what is fought is an object: `chống dịch cúm`
    const isObject = tokens[i - 1]!.fold === 'chống';
    // `đổi mới sáng tạo`
    const isTogether = predicate?.value === 'field' && FIELD_WORK.test(`${tokens[i - 2]?.fold} ${tokens[i - 1]!.fold}`);
    // `về hợp tác kinh tế quốc tế`
    const opensWithField = i === begin && tokens[at]!.fold === 'về' && (predicate?.value === 'field' || isOfState);
    const isWork = predicate && !isObject && !isTogether && !(isFirst && (FIELD_WORK.test(words) || opensWithField));
    if (isWork && token.case === 'lower') break;
    i = predicate?.next ?? noun?.next ?? i + 1;
  }
  if (tokens[i - 1]?.fold === 'và') i--;
  return i > begin ? i : null;
}

/**
 * `về buôn lậu, chống gian lận`, `phòng, chống tệ nạn ma túy, mại dâm`, `về phát triển khoa học, công nghệ và chuyển đổi số`: the index behind a comma in the
 * field; of works of the state (`các công trình, dự án trọng điểm`, `thủy điện Sơn La - Lai Châu`, `giai đoạn 2016 - 2020`) behind a dash and years too.
 */
function behindJoint(tokens: readonly Token[], at: number, isOfState: boolean): number {
  const token = tokens[at];
  if (token?.fold === ',') {
    const isListed = lexicon.nouns.match(tokens, at + 1)?.value.has('field') ?? false;
    const areWorks = isOfState && PROGRAMMES.beginsAt(tokens, at + 1);
    return tokens[at + 1]?.fold === 'chống' || isListed || areWorks || joinsLater(tokens, at) ? at + 1 : at;
  }
  if (!isOfState) return at;
  const areProper = tokens[at - 1]!.case === 'title' && tokens[at + 1]?.case === 'title';
  if (token?.fold === '-' && areProper && !startsName(tokens, at + 1)) return at + 1;
  const areYears = hasWords(tokens, at - 2, 'giai', 'đoạn') && token?.kind === 'number' && tokens[at + 1]?.fold === '-';
  return areYears && tokens[at + 2]?.kind === 'number' ? at + 3 : at;
}

/** `COVID-19`, `HIV/AIDS`, `cúm A(H5N1)`: the index behind what a sign joins to a disease in capitals; `at` where none does. */
function behindCode(tokens: readonly Token[], at: number): number {
  const [before, sign, joined, close] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isCapital(before) || sign?.kind !== 'mark' || before!.end !== sign.start || joined?.start !== sign.end)
    return at;
  if (sign.fold === '-' && joined.kind === 'number') return at + 2;
  if (sign.fold === '/' && joined.case === 'upper') return at + 2;
  return sign.fold === '(' && joined.case === 'upper' && close?.fold === ')' ? at + 3 : at;
}

/** `Ban Chỉ đạo chuyển đổi số` + `các bộ, ngành, địa phương`: those who have such a committee each. */
export function opensHolders(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.fold === 'các' && HOLDERS.has(tokens[at + 1]?.fold ?? '');
}
const HOLDERS = new Set('bộ ngành sở tỉnh địa huyện xã'.split(' '));

/** The index at which the words of the field begin, behind `về` and `các`. */
function beginOfField(tokens: readonly Token[], at: number, name: string): number | null {
  if (tokens[at]!.fold === 'về') {
    // `cơ quan quản lý nhà nước về lao động`
    const isNamed = NAMED_BY_FIELD.test(name) || hasWords(tokens, at - 4, 'quản', 'lý', 'nhà', 'nước');
    return isNamed && !isReported(tokens, at + 1) ? at + 1 : null;
  }
  if (tokens[at]!.fold === 'các') return areOfState(tokens, at) ? at + 1 : null;
  return STEERS.test(name) ? at : null;
}

/** `Ban Chỉ đạo Trung ương` + `các Chương trình mục tiêu quốc gia`, `Ban Quản lý Trung ương` + `các dự án thủy lợi`. */
function areOfState(tokens: readonly Token[], at: number): boolean {
  return PROGRAMMES.beginsAt(tokens, at + 1) && standsBehindState(tokens, at);
}

/** `Ban Chỉ đạo Nhà nước` + `công trình thủy điện Sơn La` */
function isOfWorks(tokens: readonly Token[], at: number): boolean {
  return PROGRAMMES.beginsAt(tokens, at) && standsBehindState(tokens, at);
}

/** Is the committee one of the state: `Ban Chỉ đạo Trung ương`, `Ban Chỉ đạo Nhà nước`? */
function standsBehindState(tokens: readonly Token[], at: number): boolean {
  return /^(?:trung ương|nhà nước|quốc gia)$/u.test(`${tokens[at - 2]?.fold} ${tokens[at - 1]?.fold}`);
}

const PROGRAMMES = new WordSequences('chương trình', 'công trình', 'dự án', 'đề án');

/** Does a field begin that names a committee without `về`? */
export function opensField(tokens: readonly Token[], at: number): boolean {
  return fieldOpening(tokens, at) !== null;
}

/** The index behind the words with which such a field begins; null when none does. */
export function fieldOpening(tokens: readonly Token[], at: number): number | null {
  return FIELDS.behind(tokens, at);
}

/** `báo cáo Ban Chỉ đạo về kết quả công việc`: what a committee is told of is no field. */
function isReported(tokens: readonly Token[], at: number): boolean {
  return REPORTED.beginsAt(tokens, at);
}
const REPORTED = new WordSequences(
  'kết quả',
  'tình hình',
  'việc',
  'những',
  'mọi',
  'nội dung',
  'tiến độ',
  'lĩnh vực',
  'công việc',
  'vấn đề',
  'kế hoạch',
  'hoạt động',
  'nguyên nhân',
  'quá trình',
  'số liệu',
  'diễn biến',
  'thực trạng',
  'trách nhiệm',
  'tính',
  'sự cần thiết',
  'chủ trương',
);

/** Most words of a field that a short name closes. */
const LONGEST_CLOSED_FIELD = 16;

/**
 * `Ban Chỉ đạo quốc gia về tìm kiếm, quy tập hài cốt liệt sĩ (Ban Chỉ đạo 1237)`: the short name in parentheses says how far the field reaches, whatever verbs
 * and commas stand in it; the index of the parenthesis.
 */
function shortNameBehind(tokens: readonly Token[], at: number, name: string): number | null {
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_CLOSED_FIELD); i++) {
    const { fold, kind } = tokens[i]!;
    if (fold === '(') return opensShortName(tokens, i + 1, foldCase(name)) ? i : null;
    if (kind === 'mark' && fold !== ',' && fold !== '-') return null;
  }
  return null;
}

/** `(sau đây gọi tắt là …)`, `(viết tắt là …)`, `(Ban Chỉ đạo 1237)`, `(BCĐ 389)` */
function opensShortName(tokens: readonly Token[], at: number, name: string): boolean {
  const token = tokens[at];
  if (token?.case === 'upper' || (token?.case === 'title' && name.startsWith(`${token.fold} `))) return true;
  return IN_SHORT.has(`${token?.fold} ${tokens[at + 1]?.fold}`);
}
const IN_SHORT = new Set(['sau đây', 'viết tắt', 'gọi tắt']);
