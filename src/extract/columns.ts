/** Columns of a table of tasks, told by their heads: what is to be done, who leads, who supports, by when, what comes out. */
import type { TableRow } from '../model/outline.ts';
import type { Run } from '../model/run.ts';
import { foldWords } from '../text/fold.ts';
import type { TimeValue } from './assignment/draft.ts';
import { AS_ELSEWHERE, isTimeAlone } from './labels/label-words.ts';

export type ColumnKind =
  | 'number'
  | 'aside'
  | 'work'
  | 'lead'
  | 'support'
  | 'receiver'
  | 'time'
  | 'begin'
  | 'product'
  | 'other';

/** A column of both roles: `Cơ quan chủ trì, phối hợp`, `Đơn vị thực hiện/phối hợp`; below `Đơn vị thực hiện` stands `Phối hợp` alone. */
const BOTH = /(?:chủ trì|thực hiện|đầu mối)(?: ?[,;/&+–-] ?| và )(?:(?:cơ quan|đơn vị) )?phối hợp(?! với)/;

/** Who may do any work, and offices that a head names with what they do. */
const ANYBODY =
  'cơ quan|đơn vị|cq|đv|bộ phận|tổ chức cá nhân|tập thể cá nhân|cá nhân|người|ai|lực lượng|địa phương|chủ thể';
const DOERS = `${ANYBODY}|sở|phòng|ban|tổ|khoa|bộ|đồng chí|đ c|thành phần|cán bộ|công chức|viên chức|giáo viên|cấp(?! trình)`;

const KINDS: readonly { kind: ColumnKind; pattern: RegExp }[] = [
  { kind: 'number', pattern: /^(?:stt|tt|số tt|số thứ tự|số)$/ },
  // columns of lists of persons, of things and of sums
  {
    kind: 'aside',
    pattern:
      /^(?:ghi chú|số (?:điện thoại|lượng|tiền|người)|điện thoại|email|thư điện tử|địa chỉ|họ(?: và)? tên|chức (?:vụ|danh)|kinh phí|dự toán|đơn vị tính|đvt|tỷ lệ|diện tích)(?= |$)/,
  },
  // of a column of first days and one of last days the second says by when, where it is filled
  {
    kind: 'begin',
    pattern:
      /^(?:(?:thời gian|thời điểm|ngày) )?bắt đầu(?: (?:thực hiện|triển khai))?$|^(?:ngày )?(?:khai giảng|khai mạc|khởi công)$|^từ(?: ngày)?$/,
  },
  // who gets the report that the row is about
  {
    kind: 'receiver',
    pattern:
      /^(?:cơ quan|đơn vị|nơi)(?: đơn vị)? (?:tiếp )?nhận(?: báo cáo)?$|^nơi gửi(?: báo cáo)?$|^(?:báo cáo|gửi) về$/,
  },
  {
    kind: 'support',
    pattern:
      /phối hợp|tham gia|(?:^| )(?:hỗ trợ|cộng tác|cùng (?:làm|thực hiện)|giúp)$|^(?:các )?(?:cơ quan|đơn vị)(?: đơn vị)? (?:có )?liên quan$/,
  },
  {
    kind: 'lead',
    pattern: new RegExp(
      'chủ trì|(?:cơ quan|đơn vị|bộ phận|người|nơi|sở|phòng)(?: ban)?(?: đơn vị)? (?:thực hiện|chịu trách nhiệm|phụ trách|tham mưu|đầu mối|soạn thảo|triển khai|được (?:giao|phân công))|' +
        '^(?:phân công|trách nhiệm|đầu mối|chủ đầu tư|(?:tổ chức )?thực hiện$|(?:phụ trách|chịu trách nhiệm)(?: chính)?$)|^(?:cơ quan|đơn vị)$|^(?:cơ quan đơn vị)|^địa phương đơn vị$|^sở ban ngành$|' +
        `^(?:các |giao )?(?:${DOERS})(?: [^ ]+){0,3} (?:thực hiện|phụ trách|chịu trách nhiệm|xử lý|giải quyết|theo dõi|chuẩn bị|dự thảo|trình|trả lời|tham mưu|đầu mối)(?= |$)`,
    ),
  },
  {
    kind: 'time',
    pattern:
      /thời gian|thời hạn|^t gian|^tg(?:th)?(?= |$)|^t g(?= |$)|^khi nào|^deadline|^mốc(?= |$)|^xong(?: vào| trước| trong)?$|tiến độ|lộ trình|hoàn thành|thời điểm|^(?:kỳ )?hạn(?= |$)|^tần suất|^định kỳ|kết thúc|bế giảng|bế mạc|^đến(?: ngày)?$|^năm (?:thực hiện|đạt)|^(?:ngày(?: tháng)?|tuần|tháng|quý|đợt|năm|tháng năm)(?: (?:thực hiện|tổ chức|trình|ban hành))?$/,
  },
  { kind: 'product', pattern: /sản phẩm|kết quả|đầu ra/ },
  { kind: 'work', pattern: /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|danh mục|hạng mục|tên|việc/ },
];

/** The kind of each column; null when the table assigns no work. */
export function columnsOf(heads: readonly Run[]): ColumnKind[] | null {
  const kinds = heads.map((head) => {
    const words = foldWords(head.text);
    const kind = KINDS.find(({ pattern }) => pattern.test(words))?.kind ?? 'other';
    return kind === 'support' && BOTH.test(head.text.toLowerCase()) ? 'lead' : kind;
  });
  const roster = rosterOf(heads, kinds);
  if (roster) return roster;
  if (kinds.includes('work') && !kinds.includes('lead')) {
    const doer = heads.findIndex((head, i) => kinds[i] === 'other' && isDoer(foldWords(head.text)));
    if (doer >= 0) kinds[doer] = 'lead';
  }
  const namesBodies = kinds.includes('lead') || kinds.includes('support');
  // beside those who do it stands the work, whatever its head calls it
  const unnamed = namesBodies && !kinds.includes('work') ? kinds.indexOf('other') : -1;
  if (unnamed >= 0) kinds[unnamed] = 'work';
  return kinds.includes('work') && (namesBodies || kinds.includes('time')) ? kinds : null;
}

/** `Họ và tên | Chức danh | Nhiệm vụ được phân công`, `Họ tên | Phân công phụ trách`: persons and what each of them is given to do; null for another table. */
function rosterOf(heads: readonly Run[], kinds: readonly ColumnKind[]): ColumnKind[] | null {
  const column = (words: RegExp) =>
    heads.findIndex((head, i) => (kinds[i] === 'aside' || kinds[i] === 'other') && words.test(foldWords(head.text)));
  const named = column(NAMED);
  const person = named >= 0 ? named : column(POST);
  if (person < 0) return null;
  const duty = heads.findIndex((head) => DUTY.test(foldWords(head.text)));
  const hasOtherDoer = kinds.some((kind, i) => kind === 'lead' && i !== duty);
  return duty < 0 || hasOtherDoer
    ? null
    : kinds.map((kind, i) => (i === person ? 'lead' : i === duty ? 'work' : kind === 'work' ? 'aside' : kind));
}
const NAMED = /^họ(?: và)? tên(?= |$)/;
const POST = /^(?:thành (?:viên|phần)|chức (?:danh|vụ)|cá nhân|đồng chí|đ c|cán bộ|công chức|viên chức|giáo viên)$/;
const DUTY =
  /^(?:nhiệm vụ|công việc|nội dung công việc|lĩnh vực|trách nhiệm)(?: (?:cụ thể|chính))?(?: (?:được )?(?:phân công|giao|phụ trách|đảm nhiệm|đảm nhận))?(?: phụ trách)?$|^(?:được )?phân công(?: (?:nhiệm vụ|công việc|phụ trách))?(?: cụ thể)?$/;

/** `Đơn vị vận hành`, `Cơ quan thường trực`: where no other column says who does the work; `Đơn vị được kiểm tra` and `Cơ quan phê duyệt` have another part in it. */
function isDoer(words: string): boolean {
  return DOER.test(words) && !OTHER_PART.test(words);
}
const DOER = new RegExp(`^(?:các |giao )?(?:${ANYBODY}|tổ phụ trách|ban phụ trách)(?: |$)`);
const OTHER_PART =
  /(?:^| )(?:được|trình|nhận|ban hành|phê duyệt|thẩm định|quyết định|chỉ đạo|giám sát|hướng dẫn|tính|công tác|thụ hưởng|kiến nghị|đề nghị|kiểm tra|thanh tra|gửi|cấp|ký|lĩnh vực|tổng số|dự|tham dự|học|sinh)(?= |$)/;

/** Names of a column. */
export interface LeadValue extends Run {
  /** Its head says both roles, with a stroke between them: `Đơn vị chủ trì/phối hợp`. */
  isDivided?: boolean;
}

export interface RowCells {
  work: Run | null;
  lead: LeadValue | null;
  support: Run | null;
  receiver: Run | null;
  time: TimeValue | null;
  product: Run | null;
}

/** What the numbers of a column count whose head is `Tháng` or `Quý`. */
function unitOf(head: Run | undefined): TimeValue['unit'] {
  return head && UNITS.get(foldWords(head.text));
}
const UNITS = new Map<string, TimeValue['unit']>([
  ['tháng', 'month'],
  ['tháng thực hiện', 'month'],
  ['quý', 'quarter'],
  ['quý thực hiện', 'quarter'],
]);

/** The cells of a row by what they say; of two columns of a kind the first that is filled. A merged cell holds for all its rows. */
export function cellsOf(row: TableRow, kinds: readonly ColumnKind[]): RowCells {
  const cell = (kind: ColumnKind): Run | null =>
    row.cells.find((each, i) => kinds[i] === kind && each.text !== '') ??
    row.merged?.find((each, i) => kinds[i] === kind && each !== null) ??
    null;
  return {
    work: cell('work'),
    lead: leadersOf(row, kinds, cell('lead')),
    support: cell('support'),
    receiver: cell('receiver'),
    time: timeOf(row, kinds, cell('time') ?? (kinds.includes('time') ? cell('begin') : null)),
    product: cell('product'),
  };
}

function leadersOf({ heads }: TableRow, kinds: readonly ColumnKind[], lead: Run | null): LeadValue | null {
  const head = lead && heads[kinds.indexOf('lead')]?.text;
  return head?.includes('/') && BOTH.test(head.toLowerCase()) ? { ...lead!, isDivided: true } : lead;
}

/** The heads of the columns in which a row is marked: below `Sở Y tế`, `Công an tỉnh` an `x` says who does it, `PH` who helps. */
export function markedHeads({ cells, heads }: TableRow, kinds: readonly ColumnKind[]): { lead: Run[]; support: Run[] } {
  const marked = { lead: [] as Run[], support: [] as Run[] };
  cells.forEach(({ text }, i) => {
    if (text.length > LONGEST_MARK || kinds[i] !== 'other') return;
    if (LEADS.test(text)) marked.lead.push(heads[i]!);
    else if (HELPS.test(text)) marked.support.push(heads[i]!);
  });
  return marked;
}
const LONGEST_MARK = 9;
const LEADS = /^(?:x|v|✓|✔|√|☑|☒|●|•|\+|CT|chủ trì)$/iu;
const HELPS = /^(?:PH|p\/h|○|phối hợp)$/iu;

function timeOf({ cells, heads }: TableRow, kinds: readonly ColumnKind[], time: Run | null): TimeValue | null {
  if (time)
    return {
      ...time,
      unit: unitOf(heads[kinds.indexOf('time')]),
      comesBack: sayHowOften(heads),
    };
  // `Hoàn thành trước 30/6` among the notes
  return cells.find((cell, i) => kinds[i] === 'aside' && cell.text !== '' && isTimeAlone(cell.text)) ?? null;
}

/** Is a column of how often: the days beside it are of every year? Asked once of the heads that the rows of a table share. */
function sayHowOften(heads: readonly Run[]): boolean {
  const known = FREQUENT.get(heads);
  if (known !== undefined) return known;
  const found = heads.some(({ text }) => FREQUENCY.test(foldWords(text)));
  FREQUENT.set(heads, found);
  return found;
}
const FREQUENT = new WeakMap<readonly Run[], boolean>();
const FREQUENCY = /^(?:tần suất|kỳ báo cáo|định kỳ)(?= |$)/;

/** Cells that say that all is as in the row above (`nt`, `-nt-`, `Như trên`, `"`), or that there is none (`Không`). */
export function withDitto(cells: RowCells, above: RowCells | null): RowCells {
  const filled = <Kind extends Exclude<keyof RowCells, 'work'>>(kind: Kind): RowCells[Kind] | null => {
    const text = cells[kind]?.text ?? '';
    return DITTO.test(text) ? (above?.[kind] ?? null) : NONE.test(text) ? null : cells[kind];
  };
  return {
    work: cells.work,
    lead: filled('lead'),
    support: filled('support'),
    receiver: filled('receiver'),
    time: filled('time'),
    product: filled('product'),
  };
}
const DITTO = /^[-–\s]*(?:nt|n\.t\.?|như trên|["”“″〃]|''|\/\/)[-–.\s]*$/iu;
const NONE = new RegExp(`^(?:không(?: có)?|${AS_ELSEWHERE}|[-–x\\s]+)\\.?$`, 'iu');

/**
 * Which rows only group others: those that hold nothing but a number and a text, or the same text in each cell; and, where other rows are counted in figures, those with a Roman
 * number or a letter that name nobody (`I | Giai đoạn chuẩn bị | | Trước ngày 15/4`).
 */
export function groupRowsOf(rows: readonly TableRow[], kinds: readonly ColumnKind[]): (row: TableRow) => boolean {
  const number = kinds.indexOf('number');
  const isCounted = number >= 0 && rows.some((row) => /^\d/.test(row.cells[number]?.text ?? ''));
  return (row) =>
    isAlone(row, kinds) ||
    (isCounted &&
      GROUP_NUMBER.test(row.cells[number]?.text ?? '') &&
      !row.cells.some((cell, i) => cell.text !== '' && SAYS_WHO.has(kinds[i]!)));
}
const GROUP_NUMBER = /^(?:[IVX]{1,5}|[A-ZĐ])[.)]?$/;
const SAYS_WHO: ReadonlySet<ColumnKind> = new Set(['lead', 'support', 'product']);

function isAlone(row: TableRow, kinds: readonly ColumnKind[]): boolean {
  const filled = row.cells.filter((cell, i) => cell.text !== '' && kinds[i] !== 'number');
  const merged = row.merged?.filter((cell, i) => cell !== null && kinds[i] !== 'number') ?? [];
  // some converters print a cell over all columns once in each of them
  const isRepeated = filled.length === kinds.length - 1 && filled.every(({ text }) => text === filled[0]!.text);
  return filled.length + merged.length <= 1 || isRepeated;
}

/** The text of a group row, wherever it stands. */
export function groupText(row: TableRow, kinds: readonly ColumnKind[]): Run | null {
  const work = row.cells.find((cell, i) => kinds[i] === 'work' && cell.text !== '');
  if (work) return work;
  return row.cells.reduce<Run | null>(
    (longest, cell) => (cell.text.length > (longest?.text.length ?? 0) ? cell : longest),
    null,
  );
}
