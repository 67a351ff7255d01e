/**
 * Texts that are Unicode by their codes and not by their letters (chữ lỗi phông): `Uû ban nh©n d©n`, pasted out of a document in a font from before Unicode,
 * or `á»§y ban`, UTF-8 that was read as Windows-1252. They are repaired where the repaired text clearly reads as Vietnamese and the other does not.
 */
import { holds, STRANGE, VIETNAMESE } from '../sorts.ts';
import { restoreCapitals } from './capitals.ts';
import { convertLegacy } from './convert.ts';
import { type Judgement, judge, sampleOf } from './judge.ts';
import type { LegacyEncoding } from './letters.ts';
import { undoUtf8 } from './undo-utf8.ts';

/** What the letters were: text of an older encoding, or UTF-8, read as Windows-1252. */
export type Garbling = LegacyEncoding | 'utf-8' | 'utf-8 twice';

export interface Repaired {
  text: string;
  garbling: Garbling;
  /** False where only some lines were garbled. */
  isWhole: boolean;
}

const GARBLINGS: readonly Garbling[] = ['utf-8', 'utf-8 twice', 'tcvn3', 'vni', 'windows-1258', 'viscii'];
/** Encodings of which single lines are found in texts that are Unicode otherwise. */
const PASTED: readonly Garbling[] = ['tcvn3', 'vni', 'utf-8'];

/** Letters that stand in lines of Unicode alone. */
const UNICODE_LINE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0303\u0309\u0323]/;
const UPPER_HALF = /[\u0080-\u00ff]/;
const LINE_BREAK = /(?<=\n|\r(?!\n))/;

/** The repaired text; null where there is nothing to repair, which is found out fast. */
export function repairText(text: string): Repaired | null {
  if (holds(text, VIETNAMESE)) return holds(text, STRANGE) ? repairLines(text) : null;
  return UPPER_HALF.test(text) ? repairWhole(text) : null;
}

/** Undoes one garbling, whether the text reads better for it or not. */
export function undoGarbling(text: string, garbling: Garbling): string {
  if (garbling === 'utf-8') return undoUtf8(text);
  if (garbling === 'utf-8 twice') return undoUtf8(undoUtf8(text));
  const converted = convertLegacy(text, garbling);
  return garbling === 'tcvn3' ? restoreCapitals(converted) : converted;
}

function repairWhole(text: string): Repaired | null {
  const garbling = findGarbling(sampleOf(text), GARBLINGS);
  if (!garbling) return null;
  if (!UNICODE_LINE.test(text)) return { text: undoGarbling(text, garbling), garbling, isWhole: true };
  const lines = text.split(LINE_BREAK);
  const repaired = lines.map((line) => (UNICODE_LINE.test(line) ? line : undoGarbling(line, garbling)));
  return { text: repaired.join(''), garbling, isWhole: true };
}

/** Lines that are surely garbled, and those beside them that may be. */
function repairLines(text: string): Repaired | null {
  const lines = text.split(LINE_BREAK);
  const found = lines.map((line) =>
    holds(line, STRANGE) && !UNICODE_LINE.test(line) ? findGarbling(line, PASTED) : null,
  );
  const first = found.find((one) => one !== null);
  if (!first) return null;
  const repaired = lines.map((line, i) => {
    const sure = found[i];
    if (sure) return undoGarbling(line, sure);
    const beside = found[i - 1] ?? found[i + 1];
    return beside && !UNICODE_LINE.test(line) && isBetterBeside(judge(line), judgeAs(line, beside))
      ? undoGarbling(line, beside)
      : line;
  });
  return { text: repaired.join(''), garbling: first, isWhole: false };
}

function findGarbling(text: string, garblings: readonly Garbling[]): Garbling | null {
  let best: Garbling | null = null;
  let judgement: Judgement = { words: 0, valid: 0 };
  for (const garbling of garblings) {
    const own = judgeAs(text, garbling);
    if (own.valid <= judgement.valid) continue;
    best = garbling;
    judgement = own;
  }
  return best && isBetter(judge(text), judgement) ? best : null;
}

function judgeAs(text: string, garbling: Garbling): Judgement {
  return garbling === 'utf-8' || garbling === 'utf-8 twice'
    ? judge(undoGarbling(text, garbling))
    : judge(text, garbling);
}

/**
 * Few words must all be right, many nearly all; and the text as it is must read clearly worse. Where the encodings share letters (windows-1258) half of its
 * words may be syllables by chance.
 */
function isBetter(before: Judgement, after: Judgement): boolean {
  if (after.valid < 2 || after.valid < after.words * (after.words < 5 ? 1 : 0.75)) return false;
  if (after.valid > 2 * before.valid) return true;
  return after.valid >= before.valid + 3 && after.valid >= 0.95 * after.words && before.valid <= 0.7 * before.words;
}

/** Beside a line that is surely garbled: all words are right, and more than before. */
function isBetterBeside(before: Judgement, after: Judgement): boolean {
  return after.valid > before.valid && after.valid === after.words;
}
