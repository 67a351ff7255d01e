/**
 * Laws and ordinances, which are cited by type and name (Nghị định 30/2020/NĐ-CP, phụ lục I, II.6): `Luật Ngân sách nhà nước`, `Bộ luật Lao động
 * năm 2019`, `Hiến pháp năm 2013`, `Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công`.
 */
import laws from '../data/laws.tsv';
import { readTable } from '../lexicon/table.ts';
import { CAPITALS, LETTERS, WORD_END, WORD_START } from '../text/letters.ts';
import { endAt, matchAt } from '../text/matches.ts';
import { PhraseList } from '../text/phrases.ts';
import { squeeze } from './citation-context.ts';

export interface NamedLaw {
  start: number;
  /** Behind the name. */
  end: number;
  type: string;
  name: string | null;
}

const HINT = new RegExp(`${WORD_START}(?:Bộ\\s+[Ll]uật|Luật|Pháp\\s+lệnh|Hiến\\s+pháp)${WORD_END}`, 'gu');
const AMENDED =
  /\s+(?<amended>[Ss]ửa\s+đổi(?:,|\s+và)?\s*bổ\s+sung\s+(?:(?:một\s+số|các)\s*)?điều\s+của\s+(?:các\s+)?(?:Bộ\s+[Ll]uật|Luật)\s+)?/uy;
/** `Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương`: one law that amends several. */
const AMENDED_TOO = /\s+và\s+(?:Bộ\s+[Ll]uật|Luật)\s+/uy;

/** Names that hold words or signs at which a name would otherwise end. */
let known: PhraseList | null = null;

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
  if (type === 'Hiến pháp') {
    return /^\s+(?:năm\s+)?\d{4}/.test(text.slice(behind, behind + 12))
      ? { start, end: behind, type, name: null }
      : null;
  }
  const lead = matchAt(AMENDED, text, behind);
  const first = lead && readName(text, behind + lead[0].length);
  if (!first) return null;
  const end = lead.groups!.amended ? endOfNames(text, first) : first;
  return { start, end, type, name: squeeze(text.slice(behind, end)) };
}

function readName(text: string, at: number): number | null {
  known ??= new PhraseList(readTable<'name'>(laws).map((row) => row.name));
  return known.match(text, at) ?? readUnknownName(text, at);
}

/** Behind the last of the laws that are amended. */
function endOfNames(text: string, first: number): number {
  let end = first;
  for (let next: number | null = first; next !== null; ) {
    end = next;
    const at = endAt(AMENDED_TOO, text, end);
    next = at === null ? null : readName(text, at);
  }
  return end;
}

/** A name that no table holds: capitalised, up to the first sign or word that no name would hold, eight words at most. */
function readUnknownName(text: string, at: number): number | null {
  if (!CAPITAL.test(text.charAt(at)) || NO_LAW.test(text.slice(at, at + 9))) return null;
  let end: number | null = null;
  WORD.lastIndex = at;
  for (let words = 0; words < 8; words++) {
    const word = WORD.exec(text);
    if (!word || STOPS.has(word[1]!)) break;
    end = WORD.lastIndex;
  }
  return end;
}
const CAPITAL = new RegExp(`[${CAPITALS}]`, 'u');
/** `Luật Việt Nam` is the law as such. */
const NO_LAW = /^(?:Việt\s+Nam|Quốc\s+tế)/u;
const WORD = new RegExp(`\\s*([${LETTERS}]+)`, 'uy');
const STOPS = new Set(
  (
    'và hoặc của về có được quy năm ngày số trong theo để khi thì là tại với do đã như này bảo đối nhằm cho trên từ đến các những ' +
    'sửa giai phải sẽ ban còn'
  ).split(' '),
);
