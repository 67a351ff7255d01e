/**
 * A list of names that stands over several lines, as cells and labels hold them: where a line begins another name, and where it goes on with the one above.
 *
 * > | Ban Giám hiệu      > | Văn phòng
 * > | Tổ Ngữ văn         > | UBND xã
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { isOwnerAlone } from '../../lexicon/letterhead.ts';
import type { NameContext } from '../../model/body.ts';
import { type Run, subRun } from '../../model/run.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { isDangling } from '../../text/letter-case.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import { type Token, tokenize } from '../../text/tokens.ts';

/** The lines of a list: each begins with a dash, or with a body where the one before has been named in full. */
export function entriesOf(value: Run, context: NameContext): Run[] {
  const entries: Run[] = [];
  let from = value.start;
  for (let at = lineBehind(value, from, context); at !== null; at = lineBehind(value, at, context)) {
    const rest = subRun(value, at);
    // `Sở` below `Văn phòng Sở; Thanh tra`
    if (isOwnerAlone(rest.text)) continue;
    const before = subRun(value, from, at);
    const isNext = isWhole(before, rest, context) && beginsWithBody(rest, before, context);
    if (!DASH.test(rest.text) && !isNext && !endsName(subRun(value, from), at, context)) continue;
    entries.push(before);
    from = at;
  }
  return [...entries, subRun(value, from)];
}

function lineBehind(value: Run, at: number, context: NameContext): number | null {
  const found = context.text.indexOf('\n', at);
  return found >= 0 && found + 1 < value.end ? found + 1 : null;
}
const DASH = new RegExp(String.raw`^[${ITEM_SIGNS}]\s`, 'u');

/** Nothing says that a name goes on in the next line. */
function isWhole(entry: Run, rest: Run, context: NameContext): boolean {
  if (/[;)]$/u.test(entry.text)) return true;
  if (isDangling(entry.text)) return false;
  return (/\s\S+\s/u.test(entry.text) || firstWord(entry) === firstWord(rest)) && beginsWithBody(entry, rest, context);
}

/**
 * The names above `line` end there, and others begin in it: `Đoàn trường` above `Tổ Ngữ văn`. What could go on with the name does not, where both lines are
 * nothing but whole names; a title, or the head of a part (`Văn phòng` above `UBND xã`), is none.
 */
function endsName(entry: Run, line: number, context: NameContext): boolean {
  const tokens = tokenize(entry);
  const next = tokens.findIndex(({ start }) => start >= line);
  if (next < 0 || tokens[next]!.case === 'lower') return false;
  if (bodiesAt(tokens, 0, context)?.next === next) return bodiesAt(tokens, next, context) !== null;
  const above = tokens.slice(0, next);
  const lineBreak = context.text.indexOf('\n', line);
  const below = tokens.slice(next).filter(({ start }) => lineBreak < 0 || start < lineBreak);
  const list = bodiesAt(below, 0, context);
  if (bodiesAt(above, 0, context)?.next !== above.length || list?.next !== below.length) return false;
  // `Học viện` below `Ban Giám đốc` closes the name, in the last line
  const closes = isHeadAlone(below) && lineBreak < 0 && list.bodies[0]!.kind !== 'officer';
  return !closes && !(isHeadAlone(above) && list.bodies[0]!.kind === 'agency');
}

/** `Văn phòng`, `Chủ tịch`, `Chi cục`, `Học viện`: what heads a name or closes one, with nothing beside it in the line. */
function isHeadAlone(tokens: readonly Token[]): boolean {
  const noun = lexicon.nouns.match(tokens, 0);
  if (noun?.next !== tokens.length) return false;
  const isWhole = noun.value.has('people') || lexicon.names.match(tokens, 0)?.next === tokens.length;
  return noun.value.has('officer') || !isWhole;
}

/** A name that is known, a collective, or one of the same kind as the name beside it: `Tổ Toán` above `Tổ Văn`. */
function beginsWithBody(run: Run, beside: Run, context: NameContext): boolean {
  const tokens = tokenize(run);
  const body = tokens[0]?.case === 'lower' ? null : bodiesAt(tokens, 0, context)?.bodies[0];
  return !!body && (body.entry !== null || body.kind === 'collective' || firstWord(run) === firstWord(beside));
}

function firstWord({ text }: Run): string {
  return /^\S*/u.exec(text)![0];
}
