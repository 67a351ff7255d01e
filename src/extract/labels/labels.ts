/**
 * Labelled lines: who, when and what comes out, each behind its label and a colon. They belong to the task above them.
 *
 * > | - Cơ quan chủ trì: Sở Khoa học và Công nghệ.
 * > | - Thời gian thực hiện: Quý IV/2025.
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { Unit } from '../../model/outline.ts';
import { type Run, subRun, withoutEnd } from '../../model/run.ts';
import { matchAt } from '../../text/matches.ts';
import { tokenize } from '../../text/tokens.ts';
import {
  directsThem,
  isNominal,
  isOrder,
  isOrderOfFunds,
  isPhrase,
  isTime,
  isTimeAlone,
  type LabelKind,
  labelWithoutColon,
  labelWordsAt,
  tellsOfFunds,
} from './label-words.ts';

export type { LabelKind } from './label-words.ts';

export interface Label {
  kind: LabelKind;
  /** What stands behind the label. */
  value: Run;
}

/** A time that is said without a colon: `Thời gian thực hiện sau khi …`. */
const BARE_TIME = /(?:thời gian|thời hạn)[ \t]+(?:thực hiện|hoàn thành|triển khai)[ \t]+(?=\p{Ll}|\d)/iuy;

/** Marks behind which another label may stand. */
const BEFORE_LABEL =
  /[.;,(]\s*(?:[-–+*•]\s+)?|(?<=\S)\s+(?:[-–+*•]\s+)?(?=\p{Lu}\p{Ll}+ \p{Ll}+(?: \p{Ll}+){0,4} ?:)/gu;

/** The labels of a unit that says nothing else; null when it is no labelled line. */
export function labelsOf(line: Run): Label[] | null {
  const run = withoutParentheses(line);
  const first = labelAt(run, 0);
  if (!first) return labelledWithoutColon(run);
  const found = [first];
  // several labels in one line: `Chủ trì: Sở Nội vụ. Phối hợp: các sở.`
  for (let mark = matchAt(BEFORE_LABEL, run.text, first.behind); mark; mark = BEFORE_LABEL.exec(run.text)) {
    const next = labelAt(run, BEFORE_LABEL.lastIndex, true);
    if (!next) continue;
    found.at(-1)!.to = mark.index;
    found.push(next);
    BEFORE_LABEL.lastIndex = next.behind + 1;
  }
  return found.flatMap(({ kind, behind, to }) =>
    withTimeBehind({ kind, value: withoutEnd(subRun(run, run.start + behind, run.start + to), '.;,') }),
  );
}

/** A time behind the last names that has no label: `Chủ trì: Văn phòng; hoàn thành quý II/2026`, `Đơn vị thực hiện: Phòng Kinh tế (xong trước 30/6/2026)`. */
export function withTimeBehind(label: Label): Label[] {
  const { text, start } = label.value;
  if (label.kind !== 'lead' && label.kind !== 'support') return [label];
  const at = Math.max(...BEFORE_TIME.map((mark) => text.lastIndexOf(mark)));
  const behind = at < 0 ? null : withoutEnd(subRun(label.value, start + at + 1), '.;,)');
  if (!behind || !isTimeAlone(behind.text)) return [label];
  const value = subRun(label.value, start, start + at);
  return [
    { ...label, value },
    { kind: 'time', value: behind },
  ];
}

/** `Phối hợp: Công an xã. Hoàn thành trước ngày 25/8.` ends in a sentence of its own. */
const BEFORE_TIME = [';', '(', ',', '. '];

/** The line may stand in parentheses: `(Cơ quan chủ trì: Sở Tư pháp; Thời gian: Quý II)`. */
function withoutParentheses(run: Run): Run {
  if (!run.text.startsWith('(')) return run;
  const end = withoutEnd(run, '.;');
  return end.text.endsWith(')') ? subRun(run, run.start + 1, end.end - 1) : run;
}

/** `Cơ quan chủ trì - Sở Tư pháp`, `Cơ quan chủ trì là Sở Tư pháp; cơ quan phối hợp là Sở Nội vụ`, `Thời gian thực hiện sau khi …`: labels that miss their colons. */
export function labelledWithoutColon(run: Run): Label[] | null {
  if (!MAY_BE_BARE.has(run.text.charAt(0))) return null;
  BARE_TIME.lastIndex = 0;
  if (BARE_TIME.test(run.text)) return [{ kind: 'time', value: subRun(run, run.start + BARE_TIME.lastIndex) }];
  if (run.text.length >= LONGEST_LINE) return null;
  const labels: Label[] = [];
  for (let at = 0; at < run.text.length; ) {
    NEXT_BARE.lastIndex = at;
    const mark = NEXT_BARE.exec(run.text)?.index ?? -1;
    const part = subRun(run, run.start + at, mark < 0 ? run.end : run.start + mark);
    const label = labelWithoutColon(part);
    if (!label) return null;
    labels.push({ kind: label.kind, value: withoutEnd(subRun(part, part.start + label.behind), '.;,') });
    at = mark < 0 ? run.text.length : mark + 2;
  }
  return labels;
}
/** Behind a semicolon, and behind a comma before `cơ quan phối hợp`, another begins. */
const NEXT_BARE = /; |, (?=(?:cơ quan|đơn vị) (?:chủ trì|phối hợp|thực hiện) )/giu;
const MAY_BE_BARE = new Set('TtCcĐđ');
/** Characters of the longest line with a label that misses its colon. */
const LONGEST_LINE = 200;

/**
 * The labels of each of the units of one parent, with all that stands below it; null where the unit says more, or opens the work: `Nội dung:` above its
 * items. Some lines are labels only beside others. Read once: several rules ask.
 */
export function labelsAmong(units: readonly Unit[]): readonly (Label[] | null)[] {
  const known = labelsOfUnits.get(units);
  if (known) return known;
  const found = units.map(labelsWithin);
  labelsOfUnits.set(units, found);
  return found;
}
const labelsOfUnits = new WeakMap<readonly Unit[], readonly (Label[] | null)[]>();

/** Is a unit nothing but labels? Called as an array calls back. */
export function isLabel(_: Unit, at: number, units: readonly Unit[]): boolean {
  return labelsAmong(units)[at] !== null;
}

function labelsWithin(unit: Unit, at: number, siblings: readonly Unit[]): Label[] | null {
  if (unit.type === 'table') return null;
  if (isOrder(unit) || isOrderOfFunds(unit.run) || leadsItems(unit)) return null;
  const labels =
    labelsOf(unit.run) ?? doneLineOf(unit) ?? bareLabelOf(unit, at, siblings) ?? asideAmong(unit, at, siblings);
  if (!labels || (labels.length === 1 && isEmpty(labels[0]!) && opensWork(unit, labels[0]!))) return null;
  return [...labels.flatMap((label) => fillLabel(label, unit)), ...labelsBelow(unit, labels)];
}

/** `a) Đơn vị chủ trì: Văn phòng Sở` above `- Rà soát hồ sơ …`: a label that says who does what its items say. */
export function leadsItems(unit: Unit): boolean {
  const { run, children } = unit;
  if (children.length === 0 || !run.text.includes(':') || !children.every(opensWithVerb)) return false;
  const labels = labelsOf(run);
  return labels?.[0]?.kind === 'lead' && labels.every(({ value }) => value.text !== '');
}

function opensWithVerb({ type, run }: Unit): boolean {
  if (type !== 'item' && type !== 'section') return false;
  const tokens = tokenize({ ...run, text: run.text.slice(0, LONGEST_VERB) });
  return lexicon.predicates.match(tokens, 0) !== null && lexicon.names.match(tokens, 0) === null;
}
/** Characters within which the verb stands that opens a unit. */
const LONGEST_VERB = 24;

/** `- Hoàn thành trước ngày 30/6/2026.` says of the work above when it is to be done. */
function doneLineOf({ run, children }: Unit): Label[] | null {
  if (children.length > 0 || !DONE.test(run.text)) return null;
  const value = withoutEnd(run, '.;,');
  return isTimeAlone(value.text) ? [{ kind: 'time', value }] : null;
}
const DONE = /^(?:hoàn thành|xong) /iu;

/** `Nội dung:` above its items, `Tiến độ thực hiện:` above `- Tháng 5: Xây dựng kế hoạch`, `Kinh phí:` above `- Sở Tài chính bố trí kinh phí …`. */
function opensWork({ run, children }: Unit, { kind }: Label): boolean {
  if (isNominal(run.text)) return true;
  if (kind === 'aside') return tellsOfFunds(run.text) && children.some((child) => directsThem(child.run));
  return kind === 'time' && children.some((child) => namesWork(child.run.text));
}

/** `Tháng 5: Xây dựng kế hoạch`; `Cấp tỉnh: Quý II/2023` says when. */
function namesWork(text: string): boolean {
  const colon = text.search(/:\s+\p{Lu}/u);
  return colon >= 0 && !isTime(text, colon + 1);
}

/**
 * A label that is a heading, without a colon: above labelled lines (`b) Cơ quan thực hiện` above `- Cơ quan chủ trì: Sở Y tế`), or above a line or two
 * where another heading beside it is `a) Nội dung`.
 */
function bareLabelOf(unit: Unit, at: number, siblings: readonly Unit[]): Label[] | null {
  const { run, children } = unit;
  if (children.length === 0 || run.text.length > LONGEST_LABEL) return null;
  const closed = { ...run, text: `${run.text.trimEnd()}:` };
  if (labelAt(closed, 0)?.behind !== closed.text.length) return null;
  const [label] = labelsOf(closed)!;
  return children.every((child) => labelsOf(child.run)) || standsBeside(unit, at, siblings) ? [label!] : null;
}
/** Characters of the longest label. */
const LONGEST_LABEL = 60;

/** `1.1. Nội dung`, `1.2. Cơ quan thực hiện`, `1.3. Thời gian thực hiện`, each above what it says. */
function standsBeside(heading: Unit, at: number, siblings: readonly Unit[]): boolean {
  const { children, run } = heading;
  const isTimes = children.every((child) => isTime(child.run.text));
  if (children.length > MOST_LINES || !(isTimes ? TIMES : NAMES).test(run.text)) return false;
  // `Tiến độ thực hiện` above `Tháng 5: Xây dựng kế hoạch` is work
  if (children.some((child) => child.children.length > 0 || child.run.text.includes(':'))) return false;
  return siblings.slice(Math.max(0, at - REACH), at).some((other) => isNominal(other.run.text));
}
const TIMES = /^(?:thời|tiến độ|lộ trình|hạn)/iu;
const NAMES = /^(?:các )?(?:cơ quan|đơn vị|bộ phận|tổ chức, cá nhân|người)(?= )/iu;
/** Most lines that say who. */
const MOST_LINES = 4;

/** Beside labelled lines a phrase with a colon and a phrase behind it is no work: `Quy mô: 200 người`. */
function asideAmong(unit: Unit, at: number, siblings: readonly Unit[]): Label[] | null {
  if (siblings.length === 1 || unit.children.length > 0 || !isPhrase(unit.run)) return null;
  const near = siblings.slice(Math.max(0, at - REACH), at + REACH + 1);
  return near.some((other) => other !== unit && other.type === unit.type && labelsOf(other.run) !== null)
    ? [{ kind: 'aside', value: unit.run }]
    : null;
}
/** How far other lines with labels may stand. */
const REACH = 3;

function isEmpty({ value }: Label): boolean {
  return value.text === '';
}

/** A label whose value stands in items below it; a label above labels (`Phân công thực hiện:`, `- Cơ quan chủ trì: …`) says nothing itself. */
function fillLabel(label: Label, unit: Unit): Label[] {
  if (!isEmpty(label) || unit.children.length === 0) return [label];
  return labelsOfAll(unit.children) ?? [{ ...label, value: joinRuns(unit.children.map((child) => child.run)) }];
}

/** Labels that hang below one with a value of its own: `- Cơ quan chủ trì: Sở Y tế` above `+ Thời gian: Quý II`. */
function labelsBelow({ children }: Unit, labels: readonly Label[]): Label[] {
  return children.length === 0 || labels.some(isEmpty) ? [] : (labelsOfAll(children) ?? []);
}

/** The labels of units that are nothing but labels; null where one says more. */
function labelsOfAll(units: readonly Unit[]): Label[] | null {
  const labels = labelsAmong(units);
  return labels.every((each) => each !== null) ? labels.flat() : null;
}

function joinRuns(runs: readonly Run[]): Run {
  let text = '';
  const start = runs[0]!.start;
  for (const run of runs)
    text += `${' '.repeat(Math.max(0, run.start - start - text.length))}${run.text.replace(/[.;]?$/, ';')}`;
  return { start, end: start + text.length, text };
}

interface FoundLabel {
  kind: LabelKind;
  behind: number;
  to: number;
}

/** The label at a place of a run, with its value up to the end. */
export function labelAt(run: Run, at: number, isBehind = false): FoundLabel | null {
  const found = labelWordsAt(run, at, isBehind);
  return found && { kind: found.kind, behind: found.behind, to: run.text.length };
}
