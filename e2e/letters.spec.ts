import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from './browser.ts';
import { expect, expectToFit, test } from './page.ts';

const PAGES = ['#/lab?v=1&p=strong-slow.1&e=plan-cpu', '#/explore', '#/runs'];

test('the size of letters that the browser is set to is obeyed, in charts too, and nothing is cut off', async ({
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'wane-letters-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { webkit: { webprefs: { default_font_size: 32 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const viewport = { width: 1440, height: 900 };
  const context = await chromium.launchPersistentContext(profile, {
    ...(await launchOptions()),
    viewport,
  });
  const page = await context.newPage();
  for (const hash of PAGES) {
    await page.goto(`${baseURL}/${hash}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading').first()).toBeVisible();
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    await expect(page.locator('body')).toHaveCSS('font-size', '28px');
    await expectToFit(page, hash);
  }

  await page.goto(`${baseURL}/#/gallery`);
  const chart = page.getByRole('img', { name: 'Loss over time: nothing yet' });
  const unit = chart.locator('text').first();
  await expect(unit).toBeAttached();
  const tall = await unit.evaluate((words) => words.getBoundingClientRect().height);
  expect(tall).toBeGreaterThan(22);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
