/** Reads pages that are pictures (bản quét): several at once, each in a thread of Tesseract. */
import type { Budget } from '../budget.ts';
import { PdfEngine, type Picture } from '../pdf/engine.ts';
import { type Glyph, type PageMarks, readMarks } from '../pdf/page-marks.ts';
import { Unreadable } from '../unreadable.ts';
import { partGlued } from './glued-words.ts';
import { liesSideways, type ShownPage, type Turns, turnPage } from './lying.ts';
import { tellMeant } from './meant-words.ts';
import { drawPage, type Raster } from './raster.ts';
import { findRuns, rulesOf } from './rules.ts';
import { findStamps } from './stamps.ts';
import type { OcrWord, Recogniser } from './tesseract.ts';
import { sortWords } from './unread-words.ts';
import { glyphsOf, turnOf } from './words.ts';

export interface OcrSettings {
  /** Whether pages without text are recognised (`auto`), none, or all that are pictures. */
  mode: 'auto' | 'never' | 'always';
  /** How many pages at once; 2 where nothing is said. */
  workers?: number | undefined;
  /** Told of each page that is done. */
  onPage?: ((done: number, count: number) => void) | undefined;
}

/** A page as a text layer would have it. */
export interface RecognisedPage extends PageMarks {
  /** What stands on the page beside its text: writing in stamps and by hand. */
  besides: Glyph[];
  hasStamp: boolean;
  hasHandwriting: boolean;
}

/** The pages of the given indexes; those without a picture are missing. Throws `Unreadable` where Tesseract is not installed. */
export async function recognisePages(
  bytes: Uint8Array,
  indexes: readonly number[],
  budget: Budget,
  { workers = 2, onPage }: OcrSettings,
): Promise<Map<number, RecognisedPage>> {
  const engine = await PdfEngine.open(bytes, budget, true);
  const pages = new Map<number, RecognisedPage>();
  const waiting = [...indexes];
  let done = 0;
  const work = async (): Promise<void> => {
    let recogniser: Recogniser | null = null;
    try {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        budget.checkTime();
        const shown = await picturesOf(engine, index);
        const drawn = shown && draw(shown, 0);
        if (drawn) {
          recogniser ??= await budget.within(startRecogniser());
          pages.set(index, markPage(await recognise(shown, drawn, recogniser, budget)));
        }
        onPage?.(++done, indexes.length);
      }
    } finally {
      waiting.length = 0;
      await recogniser?.close();
    }
  };
  try {
    const results = await Promise.allSettled(Array.from({ length: Math.min(workers, indexes.length) }, work));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  } finally {
    await engine.close();
  }
  return pages;
}

async function startRecogniser(): Promise<Recogniser> {
  let module: typeof import('./tesseract.ts');
  try {
    module = await import('./tesseract.ts');
  } catch {
    throw new Unreadable('ocr-missing');
  }
  return module.Recogniser.start();
}

interface Drawn {
  raster: Raster;
  width: number;
  height: number;
}

interface Recognised extends Drawn {
  words: readonly OcrWord[];
}

/** Upright, as most pages lie; else as they are told to lie, and what can hardly be read once more the other way up. */
async function recognise(
  shown: ShownPage,
  upright: Drawn,
  recogniser: Recogniser,
  budget: Budget,
): Promise<Recognised> {
  const read = async (drawn: Drawn): Promise<Recognised> => {
    return { ...drawn, words: await budget.within(recogniser.recognise(drawn.raster)) };
  };
  const isSideways = liesSideways(upright.raster);
  const one = await read((isSideways && draw(shown, 1)) || upright);
  const sureness = meanConfidence(one.words);
  if (sureness >= LEGIBLE) return one;
  const turned = draw(shown, isSideways ? 3 : 2);
  const other = turned && (await read(turned));
  return other && meanConfidence(other.words) > sureness ? other : one;
}
/** What lies upside down is recognised with less confidence. */
const LEGIBLE = 65;

function meanConfidence(words: readonly OcrWord[]): number {
  return words.length === 0 ? 0 : words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
}

function draw(shown: ShownPage, turns: Turns): Drawn | null {
  const { pictures, width, height } = turnPage(shown, turns);
  const raster = drawPage(pictures, width, height);
  return raster && { raster, width, height };
}

/** What is drawn on a page, with the pictures that the file keeps apart; null where the page can't be read. */
export async function picturesOf(engine: PdfEngine, index: number): Promise<ShownPage | null> {
  const content = await engine.page(index);
  if (!content) return null;
  const { pictures, width, height } = readMarks(content, engine.fonts);
  const names = new Set(pictures.flatMap(({ picture }) => (typeof picture === 'string' ? picture : [])));
  const named = new Map<string, Picture | null>();
  for (const name of names) named.set(name, await engine.takePicture(name));
  const resolved = pictures.flatMap(({ picture, ...placed }) => {
    const found = typeof picture === 'string' ? named.get(picture) : picture;
    return found ? [{ ...placed, picture: found }] : [];
  });
  return { pictures: resolved, width, height };
}

function markPage({ raster, width, height, words }: Recognised): RecognisedPage {
  const turn = turnOf(words);
  const stamps = findStamps(raster);
  const { read, unread, handwritten, muddles } = sortWords(words, stamps, raster.scale);
  const besides = [...unread, ...handwritten];
  return {
    width,
    height,
    glyphs: glyphsOf(tellMeant(partGlued(read)), raster.scale, turn),
    ...rulesOf(findRuns(raster), turn),
    pictures: [],
    besides: glyphsOf(besides, raster.scale, turn),
    hasStamp: stamps.length + muddles.length > 0,
    hasHandwriting: handwritten.length > 0,
  };
}
