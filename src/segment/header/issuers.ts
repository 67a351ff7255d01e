/**
 * Which lines of a letterhead are one body and which are several: `ỦY BAN NHÂN DÂN` over `TỈNH AN GIANG` is one, `UBND HUYỆN …` over `PHÒNG …` are two
 * (superior and issuer, Nghị định 30/2020/NĐ-CP, phụ lục I, II.2), two ministries one over the other issue together.
 */

import { lexicon } from '../../lexicon/bodies.ts';
import { type BodyHead, headOfBody, isHeadAlone } from '../../lexicon/letterhead.ts';
import { provinceAt } from '../../lexicon/places.ts';
import type { Run } from '../../model/run.ts';
import { runOf, subRun } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { foldWords } from '../../text/fold.ts';
import { isDangling, isUpper } from '../../text/letter-case.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Piece } from '../lines/row.ts';
import { splitRunTogether } from './run-together.ts';

export interface Issuers {
  bodies: Run[];
  coIssuers: Run[];
}

/** `TTLT-BTC-BNV`, `CTPH-UBND-HND`, `KHLT/…`, `HDLN-SYT-BHXH`, `HDLS/STC-SNV`: the code of a joint document. */
const JOINT_SYMBOL = /(?:LT|PH)(?=[-/])|^[A-ZĐ]{0,3}L[NS](?=[-/])/u;

export function readIssuers(reading: Reading, pieces: readonly Piece[], symbol: string | null): Issuers {
  const runs = groupBodies(pieces).flatMap((group) => splitRunTogether(runOf(reading, group)));
  const named = runs.filter(({ text }) => !TOGETHER_ALONE.test(text));
  const isJoint = symbol !== null && JOINT_SYMBOL.test(symbol);
  const parts = named.flatMap((run) => splitJoint(run, isJoint));
  const first = isJoint ? 0 : parts.findIndex((part, i) => isJoined(parts[i - 1], part));
  if (parts.length < 2 || first === -1) return { bodies: parts.map(({ run }) => run), coIssuers: [] };
  const issuer = isJoint ? (isAbove(parts[0]!, symbol) || isOfState(parts[0]!, parts[1]!) ? 1 : 0) : first - 1;
  return {
    bodies: parts.slice(0, issuer + 1).map(({ run }) => run),
    coIssuers: parts.slice(issuer + 1).map(({ run }) => run),
  };
}

/** `UBND TỈNH HÀ NAM` above two of its departments that issue together. */
function isAbove({ run }: Part, symbol: string): boolean {
  return PEOPLES_COMMITTEE.test(run.text) && !symbol.includes('UBND');
}
const PEOPLES_COMMITTEE = /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)(?= )/iu;

/** `BẢO HIỂM XÃ HỘI VIỆT NAM` above the one of a province, which issues together with others. */
function isOfState({ run: { text } }: Part, { run }: Part): boolean {
  const head = OF_STATE.exec(text)?.[1];
  return head !== undefined && run.text.startsWith(`${head} `);
}
const OF_STATE = /^(.+) VIỆT NAM$/u;

interface Part {
  run: Run;
  /** Printed on one line with the body before it, a dash between. */
  follows: boolean;
}

function isJoined(before: Part | undefined, part: Part): boolean {
  if (!before) return false;
  if (part.follows) return true;
  const rank = headOfBody(part.run.text)?.rank;
  return rank !== undefined && rank !== '' && rank === headOfBody(before.run.text)?.rank;
}

function groupBodies(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const [i, piece] of pieces.entries()) {
    const group = groups.at(-1);
    if (group && !startsBody(group, piece, pieces[i + 1])) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function startsBody(group: readonly Piece[], piece: Piece, next: Piece | undefined): boolean {
  const head = headOfBody(piece.text);
  const before = group.map(({ text }) => text).join(' ');
  if (!head) return startsPart(before, piece.text);
  if (isLastWord(piece.text, head, next)) return false;
  if (isDangling(before) || /^(?:VÀ|CỦA)\s/iu.test(piece.text)) return false;
  return !isHeadAlone(before);
}

/**
 * `NHÀ THIẾU NHI` below `UBND TỈNH HÀ NAM`, `ĐỘI QUẢN LÝ TRẬT TỰ` below `UBND HUYỆN LÝ NHÂN`: what begins with a noun of bodies goes on with no name that ends in
 * its place; a part of any body (`TỔ TOÁN - TIN` below `TRƯỜNG THCS TAM ĐA`) with none at all.
 */
function startsPart(before: string, text: string): boolean {
  if (!text.includes(' ')) return false;
  const tokens = tokenize({ start: 0, end: text.length, text });
  const noun = lexicon.nouns.match(tokens, 0);
  if (!noun || !(noun.value.has('head') || noun.value.has('over'))) return false;
  return (PARTS.has(tokens[0]!.fold) && before.split(' ').length > 2) || endsWithPlace(before);
}
const PARTS = new Set(['tổ', 'đội', 'nhóm']);

function endsWithPlace(text: string): boolean {
  const tokens = tokenize({ start: 0, end: text.length, text });
  for (let at = Math.max(1, tokens.length - LONGEST_PLACE); at < tokens.length; at++) {
    if (LEVELS.has(tokens[at - 1]!.fold) && isUpper(text.slice(tokens[at]!.start))) return true;
    if (provinceAt(tokens, at)?.next === tokens.length) return true;
  }
  // `VIỄN THÔNG SÓC TRĂNG` below `TẬP ĐOÀN BƯU CHÍNH VIỄN THÔNG VIỆT NAM`
  return text.endsWith(' VIỆT NAM');
}
/** Words of the longest name of a district or commune. */
const LONGEST_PLACE = 4;
const LEVELS = new Set(['tỉnh', 'phố', 'tp', 'huyện', 'quận', 'xã', 'phường', 'trấn', 'khu']);

/** `TRƯỜNG` below `SỞ TÀI NGUYÊN VÀ MÔI`, `PHÒNG - TỔNG CỤC …` below `BỘ ĐỘI BIÊN`: what could begin a name ends the one that its line broke. */
function isLastWord(text: string, head: BodyHead, next: Piece | undefined): boolean {
  // an office ends no name that its line broke
  if (OFFICE.test(text)) return false;
  const [own = ''] = text.split(DASH);
  const isAlone = head.isBare && foldWords(own).split(' ').length === head.length;
  return isAlone && (own !== text || !next || headOfBody(next.text) !== null);
}
const OFFICE = /^(?:VĂN PHÒNG|BAN THƯỜNG (?:VỤ|TRỰC))$/u;
const DASH = /\s[-–—]\s/;

/**
 * `UBND TỈNH … - HỘI NÔNG DÂN TỈNH …`: a dash joins two bodies where a head of a name follows it; one without blanks, a star and `VÀ` in joint documents,
 * `BỘ Y TẾ-BỘ NỘI VỤ`.
 */
function splitJoint(run: Run, isJoint: boolean): Part[] {
  const parts: Part[] = [];
  let at = run.start + (TOGETHER.exec(run.text)?.[0].length ?? 0);
  for (const match of run.text.matchAll(isJoint ? JOINS_JOINT : JOINS)) {
    const rest = run.text.slice(match.index + match[0].length);
    if (!headOfBody(rest)) continue;
    parts.push({ run: subRun(run, at, run.start + match.index), follows: parts.length > 0 });
    at = run.start + match.index + match[0].length;
  }
  parts.push({ run: subRun(run, at), follows: parts.length > 0 });
  return parts;
}
const JOINS = /\s[-–—]\s+/g;
const JOINS_JOINT = /\s?[-–—*]\s*|\sVÀ\s/g;
/** `LIÊN NGÀNH` above the bodies that it is of. */
const TOGETHER_ALONE = /^LIÊN\s+(?:NGÀNH|BỘ|SỞ|TỊCH|CƠ\s+QUAN)\s*:?$/iu;
/** `LIÊN NGÀNH: SỞ TÀI CHÍNH - SỞ XÂY DỰNG` */
const TOGETHER = /^LIÊN\s+(?:NGÀNH|BỘ|SỞ)\s*:\s*/iu;
