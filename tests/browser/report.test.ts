/** The report, gone through in a browser at the widths of a desktop and of a phone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Patch } from '../../src/schema.ts';
import { docparse, makeFolder, root } from '../cli/docparse.ts';
import { executable, expectAccessible, launch, open, PHONE, SIZES } from './browser.ts';

const folder = makeFolder();
const plan = join(root, 'fixtures', 'documents', 'ke-hoach-ubnd-tinh', 'input.txt');
const doubtful = join(root, 'fixtures', 'documents', 'cong-van', 'input.txt');

function report(name: string, files: string[], ...args: string[]): string {
  const file = join(folder, `${name}.html`);
  docparse({ args: [...files, '--html', '-o', file, '--lang', 'vi', ...args], cwd: folder });
  return pathToFileURL(file).href;
}

const shownMark = (page: Page) =>
  page.locator('mark').evaluateAll((marks) => marks.map((mark) => mark.textContent).join(''));
const even = (text: string) => text.replace(/\s+/g, ' ').trim();
const rows = (page: Page) => page.locator('[data-row]');
const isPhone = (page: Page) => page.viewportSize()!.width === PHONE.width;
/** On a phone one side is seen at a time. */
async function turnTo(page: Page, side: 'tasks' | 'source') {
  if (isPhone(page)) await page.locator(`.tabs [data-side=${side}]`).click();
}
async function select(page: Page, words: string) {
  await turnTo(page, 'source');
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.text')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center' });
      getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`not there: ${wanted}`);
  }, words);
}

describe.skipIf(!executable)('the report', { timeout: 120_000 }, () => {
  let browser: Browser;
  let url = '';
  beforeAll(async () => {
    browser = await launch();
    url = report('plan', [plan]);
  });
  afterAll(() => browser?.close());

  describe.each(SIZES)('at the width of %s', (_, viewport) => {
    test('leads from every value of a task to its words, and back', async () => {
      const { page, problems, requests } = await open(browser, url, { viewport });
      const values = page.locator('[data-row]:nth-child(-n+9) button.value');
      for (let i = 0; i < (await values.count()); i++) {
        await turnTo(page, 'tasks');
        const value = values.nth(i);
        const [from, to] = await value.evaluate((one: HTMLElement) => [one.dataset.from, one.dataset.to].map(Number));
        await value.click();
        await expect.poll(() => shownMark(page)).not.toBe('');
        const read = readFileSync(plan, 'utf8').slice(from, to);
        expect(even(await shownMark(page))).toBe(even(read));
      }
      await turnTo(page, 'source');
      await page.locator('[data-task="5"]').click();
      await expect.poll(() => page.locator('[aria-current] .id').textContent()).toContain('T6');
      await turnTo(page, 'source');
      await page.locator('span.lead:not(.heading)').first().click();
      await expect.poll(() => page.locator('[aria-current] .cell.lead').textContent()).toMatch(/Sở/);
      expect(requests).toEqual([url]);
      expect(problems).toEqual([]);
    });
    test('begins with what is to be checked', async () => {
      const { page } = await open(browser, url, { viewport });
      const checks = page.locator('.checks button.check');
      expect(await checks.count()).toBe(3);
      expect(await page.locator('.checks .sign').textContent()).toBe('3');
      await checks.nth(1).click();
      await expect.poll(() => page.locator('[aria-current] .id').textContent()).toContain('T17');
    });
    test('filters by body, role, deadline and doubt', async () => {
      const { page } = await open(browser, url, { viewport });
      const told = () => page.locator('.result').textContent();
      const [body, role, deadline, state] = ['Cơ quan', 'Vai trò', 'Thời hạn', 'Kiểm tra'].map((name) =>
        page.getByLabel(name, { exact: true }),
      );
      expect(await told()).toBe('40 nhiệm vụ');
      await body!.selectOption({ value: 'Sở Tư pháp tỉnh Hà Tĩnh' });
      expect(await told()).toBe('2/40 nhiệm vụ');
      await expect.poll(() => rows(page).count()).toBe(2);
      await role!.selectOption('lead');
      expect(await told()).toBe('1/40 nhiệm vụ');
      await page.getByRole('button', { name: 'Bỏ lọc' }).click();
      await deadline!.selectOption('2025-12');
      for (const text of await page.locator('.cell.deadline .value').allTextContents())
        expect(text).toContain('12/2025');
      await deadline!.selectOption('');
      await state!.selectOption('doubtful');
      expect(await told()).toBe('3/40 nhiệm vụ');
      await deadline!.selectOption('any');
      expect(await page.locator('.table-holder').textContent()).toMatch(/Không có nhiệm vụ nào khớp|T\d+/);
    });
    test('searches without marks, in tasks and text', async () => {
      const { page } = await open(browser, url, { viewport });
      await page.getByRole('searchbox').fill('so tu phap');
      await expect.poll(() => page.locator('.result').textContent()).toMatch(/^\d+\/40/);
      await expect.poll(() => page.locator('.found').textContent()).toMatch(/^\d+ trong văn bản/);
      await page.getByRole('searchbox').press('Enter');
      expect(await shownMark(page)).toBe('Sở Tư pháp');
      await page.getByRole('button', { name: 'Chỗ sau' }).click();
      expect(await page.locator('.found').textContent()).toMatch(/^2\//);
      await page.getByRole('button', { name: 'Chỗ trước' }).click();
      expect(await page.locator('.found').textContent()).toMatch(/^1\//);
    });
    test('goes by keyboard', async () => {
      const { page } = await open(browser, url, { viewport });
      const current = () => page.locator('[aria-current] .id span').first().textContent();
      for (const [key, id] of [
        ['j', 'T1'],
        ['j', 'T2'],
        ['ArrowDown', 'T3'],
        ['k', 'T2'],
        ['ArrowUp', 'T1'],
        ['n', 'T16'],
        ['n', 'T17'],
        ['p', 'T16'],
      ]) {
        await page.keyboard.press(key!);
        await expect.poll(current).toBe(id);
      }
      await page.keyboard.press('v');
      expect(await page.locator('main').getAttribute('data-shown')).toBe('source');
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
      await page.keyboard.type('jk');
      await expect
        .poll(current)
        .toBe('T16')
        .catch(() => {});
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('?');
      expect(await page.locator('dialog').isVisible()).toBe(true);
      await page.getByLabel('Dùng phím tắt').uncheck();
      await page.getByRole('button', { name: 'Đóng' }).click();
      await page.keyboard.press('?');
      expect(await page.locator('dialog').isVisible()).toBe(false);
    });
    test('takes corrections, saves them, and the program applies them', async () => {
      const { page, problems } = await open(browser, url, { viewport });
      const correctTask = async (id: number) => {
        await turnTo(page, 'tasks');
        await page.locator(`[data-row="${id - 1}"] .id`).click();
        await page.getByRole('button', { name: 'Sửa', exact: true }).click();
      };
      await correctTask(1);
      await page.getByLabel('Chủ trì', { exact: true }).fill('Sở Tư pháp');
      await page.getByLabel('Thời hạn (ngày)').fill('2026-01-31');
      await select(page, 'Sở Tài chính');
      await page.locator('[data-field=support]').click();
      await page.getByRole('button', { name: 'Ghi nhận' }).click();
      await correctTask(2);
      await page.getByRole('button', { name: 'Không phải nhiệm vụ' }).click();
      await correctTask(3);
      await select(page, 'chính quyền cấp xã trong bảo vệ');
      await page.locator('[data-field=work]').click();
      await page.getByRole('button', { name: 'Ghi nhận' }).click();
      await correctTask(4);
      expect(await page.getByLabel('Thời hạn (ngày)').inputValue()).toBe('2026-02-28');
      await page.getByLabel(/^Thời hạn \((?!ngày)/).fill('trước 20/10 hằng năm');
      expect(await page.getByLabel('Thời hạn (ngày)').inputValue()).toBe('');
      await page.getByRole('button', { name: 'Thôi' }).click();
      await select(page, 'ít nhất 72% hộ dân nông thôn sử dụng nước sạch');
      await page.locator('.new-task').click();
      await page.getByLabel('Phối hợp', { exact: true }).fill('Sở Y tế');
      await page.getByRole('button', { name: 'Ghi nhận' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Lưu bản sửa (4)' }).click(),
      ]);
      const file = join(folder, `patch-${viewport.width}.json`);
      await download.saveAs(file);
      expect(() => Patch.parse(JSON.parse(readFileSync(file, 'utf8')))).not.toThrow();
      const { stdout, stderr } = docparse({ args: [plan, '--json', '--patch', file], cwd: folder });
      expect(stderr).toBe('');
      const { tasks, corrections } = JSON.parse(stdout);
      expect(corrections.map(({ change }: { change: string }) => change).sort()).toEqual([
        'added',
        'changed',
        'changed',
        'removed',
      ]);
      const [added, first, third] = tasks.filter(({ corrected }: { corrected: string[] }) => corrected.length > 0);
      expect(first).toMatchObject({
        lead: [{ name: 'Sở Tư pháp tỉnh Hà Tĩnh' }],
        deadline: { due: '2026-01-31' },
        corrected: ['lead', 'support', 'deadline'],
      });
      expect(third).toMatchObject({ text: 'chính quyền cấp xã trong bảo vệ', corrected: ['span'] });
      expect(added).toMatchObject({ corrected: ['added'], support: [{ name: 'Sở Y tế tỉnh Hà Tĩnh' }] });
      const again = await open(browser, url, { viewport });
      await again.page.locator('input[type=file]').setInputFiles(file);
      await expect.poll(() => again.page.locator('.top .primary').textContent()).toBe('Lưu bản sửa (4)');
      await again.page.locator('[data-row="0"] .id').click();
      await again.page.getByRole('button', { name: 'Bỏ sửa' }).click();
      expect(await again.page.locator('.top .primary').textContent()).toBe('Lưu bản sửa (3)');
      expect([...problems, ...again.problems]).toEqual([]);
    });
    test.each(['light', 'dark'] as const)('breaks no rule of accessibility in %s colours', async (colorScheme) => {
      const { page } = await open(browser, url, { viewport, colorScheme });
      await expectAccessible(page);
      await page.locator('[data-row="1"] .id').click();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Sửa', exact: true }).click();
      await expectAccessible(page);
      await select(page, 'Sở Tài chính');
      await page.locator('.facts summary').click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    });
    test('of several documents begins with an index, and the way back works', async () => {
      const { page, problems } = await open(browser, report('many', [plan, doubtful]), { viewport });
      expect(await page.locator('.index tbody tr').count()).toBe(2);
      expect(await page.getByRole('searchbox').isVisible()).toBe(false);
      await expectAccessible(page);
      await page.locator('.index a').nth(1).click();
      await page.locator('[data-row]').first().waitFor();
      await page.goBack();
      await page.locator('.index').waitFor();
      await page.goForward();
      await page.locator('.back').click();
      await page.locator('.index').waitFor();
      expect(problems).toEqual([]);
    });
  });
  test('of another document takes no corrections, and says so', async () => {
    const { page } = await open(browser, url);
    const source = { path: null, sha256: 'a'.repeat(64), part: null };
    const patch = { patchVersion: '1', documents: [{ source, tasks: {}, added: [] }] };
    const buffer = Buffer.from(JSON.stringify(patch));
    await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: '', buffer });
    await expect.poll(() => page.locator('.state').textContent()).toBe('Bản sửa này là của văn bản khác.');
    expect(await page.locator('.top .primary').isVisible()).toBe(false);
  });
  test('leaves the current task in sight, whichever way it was come to', async () => {
    const { page } = await open(browser, url);
    const isInSight = () =>
      page.evaluate(() => {
        const row = document.querySelector('[aria-current]')!.getBoundingClientRect();
        const filters = document.querySelector('.filters')!.getBoundingClientRect();
        return row.top >= filters.bottom && row.top < window.innerHeight;
      });
    await page.locator('[data-row="12"] .id').click();
    for (const key of ['k', 'k', 'k', 'k', 'k', 'k', 'j']) {
      await page.keyboard.press(key);
      await expect.poll(isInSight).toBe(true);
    }
    await page.keyboard.press('e');
    const keep = page.getByRole('button', { name: 'Ghi nhận' });
    await expect.poll(() => keep.evaluate((one) => one.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    await keep.click();
    await expect.poll(isInSight).toBe(true);
  });
  test('keeps the task in the address', async () => {
    const { page } = await open(browser, url);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const { href } = new URL(page.url());
    expect(href).toMatch(/#1\/t[\da-f]{12}$/);
    const { page: again } = await open(browser, href);
    await expect.poll(() => again.locator('[aria-current] .id').textContent()).toContain('T2');
  });
  test('is printed as checks and matrix, every task of it', async () => {
    const { page } = await open(browser, report('long', [longPlan(300)]));
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => rows(page).count()).toBe(300);
    expect(await page.locator('.pane.source').isVisible()).toBe(false);
    expect(await page.locator('.checks').isVisible()).toBe(true);
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
  });
  test('speaks English where that is asked for', async () => {
    const { page } = await open(browser, report('english', [plan], '--lang', 'en'));
    expect(await page.locator('.result').textContent()).toBe('40 tasks');
    expect(await page.locator('.checks h2').textContent()).toContain('To check');
  });
});

function longPlan(tasks: number, work = 'rà soát hồ sơ'): string {
  const file = join(folder, `long-${tasks}.txt`);
  const items = Array.from({ length: tasks }, (_, i) => `${i + 1}. Sở Y tế ${work} số ${i + 1} trước ngày 15/9/2025.`);
  writeFileSync(file, ['KẾ HOẠCH', 'I. NHIỆM VỤ', ...items].join('\n'));
  return file;
}

describe.skipIf(!executable)('a hostile document', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  test('runs nothing', async () => {
    const file = join(folder, 'hostile.txt');
    const words = [
      '</script><script>alert(1)</script>',
      '<img src=x onerror=alert(2)>',
      '<svg/onload=alert(3)>',
      '"><a href="javascript:alert(4)">x</a>',
      '<!--<script>',
      '\u2028{{constructor}}',
      '\u202Egnp.exe\u202C',
    ];
    const body = words.map(
      (one, i) => `${i + 1}. Sở Y tế ${one} chủ trì, phối hợp với Sở ${one} rà soát trước ngày 15/9/2025.`,
    );
    writeFileSync(file, ['KẾ HOẠCH', words.join(' '), 'I. NHIỆM VỤ', ...body].join('\n'));
    const { page, problems, requests } = await open(browser, report('hostile', [file]));
    for (let i = 0; i < words.length; i++) await page.keyboard.press('j');
    expect(await page.locator('body img, body svg, body a[href^=javascript]').count()).toBe(0);
    expect(await page.locator('.text').textContent()).toContain('</script><script>alert(1)</script>');
    expect(await page.locator('.text').textContent()).toContain('⟨U+202E⟩gnp.exe⟨U+202C⟩');
    expect(await page.content()).not.toContain('\u202E');
    expect(requests).toHaveLength(1);
    expect(problems).toEqual([]);
    // Were markup to come into the page all the same, it would still not run.
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title=\'ran\'">'),
    );
    await page.waitForTimeout(100);
    expect(await page.title()).not.toBe('ran');
  });
  test('of 5 MB in one line stays usable', async () => {
    const file = join(folder, 'line.txt');
    writeFileSync(file, `KẾ HOẠCH\n1. Sở Y tế ${'rà soát hồ sơ '.repeat(370_000)}xong cuối.`);
    const { page, problems } = await open(browser, report('line', [file], '--timeout', '200'));
    expect(await page.locator('.block').count()).toBeLessThan(100);
    await page.getByRole('searchbox').fill('xong cuoi');
    await expect.poll(() => page.locator('.found').textContent(), { timeout: 20_000 }).toMatch(/^1 trong/);
    await page.getByRole('searchbox').press('Enter');
    await expect.poll(() => shownMark(page)).toBe('xong cuối');
    await expect.poll(() => page.locator('mark').last().isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });
  test('of ten thousand tasks stays usable', async () => {
    const { page, problems } = await open(browser, report('tasks', [longPlan(10_000)], '--timeout', '200'));
    expect(await page.locator('.result').textContent()).toBe('10.000 nhiệm vụ');
    expect(await rows(page).count()).toBeLessThan(500);
    await page.getByRole('searchbox').fill('ho so so 9876 ');
    await expect.poll(() => page.locator('.result').textContent(), { timeout: 20_000 }).toBe('1/10.000 nhiệm vụ');
    await rows(page).first().locator('.work button').click();
    await expect.poll(() => shownMark(page)).toContain('9876');
    expect(problems).toEqual([]);
  });
});
