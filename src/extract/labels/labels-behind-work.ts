/**
 * Labels behind the work in its own unit: in sentences, in a parenthesis, behind commas, or names alone behind a colon.
 *
 * > | Rà soát vị trí việc làm. Chủ trì: Sở Nội vụ. Thời gian: Quý II/2022.
 *                              ^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyMention, NameContext } from '../../model/body.ts';
import { type Run, subRun } from '../../model/run.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { matchesOf } from '../../text/matches.ts';
import { tokenize } from '../../text/tokens.ts';
import { sharesOf } from '../assignment/assignment.ts';
import { isTimeAlone } from './label-words.ts';
import { type Label, labelAt, labelledWithoutColon, labelsOf } from './labels.ts';

interface LabelsBehind {
  labels: Label[];
  work: Run;
}

/** Labels behind the work in its own line: `Rà soát vị trí việc làm. Chủ trì: Sở Nội vụ. Thời gian: Quý II/2022.` */
export function trailingLabelsOf(run: Run, context: NameContext): LabelsBehind | null {
  if (!run.text.includes(':')) return null;
  for (const found of matchesOf(BEFORE_LABEL, run.text)) {
    const begin = found.index + found[0].length;
    if (isAmongOthers(run, found.index, begin)) continue;
    const label = labelAt(run, begin);
    if (!label || label.kind === 'aside') continue;
    const labels = labelsOf(subRun(run, run.start + begin));
    if (labels) {
      const told = labels.flatMap((each) => toldBehindTime(each, context));
      return { labels: told, work: subRun(run, run.start, run.start + found.index + 1) };
    }
  }
  return null;
}

/** `Thời gian: Quý II/2022. Sở Tài chính tham mưu thực hiện.`: a sentence behind the time says who does it. */
function toldBehindTime(label: Label, context: NameContext): Label[] {
  const { kind, value } = label;
  const stop = kind === 'time' ? value.text.search(/\.\s+\p{Lu}/u) : -1;
  if (stop < 0 || !isTimeAlone(value.text.slice(0, stop))) return [label];
  const [said, ...others] = sharesOf(subRun(value, value.start + stop + 2), context);
  if (!said || others.length > 0 || said.lead.length === 0) return [label];
  const namesOf = (bodies: readonly BodyMention[]) => subRun(value, bodies[0]!.start, bodies.at(-1)!.end);
  const roles: Label[] = [
    { kind, value: subRun(value, value.start, value.start + stop) },
    { kind: 'lead', value: namesOf(said.lead) },
  ];
  return said.support.length === 0 ? roles : [...roles, { kind: 'support', value: namesOf(said.support) }];
}

/**
 * Within a parenthesis that is closed further on and read as a whole: it opens with a label (`(đơn vị thực hiện: Sở Y tế; đơn vị phối hợp: Sở Nội vụ)`), or
 * with those who lead (`(Sở Y tế; phối hợp: Sở Nội vụ)`).
 */
function isAmongOthers(run: Run, at: number, label: number): boolean {
  const open = opening(run, at);
  return open >= 0 && (run.text.startsWith('phối hợp', label) || labelAt(run, open + 1) !== null);
}

/** Where the parenthesis opens in which a place stands; -1 outside. */
function opening({ text }: Run, at: number): number {
  const open = text.lastIndexOf('(', at);
  return open >= 0 && text.indexOf(')', open) > at ? open : -1;
}

/** A label stands behind a full stop, a semicolon, or a dash with blanks around it. */
const BEFORE_LABEL =
  /(?:[.;]|(?<=\S)\s[-–])\s+(?=\p{Lu}|cơ quan|đơn vị|thời gian|thời hạn|(?:chủ trì|phối hợp|hoàn thành)\s*:)|,\s+(?=chủ trì\s*:)/gu;

/** Labels without colons behind commas: `…, cơ quan chủ trì là Sở Tư pháp, thời gian thực hiện quý II/2021.` */
export function spokenLabelsOf(run: Run): LabelsBehind | null {
  const places = matchesOf(SPOKEN, run.text)
    .map(({ index }) => index)
    .filter((at) => opening(run, at) < 0);
  const labels = places.map((at, i) => {
    const line = subRun(run, run.start + at + 1, run.start + (places[i + 1] ?? run.text.length));
    return labelledWithoutColon(subRun(line, line.start + line.text.search(/\S/u)));
  });
  const [first] = places;
  if (first === undefined || labels.includes(null)) return null;
  return { labels: labels.flatMap((found) => found ?? []), work: subRun(run, run.start, run.start + first) };
}
const SPOKEN =
  /,(?=\s+(?:(?:cơ quan|đơn vị) (?:chủ trì|phối hợp|thực hiện)|(?:thời gian|thời hạn) (?:thực hiện|hoàn thành)) )/giu;

/** Labels in the parenthesis that closes a unit: `(Chủ trì: …; phối hợp: …; hoàn thành: …)`. */
export function closingLabelsOf(run: Run, context: NameContext): Label[] {
  const found = run.text.includes('(') ? CLOSING.exec(run.text) : null;
  if (!found) return [];
  const start = run.start + found.index + 1;
  const inside = subRun(run, start, start + found[1]!.length);
  if (ROLE_BEHIND_SIGN.test(inside.text)) return [{ kind: 'lead', value: inside }];
  return labelsOf(inside) ?? closingTimeOf(inside, context);
}
/** `(Sở Y tế - chủ trì; Sở Nội vụ - phối hợp)`: roles behind the names that have them. */
const ROLE_BEHIND_SIGN = /^\p{Lu}[^:;]*(?:\s[-–]|:)\s*chủ trì\s*(?:$|[,;])/iu;

const CLOSING = /\(([^()]{6,400})\)[\s.;]*$/u;

/** A bare time behind those who do it: `(Sở Tư pháp chủ trì, quý II/2021)`, `(Sở Tư pháp: quý II)`, `(Sở Tư pháp - quý II)`. */
function closingTimeOf(inside: Run, context: NameContext): Label[] {
  for (const { index, 0: sign } of matchesOf(BEFORE_TIME, inside.text)) {
    const value = subRun(inside, inside.start + index + sign.length);
    if (!isTimeAlone(value.text)) continue;
    return bodiesAt(tokenize(inside), 0, context) === null ? [] : [{ kind: 'time', value }];
  }
  return [];
}
const BEFORE_TIME = /(?<=\S)(?:[,;:]|\s[-–](?=\s))/gu;

/** Bodies alone behind the work and a colon lead it, as behind a label: `Biên soạn sổ tay: Sở Y tế, xong trong tháng 8.` */
export function leadersBehindWork(run: Run, context: NameContext): Label[] {
  const colon = run.text.indexOf(':');
  if (colon < 0 || run.text.includes(':', colon + 1) || NAMES_WHAT_FOLLOWS.test(run.text.slice(0, colon))) return [];
  const tokens = tokenize(run);
  const behind = tokens.findIndex(({ fold }) => fold === ':') + 1;
  const list = lexicon.predicates.match(tokens, 0) ? bodiesAt(tokens, behind, context) : null;
  if (!list) return [];
  const end = tokens[list.next - 1]!.end;
  return ALONE.test(run.text.slice(end - run.start))
    ? [{ kind: 'lead', value: subRun(run, tokens[behind]!.start, end) }]
    : [];
}
/** What is listed behind these is what the work is done to or with. */
const NAMES_WHAT_FOLLOWS =
  /(?:^| )(?:đơn vị|cơ quan|địa phương|tổ chức|sở|ban|ngành|huyện|xã|tỉnh|thành phố|phòng|trường|đối tượng|thành phần|gồm|là|sau|với|cho|của|về|tại|đến|gửi|như|liên quan|trực thuộc|(?:thành|ủy) viên|đây)\s*$/iu;
const ALONE =
  /^\s*(?:thực hiện\s*)?(?:[,(;]\s*(?:hoàn thành|xong|trong|trước|quý|tháng|năm|ngày|từ) [^.;]*(?:[.;][.;)]*)?|[.;)]*)$/iu;
