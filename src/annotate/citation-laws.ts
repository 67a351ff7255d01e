/**
 * Laws and ordinances, which are cited by type and name (Nghị định 30/2020/NĐ-CP, phụ lục I, II.6): `Luật Ngân sách nhà nước`, `Bộ luật Lao động
 * năm 2019`, `Hiến pháp năm 2013`, `Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công`.
 */
import laws from '../data/laws.tsv';
import { readTable } from '../lexicon/table.ts';
import { pattern, WORD_END, WORD_START } from '../text/pattern.ts';
import { squeeze } from './citation-context.ts';

export interface NamedLaw {
  start: number;
  /** Behind the name. */
  end: number;
  type: string;
  name: string | null;
}

const HINT = new RegExp(`${WORD_START}(?:Bộ\\s+[Ll]uật|Luật|Pháp\\s+lệnh|Hiến\\s+pháp)${WORD_END}`, 'gu');

const AMENDED = String.raw`[Ss]ửa\s+đổi (?: , | \s+ và )? \s* bổ\s+sung \s+ (?: một\s+số | các )? \s* điều \s+ của \s+ (?: các\s+ )? (?: Bộ\s+[Ll]uật | Luật ) \s+`;

/** A name that no table holds: capitalised, up to the first sign or word that no name would hold. */
const FORM = String.raw`(?! Việt\s+Nam | Quốc\s+tế ) \p{Lu} [\p{L}\p{M}]* (?: \s+ (?! (?: {{stop}} ) {{end}} ) [\p{L}\p{M}]+ ){1,7}`;
const STOP =
  'và|hoặc|của|về|có|được|quy|năm|ngày|số|trong|theo|để|khi|thì|là|tại|với|do|đã|như|này|bảo|đối|nhằm|cho|trên|từ|đến|các|những|sửa|giai|phải|sẽ|ban|còn';

let named: RegExp | null = null;

/** The laws that a text names, from left to right. */
export function findLaws(text: string): NamedLaw[] {
  const found: NamedLaw[] = [];
  HINT.lastIndex = 0;
  for (let hint = HINT.exec(text); hint; hint = HINT.exec(text)) {
    const law = readLaw(text, hint.index, hint[0]);
    if (!law) continue;
    found.push(law);
    HINT.lastIndex = law.end;
  }
  return found;
}

function readLaw(text: string, start: number, printed: string): NamedLaw | null {
  const type = squeeze(printed);
  const behind = start + printed.length;
  if (type === 'Hiến pháp')
    return /^\s+(?:năm\s+)?\d{4}/.test(text.slice(behind, behind + 12))
      ? { start, end: behind, type, name: null }
      : null;
  named ??= compileNames();
  named.lastIndex = behind;
  const match = named.exec(text);
  return match ? { start, end: behind + match[0].length, type, name: squeeze(match[0]) } : null;
}

function compileNames(): RegExp {
  const known = readTable<'type' | 'name'>(laws)
    .map((row) => row.name)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/ /g, '\\s+'));
  const form = pattern(FORM, { stop: STOP, end: WORD_END }, 'u').source;
  // Known names may be printed in lower case; the first letter of others may not, so letters are spelled out instead of ignoring case.
  const names = known
    .map((name) => name.replace(/^\p{L}/u, (letter) => `[${letter}${letter.toLowerCase()}]`))
    .join('|');
  return pattern(
    '\\s+ (?: {{amended}} )? (?: (?: {{names}} ) {{end}} | {{form}} )',
    { amended: AMENDED, names, form, end: WORD_END },
    'uy',
  );
}
