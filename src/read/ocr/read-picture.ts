/** Reads pictures of pages (ảnh chụp, bản quét): they are put on the pages of a PDF as they are, so that one way leads from pictures to text. */
import type { Reading } from '../../model/source.ts';
import type { Budget } from '../budget.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { describeJpeg } from './jpeg.ts';
import { type PicturePage, pdfOf } from './picture-pdf.ts';
import { describePng } from './png.ts';
import type { OcrSettings } from './recognise-pages.ts';
import { describeTiff } from './tiff.ts';

export const readJpeg = readerOf((bytes) => [describeJpeg(bytes)]);
export const readPng = readerOf((bytes, budget) => [describePng(bytes, budget)]);
export const readTiff = readerOf(describeTiff);

function readerOf(describe: (bytes: Uint8Array, budget: Budget) => PicturePage[]) {
  return (bytes: Uint8Array, budget: Budget, ocr?: OcrSettings): Promise<Reading> =>
    readPdf(pdfOf(describe(bytes, budget)), budget, ocr);
}
