/**
 * What a document itself calls those of whom it speaks: `… (sau đây gọi chung là đơn vị sử dụng đất)`, `Chủ nhiệm đề tài là người …` among explained words
 * (giải thích từ ngữ), `Trách nhiệm của người học`. Regulations (quy chế, quy định) then say by these names who does what.
 */
import { lexicon } from '../lexicon/bodies.ts';
import type { NameContext, OwnNames } from '../model/body.ts';
import type { Unit } from '../model/outline.ts';
import { plain } from '../model/run.ts';
import { ownersOfDuty } from '../names/listed.ts';
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
    const words = wordsOf(match[1]!);
    if (words && namesSomebody(words)) yield words;
  }
}

/** Adds the names that headings and explanations of the outline give. */
function addFrom(unit: Unit, names: NameContext, found: Map<string, string[][]>): void {
  const isExplained = unit.type === 'section' && /giải thích (?:từ ngữ|thuật ngữ)/iu.test(unit.run.text);
  for (const name of unit.type === 'section' ? namesOfOwners(unit, names) : []) {
    const words = wordsOf(name);
    if (words) add(words, found);
  }
  for (const child of unit.children) {
    const term = isExplained ? EXPLAINED.exec(plain(child.run))?.[1] : undefined;
    const words = term ? wordsOf(term) : null;
    if (words) add(words, found);
    addFrom(child, names, found);
  }
}

/** A term that stands for somebody: `Chủ nhiệm đề tài là người được giao …`, `Quản trị hệ thống: là công chức …`. */
const EXPLAINED =
  /^["“]?(\p{L}[^:;,."“”()]{3,60}?)["”]?(?: \([^()]*\))?:? là (?:các |những |một )?(?:người|cá nhân|cán bộ|công chức|viên chức|chuyên viên|giảng viên|giáo viên|cơ quan|đơn vị|tổ chức|bộ phận|doanh nghiệp|hộ gia đình|nhà )/iu;

function namesOfOwners(unit: Unit, names: NameContext): string[] {
  const owners = ownersOfDuty(unit.run, names) ?? [];
  return owners.filter(({ entry, kind }) => entry === null && kind === 'agency').map(({ name }) => name);
}

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
