/** The field that closes some names: `Ban Chỉ đạo Quốc gia về phòng, chống thiên tai`. */
import { isTerm, lexicon } from '../lexicon/bodies.ts';
import { foldCase } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import { hasWords } from '../text/word-sequence.ts';

/**
 * Councils, steering committees and societies are named by their field: `Ban Chỉ đạo Nhà nước về Du lịch`, `… về phòng, chống thiên tai`; police by what
 * they investigate or manage.
 */
const NAMED_BY_FIELD =
  /(?:^| )(?:ban chỉ đạo|ban chỉ huy|hội đồng|ủy ban|tổ công tác|tiểu ban|(?:liên )?hiệp hội|câu lạc bộ)(?: |$)|(?:tội phạm|quản lý hành chính)$/u;
const LONGEST_FIELD = 9;
/** Verbs with which a field begins. */
const FIELD_WORK = /^(?:phòng|chống|cải cách|chuyển đổi|phát triển|xây dựng|bảo vệ|hội nhập|giảm|đổi mới)$/u;

/** Index behind the field that begins at `at`; null when none does. */
export function fieldBehind(tokens: readonly Token[], at: number, name: string): number | null {
  if (tokens[at]?.fold !== 'về' || !NAMED_BY_FIELD.test(foldCase(name))) return null;
  const closed = shortNameBehind(tokens, at, name);
  if (closed !== null) return closed;
  let i = at + 1;
  while (i < at + LONGEST_FIELD) {
    const token = tokens[i];
    const isListed = token?.fold === ',' && tokens[i + 1]?.fold === 'chống';
    if (isListed) i++;
    else if (token?.kind !== 'word') break;
    const noun = lexicon.nouns.match(tokens, i);
    if (noun && isTerm(noun.value) && noun.next > (lexicon.predicates.match(tokens, i)?.next ?? 0)) {
      i = noun.next;
      continue;
    }
    const predicate = lexicon.predicates.match(tokens, i);
    const words = predicate
      ? tokens
          .slice(i, predicate.next)
          .map(({ fold }) => fold)
          .join(' ')
      : '';
    const opensField = i === at + 1 || /^(?:,|và|phòng)$/u.test(tokens[i - 1]!.fold);
    const isWork = predicate && !(opensField && FIELD_WORK.test(words));
    if (isWork && tokens[i]!.case === 'lower') break;
    i = predicate?.next ?? noun?.next ?? i + 1;
  }
  return i > at + 1 ? i : null;
}

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
  return (
    hasWords(tokens, at, 'sau', 'đây') || hasWords(tokens, at, 'viết', 'tắt') || hasWords(tokens, at, 'gọi', 'tắt')
  );
}
