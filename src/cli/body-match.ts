/**
 * Whether a body is the one that a person names: `Sở Y tế`, `SYT`, `UBND tỉnh Hà Giang`, `Sở GD&ĐT`, or an id of the gazetteer.
 *
 * A name fits when its words are those of the body, each written out or by its first letter (`và` may be dropped); capitals, tone placement,
 * punctuation and blanks don't count. The place at the end may stand in one of both alone, but two places must be the same.
 */
import type { Body } from '../model/result.ts';
import { fold, foldWords } from '../text/fold.ts';

export interface BodyQuery {
  /** As given, for ids. */
  text: string;
  /** Folded, without blanks. */
  key: string;
}

export function readQuery(text: string): BodyQuery {
  return { text: text.trim(), key: fold(text) };
}

/** Whether the body, or the agency that an officer heads, is the one that is asked for. */
export function bodyMatches(body: Body, query: BodyQuery): boolean {
  if (query.key === '') return false;
  if (body.id === query.text || body.agency === query.text) return true;
  return namesOf(body).some((words) => fits(query.key, words) || isOfficerOf(body, words, query.key));
}

/** Nouns of level that stand between a name and its place. */
const LEVELS = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'];

/** The ways to write a body's name, as folded words: as it is, without its place, and with the place that is not written. */
function namesOf(body: Body): string[][] {
  const name = foldWords(body.name);
  const place = body.place ? foldWords(body.place) : '';
  const names = [name];
  if (body.text) names.push(foldWords(body.text));
  if (place !== '' && name.endsWith(` ${place}`)) {
    const core = name.slice(0, -place.length - 1);
    const level = LEVELS.find((noun) => core.endsWith(` ${noun}`));
    names.push(core);
    if (level) names.push(core.slice(0, -level.length - 1), `${core.slice(0, -level.length - 1)} ${place}`);
  } else if (place !== '') {
    names.push(`${name} ${place}`, ...LEVELS.map((level) => `${name} ${level} ${place}`));
  }
  return names.map((text) => text.split(' '));
}

/** `Giám đốc Sở Y tế` is an officer of `Sở Y tế`: the rest of the title's words is the name. */
function isOfficerOf(body: Body, words: readonly string[], key: string): boolean {
  return body.kind === 'officer' && words.some((_, i) => i > 0 && fits(key, words.slice(i)));
}

/** Whether `key` is the words one after another, each whole or by its first letter. Keeps the set of places in `key` that can be reached. */
function fits(key: string, words: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const at of reached) {
      if (key.startsWith(word, at)) next.add(at + word.length);
      if (key[at] === word[0] || key[at] === bare(word[0] ?? '')) next.add(at + 1);
      if (word === 'và') next.add(at);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(key.length);
}

/**
 * Whether a collective takes in the body that is asked for: `các sở, ban, ngành` any `Sở …`, `Ủy ban nhân dân các huyện` the committee of a
 * district, `các cơ quan, đơn vị` everybody.
 */
export function collectiveIncludes(body: Body, query: BodyQuery): boolean {
  const members = ` ${foldWords(body.name)} `;
  if (body.kind !== 'collective' && !isOfSeveral(members)) return false;
  if (EVERYBODY.test(members)) return true;
  const committee = COMMITTEE.exec(foldWords(query.text));
  if (committee) {
    const level = LEVELS.find((noun) => committee[1]?.startsWith(noun));
    const isNamed = members.includes(' ủy ban nhân dân ') && (!level || members.includes(` ${level} `));
    return isNamed || LOCALITIES.test(members);
  }
  const head = foldWords(query.text).split(' ', 1)[0] ?? '';
  return DEPARTMENTS.test(members) || HEADS.some((noun) => fitsHead(head, noun) && members.includes(` ${noun} `));
}

/** Officers of several bodies: `Thủ trưởng các sở, ban, ngành`, `Chủ tịch Ủy ban nhân dân huyện, thành phố`. */
function isOfSeveral(members: string): boolean {
  return members.includes(' các ') || LEVELS_IN_A_ROW.test(members);
}
const LEVELS_IN_A_ROW = new RegExp(` (?:${LEVELS.join('|')}) (?:và )?(?:${LEVELS.join('|')}) `, 'u');

/** Words that mean every body there is. */
const EVERYBODY = / (?:cơ quan|đơn vị|tổ chức) /u;
const LOCALITIES = / (?:địa phương|các cấp) /u;
/** `ngành` means every body that looks after a branch, whatever its head noun. */
const DEPARTMENTS = / ngành /u;
const COMMITTEE = /^(?:ủy ban nhân dân|ubnd)(?: (.*))?$/u;
const HEADS = ['sở', 'ban', 'bộ', 'phòng', 'trường', 'hội', 'đoàn', 'cục', 'chi cục', 'trung tâm', 'công an'];

/** `SYT` has the head noun `sở` by its first letter. */
function fitsHead(head: string, noun: string): boolean {
  return head === noun || (head.length > 1 && head.length <= 8 && !/[aeiouy]/u.test(bare(head)) && head[0] === noun[0]);
}

/** Without marks, as abbreviations are written: `Ủy` is `U` in `UBND`. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
