/**
 * How long a PDF takes, from its bytes to its result, as a multiple of what pdf.js takes to give the text of the same file with its places. The
 * bound is 2. With `--ocr`, how long a scan takes as a multiple of what Tesseract takes for the same pictures with as many workers; the bound is 1.2.
 *
 *   node bench/pdf.mjs [FILE …]
 *   node bench/pdf.mjs --ocr SCAN …
 *
 * Without files the longest PDF of the fixtures is read.
 */
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROUNDS = 12;
const PATIENCE = 20_000;
const root = join(import.meta.dirname, '..');
// beside the packages, so that they are found
const outfile = join(root, 'dist', `bench-pdf-${process.pid}.mjs`);

const isOcr = process.argv[2] === '--ocr';
const files = process.argv.slice(isOcr ? 3 : 2);
try {
  const parts = await load();
  const inputs = files.length > 0 ? files : [join(root, 'fixtures', 'forms', 'pdf', 'ke-hoach-ubnd-tinh.pdf')];
  for (const file of inputs) await (isOcr ? compareOcr : compareText)(parts, file, new Uint8Array(readFileSync(file)));
} finally {
  rmSync(outfile, { force: true });
}

async function compareText({ openDocument, readDocuments, getDocument }, file, bytes) {
  // files are given to pdf.js, which keeps them
  const alone = async () => {
    const loading = getDocument({
      data: bytes.slice(),
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      maxImageSize: 1,
    });
    const document = await loading.promise;
    let letters = 0;
    for (let i = 1; i <= document.numPages; i++) {
      const { items } = await (await document.getPage(i)).getTextContent();
      for (const item of items) letters += item.str?.length ?? 0;
    }
    await loading.destroy();
    return [document.numPages, letters];
  };
  const whole = async () => readDocuments(await openDocument(bytes), { path: null, bytes });
  const [pages, letters] = await alone();
  const [library, parse] = await fastest(alone, whole);
  tell(file, `${pages} pages\t${letters} letters`, 'pdf.js', library, parse, 2);
}

async function compareOcr({ openDocument, readDocuments, drawPages, Recogniser }, file, bytes) {
  const workers = Math.min(4, availableParallelism());
  const rasters = await drawPages(bytes);
  const alone = async () => {
    const waiting = [...rasters];
    const work = async () => {
      const recogniser = await Recogniser.start();
      for (let raster = waiting.shift(); raster; raster = waiting.shift()) await recogniser.recognise(raster);
      await recogniser.close();
    };
    await Promise.all(Array.from({ length: Math.min(workers, rasters.length) }, work));
  };
  const whole = async () =>
    readDocuments(await openDocument(bytes, { ocr: { mode: 'auto', workers } }), { path: null, bytes });
  const [library, parse] = await fastest(alone, whole);
  tell(file, `${rasters.length} pages`, 'Tesseract', library, parse, 1.2);
}

function tell(file, size, library, alone, whole, bound) {
  const ratio = whole / alone;
  const verdict = ratio <= bound ? `within ${bound}` : `over ${bound}`;
  const times = `${library} ${alone.toFixed(0)} ms\tparse ${whole.toFixed(0)} ms`;
  process.stdout.write(`${file}\t${size}\t${times}\t× ${ratio.toFixed(2)}\t${verdict}\n`);
}

async function load() {
  const contents = `
    import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
    globalThis.pdfjsWorker = worker;
    export { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
    export { openDocument } from './src/read/open.ts';
    export { readDocuments } from './src/pipeline.ts';
    export { Recogniser } from './src/read/ocr/tesseract.ts';
    import { PdfEngine } from './src/read/pdf/engine.ts';
    import { picturesOf } from './src/read/ocr/recognise-pages.ts';
    import { drawPage } from './src/read/ocr/raster.ts';
    import { Budget } from './src/read/budget.ts';
    export async function drawPages(bytes) {
      const engine = await PdfEngine.open(bytes, new Budget(), true);
      const rasters = [];
      for (let i = 0; i < engine.pageCount; i++) {
        const shown = await picturesOf(engine, i);
        const raster = shown && drawPage(shown.pictures, shown.width, shown.height);
        if (raster) rasters.push(raster);
      }
      await engine.close();
      return rasters;
    }`;
  await build({
    stdin: { contents, resolveDir: root, loader: 'js' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    loader: { '.tsv': 'text' },
    external: ['tesseract.js', '@tesseract.js-data/vie', '@napi-rs/canvas'],
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/** The fastest round of each, taken in turns, so that whatever else the machine does meets all. */
async function fastest(...runs) {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  const first = performance.now();
  for (let round = 0; round < ROUNDS && (round < 1 || performance.now() - first < PATIENCE); round++) {
    for (const [i, run] of runs.entries()) {
      const started = performance.now();
      await run();
      best[i] = Math.min(best[i], performance.now() - started);
    }
  }
  return best;
}
