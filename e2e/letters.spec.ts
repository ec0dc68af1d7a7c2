import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { launchOptions } from './browser.ts';
import { expectClear } from './overlap.ts';
import { expect, test } from './page.ts';

const LAB = '#/lab?v=1&p=strong-slow.1&e=plan-cpu';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const CASES = [
  { size: 24, windows: [PHONE], pages: [LAB, '#/paper'] },
  { size: 32, windows: [DESK, PHONE], pages: [LAB, '#/explore', '#/explore/live', '#/runs'] },
];

/** A browser whose visitor asked for letters of so many pixels. */
async function withLetters(size: number, work: (context: BrowserContext) => Promise<void>) {
  const profile = mkdtempSync(join(tmpdir(), 'wane-letters-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = { webkit: { webprefs: { default_font_size: size } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    ...(await launchOptions()),
    viewport: DESK,
  });
  try {
    await work(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

for (const { size, windows, pages } of CASES) {
  test(`letters of ${size} px are obeyed, in charts too, and nothing is cut off or overlaps`, async ({
    baseURL,
  }) => {
    await withLetters(size, async (context) => {
      const page = await context.newPage();
      for (const hash of pages) {
        await page.goto(`${baseURL}/${hash}`);
        const main = page.getByRole('main');
        await expect(main.getByRole('heading').first()).toBeVisible();
        await expect(page.locator('html')).toHaveCSS('font-size', `${size}px`);
        await expect(page.locator('body')).toHaveCSS('font-size', `${(size * 14) / 16}px`);
        for (const window of windows) {
          await page.setViewportSize(window);
          const drawn = page.locator('.network .chart > *, main:not(.lab)').first();
          await expect(drawn).toBeAttached();
          await expectClear(page, `${hash} at ${window.width}`);
        }
      }

      await page.setViewportSize(DESK);
      await page.goto(`${baseURL}/#/gallery`);
      const chart = page.getByRole('img', { name: 'Loss over time: nothing yet' });
      const unit = chart.locator('text').first();
      await expect(unit).toBeAttached();
      const tall = await unit.evaluate((words) => words.getBoundingClientRect().height);
      expect(tall).toBeGreaterThan((22 * size) / 32);
    });
  });
}
