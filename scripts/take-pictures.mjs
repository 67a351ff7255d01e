/**
 * Takes the pictures of report and page that the documentation shows, in the sizes of a desktop and of a phone, in light and dark colours.
 *
 *   node scripts/take-pictures.mjs [CHROMIUM]
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'bin', 'docparse.js');
const images = join(root, 'docs', 'images');
const PLAN = join(root, 'fixtures', 'documents', 'ke-hoach-ubnd-tinh', 'input.txt');
const FILES = [
  join(root, 'fixtures', 'forms', 'docx', 'ke-hoach-so.docx'),
  join(root, 'fixtures', 'forms', 'docx', 'chi-thi-thu-tuong.docx'),
  join(root, 'fixtures', 'forms', 'pdf', 'ke-hoach-benh-vien.pdf'),
];
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 780 } };

mkdirSync(images, { recursive: true });
const report = join(mkdtempSync(join(tmpdir(), 'docparse-')), 'report.html');
spawnSync(process.execPath, [program, PLAN, '--html', '-o', report, '--lang', 'vi'], { stdio: 'inherit' });
const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--lang', 'vi'], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
const url = await new Promise((done) => {
  server.stderr.on('data', (told) => {
    const found = /http:\S+/.exec(told);
    if (found) done(found[0]);
  });
});
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    await take('report', { size, viewport, colorScheme }, pathToFileURL(report).href, async (page) => {
      await page.locator('[data-row="1"] .cell.lead button').click();
      if (size === 'phone' && colorScheme === 'light') await page.locator('.tabs [data-side=tasks]').click();
    });
    await take('page', { size, viewport, colorScheme }, url, async (page) => {
      await page.locator('input[type=file]').setInputFiles(FILES);
      await page
        .locator('.file a')
        .nth(FILES.length - 1)
        .waitFor();
    });
  }
}
await browser.close();
server.kill('SIGINT');

async function take(name, { size, viewport, colorScheme }, address, act) {
  const context = await browser.newContext({ viewport, colorScheme });
  const page = await context.newPage();
  await page.goto(address);
  await act(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(images, `${name}-${size}-${colorScheme}.png`) });
  await context.close();
}
