/**
 * A body alone in the parenthesis, or behind the dash, that closes the work.
 *
 * > | Sửa chữa mái nhà văn hóa thôn (Phòng Văn hóa và Thông tin).    Rà soát hồ sơ - Sở Y tế.
 *                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ lead                  ^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { WordSequences } from '../../text/word-sequence.ts';
import type { Clause } from '../subject/clause.ts';
import { isEvident } from '../subject/evident.ts';
import type { Pattern, Roles } from './pattern.ts';

/** Most words before the parenthesis among which names may begin that it would explain. */
const REACH = 16;

export const closingParenthesis: Pattern = {
  name: 'closing-parenthesis',
  gloss: {
    en: 'Bodies alone in a parenthesis, or behind a dash, that closes the work',
    vi: 'Tên cơ quan trong ngoặc đơn hoặc sau dấu gạch ở cuối câu',
  },
  examples: [
    {
      text: 'Sửa chữa mái nhà văn hóa thôn (Phòng Văn hóa và Thông tin).',
      lead: ['Phòng Văn hóa và Thông tin'],
      support: [],
    },
    { text: 'Rà soát hồ sơ - Sở Y tế.', lead: ['Sở Y tế'], support: [] },
  ],
  read(clause) {
    const { tokens, from, to, context } = clause;
    let close = to - 1;
    while (close > from && tokens[close]!.kind === 'mark' && tokens[close]!.fold !== ')') close--;
    let open = close;
    while (open > from && tokens[open]!.fold !== '(') open--;
    if (tokens[close]!.fold !== ')') return behindDash(clause);
    if (open <= from) return null;
    if (beginsTime(tokens[open + 1]!)) {
      const dashed = behindDash(clause);
      if (dashed) return dashed;
    }
    const list = bodiesAt(tokens, open + 1, context) ?? behindTime(clause, open, close);
    if (!list?.bodies.every(isEvident)) return null;
    // `… đến toàn thể cán bộ (Sở Y tế; hoàn thành trong tháng 5)`: what has a time explains nobody
    if (explains(clause, open) && !isTimed(tokens, list.next)) return null;
    // `(Phòng Nội vụ; hoàn thành trước ngày …)`
    if (HELPS.behind(tokens, list.next) === close) return { lead: [], support: list.bodies };
    // `(Sở Công Thương; phối hợp: Sở Du lịch)`, `(Sở Công Thương phối hợp Sở Du lịch; quý I/2024)`
    const helpers = HELPERS.behind(tokens, PARTS.has(tokens[list.next]!.fold) ? list.next + 1 : list.next);
    const support = helpers === null ? null : bodiesAt(tokens, helpers, context);
    if (support) return { lead: list.bodies, support: support.bodies };
    const isAlone = list.next === close || tokens[list.next]!.fold === ';' || isTimed(tokens, list.next);
    return isAlone ? { lead: list.bodies, support: [] } : null;
  },
};

/** `Rà soát hồ sơ - Sở Y tế.`, `Rà soát hồ sơ - Sở Y tế - Quý I/2024`: known bodies behind a dash between blanks, up to the end or a time, of work that nobody else is told to do. */
function behindDash(clause: Clause): Roles | null {
  const { tokens, from, to, context } = clause;
  if (from > 0 || !lexicon.predicates.match(tokens, from)) return null;
  for (let i = to - 2; i > from + 1; i--) {
    if (tokens[i]!.fold !== '-' || tokens[i]!.start === tokens[i - 1]!.end || tokens[i + 1]!.case === 'lower') continue;
    if (beginsTime(tokens[i + 1]!)) continue;
    const list = bodiesAt(tokens, i + 1, context);
    const isLast =
      list !== null &&
      (isTimed(tokens, list.next, '(') || tokens.slice(list.next, to).every(({ kind }) => kind === 'mark'));
    const areKnown = isLast && list.bodies.every(({ entry, kind }) => entry !== null || kind === 'officer');
    return areKnown && !explains(clause, i) && clause.subject() === null ? { lead: list.bodies, support: [] } : null;
  }
  return null;
}

/** `(quý II/2021; Sở Tư pháp, Sở Nội vụ)`: the bodies up to the end of a parenthesis that begins with a time. */
function behindTime({ tokens, context }: Clause, open: number, close: number): BodyList | null {
  if (!beginsTime(tokens[open + 1]!)) return null;
  for (let i = open + 2; i < close; i++) {
    const list = PARTS.has(tokens[i]!.fold) ? bodiesAt(tokens, i + 1, context) : null;
    if (list) return list.next === close ? list : null;
  }
  return null;
}

/** `(Trạm Khuyến nông phối hợp)` */
const HELPS = new WordSequences(
  ...['phối hợp', 'cùng phối hợp', 'tham gia'].flatMap((verb) => [`${verb} thực hiện`, `${verb} tổ chức`, verb]),
);

/** Before those who help. */
const HELPERS = new WordSequences(
  ...['phối hợp :', 'phối hợp với', 'phối hợp cùng', 'phối hợp', 'cùng với', 'cùng'],
  ...['có', 'với'].flatMap((word) => [`${word} sự tham gia của`, `${word} sự phối hợp của`, `${word} sự hỗ trợ của`]),
);

function isTimed(tokens: readonly Token[], at: number, or = ','): boolean {
  const [mark, next] = [tokens[at]?.fold ?? '', tokens[at + 1]];
  return next !== undefined && (PARTS.has(mark) || mark === or) && beginsTime(next);
}

/** `(Phòng Nội vụ, tháng 6/2021)`, `(Phòng Nội vụ - 30/6/2021)` */
function beginsTime({ fold, kind }: Token): boolean {
  return kind === 'number' || BEGINS_TIME.has(fold);
}
const BEGINS_TIME = new Set(
  'hoàn xong trong trước quý tháng tuần năm ngày từ đến vào chậm muộn định hằng hàng thường đầu giữa cuối'.split(' '),
);
const PARTS = new Set([',', ';', '-', ':']);

/** `gửi Sở Y tế (Phòng Nghiệp vụ)`, `các cơ quan (Sở Y tế, Sở Tài chính)`: the parenthesis tells more of a body or of a document. */
function explains({ tokens, from, context }: Clause, open: number): boolean {
  for (let i = Math.max(from, open - REACH); i < open; i++) {
    const list = bodiesAt(tokens, i, context);
    if (list?.next === open && list.bodies.some(isEvident)) return !arePersons(tokens, open);
  }
  return false;
}

/** `quán triệt đến toàn thể cán bộ, nhân dân (Sở Y tế)`: those of whom no office is a part. */
function arePersons(tokens: readonly Token[], to: number): boolean {
  return [1, 2, 3].some((length) => {
    const noun = lexicon.nouns.match(tokens, to - length);
    return noun?.next === to && noun.value.has('people');
  });
}
