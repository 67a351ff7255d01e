/**
 * Collectives: several bodies or persons under common nouns (`các sở, ban, ngành liên quan`, `cán bộ, công chức, viên chức`, `mỗi giáo viên`).
 *
 * Common nouns under one quantifier are one collective. It ends where a name with a head of its own begins, where another quantifier stands, or where
 * what the bodies do begins.
 */
import { isTerm, lexicon } from '../lexicon/bodies.ts';
import type { BodyMention } from '../model/body.ts';
import type { Token } from '../text/tokens.ts';
import type { NameScope } from './scope.ts';
import { COMMON, readTail } from './tail.ts';
import { expandWords, skipJoin } from './words.ts';

/** Marks that join common nouns of one collective. */
const JOINS = ',/';

/** Most words that tell more of a noun: `các doanh nghiệp kinh doanh bảo hiểm`. */
const MOST_MODIFIERS = 6;

/** `isTitled`: behind the title of those who head them, where common nouns go on as they do behind `các`. */
export function readCollective(
  tokens: readonly Token[],
  at: number,
  scope: NameScope,
  isTitled = false,
): BodyMention | null {
  let i = at;
  let quantified = isTitled;
  for (let next = behindQuantifier(tokens, i); next !== null; next = behindQuantifier(tokens, i)) {
    i = next;
    quantified = true;
  }
  if (quantified) {
    const officers = readOfficers(tokens, at, i, scope);
    if (officers) return officers;
  }
  let end = readNoun(tokens, i, quantified, true);
  if (end === null) return null;
  const isPeople = lexicon.nouns.match(tokens, i)?.value.has('people') ?? false;
  for (;;) {
    const length = end - i;
    end = readTail(tokens, end, scope, { name: COMMON }).next;
    const behind = skipJoin(tokens, end, JOINS);
    // without a quantifier only persons and short common nouns go together: `cơ quan, đơn vị`
    if (behind === end || (!quantified && !isPeople && length > 2) || hasOwner(tokens, i + 1, end)) break;
    if (tokens[behind]?.fold === 'chính' && tokens[behind + 1]?.fold === 'quyền') break;
    const more = readNoun(tokens, behind, quantified, false);
    if (more === null) break;
    end = more;
  }
  const name = expandWords(tokens, at, end, scope);
  const last = tokens[end - 1]!;
  return {
    start: tokens[at]!.start,
    end: last.end,
    next: end,
    name,
    id: lexicon.idOf(name),
    kind: 'collective',
    agency: null,
    place: null,
    entry: null,
  };
}

function behindQuantifier(tokens: readonly Token[], at: number): number | null {
  const found = lexicon.nouns.match(tokens, at);
  if (found?.value.has('quantifier')) return found.next;
  // `các cấp ủy` begins with what elsewhere closes a name (`các cấp`)
  if (tokens[at]?.fold !== 'các') return null;
  const noun = lexicon.nouns.match(tokens, at + 1);
  return noun?.value.has('common') && noun.next > at + 2 ? at + 1 : null;
}

/** `các Ủy ban của Quốc hội`: a member that says whose it is closes the collective. */
function hasOwner(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (isCapital(tokens[i]) && lexicon.names.match(tokens, i)) return true;
  return false;
}

/** Several bearers of a title: `các Phó Trưởng ban`, `các Ủy viên Ban Chỉ đạo`. */
function readOfficers(tokens: readonly Token[], at: number, next: number, scope: NameScope): BodyMention | null {
  const noun = lexicon.nouns.match(tokens, next);
  if (!noun?.value.has('officer') || tokens[next]!.case === 'lower') return null;
  const officer = scope.bodyAt(tokens, next);
  if (officer?.kind !== 'officer') return null;
  const name = `${expandWords(tokens, at, next, scope)} ${officer.name}`;
  return { ...officer, start: tokens[at]!.start, name, id: lexicon.idOf(name) };
}

/** A common noun with its modifiers; the index behind it, or null when none begins at `at`. */
function readNoun(tokens: readonly Token[], at: number, quantified: boolean, isFirst: boolean): number | null {
  const noun = lexicon.nouns.match(tokens, at);
  if (!noun) return null;
  const isCommon = noun.value.has('common') || noun.value.has('people') || (quantified && noun.value.has('head'));
  if (!isCommon || isVerbHere(tokens, at, noun.next)) return null;
  if (!isFirst) {
    const known = lexicon.names.match(tokens, at);
    if (known && known.next > noun.next && tokens[at]!.case !== 'lower') return null;
    if (
      tokens[at]!.case !== 'lower' &&
      (isCapital(tokens[noun.next]) || noun.value.has('over') || noun.value.has('officer'))
    )
      return null;
    if (!quantified && !noun.value.has('people') && noun.next - at > 2) return null;
  }
  if (!quantified && isFirst && !canStandAlone(tokens, at, noun.next, noun.value.has('people'))) return null;
  return readModifiers(tokens, noun.next);
}

function isCapital(token: Token | undefined): boolean {
  return token?.case === 'title' || token?.case === 'upper';
}

/** `tổ chức`, `phòng`, `ban` are verbs or parts of verbs too: `tổ chức thực hiện`, `phòng, chống`, `ban hành`. */
function isVerbHere(tokens: readonly Token[], at: number, next: number): boolean {
  const word = tokens[at]!.fold;
  if (word === 'phòng' && next === at + 1) return tokens[at + 1]?.fold === ',' && tokens[at + 2]?.fold === 'chống';
  if (word === 'tổ' && tokens[at + 1]?.fold === 'chức' && lexicon.nouns.match(tokens, at + 2)?.value.has('inner'))
    return true;
  if (word === 'tổ' && tokens[at + 1]?.fold === 'chức' && next === at + 2) {
    const behind = lexicon.predicates.match(tokens, next);
    if (tokens[at]!.case === 'title' && tokens[at - 1]?.kind !== 'word')
      return !/^(đảng|đoàn|chính|công)$/u.test(tokens[next]?.fold ?? '');
    return behind !== null && tokens[next]!.fold !== 'có' ? true : !isNounContext(tokens[next]);
  }
  return word === 'hội' && tokens[at + 1]?.fold === 'nghị';
}

/** What may follow `tổ chức` the noun. */
function isNounContext(token: Token | undefined): boolean {
  return (
    token === undefined ||
    token.kind === 'mark' ||
    /^(chính|đảng|đoàn|hội|hữu|xã|kinh|tín|cá|và|có|liên|hành|khoa|quốc|phi|công|cơ|sự|tôn|quần|trong|ngoài|khác|trực|thuộc)$/u.test(
      token.fold,
    )
  );
}

/** Nouns that name somebody without `các` before them. */
function canStandAlone(tokens: readonly Token[], at: number, next: number, isPeople: boolean): boolean {
  if (isPeople) return true;
  // `đầu mối triển khai` is what somebody is
  if (tokens[at]!.fold === 'đầu') return false;
  const length = next - at;
  if (TEAMS.test(tokens[at]!.fold) && tokens[next]?.case === 'lower') return true;
  return length >= 2 || /^(ngành|chính|trường|sở|bộ|huyện|xã|bên)$/u.test(tokens[at]!.fold);
}

/** Small bodies that are named by what they do: `Tổ quản lý`, `Đội cấp cứu`. */
const TEAMS = /^(tổ|đội|nhóm|trạm|trại|kho|chốt|ban|đoàn|hội|đồn)$/u;

/** Words that tell more of a noun, up to a mark, a conjunction, a qualifier or a predicate; inner `và` and dashes included. */
function readModifiers(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i < at + MOST_MODIFIERS) {
    const token = tokens[i];
    if (!token) break;
    if (token.fold === '-' && i > at && tokens[i + 1]?.kind === 'word') {
      i += 2;
      continue;
    }
    if (token.kind !== 'word' || /^(?:và|của|thuộc|nơi)$/u.test(token.fold)) break;
    const noun = lexicon.nouns.match(tokens, i);
    if (noun?.value.has('qualifier') || noun?.value.has('place') || noun?.value.has('quantifier')) break;
    const isWork = (lexicon.predicates.match(tokens, i)?.next ?? 0) >= (noun?.next ?? 0);
    if (noun && i + 1 < noun.next && !isWork && (isTerm(noun.value) || noun.value.has('common'))) {
      i = noun.next;
      continue;
    }
    const predicate = lexicon.predicates.match(tokens, i);
    if (predicate && !isModifier(tokens, i, predicate.next, at)) break;
    i = predicate ? predicate.next : i + 1;
    if (tokens[i]?.fold === 'và' && isJoinedModifier(tokens, i + 1)) i += 2;
    else if (predicate) i = behindRunning(tokens, i);
  }
  return i;
}

/** A predicate word that tells what kind of body it is: `cơ sở giáo dục`, `cơ quan quản lý`, `doanh nghiệp kinh doanh bảo hiểm`. */
function isModifier(tokens: readonly Token[], at: number, next: number, begin: number): boolean {
  if (at !== begin) return tokens[at]!.fold === 'tạo' && tokens[at - 1]?.fold === 'đào';
  const word = tokens
    .slice(at, next)
    .map((token) => token.fold)
    .join(' ');
  const head = tokens[at - 1]?.fold ?? '';
  // `cơ sở` is a place of work, `Sở` a department
  if (head === 'sở' && tokens[at - 2]?.fold !== 'cơ') return false;
  if (TEAMS.test(head)) return TEAM_WORK.test(word);
  if (/^(khám|chữa)$/u.test(word)) return head === 'sở';
  if (/^(giáo dục|đào tạo|dạy)$/u.test(word)) return /^(sở|vị|trường|quan)$/u.test(head);
  if (
    /^(quản lý|kinh doanh|sản xuất|truyền thông|phát thanh|thanh tra|kiểm tra|thường trực|cung cấp|tư vấn|bảo vệ|tham mưu|sử dụng)$/u.test(
      word,
    )
  ) {
    return /^(quan|sở|nghiệp|ty|vị|chức)$/u.test(head);
  }
  return false;
}

const TEAM_WORK =
  /^(quản lý|kiểm tra|giám sát|cấp cứu|bảo vệ|công tác|thẩm định|xử lý|hỗ trợ|tư vấn|thường trực|tuần tra|đánh giá|tuyển sinh|tuyển dụng|cứu hộ|biên tập|biên soạn|khảo sát|xác minh|phản ánh|tự|điều hành|giúp)$/u;

/** `các đơn vị quản lý, khai thác công trình`: who runs a thing uses it too. */
function behindRunning(tokens: readonly Token[], at: number): number {
  let i = at;
  while (
    /^[,và]+$/u.test(tokens[i]?.fold ?? '') &&
    /^(?:khai thác|vận hành|sử dụng|bảo trì)$/u.test(`${tokens[i + 1]?.fold} ${tokens[i + 2]?.fold}`)
  )
    i += 3;
  return i;
}

/** `giáo dục và đào tạo`: behind `và` a word that begins neither a name nor a predicate. */
function isJoinedModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.case !== 'lower') return false;
  const noun = lexicon.nouns.match(tokens, at);
  return (
    (noun === null || isTerm(noun.value)) && (lexicon.predicates.match(tokens, at) === null || token.fold === 'đào')
  );
}
