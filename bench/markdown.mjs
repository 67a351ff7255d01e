/**
 * How long reading Markdown takes, as a multiple of what remark-parse with remark-gfm alone takes for the same text. The bound is 1.5.
 *
 *   node bench/markdown.mjs [FILE …]
 *
 * Without files a plan of the usual kind is made up, in three lengths.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const BOUND = 1.5;
/** The fastest of some rounds counts; long texts get fewer. */
const ROUNDS = 20;
const PATIENCE = 4000;

const folder = mkdtempSync(join(tmpdir(), 'docparse-bench-'));
try {
  const outfile = join(folder, 'markdown.mjs');
  const contents = `export { readMarkdown } from './src/read/markdown.ts';
    import remarkGfm from 'remark-gfm'; import remarkParse from 'remark-parse'; import { unified } from 'unified';
    const alone = unified().use(remarkParse).use(remarkGfm).freeze();
    export const parseAlone = (text) => alone.parse(text);`;
  await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, '..'), loader: 'js' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const { readMarkdown, parseAlone } = await import(pathToFileURL(outfile).href);
  for (const [name, text] of inputs()) {
    const [alone, read] = fastest(
      () => parseAlone(text),
      () => readMarkdown(text),
    );
    const ratio = read / alone;
    const verdict = ratio <= BOUND ? 'ok' : `over ${BOUND}`;
    process.stdout.write(
      `${name}\t${text.length} chars\tparse ${alone.toFixed(1)} ms\tread ${read.toFixed(1)} ms\t× ${ratio.toFixed(2)}\t${verdict}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

function inputs() {
  const files = process.argv.slice(2);
  if (files.length > 0) return files.map((file) => [file, readFileSync(file, 'utf8')]);
  return [20_000, 200_000, 800_000].map((length) => [`made up, ${length / 1000} KB`, plan(length)]);
}

function plan(length) {
  const section = (i) => `## ${i}. Nhiệm vụ thứ ${i}

**${i}.1.** Sở Y tế chủ trì, phối hợp với *Sở Tài chính* và Ủy ban nhân dân các huyện rà soát, hoàn thành **trước ngày 30/6/2025**\\; báo cáo kết quả.

- Phòng Kế hoạch tổng hợp số liệu, trình lãnh đạo xem xét;
- Phòng Nghiệp vụ hướng dẫn các đơn vị trực thuộc thực hiện.

| STT | Nội dung | Chủ trì | Thời hạn |
|---|---|---|---|
| 1 | Xây dựng kế hoạch | Sở Y tế | Quý I |
| 2 | Tổ chức tập huấn | Sở Nội vụ | 15/7/2025 |

`;
  let text = '';
  for (let i = 1; text.length < length; i++) text += section(i);
  return text;
}

/** The fastest round of each, taken in turns, so that whatever else the machine does meets both. */
function fastest(...runs) {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  const first = performance.now();
  for (let round = 0; round < ROUNDS && (round < 3 || performance.now() - first < PATIENCE); round++) {
    runs.forEach((run, i) => {
      const started = performance.now();
      run();
      best[i] = Math.min(best[i], performance.now() - started);
    });
  }
  return best;
}
