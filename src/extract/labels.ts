/**
 * Labelled lines: who, when and what comes out, each behind its label and a colon. They belong to the task above them.
 *
 * > | - Cơ quan chủ trì: Sở Khoa học và Công nghệ.
 * > | - Thời gian thực hiện: Quý IV/2025.
 */
import { lexicon } from '../lexicon/bodies.ts';
import type { Unit } from '../model/outline.ts';
import { type Run, subRun, withoutEnd } from '../model/run.ts';
import { tokenize } from '../text/tokens.ts';

export type LabelKind = 'lead' | 'support' | 'time' | 'product' | 'aside';

export interface Label {
  kind: LabelKind;
  /** What stands behind the label. */
  value: Run;
}

const WHO =
  '(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng|ban|tổ chức|người|cá nhân|sở|bộ)(?:,? (?:cơ quan|đơn vị|cá nhân|bộ phận))?(?: được)? )?';
/** A label only above a phrase: `Nội dung: những điểm mới của luật`; `Nội dung: Rà soát các văn bản` says the work. */
const NOMINAL = 'nội dung(?: chính| chủ yếu| thực hiện| hoạt động| công việc| nhiệm vụ)?';
const LABELS: readonly { kind: LabelKind; source: string }[] = [
  { kind: 'support', source: `${WHO}(?:phối hợp|tham gia)(?: thực hiện)?` },
  {
    kind: 'lead',
    source: `${WHO}(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu|phụ trách)(?: thực hiện| tham mưu| chính)?`,
  },
  { kind: 'lead', source: '(?:phân công|giao)(?: thực hiện| nhiệm vụ| trách nhiệm)?|trách nhiệm(?: thực hiện)?' },
  {
    kind: 'time',
    source:
      '(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn)(?: thực hiện| hoàn thành| tổ chức| triển khai| báo cáo| trình)?|hoàn thành',
  },
  {
    kind: 'product',
    source: '(?:các )?(?:sản phẩm|kết quả|đầu ra)(?: đầu ra| dự kiến| cần đạt| thực hiện| chủ yếu| đạt được)?',
  },
  {
    kind: 'aside',
    source: 'mục tiêu|mục đích|yêu cầu|phạm vi|(?:cơ quan|đơn vị) (?:hướng dẫn|phê duyệt|quyết định|nhận báo cáo)',
  },
  { kind: 'aside', source: NOMINAL },
  {
    kind: 'aside',
    source:
      '(?:nguồn )?kinh phí(?: thực hiện)?|địa điểm|thành phần(?: tham dự| tham gia)?|đối tượng(?: tham gia| áp dụng)?|số lượng|hình thức(?: thực hiện| tổ chức)?',
  },
];
const LABEL = new RegExp(
  `(?:${LABELS.map(({ source }, i) => `(?<l${i}>${source})`).join('|')})[ \\t]*(?:\\([^()]{0,40}\\)[ \\t]*)?:`,
  'iuy',
);
/** A time that is said without a colon: `Thời gian thực hiện sau khi …`. */
const BARE_TIME = /(?:thời gian|thời hạn)[ \t]+(?:thực hiện|hoàn thành|triển khai)[ \t]+(?=\p{Ll}|\d)/iuy;

/** Marks behind which another label may stand. */
const BEFORE_LABEL = /[.;,(]\s*/g;

/** The labels of a unit that says nothing else; null when it is no labelled line. */
export function labelsOf(run: Run): Label[] | null {
  const first = labelAt(run, 0);
  if (!first) {
    BARE_TIME.lastIndex = 0;
    const isTime = 'Tt'.includes(run.text.charAt(0)) && BARE_TIME.test(run.text);
    return isTime ? [{ kind: 'time', value: subRun(run, run.start + BARE_TIME.lastIndex) }] : null;
  }
  const found = [first];
  // several labels in one line: `Chủ trì: Sở Nội vụ. Phối hợp: các sở.`
  BEFORE_LABEL.lastIndex = first.behind;
  for (let mark = BEFORE_LABEL.exec(run.text); mark; mark = BEFORE_LABEL.exec(run.text)) {
    const next = labelAt(run, BEFORE_LABEL.lastIndex);
    if (!next) continue;
    found.at(-1)!.to = mark.index;
    found.push(next);
    BEFORE_LABEL.lastIndex = next.behind + 1;
  }
  return found.map(({ kind, behind, to }) => ({
    kind,
    value: withoutEnd(subRun(run, run.start + behind, run.start + to), '.;,'),
  }));
}

/** The labels of a unit with all that stands below it; null when the unit says more, or opens the work: `Nội dung:` above its items. */
export function labelsWithin(unit: Unit): Label[] | null {
  if (unit.type === 'table') return null;
  const labels = labelsOf(unit.run) ?? bareLabelOf(unit);
  if (!labels || (labels.length === 1 && isEmpty(labels[0]!) && NOMINAL_ALONE.test(unit.run.text))) return null;
  return labels.flatMap((label) => fillLabel(label, unit));
}
const NOMINAL_ALONE = new RegExp(`^${NOMINAL}\\s*:`, 'iu');

/** A label that is a heading, without a colon, above labelled lines: `b) Cơ quan thực hiện` above `- Cơ quan chủ trì: Sở Y tế`. */
function bareLabelOf({ run, children }: Unit): Label[] | null {
  if (children.length === 0 || run.text.length > LONGEST_LABEL || !children.every((child) => labelsOf(child.run)))
    return null;
  const closed = { ...run, text: `${run.text.trimEnd()}:` };
  return labelAt(closed, 0)?.behind === closed.text.length ? labelsOf(closed) : null;
}
/** Characters of the longest label. */
const LONGEST_LABEL = 60;

function isEmpty({ value }: Label): boolean {
  return value.text === '';
}

/** A label whose value stands in items below it; a label above labels (`Phân công thực hiện:`, `- Cơ quan chủ trì: …`) says nothing itself. */
function fillLabel(label: Label, unit: Unit): Label[] {
  if (!isEmpty(label) || unit.children.length === 0) return [label];
  const below = unit.children.map(labelsWithin);
  if (below.every((labels) => labels !== null)) return below.flat();
  return [{ ...label, value: joinRuns(unit.children.map((child) => child.run)) }];
}

function joinRuns(runs: readonly Run[]): Run {
  let text = '';
  const start = runs[0]!.start;
  for (const run of runs)
    text += `${' '.repeat(Math.max(0, run.start - start - text.length))}${run.text.replace(/[.;]?$/, ';')}`;
  return { start, end: start + text.length, text };
}

/** Labels behind the work in its own line: `Rà soát vị trí việc làm. Chủ trì: Sở Nội vụ. Thời gian: Quý II/2022.` */
export function trailingLabelsOf(run: Run): { labels: Label[]; work: Run } | null {
  if (!run.text.includes(':')) return null;
  for (const found of run.text.matchAll(/[.;]\s+(?=\p{Lu})/gu)) {
    const begin = found.index + found[0].length;
    const label = labelAt(run, begin);
    if (!label || label.kind === 'aside') continue;
    const labels = labelsOf(subRun(run, run.start + begin));
    if (labels) return { labels, work: subRun(run, run.start, run.start + found.index + 1) };
  }
  return null;
}

/** Labels in the parenthesis that closes a unit: `(Chủ trì: …; phối hợp: …; hoàn thành: …)`. */
export function closingLabelsOf(run: Run): Label[] {
  const found = /\(([^()]{6,400})\)[\s.;]*$/u.exec(run.text);
  if (!found) return [];
  const start = run.start + found.index + 1;
  return labelsOf(subRun(run, start, start + found[1]!.length)) ?? [];
}

interface FoundLabel {
  kind: LabelKind;
  behind: number;
  to: number;
}

function labelAt(run: Run, at: number): FoundLabel | null {
  if (!run.text.includes(':', at)) return null;
  LABEL.lastIndex = at;
  const found = LABEL.exec(run.text);
  if (!found) return null;
  const index = LABELS.findIndex((_, i) => found.groups?.[`l${i}`] !== undefined);
  if (LABELS[index]!.source === NOMINAL && saysWork(run.text.slice(LABEL.lastIndex, LABEL.lastIndex + LONGEST_VERB)))
    return null;
  return { kind: LABELS[index]!.kind, behind: LABEL.lastIndex, to: run.text.length };
}

/** Characters within which the verb of a text stands that begins with one. */
const LONGEST_VERB = 40;

function saysWork(text: string): boolean {
  return lexicon.predicates.match(tokenize({ start: 0, end: text.length, text }), 0) !== null;
}
