/** Tesseract, compiled to WebAssembly, with its Vietnamese data. Both are packages that need not be installed: importing this module fails without them. */
/// <reference path="./vietnamese-data.d.ts" />
import vietnamese from '@tesseract.js-data/vie';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import type { Raster } from './raster.ts';

/** A recognised word. Lengths are points of the picture; `baseline` runs from one end of the line to the other. */
export interface OcrWord {
  text: string;
  /** 0 to 100. */
  confidence: number;
  /** The word that a fixed phrase or the place of a marker requires instead. */
  meant?: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  line: OcrLine;
}

export interface OcrLine {
  baseline: { x0: number; y0: number; x1: number; y1: number };
  /** From ascenders to descenders. */
  height: number;
}

export class Recogniser {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  static async start(): Promise<Recogniser> {
    const worker = await createWorker(vietnamese.code, OEM.LSTM_ONLY, {
      // the small data, which read as well as the large
      langPath: `${vietnamese.langPath}_best_int`,
      gzip: true,
      cacheMethod: 'none',
      errorHandler: () => {},
    });
    return new Recogniser(worker);
  }

  async recognise(raster: Raster): Promise<OcrWord[]> {
    await this.#worker.setParameters({ user_defined_dpi: String(Math.round(raster.scale * 72)) });
    const { data } = await this.#worker.recognize(greymap(raster), {}, { text: false, blocks: true });
    const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
    return lines.flatMap((printed) => {
      const line: OcrLine = { baseline: printed.baseline, height: printed.rowAttributes.rowHeight };
      return printed.words.map(({ text, confidence, bbox }) => {
        return { text, confidence, left: bbox.x0, right: bbox.x1, top: bbox.y0, bottom: bbox.y1, line };
      });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The picture as a portable greymap (PGM), which needs no packing. */
function greymap({ width, height, grey }: Raster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}
