/**
 * Names of a superior and of its subordinate that a converter has put on one line (`UBND TỈNH YÊN BÁI SỞ TƯ PHÁP`). Decree and custom print them one
 * under the other, outermost first (Nghị định 30/2020/NĐ-CP, phụ lục I, II.2).
 *
 * > | ỦY BAN NHÂN DÂN TỈNH YÊN BÁI SỞ TƯ PHÁP
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ superior, known to be whole: a name of the gazetteer with its place
 *                                  ^^^^^^^^^^ subordinate: begins as names of bodies do
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { headOfBody } from '../../lexicon/letterhead.ts';
import { mendMisread } from '../../lexicon/misread.ts';
import { provinceAt } from '../../lexicon/places.ts';
import type { Run } from '../../model/run.ts';
import { subRun } from '../../model/run.ts';
import { isUpper } from '../../text/letter-case.ts';
import type { Token } from '../../text/tokens.ts';
import { tokenize } from '../../text/tokens.ts';

const LEVELS = new Set(['tỉnh', 'tp', 'huyện', 'quận', 'xã', 'phường', 'đặc khu']);
const TWO_WORD_LEVELS = new Set(['thành phố', 'thị xã', 'thị trấn', 'đặc khu']);
/** Heads under which others stand that name themselves in full. */
const UMBRELLAS = /^(?:ĐẠI HỌC|TỔNG CÔNG TY|TẬP ĐOÀN|TỔNG LIÊN ĐOÀN|TỔNG CỤC|CỤC|BỘ|SỞ|CÔNG TY)\s/iu;
const FULL_HEADS = [
  'trường đại học',
  'trường cao đẳng',
  'trường trung cấp',
  'trường trung học',
  'trường thpt',
  'trường thcs',
  'chi cục',
  'chi nhánh',
  'trung tâm',
  'bệnh viện',
  'công ty',
  'liên đoàn',
  'học viện',
  'nhà máy',
];
/** Words of the longest name of a district or commune. */
const LONGEST_PLACE = 5;

/** The bodies of a printed line, in order; most lines name one. */
export function splitRunTogether(run: Run): Run[] {
  const tokens = isUpper(run.text) ? mendMisread(tokenize(run)) : tokenize(run);
  const at = tokens.length < 4 ? -1 : findSubordinate(run, tokens);
  if (at === -1) return [run];
  const cut = tokens[at]!.start;
  return [subRun(run, run.start, cut), ...splitRunTogether(subRun(run, cut))];
}

/** Index of the token with which the subordinate begins, -1 for none. */
function findSubordinate(run: Run, tokens: readonly Token[]): number {
  const head = headOfBody(run.text);
  if (!head) return -1;
  const known = lexicon.names.match(tokens, 0);
  if (known) {
    // the Government and those beside it have no place in their names
    const isCentral = !head.isBare && known.value[0]!.level === 'central';
    if (OF_THEIR_BODY.test(run.text)) return behindPlace(run, tokens, known.next, false);
    return behindPlace(run, tokens, known.next, isCentral || known.next > head.length);
  }
  if (OF_PARTY.test(run.text)) return behindPlace(run, tokens, head.length, false);
  return UMBRELLAS.test(run.text) ? fullHead(run, tokens) : -1;
}

/** `ĐẢNG BỘ TỈNH BẾN TRE HUYỆN ỦY BA TRI`: the organisation and below it its committee. */
const OF_PARTY = /^ĐẢNG BỘ\s/iu;

/** `CÔNG ĐOÀN CƠ SỞ TRƯỜNG THCS …`: what follows is the body in which they are. */
const OF_THEIR_BODY = /^(?:CÔNG ĐOÀN|CĐCS|CHI BỘ|ĐẢNG BỘ|ĐẢNG ỦY|CHI ĐOÀN|LIÊN ĐỘI)\s/iu;

/** Behind the superior's place. A name may end in its level (`Ủy ban nhân dân huyện`); `ĐẢNG ỦY`, without a place, goes on with its body's name. */
function behindPlace(run: Run, tokens: readonly Token[], end: number, isWhole: boolean): number {
  const from = levelLength(tokens, end - 1) === 1 ? end - 1 : levelLength(tokens, end - 2) === 2 ? end - 2 : end;
  const level = levelLength(tokens, from);
  const at = skipMarks(tokens, from + level);
  const province = provinceAt(tokens, at);
  if (province) return certain(run, tokens, skipMarks(tokens, province.next));
  if (level === 0) return isWhole ? certain(run, tokens, at) : -1;
  for (let next = at + 1; next < tokens.length && next <= at + LONGEST_PLACE; next++) {
    if (startsBody(run, tokens, next) && !isBeforeHead(run, tokens, next)) return next;
  }
  return -1;
}

function certain(run: Run, tokens: readonly Token[], at: number): number {
  return startsBody(run, tokens, at) ? at : -1;
}

function levelLength(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.fold ?? '';
  if (TWO_WORD_LEVELS.has(`${first} ${tokens[at + 1]?.fold ?? ''}`)) return 2;
  return LEVELS.has(first) ? 1 : 0;
}

function skipMarks(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < tokens.length && tokens[next]!.kind === 'mark') next++;
  return next;
}

/** A name begins here: a head, with more behind it if it is one word. */
function startsBody(run: Run, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || token.kind !== 'word' || token.case === 'lower' || before.kind === 'mark') return false;
  const head = JOINS.has(before.fold) ? null : headOfBody(run.text.slice(token.start - run.start));
  return head !== null && (!head.isBare || head.length > 1 || at + 1 < tokens.length);
}

/** `XUÂN TRƯỜNG PHÒNG NỘI VỤ`: the word that looks like a head ends the place, and the true head follows. */
function isBeforeHead(run: Run, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    startsBody(run, tokens, at + 1) &&
    headOfBody(run.text.slice(tokens[at]!.start - run.start))?.length === 1
  );
}
const JOINS = new Set(['và', 'của', 'về', 'thuộc']);

function fullHead(run: Run, tokens: readonly Token[]): number {
  for (let at = 3; at + 1 < tokens.length; at++) {
    const before = tokens[at - 1]!;
    if (before.kind === 'mark' || JOINS.has(before.fold) || before.fold === 'tổng') continue;
    const pair = `${tokens[at]!.fold} ${tokens[at + 1]!.fold} ${tokens[at + 2]?.fold ?? ''}`;
    if (FULL_HEADS.some((head) => pair.startsWith(head)) && startsBody(run, tokens, at)) return at;
  }
  return -1;
}
