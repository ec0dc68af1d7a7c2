import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { launchOptions } from './browser.ts';
import { button, status } from './page.ts';

/** How often the run is killed; a hundred were done with WANE_KILLS=100. */
const KILLS = Number(process.env.WANE_KILLS ?? 2);
/** The browser as a whole goes down every so many times, else the tab alone. */
const BROWSER_EVERY = 10;
/** The longest a run goes on before it is killed, ms: over several savings where there are many kills. */
const LONGEST = KILLS > 10 ? 6000 : 1500;
const LINK =
  '/#/lab?v=1&p=strong-slow.1&engine=plan-cpu&seeds=1&steps=100000&probeSize=32&batch=16&hidden=16&probeEvery=50&seed=9';

const savedStep = async (page: Page): Promise<number> => {
  const words = await page.locator('.pages .note').textContent();
  return Number(/step ([\d,]+)/.exec(words ?? '')?.[1].replaceAll(',', '') ?? -1);
};

const stepIn = (words: string | null): number =>
  Number(/step ([\d,]+)/.exec(words ?? '')?.[1].replaceAll(',', '') ?? 0);

async function kill(page: Page, whole: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await Promise.race([
    session.send(whole ? 'Browser.crash' : 'Page.crash').catch(() => {}),
    new Promise((resolve) => setTimeout(resolve, 500)),
  ]);
}

test(`a run outlives ${KILLS} kills at random moments`, async ({ baseURL }) => {
  test.setTimeout(60_000 + KILLS * 60_000);
  const profile = mkdtempSync(join(tmpdir(), 'wane-kills-'));
  const launch = async (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, await launchOptions());
  let context = await launch();
  let checkpoint = 0;
  for (let k = 1; k <= KILLS + 1; k++) {
    const page = await context.newPage();
    await page.goto(`${baseURL}${k === 1 ? LINK : '/#/lab'}`);
    if (k > 1) {
      const goOn = page.getByRole('button', { name: /^(Go on from step|Train it again)/ });
      const offered = stepIn(await goOn.textContent());
      expect(offered, `the checkpoint after kill ${k - 1}`).toBeGreaterThanOrEqual(checkpoint);
      checkpoint = offered;
      await goOn.click();
    }
    const wanted =
      checkpoint > 0 ? `Step ${checkpoint} of 100000, Processor, paused` : 'Step 0 .*, ready';
    const stands = status(page).filter({ hasText: new RegExp(wanted) });
    await expect(stands, `after kill ${k - 1}`).toBeAttached();
    if (k > KILLS) break;
    await button(page, 'Play').click();
    await expect.poll(() => savedStep(page)).toBeGreaterThanOrEqual(checkpoint);
    await page.waitForTimeout(Math.random() * LONGEST);
    const whole = k % BROWSER_EVERY === 0;
    await kill(page, whole);
    if (whole) {
      await context.close().catch(() => {});
      context = await launch();
    } else {
      // A page that crashed does not always say that it is closed.
      await Promise.race([page.close(), new Promise((resolve) => setTimeout(resolve, 3000))]);
    }
  }
  const page = context.pages().at(-1) as Page;
  await page.goto(`${baseURL}/#/runs`);
  await expect(page.locator('.run')).toHaveCount(1);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
