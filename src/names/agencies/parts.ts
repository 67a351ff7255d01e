/** A part of a body that is named with it (`Văn phòng Đảng đoàn Quốc hội`), or those who lead it (`Lãnh đạo Sở Y tế`). */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyMention } from '../../model/body.ts';
import type { Token } from '../../text/tokens.ts';
import type { NameScope } from '../scope.ts';
import { expandWords } from '../words/words.ts';

/** `Văn phòng Đảng đoàn Quốc hội`, `Thường trực Ủy ban …`, `Tổ đảng ở Thường trực …` */
export function readPart(
  tokens: readonly Token[],
  at: number,
  afterHead: number,
  scope: NameScope,
): BodyMention | null {
  const of = tokens[afterHead]?.fold === 'của' || tokens[afterHead]?.fold === '.' ? afterHead + 1 : afterHead;
  const body = scope.bodyAt(tokens, of);
  if (!body) return leadersOfNoun(tokens, at, of, scope);
  const head = expandWords(tokens, at, of, scope);
  const name = `${head} ${body.name}`;
  const isLeaders =
    /^(các )?(đại diện )?(lãnh đạo|ban lãnh đạo|tập thể lãnh đạo|thành viên|các thành viên|tổ trưởng)/iu.test(head);
  const kind = body.kind === 'collective' ? 'collective' : isLeaders ? 'officer' : 'agency';
  return {
    ...body,
    start: tokens[at]!.start,
    name,
    id: lexicon.idOf(name),
    kind,
    agency: kind === 'officer' ? body.id : null,
    entry: null,
  };
}

/** `báo cáo Lãnh đạo Cục`, `Lãnh đạo Vụ`: of the office in which the text was written, by its noun alone. */
function leadersOfNoun(tokens: readonly Token[], at: number, of: number, scope: NameScope): BodyMention | null {
  const noun = tokens[of]?.case === 'title' && tokens[of - 1]!.fold === 'đạo' ? lexicon.nouns.match(tokens, of) : null;
  if (!noun?.value.has('head')) return null;
  const { next } = noun;
  const place = { start: tokens[at]!.start, end: tokens[next - 1]!.end, next, place: null };
  return { ...place, name: expandWords(tokens, at, next, scope), id: null, kind: 'officer', agency: null, entry: null };
}
