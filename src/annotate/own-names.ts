/**
 * What a document itself calls those of whom it speaks: `… (sau đây gọi chung là đơn vị sử dụng đất)`, `Chủ nhiệm đề tài là người …` among explained words
 * (giải thích từ ngữ), `Trách nhiệm của người học`, `Người lái xe có nhiệm vụ:`. Regulations (quy chế, quy định) then say by these names who does what.
 */
import { lexicon } from '../lexicon/bodies.ts';
import type { NameContext, OwnNames } from '../model/body.ts';
import type { Unit } from '../model/outline.ts';
import { plain } from '../model/run.ts';
import { bodiesAt } from '../names/bodies.ts';
import { ownersOfDuty } from '../names/heading-names.ts';
import { type Token, tokenize } from '../text/tokens.ts';

export function findOwnNames(text: string, outlines: readonly Unit[], names: NameContext): OwnNames {
  const found = new Map<string, string[][]>();
  for (const words of calledInParentheses(text)) add(words, found);
  for (const outline of outlines) addFrom(outline, names, found);
  for (const rests of found.values()) rests.sort((one, other) => other.length - one.length);
  return found;
}

const CALLED =
  /\((?:sau đây|dưới đây)?\s*(?:được )?(?:gọi|viết)(?:\s+(?:tắt|chung))?(?:\s+là)?[:\s]+["“]?([^()"“”:;]{4,60})["”]?\)/giu;

function* calledInParentheses(text: string): Iterable<readonly Token[]> {
  if (!text.includes('(')) return;
  for (const match of text.matchAll(CALLED)) {
    const words = wordsOf(match[1]!.replace(MANY, ''));
    if (words && namesSomebody(words)) yield words;
  }
}

/** `(gọi chung là các cơ quan phối hợp)` */
const MANY = /^(?:các|những) /iu;

/** Adds the names that headings and explanations of the outline give. */
function addFrom(unit: Unit, names: NameContext, found: Map<string, string[][]>): void {
  const isExplained = unit.type === 'section' && /giải thích (?:từ ngữ|thuật ngữ)/iu.test(unit.run.text);
  for (const name of unit.type === 'section' ? namesOfOwners(unit, names) : []) {
    const words = wordsOf(name);
    if (words) add(words, found);
  }
  const charged = unit.children.length > 0 ? wordsOfCharged(unit, names) : null;
  if (charged) add(charged, found);
  for (const child of unit.children) {
    const words = isExplained ? wordsExplained(plain(child.run), names) : null;
    if (words) add(words, found);
    addFrom(child, names, found);
  }
}

/** A term that stands for somebody: `Chủ nhiệm đề tài là người được giao …`, `Quản trị hệ thống: là công chức …`. */
const EXPLAINED =
  /^["“]?(\p{L}[^:;,."“”()]{3,60}?)["”]?(?: \([^()]*\))?:? là (?:các |những |một )?(?:người|cá nhân|cán bộ|công chức|viên chức|chuyên viên|giảng viên|giáo viên|cơ quan|đơn vị|tổ chức|bộ phận|doanh nghiệp|hộ gia đình|nhà )/iu;

/** `Đơn vị vận hành: là Trung tâm Thông tin và các đơn vị …`: a term that stands for bodies. */
const SAID_TO_BE = /^["“]?(\p{L}[^:;,."“”()]{3,60}?)["”]?(?: \([^()]*\))?:? là /iu;

function wordsExplained(text: string, names: NameContext): readonly Token[] | null {
  const term = EXPLAINED.exec(text)?.[1];
  if (term) return wordsOf(term);
  const said = SAID_TO_BE.exec(text);
  const words = said ? wordsOf(said[1]!) : null;
  if (!words || !namesSomebody(words)) return null;
  const meaning = text.slice(said![0].length);
  const tokens = tokenize({ start: 0, end: meaning.length, text: meaning });
  return bodiesAt(tokens, 0, { ...names, text: meaning }) ? words : null;
}

function namesOfOwners(unit: Unit, names: NameContext): string[] {
  const owners = ownersOfDuty(unit.run, names) ?? [];
  return owners.filter(({ entry, kind }) => entry === null && kind === 'agency').map(({ name }) => name);
}

/** Who has the duties that a carrier opens: `Người lái xe có nhiệm vụ:`; null where the names are known, or what has them is a thing. */
function wordsOfCharged({ run }: Unit, names: NameContext): readonly Token[] | null {
  const name = CHARGED.exec(plain(run))?.[1];
  const words = name ? wordsOf(name) : null;
  if (!words || bodiesAt(tokenize(run), 0, names)?.next === words.length) return null;
  return namesSomebody(words) || PERSONS.has(words[0]!.fold) ? words : null;
}
const CHARGED =
  /^(\p{Lu}[^:;,."“”()]{3,60}?) (?:có|chịu) (?:các )?(?:trách nhiệm|nhiệm vụ|nghĩa vụ)(?:,? (?:và )?(?:quyền hạn|trách nhiệm|nghĩa vụ))?(?: (?:sau|như sau|sau đây|cụ thể sau))?(?:\s*:)?$/u;
/** First words of persons whom no table names. */
const PERSONS = new Set(['người', 'khách', 'hộ', 'chủ']);

/** Fewest and most words of such a name. One alone is a noun like others. */
const FEWEST = 2;
const MOST = 8;

function wordsOf(name: string): readonly Token[] | null {
  const tokens = tokenize({ start: 0, end: name.length, text: name });
  const isName = tokens.length >= FEWEST && tokens.length <= MOST && tokens.every(({ kind }) => kind !== 'mark');
  return isName ? tokens : null;
}

function namesSomebody(words: readonly Token[]): boolean {
  const noun = lexicon.nouns.match(words, 0);
  return SOMEBODY.some((role) => noun?.value.has(role));
}
const SOMEBODY = ['head', 'over', 'officer', 'common', 'people'] as const;

function add(words: readonly Token[], found: Map<string, string[][]>): void {
  const [first, ...rest] = words.map(({ fold }) => fold);
  const rests = found.get(first!);
  if (rests) rests.push(rest);
  else found.set(first!, [rest]);
}
