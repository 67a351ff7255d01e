/**
 * Texts that are Unicode by their codes and not by their letters (chữ lỗi phông): `Uû ban nh©n d©n`, pasted out of a document in a font from before Unicode,
 * or `á»§y ban`, UTF-8 that was read as Windows-1252. They are repaired where the repaired text clearly reads as Vietnamese and the other does not.
 */
import { restoreCapitals } from './capitals.ts';
import { convertLegacy } from './convert.ts';
import { type Judgement, judge, sampleOf } from './judge.ts';
import type { LegacyEncoding } from './letters.ts';
import { undoUtf8 } from './undo-utf8.ts';

/** What the letters were: text of an older encoding, or UTF-8, read as Windows-1252. */
export type Garbling = LegacyEncoding | 'utf-8';

export interface Repaired {
  text: string;
  garbling: Garbling;
  /** False where only some lines were garbled. */
  isWhole: boolean;
}

const GARBLINGS: readonly Garbling[] = ['utf-8', 'tcvn3', 'vni', 'windows-1258', 'viscii'];
/** Encodings of which single lines are found in texts that are Unicode otherwise. */
const PASTED: readonly Garbling[] = ['tcvn3', 'vni', 'utf-8'];

/** Letters that stand in Vietnamese texts of Unicode alone. */
const UNICODE = /[\u1ea0-\u1ef9\u0300-\u0303\u0309\u0323]/;
const UNICODE_LINE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0303\u0309\u0323]/;
const UPPER_HALF = /[\u0080-\u00ff]/;
/** Letters and signs of which garbled lines have some and other Vietnamese texts next to none. */
const STRANGE = /[¦¨¬®µ¶¸¹º¼¾ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþ]/;

const LINE_BREAK = /(?<=\n|\r(?!\n))/;

/** The repaired text; null where there is nothing to repair, which is found out fast. */
export function repairText(text: string): Repaired | null {
  if (UNICODE.test(text)) return STRANGE.test(text) ? repairLines(text) : null;
  return UPPER_HALF.test(text) ? repairWhole(text) : null;
}

/** Undoes one garbling, whether the text reads better for it or not. */
export function undoGarbling(text: string, garbling: Garbling): string {
  if (garbling === 'utf-8') return undoTwice(text);
  const converted = convertLegacy(text, garbling);
  return garbling === 'tcvn3' ? restoreCapitals(converted) : converted;
}

function repairWhole(text: string): Repaired | null {
  const sample = sampleOf(text);
  const found = findGarbling(sample, GARBLINGS);
  if (!found) return null;
  const lines = text.split(LINE_BREAK);
  const repaired = lines.map((line) => (UNICODE_LINE.test(line) ? line : undoGarbling(line, found.garbling)));
  return { text: repaired.join(''), garbling: found.garbling, isWhole: true };
}

/** Lines that are surely garbled, and those beside them that may be. */
function repairLines(text: string): Repaired | null {
  const lines = text.split(LINE_BREAK);
  const found = lines.map((line) =>
    STRANGE.test(line) && !UNICODE_LINE.test(line) ? findGarbling(line, PASTED) : null,
  );
  const first = found.find((one) => one !== null);
  if (!first) return null;
  const repaired = lines.map((line, i) => {
    const sure = found[i];
    if (sure) return undoGarbling(line, sure.garbling);
    const beside = found[i - 1] ?? found[i + 1];
    return beside && !UNICODE_LINE.test(line) && isBetter(judge(line), judgeAs(line, beside.garbling), 1)
      ? undoGarbling(line, beside.garbling)
      : line;
  });
  return { text: repaired.join(''), garbling: first.garbling, isWhole: false };
}

function findGarbling(
  text: string,
  garblings: readonly Garbling[],
): { garbling: Garbling; judgement: Judgement } | null {
  const asItIs = judge(text);
  let best: { garbling: Garbling; judgement: Judgement } | null = null;
  for (const garbling of garblings) {
    const judgement = judgeAs(text, garbling);
    if (judgement.valid > (best?.judgement.valid ?? 0)) best = { garbling, judgement };
  }
  return best && isBetter(asItIs, best.judgement, 2) ? best : null;
}

function judgeAs(text: string, garbling: Garbling): Judgement {
  return garbling === 'utf-8' ? judge(undoTwice(text)) : judge(text, garbling);
}

/** Few words must all be right, many nearly all. */
function isBetter(before: Judgement, after: Judgement, fewest: number): boolean {
  if (after.valid < fewest || after.valid <= 2 * before.valid) return false;
  return after.valid >= after.words * (after.words < 5 ? 1 : 0.75);
}

function undoTwice(text: string): string {
  const once = undoUtf8(text);
  return once !== text && UPPER_HALF.test(once) ? undoIfBetter(once) : once;
}

function undoIfBetter(text: string): string {
  const twice = undoUtf8(text);
  return twice !== text && judge(sampleOf(twice)).valid > judge(sampleOf(text)).valid ? twice : text;
}
