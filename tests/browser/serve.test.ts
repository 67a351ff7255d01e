/** The page of `docparse serve` in a browser: files dropped, read, looked at, corrected, downloaded. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, root } from '../cli/docparse.ts';
import { type RunningServer, startServer } from '../cli/server.ts';
import { executable, expectAccessible, launch, open, SIZES } from './browser.ts';

const forms = join(root, 'fixtures', 'forms');
const FILES = ['docx', 'doc', 'odt', 'rtf', 'html', 'pdf'].flatMap((form) =>
  readdirSync(join(forms, form))
    .filter((name) => name.startsWith('ke-hoach-so'))
    .slice(0, 1)
    .map((name) => join(forms, form, name)),
);
const plan = join(root, 'fixtures', 'documents', 'ke-hoach-ubnd-tinh', 'input.txt');

const list = join(root, 'fixtures', 'documents', 'ke-hoach-benh-vien', 'input.md');
const scan = join(root, 'fixtures', 'scans', 'chi-thi.png');

function archive(): string {
  const path = join(makeFolder(), 'van-ban.zip');
  writeFileSync(path, zipSync({ 'a.txt': readFileSync(plan), 'b.md': readFileSync(list) }));
  return path;
}

/** As a person lets go of a file over the page. */
async function drop(page: Page, path: string) {
  const content = readFileSync(path).toString('base64');
  await page.evaluate(
    ([name, encoded]) => {
      const bytes = Uint8Array.from(atob(encoded!), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name!));
      for (const type of ['dragover', 'drop'])
        document
          .querySelector('.drop')!
          .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [path.split('/').pop()!, content],
  );
}

describe.skipIf(!executable)('the page to drop files on', { timeout: 120_000 }, () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    browser = await launch();
    server = await startServer(['--lang', 'vi']);
  });
  afterAll(async () => {
    await browser?.close();
    server?.process.kill('SIGKILL');
  });

  describe.each(SIZES)('at the width of %s', (_, viewport) => {
    test('reads a file of every form', async () => {
      const { page, problems } = await open(browser, server.url, { viewport });
      expect(FILES.length).toBeGreaterThanOrEqual(6);
      const others = [plan, list, scan, archive()];
      for (const file of [...FILES, ...others]) await drop(page, file);
      const about = (name: string) =>
        page
          .locator('.file')
          .filter({ has: page.getByText(name, { exact: true }) })
          .locator('.about')
          .allTextContents();
      for (const [name, told] of [
        ...FILES.map((file) => [basename(file), /684\/KH-SLĐTBXH.* · \d+ nhiệm vụ/] as const),
        ['input.txt', /^Kế hoạch số 318\/KH-UBND.* · 40 nhiệm vụ/] as const,
        ['input.md', / · \d+ nhiệm vụ/] as const,
        ['chi-thi.png', /^Chỉ thị .* · \d+ nhiệm vụ/] as const,
        ['van-ban.zip', /^2 văn bản · \d+ nhiệm vụ/] as const,
      ])
        await expect.poll(() => about(name), { timeout: 90_000 }).toEqual([expect.stringMatching(told)]);
      await expectAccessible(page);
      expect(problems).toEqual([]);
    });
    test('shows the report, keeps corrections, and gives outputs with them', async () => {
      const { page, problems } = await open(browser, server.url, { viewport });
      await page.locator('input[type=file]').setInputFiles(plan);
      await page.locator('.file a').waitFor();
      await page.locator('.done .report').click();
      await page.locator('[data-row="0"] .id').click();
      await page.getByRole('button', { name: 'Sửa', exact: true }).click();
      await page.getByLabel('Chủ trì', { exact: true }).fill('Sở Tư pháp');
      await page.getByRole('button', { name: 'Ghi nhận' }).click();
      await expect.poll(() => page.locator('.state').textContent()).toBe('Đã lưu');
      await page.getByRole('link', { name: 'Thả tệp khác' }).click();
      await page.locator('input[type=file]').setInputFiles({
        name: 'ban-moi.txt',
        mimeType: '',
        buffer: Buffer.concat([readFileSync(plan), Buffer.from('\nĐính kèm: không.\n')]),
      });
      await expect.poll(() => page.locator('.file .about').last().textContent()).toMatch(/giữ 1 chỗ đã sửa trước đó$/);
      await page.getByRole('link', { name: 'Xem riêng' }).last().click();
      await expect.poll(() => page.locator('[data-row="0"] .cell.lead').textContent()).toContain('Sở Tư pháp');
      await page.reload();
      await expect.poll(() => page.locator('[data-row="0"] .cell.lead').textContent()).toContain('Sở Tư pháp');
      await page.locator('.downloads summary').click();
      await expectAccessible(page);
      const links = page.locator('.downloads a');
      expect(await links.count()).toBeGreaterThanOrEqual(3);
      for (let i = 0; i < (await links.count()); i++) {
        const [download] = await Promise.all([page.waitForEvent('download'), links.nth(i).click()]);
        const file = await download.path();
        if (download.suggestedFilename().endsWith('.csv'))
          expect(readFileSync(file, 'utf8')).toContain('người sửa: chủ trì');
        expect(readFileSync(file).length).toBeGreaterThan(100);
      }
      expect(problems).toEqual([]);
    });
  });
  test('tells what could not be read, and removes files', async () => {
    const { page } = await open(browser, server.url, { colorScheme: 'dark' });
    await page.locator('input[type=file]').setInputFiles([
      { name: 'hong.docx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 cut') },
      { name: 'ke-hoach.txt', mimeType: '', buffer: readFileSync(plan) },
    ]);
    await expect.poll(() => page.locator('.file a').count()).toBe(2);
    expect(await page.locator('.failed').count()).toBe(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Bỏ hong.docx' }).click();
    await expect.poll(() => page.locator('.file').count()).toBe(1);
    await page.getByRole('button', { name: 'Xóa hết' }).click();
    await expect.poll(() => page.locator('.file').count()).toBe(0);
    await page.reload();
    expect(await page.locator('.file').count()).toBe(0);
  });
  test('shows nothing of what another visitor dropped', async () => {
    const one = await open(browser, server.url);
    await drop(one.page, plan);
    await one.page.locator('.file a').waitFor();
    const other = await open(browser, server.url);
    expect(await other.page.locator('.file').count()).toBe(0);
  });
});
