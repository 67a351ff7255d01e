/**
 * Partners behind `phối hợp`: straight, behind how they work together, behind `với` or a colon.
 *
 * > | Sở Y tế phối hợp chặt chẽ với Sở Tài chính và các đơn vị liên quan rà soát …
 *                                   ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^
 */
import { bodiesAt } from '../../names/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { behindAside, hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { Clause } from '../subject/clause.ts';
import { isCapitalOrMany, namesAt } from './evident-partners.ts';
import { ENDS_NOUN, isDirecting, leadsBefore } from './partners-before.ts';

/** Working together. */
const VERBS = new WordSequences('phối , kết hợp', 'phối kết hợp', 'phối hợp', 'hiệp đồng');
/** Words between `phối hợp` and the names. */
const MANNER =
  /^(chặt|chẽ|tốt|hiệu|quả|thường|xuyên|đồng|bộ|kịp|thời|có|thêm|trách|nhiệm|tăng|cường|tích|cực|chủ|trì|động|,|hỗ|trợ|tham|gia|nhịp|nhàng|hướng|dẫn|thống|nhất|liên|ngành)$/u;
/** The manner alone, behind which a name may stand without `với`. */
const HOW = new Set('chặt chẽ tốt hiệu quả thường xuyên đồng bộ kịp thời tích cực nhịp nhàng'.split(' '));
/** Before those who are told to be partners. */
const WHO_THEY_ARE = new WordSequences(
  ':',
  'là :',
  'là',
  'gồm có :',
  'gồm có',
  'gồm :',
  'gồm',
  'bao gồm :',
  'bao gồm',
  'có :',
  'có',
);

/** The index of the names, where the verb stands at `at`; null where it is a noun, or what others are told to do. `behindLead`: the index behind those who lead. */
export function behindPhoiHop(clause: Clause, at: number, behindLead: number): number | null {
  const { tokens } = clause;
  const behindVerb = VERBS.behind(tokens, at);
  if (behindVerb === null) return null;
  const told = WHO_THEY_ARE.behind(tokens, behindVerb);
  // `…; cơ quan phối hợp là Sở Tài chính, Công an tỉnh`
  if (told !== null && isOneOf(tokens[at - 1], 'quan', 'vị')) return told;
  const isSubjects = at === behindLead || at === clause.subject()?.list.next;
  if ((!isSubjects && isNoun(clause, at)) || isOthers(clause, at)) return null;
  // `…; phối hợp có Sở Tài chính, Công an tỉnh`
  if (told !== null && isCapitalOrMany(tokens[told]) && (at === clause.from || leadsBefore(clause, at))) return told;
  let i = behindVerb;
  while (i < clause.to && MANNER.test(tokens[i]!.fold) && tokens[i]!.case !== 'title' && !opensOffice(tokens, i)) i++;
  const word = tokens[i]?.fold;
  if (word === 'với' || word === 'cùng') return tokens[i + 1]?.fold === 'với' ? i + 2 : i + 1;
  // `Tham gia phối hợp có Công an tỉnh`
  if (i > behindVerb && tokens[i - 1]!.fold === 'có' && isCapitalOrMany(tokens[i])) return i;
  // `(Sở Y tế chủ trì; phối hợp: Sở Tài chính)`; a colon that ends the line opens what is done
  if ((word === ':' || word === 'gồm') && i + 1 < clause.to && leadsBefore(clause, at)) return i + 1;
  // without `với` only an evident name: `phối hợp Ban Tuyên giáo`, `phối hợp các đơn vị`, `phối hợp tỉnh Hà Nam`
  const isHow = tokens.slice(behindVerb, i).every(({ fold }) => HOW.has(fold));
  return isHow && namesAt(clause, i) ? i : null;
}

/** `phối hợp bộ phận Kiểm tra thuế`, `phối hợp ngành Lao động`: what also closes `đồng bộ`, `liên ngành`. */
function opensOffice(tokens: readonly Token[], at: number): boolean {
  const first = CLOSES.get(tokens[at]!.fold);
  return first !== undefined && tokens[at - 1]!.fold !== first;
}
const CLOSES = new Map([
  ['bộ', 'đồng'],
  ['ngành', 'liên'],
]);

/** `công tác phối hợp`, `Quy chế phối hợp`, `trong việc phối hợp với`; `làm tốt công tác phối hợp với`, `tăng cường sự phối hợp với` say what somebody does. */
function isNoun({ tokens }: Clause, at: number): boolean {
  const before = tokens[at - 1]?.fold ?? '';
  if (!ENDS_NOUN.has(before)) return false;
  const verb = hasWords(tokens, at - 2, 'công', 'tác') ? at - 3 : before === 'sự' ? at - 2 : at;
  return !isOneOf(tokens[verb], 'tốt', 'cường', 'trì', 'mạnh', 'quả', 'hiện');
}
/** `Chỉ đạo các trường phối hợp với …`, `hướng dẫn Sở Y tế chủ trì, phối hợp các ngành …`: what those do who are directed. */
function isOthers(clause: Clause, at: number): boolean {
  const { tokens, context } = clause;
  const subject = clause.subject();
  // `Ban cán sự đảng lãnh đạo Sở Nội vụ phối hợp với …`; elsewhere those who head an office
  const leads = subject && hasWords(tokens, subject.predicate, 'lãnh', 'đạo') ? subject.predicate + 1 : null;
  for (let i = at - 2; i >= Math.max(clause.from, at - 24); i--) {
    if (tokens[i]!.fold === ';' || tokens[i]!.fold === '.') return false;
    if (!isDirecting(tokens, i) && i !== leads) continue;
    const object = bodiesAt(tokens, i + 1, context);
    const from = object ? behindAside(tokens, object.next) : at + 1;
    // `Chỉ đạo Sở Y tế chủ trì, phối hợp các ngành …`
    const isHow = ({ fold, kind }: Token, i: number) =>
      MANNER.test(fold) && (kind === 'word' || tokens[from + i - 1]!.fold === 'trì');
    if (from <= at && tokens.slice(from, at).every(isHow)) return true;
  }
  return false;
}
