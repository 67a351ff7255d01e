/** What the letters of a text layer are: in what encoding they stand where no font says it, and whether fonts say letters at all. */
import { repairText } from '../../text/encodings/repair.ts';
import type { LegacyFont } from '../../text/legacy-fonts.ts';
import { legacyOf } from './legacy-of.ts';
import { type TextLine, textOf } from './lines.ts';

/** So many letters tell the encoding of all. */
const SAMPLE = 20_000;
/** Signs of the private area, control characters and what stands for a lost letter: the font has no map to Unicode. */
const UNKNOWN = /[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]/;
/** A few bullets are set in fonts of signs; more are letters. */
const MANY = 0.05;

/** The encoding of letters whose font has another name: that of the text, if it reads as Vietnamese in one from before Unicode and not as it is. */
export function findLegacy(lines: readonly TextLine[]): LegacyFont | null {
  let sample = '';
  for (const line of lines) {
    if (sample.length > SAMPLE) break;
    if (line.glyphs.every(({ font }) => legacyOf(font) === null)) sample += `${textOf(line)}\n`;
  }
  const repair = repairText(sample);
  if (!repair?.isWhole || (repair.garbling !== 'tcvn3' && repair.garbling !== 'vni')) return null;
  return { encoding: repair.garbling, showsCapitals: false };
}

/** How many letters no one can know, where they are more than a few signs; else 0. */
export function countUnknown(lines: readonly TextLine[]): number {
  let [all, unknown] = [0, 0];
  for (const { glyphs } of lines) {
    for (const { text, font } of glyphs) {
      all++;
      if (UNKNOWN.test(text) && legacyOf(font) === null) unknown++;
    }
  }
  return unknown > MANY * all ? unknown : 0;
}
