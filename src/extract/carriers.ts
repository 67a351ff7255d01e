/**
 * Units that say no work themselves, but of whom or of what the units are that stand behind or below them.
 *
 * > | Giao các sở, ngành thực hiện các nhiệm vụ sau:
 * > | 1. Sở Y tế.
 * > | Bảng 2. Nhiệm vụ của Sở Nội vụ
 */
import type { NameContext } from '../model/body.ts';
import type { Unit } from '../model/outline.ts';
import { type Run, withoutEnd } from '../model/run.ts';
import { CAPTION, namesOfHeading } from '../names/heading-names.ts';
import { endsSentence, startsUpper } from '../text/letter-case.ts';
import { isTimeAlone } from './labels/label-words.ts';
import { isEvident } from './subject/evident.ts';
import { assignsWork } from './table-tasks.ts';

/** A text that ends in a colon, or an item that is a phrase, above its own items. */
export function isCarrier(unit: Unit): boolean {
  if (endsInColon(unit.run)) return true;
  return unit.type === 'item' && unit.children.length > 0 && !/[.;!?…]["”)]*$/u.test(unit.run.text.trimEnd());
}

function endsInColon({ text }: Run): boolean {
  return text.trimEnd().endsWith(':');
}

/**
 * A paragraph of a section that ends in a colon above units that are not its items (`… thực hiện các nhiệm vụ sau:`), or that has lost its marker and is nothing
 * but names, or but a time (`Tháng 3`); an item of nothing but names above a series. (Before the first section it is the ordering sentence, whose bodies are the
 * addressees.)
 */
export function carriesOn(unit: Unit, next: Unit | undefined, context: NameContext): boolean {
  if (next && isAboveSeries(unit, next, context)) return true;
  if (unit.type !== 'paragraph' || unit.children.length > 0 || !next || next.kind === 'heading') return false;
  if (endsInColon(unit.run)) return true;
  if (next.type !== 'paragraph' && next.type !== 'item') return false;
  return isBareTime(unit.run) || isBareName(unit.run, context);
}

/**
 * `Sở Nội vụ:`, `- Sở Nội vụ:` at the end of a unit, behind which the series of its sections begins again (`a)`): of whom what follows is; null where there is none.
 */
export function carrierBehind({ children }: Unit, next: Unit | undefined, context: NameContext): Unit | null {
  const last = children.at(-1);
  return last && next && isAboveSeries(last, next, context) ? last : null;
}

/** Names with a colon, without anything below, above the first of a series. */
function isAboveSeries({ type, children, run }: Unit, next: Unit, context: NameContext): boolean {
  if ((type !== 'paragraph' && type !== 'item') || children.length > 0) return false;
  if (next.type !== 'section' || !BEGINS_SERIES.test(next.marker ?? '')) return false;
  return endsInColon(run) && isBareName(run, context);
}
const BEGINS_SERIES = /^\(?[a1][)./]{1,2}$/u;

/** `Tháng 3`, `Quý II`, `Tuần 2 (từ ngày 08/3 đến ngày 12/3)` above what is done in that time. */
function isBareTime({ text }: Run): boolean {
  return text.length <= LONGEST_TIME && OPENS_TIME.test(text) && isTimeAlone(text.replace(ASIDE, ''));
}
const LONGEST_TIME = 60;
const OPENS_TIME = /^(?:tháng|quý|tuần|ngày|thứ|từ|trước|trong|đầu|cuối|năm) /iu;
const ASIDE = /\s\([^()]*\)$/u;

/** `* Giai đoạn 1: Chuẩn bị diễn tập` above a paragraph: a star that closes no sentence. */
export function isStarHeading({ type, marker, children, run }: Unit, next: Unit | undefined): boolean {
  if (type !== 'item' || marker !== '*' || children.length > 0 || next?.type !== 'paragraph') return false;
  return run.text.length <= LONGEST_STAR && !endsSentence(run.text) && startsUpper(next.run.text);
}
const LONGEST_STAR = 100;

/** Most characters of a line that is nothing but names. */
const LONGEST_NAMES = 160;

function isBareName(run: Run, context: NameContext): boolean {
  if (run.text.length > LONGEST_NAMES || /[.;,]\s*$/.test(run.text)) return false;
  return namesOfHeading(run, context)?.some(isEvident) ?? false;
}

/** `Nhiệm vụ của Sở Nội vụ:`, `Bảng 2. Nhiệm vụ của Sở Nội vụ` above a table that assigns work carry its rows; `Danh mục …:` above another is no work. */
export function isCaption(unit: Unit, next: Unit): boolean {
  if (unit.type !== 'paragraph' || unit.children.length > 0 || next.type !== 'table') return false;
  return endsInColon(unit.run) || ((CAPTION.test(unit.run.text) || TABLE_OF.test(unit.run.text)) && assignsWork(next));
}
/** `Bảng phân công nhiệm vụ các khoa` */
const TABLE_OF = /^(?:bảng|biểu) (?:phân công|tổng hợp|phân kỳ|tiến độ|chi tiết|kế hoạch|nhiệm vụ|danh mục) [^.;]*$/iu;

/** `1. Sở Y tế.` above paragraphs: a heading of names that is closed like a sentence. */
export function isClosedName({ type, run }: Unit, context: NameContext): boolean {
  return type === 'section' && /[.;,]\s*$/u.test(run.text) && isBareName(withoutEnd(run, '.;,'), context);
}
