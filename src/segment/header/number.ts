/** The line of number and symbol: `Số: 04/CT-UBND`, `Số 57-NQ/TW`, `Số:      /KH-PGDĐT`, `Luật số: 64/2025/QH15`. */
import { latin, startsUpper } from '../../text/letter-case.ts';
import { endAt, matchAt } from '../../text/matches.ts';
import { readSymbol } from '../../text/symbol.ts';

const LABEL = latin(/(?<![\p{L}\p{N}])(?:Luật |Pháp lệnh |Nghị quyết |Lệnh )?S[ốôóò]\s*[:.]?(?=[\s\d/.…_-]|$)/iu);
const LABEL_ALONE = /^(?:Luật |Pháp lệnh )?S[ốôóò]\s*[:.]?[\s.…_]*$/iu;
const BROKEN = latin(/^S[ốôóò]\s*[:.]?[\s.…_]*\d*\s*(?:[/-]|[/-]?[\p{Lu}\d/]+[-/])?$/iu);
const TWO_GROUPS = latin(/(?<=\p{Lu}[\p{L}\p{N}]*)[-/]\p{Lu}/u);
const BLANK = /[\s.…_]*/uy;

export interface HeaderNumber {
  /** Where the label begins. */
  from: number;
  /** Range from the digits (or the separator, when the number is blank) to the end of the symbol. */
  start: number;
  end: number;
  number: string | null;
  symbol: string;
  isLabelled: boolean;
  /** A party number has a hyphen before the type. */
  isHyphened: boolean;
}

/** Finds label, number and symbol in a header line. Digits without a symbol are no number. */
export function findNumber(text: string): HeaderNumber | null {
  const label = /[sS][ốôóòỐÔÓÒ]/.test(text) ? LABEL.exec(text) : null;
  if (!label) return readBare(text);
  const behind = label.index + label[0].length;
  const at = endAt(BLANK, text, behind) ?? behind;
  return readAt(text, at, label.index) ?? readFilledIn(text, at, label.index);
}

/** `Số: …12…/KH-UBND`: dots of the form are left around the digits. */
function readFilledIn(text: string, at: number, from: number): HeaderNumber | null {
  const match = matchAt(FILLED_IN, text, at);
  const found = match && readAt(text, at + match[0].length, from);
  return found && { ...found, start: at, number: match[1]! };
}
const FILLED_IN = /(\d{1,5})[\s.…_]{1,20}(?=\/)/uy;

/** `Số:` whose number stands on the next line. */
export function isNumberLabel(text: string): boolean {
  return text.length < 40 && /[:.ốỐôóÔÓ_…\s]$/.test(text) && LABEL_ALONE.test(text);
}

/** `Số: 12/KH-` or `Số: 12/`: the symbol goes on in the next line. */
export function isNumberBroken(text: string): boolean {
  return text.length < 40 && 'Ss'.includes(text[0] ?? '\n') && BROKEN.test(text) && /\d|[/-]$/.test(text);
}

/** A line that is a number and nothing else. */
function readBare(text: string): HeaderNumber | null {
  if (text.length > 40 || !/^\d+\s*[/-]/.test(text)) return null;
  const found = readAt(text, 0, 0);
  return found && found.end === text.length && TWO_GROUPS.test(found.symbol) ? found : null;
}

function readAt(text: string, at: number, from: number): HeaderNumber | null {
  const isBlankParty = (text[at] === '-' || text[at] === '–') && startsUpper(text.slice(at + 1));
  const found = isBlankParty ? readSymbol(`0${text.slice(at)}`, 0) : readSymbol(text, at);
  if (!found || (found.isLoose && !ENDS.test(text.slice(found.end)))) return null;
  const end = isBlankParty ? at + found.end - 1 : found.end;
  const more = readOn(text, end);
  return {
    from,
    start: at,
    end: end + more.length,
    number: isBlankParty ? null : found.number,
    symbol: found.symbol + more.replace(/\s+/g, '').replace(/[–—]/g, '-'),
    isLabelled: at > from,
    isHyphened: isBlankParty || found.text[found.number?.length ?? 0] === '-',
  };
}

/** Before 2004 a blank could stand for the first slash (`Số: 1234 TCT/NV1`, `Số: 574 TTg`), where nothing else stands behind. */
const ENDS = /^(?:\s*$|\s{3})/u;

/** In a header blanks may stand on both sides of a dash, and a colon in joint symbols: `72 / KH - UBND`, `12/LN:STC-SXD`. */
function readOn(text: string, at: number): string {
  return matchAt(MORE, text, at)?.[0] ?? '';
}
const MORE = latin(/(?:\s{0,2}[-–/:]\s{0,2}\p{Lu}[\p{L}\d]?\p{Lu}[\p{L}\d&]*(?![\p{L}\d&]|[\p{L}\s]*,\s*ngày))*/uy);
