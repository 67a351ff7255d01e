/** The words of a name as it is printed in full: abbreviations expanded, nothing said twice. */

import { lexicon } from '../../lexicon/bodies.ts';
import type { NameContext } from '../../model/body.ts';
import { foldCase } from '../../text/fold.ts';
import { capitalize } from '../../text/letter-case.ts';
import { isSpelt } from '../../text/syllable.ts';
import type { Token } from '../../text/tokens.ts';
import { indexOfWord } from '../../text/word-sequence.ts';

/** The words from `from` to `to` as a name prints them, abbreviations expanded. */
export function expandWords(tokens: readonly Token[], from: number, to: number, context: NameContext): string {
  let name = '';
  let isBehindDot = false;
  for (let i = from; i < to; ) {
    const token = tokens[i]!;
    const before = tokens[i - 1];
    const known = expandName(tokens, i, to);
    const expanded = isShortDistrict(tokens, i)
      ? 'huyện'
      : (unionAt(tokens, i, from) ??
        committeeAt(tokens, i) ??
        schoolAt(tokens, i) ??
        organisationAt(tokens, i) ??
        expandWord(token, context, name !== ''));
    const isExpanded = expanded.length > token.end - token.start;
    const words = isExpanded && opensOffice(tokens, from, i) ? capitalize(expanded) : expanded;
    const text = withoutRepeat(name, known?.text ?? words);
    // `TP.HỒ CHÍ MINH`: the blank that the dot stood for; `các xã,phường` lacks one
    const isGlued =
      i > from && before !== undefined && before.end === token.start && before.fold !== ',' && !isBehindDot;
    isBehindDot = false;
    const noBlank = name === '' || isGlued || token.fold === ',' || token.fold === '.';
    name += noBlank ? text : ` ${text}`;
    i = known?.next ?? i + 1;
    if (text.length <= token.end - token.start) continue;
    i = behindRepeat(tokens, i, to, text);
    // the dot of `TP. Hà Tĩnh`
    if (i < to && tokens[i]!.fold === '.') {
      isBehindDot = true;
      i++;
    }
  }
  return name;
}

/** `Phòng KHTH`, `Chi cục QLTT`: initials directly behind the noun of an office, which is printed with a capital. */
function opensOffice(tokens: readonly Token[], from: number, at: number): boolean {
  if (at === from || tokens[from]!.case !== 'title') return false;
  const noun = lexicon.nouns.match(tokens, from);
  return noun?.next === at && noun.value.has('head');
}

/** `UBND các H/TX/TP`: the letter is `huyện` only beside others that are in short. */
export function isShortDistrict(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.fold !== 'h') return false;
  return /^[/,]$/u.test(tokens[at + 1]?.fold ?? '') && /^t[xp]$/u.test(tokens[at + 2]?.fold ?? '');
}

/** `CĐ ngành Giáo dục`, `CĐ các khu công nghiệp`: colleges are not called so at the head of a name. */
function unionAt(tokens: readonly Token[], at: number, from: number): string | null {
  return at === from && tokens[at]!.fold === 'cđ' && tokens[at]!.case === 'upper' ? 'Công đoàn' : null;
}

/** `BCH Công đoàn`, `BCH Đoàn xã`: of organisations with members the letters stand for their committee. */
function committeeAt(tokens: readonly Token[], at: number): string | null {
  const isOfMembers = tokens[at]?.fold === 'bch' && MEMBERS.has(tokens[at + 1]?.fold ?? '');
  return isOfMembers ? 'Ban Chấp hành' : null;
}
const MEMBERS = new Set('công đoàn hội chi đảng liên tỉnh cđcs huyện'.split(' '));

/** `Trường TH`, `Trường MN`, `Trường TH&THCS`: what the letters mean behind `trường` alone. */
function schoolAt(tokens: readonly Token[], at: number): string | null {
  if (tokens[at]!.case !== 'upper' || tokens[at - 1]?.fold !== 'trường') return null;
  return SCHOOLS.get(tokens[at]!.fold) ?? null;
}
const SCHOOLS = new Map([
  ['mn', 'Mầm non'],
  ['mg', 'Mẫu giáo'],
  ['th', 'Tiểu học'],
  ['ththcs', 'Tiểu học và Trung học cơ sở'],
  ['cđ', 'Cao đẳng'],
  ['đh', 'Đại học'],
]);

/** `các tổ chức CT-XH`: elsewhere the letters are those of social work. */
function organisationAt(tokens: readonly Token[], at: number): string | null {
  return tokens[at]!.fold === 'ctxh' && tokens[at - 1]?.fold === 'chức' ? 'chính trị - xã hội' : null;
}

/** A name of several words that is abbreviated in part: `Sở GDĐT`, `Sở Lao động - TB&XH`. */
function expandName(tokens: readonly Token[], at: number, to: number): { text: string; next: number } | null {
  if (tokens[at]!.case === 'lower' || !holdsAbbreviation(tokens, at + 1, Math.min(to, at + LONGEST_NAME))) return null;
  const found = lexicon.names.match(tokens, at);
  if (!found || found.next > to || !holdsAbbreviation(tokens, at + 1, found.next)) return null;
  const { name } = found.value[0]!;
  // `ĐIỆN LỰC NHO QUAN`: words in the capitals of a letterhead, though a longer name is known
  const printed = tokens.slice(at, found.next);
  const addsWords = name.split(' ').length > printed.length;
  if (addsWords && printed.every((token) => token.case === 'upper' && isSpelt(token.fold))) return null;
  return { text: name, next: found.next };
}

/** Most words of a name that is abbreviated in part. */
const LONGEST_NAME = 8;

/** `Y` of `Y tế` is none. */
function holdsAbbreviation(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.case === 'upper' && tokens[i]!.fold.length > 1) return true;
  return false;
}

/** `Ủy ban UBTVQH` is `Ủy ban Thường vụ Quốc hội`: the head is not said twice. */
function withoutRepeat(before: string, text: string): string {
  if (!text.includes(' ')) return text;
  const words = text.split(' ');
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    if (foldCase(before).endsWith(foldCase(head)) && (count > 1 || before.length === head.length))
      return words.slice(count).join(' ');
  }
  return text;
}

/** Words at a name's end that may be printed behind its abbreviation too: `TNCS Hồ Chí Minh`. */
const MOST_REPEATED = 3;

/** `MTTQ Việt Nam` is `Mặt trận Tổ quốc Việt Nam`: nor is the end said twice. */
export function behindRepeat(tokens: readonly Token[], at: number, to: number, text: string): number {
  const full = foldCase(text);
  for (let count = Math.min(MOST_REPEATED, to - at); count > 1; count--) {
    const printed = tokens.slice(at, at + count).map(({ fold }) => fold);
    if (full.endsWith(` ${printed.join(' ')}`)) return at + count;
  }
  return at;
}

/** Abbreviations of two letters that are plain inside a name. */
const SHORT = new Map([
  ['tw', 'Trung ương'],
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['cq', 'cơ quan'],
  ['đv', 'đơn vị'],
  ['đp', 'địa phương'],
  ['bv', 'Bệnh viện'],
  ['dn', 'doanh nghiệp'],
]);

function expandWord(token: Token, context: NameContext, isInside: boolean): string {
  const printed = context.text.slice(token.start, token.end);
  if (printed === '&') return 'và';
  if ((token.case !== 'upper' && !(token.case === 'title' && isMixed(printed))) || printed.length < 2) return printed;
  const own = context.abbreviations.get(token.fold);
  if (own) return own;
  if (token.fold === 'ql' && isInside) return 'Quản lý'; // `Ban QL di tích`
  if (token.fold.length < 3) return SHORT.get(token.fold) ?? printed;
  const known = lexicon.names.match([token], 0)?.value[0]?.name;
  const expanded = lexicon.expand(token.fold);
  const words = expanded && !isInside ? capitalize(expanded) : expanded;
  // `Chi cục QLTT` holds what is managed, not the Tổng cục Quản lý thị trường
  return (isInside ? (words ?? known) : (known ?? words)) ?? printed;
}

/** `GDTrH`, `HCTrH`: initials with a small letter among them. */
function isMixed(printed: string): boolean {
  const second = printed.charAt(1);
  return second !== second.toLowerCase() && MIXED.test(printed);
}
const MIXED = /^\p{Lu}{2,}\p{Ll}{1,2}\p{Lu}+$/u;

/** Skips a parenthesis behind a name that abbreviates or explains it: `(UBND)`, `(sau đây gọi tắt là …)`, `(QĐ 22/QĐ-ĐHVN)`; and one of its `first` word and initials: `(Ban QLDA)`. */
export function skipAside(tokens: readonly Token[], at: number, context: NameContext, first?: Token): number {
  if (tokens[at]?.fold !== '(') return at;
  const isShort = tokens[at + 1]?.fold === first?.fold && tokens[at + 2]?.case === 'upper';
  if (isShort && tokens[at + 3]?.fold === ')') return at + 4;
  const end = indexOfWord(tokens, ')', at + 1, at + LONGEST_ASIDE);
  return end !== null && REPEATS.test(context.text.slice(tokens[at]!.end, tokens[end]!.start)) ? end + 1 : at;
}
const REPEATS =
  /^\s*(?:\p{Lu}[\p{Lu}\d&.,\- ]*|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)*|sau đây .*|gọi .*|QĐ .*|Quyết định .*)\s*$/u;
/** Tokens among which such a parenthesis closes. */
const LONGEST_ASIDE = 16;

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && (token.case === 'title' || token.case === 'upper') && token.fold !== 'và';
}

/** Words that are in no name. */
export const FUNCTION_WORD = new Set(
  'là có phải cần sẽ đã đang được bị theo tại trong về với để khi nếu do từ đến qua làm lập giao cho cùng không trước sau hằng hàng vì mà thì nên cũng luôn đều ngay hoặc hay kiêm vào mỗi'.split(
    ' ',
  ),
);

/** Words and marks that go between two names. */
const AND: ReadonlySet<string> = new Set(['và', 'hoặc']);
const BETWEEN_NAMES = ',;/+';

/** Index behind a mark of `marks`, a joining word, or both at `at`; `at` itself when there is none. */
export function skipSeparator(tokens: readonly Token[], at: number, marks = BETWEEN_NAMES, joining = AND): number {
  let i = at;
  if (tokens[i]?.kind === 'mark' && marks.includes(tokens[i]!.fold)) i++;
  if (joining.has(tokens[i]?.fold ?? '')) i++;
  return i;
}

/** Likewise within one name, where `và` alone joins: `các sở, ban và ngành`. */
export function skipJoin(tokens: readonly Token[], at: number, marks: string): number {
  return skipSeparator(tokens, at, marks, ONLY_AND);
}
const ONLY_AND: ReadonlySet<string> = new Set(['và']);
