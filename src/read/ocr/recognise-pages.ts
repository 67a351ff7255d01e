/** Reads pages that are pictures (bản quét): several at once, each in a thread of Tesseract. */
import type { Budget } from '../budget.ts';
import { PdfEngine } from '../pdf/engine.ts';
import { type Glyph, type PageMarks, readMarks } from '../pdf/page-marks.ts';
import { Unreadable } from '../unreadable.ts';
import { partGlued } from './glued-words.ts';
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
        const drawn = await draw(engine, index);
        if (drawn) {
          recogniser ??= await budget.within(startRecogniser());
          const words = await budget.within(recogniser.recognise(drawn.raster));
          pages.set(index, markPage(drawn, words));
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

async function draw(engine: PdfEngine, index: number): Promise<Drawn | null> {
  const content = await engine.page(index);
  if (!content) return null;
  const { pictures, width, height } = readMarks(content, engine.fonts);
  const resolved = pictures.flatMap(({ picture, ...placed }) => {
    const found = typeof picture === 'string' ? engine.pictures.get(picture) : picture;
    return found ? [{ ...placed, picture: found }] : [];
  });
  for (const { picture } of pictures) if (typeof picture === 'string') engine.pictures.delete(picture);
  const raster = drawPage(resolved, width, height);
  return raster && { raster, width, height };
}

function markPage({ raster, width, height }: Drawn, words: readonly OcrWord[]): RecognisedPage {
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
