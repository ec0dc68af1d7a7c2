import type { Page } from 'playwright';
import { button, expect, hold, open, status, test } from './page.ts';

const ENGINE = '**/assets/entry-*.js';
const RECORDED = 'Recorded run: Strong and slow.';

/** When the page was painted first, and when the engine's code was asked for, ms. */
const times = (page: Page) =>
  page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    engine: performance.getEntriesByType('resource').find(({ name }) => /entry-/.test(name))
      ?.startTime,
  }));

/** Words over the strip that are cut off, or lie on it, at the widths where they stand beside each other. */
async function cutCaptions(page: Page): Promise<string[]> {
  await page.locator('.strip-drawn').waitFor();
  const usual = page.viewportSize() as { width: number; height: number };
  const cut: string[] = [];
  for (const width of [1024, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(() => {
      const head = document.querySelector('.strip-head') as HTMLElement;
      const strip = document.querySelector('.strip-drawn') as HTMLElement;
      const lies = head.getBoundingClientRect().bottom > strip.getBoundingClientRect().top + 1;
      const words = [...head.querySelectorAll('h3, p'), ...(lies ? [head] : [])];
      return words
        .filter((one) => lies || one.scrollWidth > one.clientWidth || !one.checkVisibility())
        .map(({ textContent }) => textContent ?? '');
    });
    cut.push(...found.map((words) => `${width}: ${words}`));
  }
  await page.setViewportSize(usual);
  return cut;
}

test('a recorded run plays before the engine stands, and makes room for the own one', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const release = await hold(page, ENGINE);
  await page.goto('/#/lab');
  await expect(page.getByText(RECORDED)).toBeVisible();
  await expect(page.getByText('Recorded run', { exact: true })).toBeVisible();
  await expect(status(page)).toContainText('Step 0 of 600');
  await expect(
    page.getByRole('heading', {
      name: /Press Play and watch how little of it is left to the slow sense/,
    }),
  ).toBeVisible();
  await expect(page.getByText('The engine warms up: press Play to see this one.')).toBeVisible();
  await expect.poll(() => cutCaptions(page)).toEqual([]);
  await button(page, 'Play').click();
  await expect(
    page.getByRole('heading', { name: /^The slow sense is back: over 30 % of the answer/ }),
  ).toBeVisible();
  await expect.poll(() => cutCaptions(page)).toEqual([]);
  const { painted, engine } = await times(page);
  expect(painted).toBeLessThan(engine ?? Number.POSITIVE_INFINITY);

  release();
  await expect(status(page)).toContainText('ready');
  await expect(page.getByText('Ready: yours starts at step 0.')).toBeVisible();
  await expect.poll(() => cutCaptions(page)).toEqual([]);
  await expect(page.getByRole('switch', { name: 'Distillation', exact: true })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Distillation', exact: true })).toBeDisabled();
  await page.getByRole('radio', { name: 'max' }).check();
  await button(page, 'Train it myself').click();
  await expect(page.getByText(RECORDED)).toHaveCount(0);
  await expect(page.getByText('This is your own run, from step 0.')).toBeVisible();
  await expect.poll(() => cutCaptions(page)).toEqual([]);
  await expect(status(page)).toContainText('finished');
  expect(
    asked.filter((url) => !url.startsWith(baseURL as string) && !/^(blob|data):/.test(url)),
  ).toEqual([]);

  await expect(page.getByText('All 600 steps are taken.')).toBeVisible();
  await button(page, '300 more steps').click();
  await expect(status(page)).toContainText('Step 900 of 900, Processor, finished');
  await button(page, 'Again, with Distillation from step 450').click();
  await expect(page).toHaveURL(/at=450:kd=1/);
  await expect(status(page)).toContainText('playing');
  await expect(page.getByText(RECORDED)).toHaveCount(0);
});

test('a link opens on its own run: no recording, but what is scheduled, or what its sender measured', async ({
  page,
}) => {
  const begin = await hold(page, ENGINE);
  await page.goto('/#/lab?v=1&p=strong-slow.2&engine=plan-cpu&n=1&steps=40&at=20:kd=1,sub=0.3');
  const headline = page.getByRole('heading', { level: 2 }).filter({ hasText: 'You opened a link' });
  await expect(headline).toHaveText(
    'You opened a link: distillation with substitutes is scheduled at step 20.',
  );
  await expect(page.getByText(/^Recorded run/)).toHaveCount(0);
  const happened = page.getByRole('list', { name: 'What happened' });
  await expect(happened).toContainText('planned: Distillation on at step 20');
  begin();
  await expect(status(page)).toContainText('ready');
  await expect(headline).toBeVisible();
  await expect(page.getByText(/^Recorded run/)).toHaveCount(0);
  await page.getByRole('radio', { name: 'max' }).check();
  await button(page, 'Play').click();
  await expect(status(page)).toContainText('finished');
  await expect(headline).toHaveCount(0);
  await expect(happened).toContainText('◆ Distillation on at step 20');

  await button(page, 'Share').click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  const other = await page.context().newPage();
  const verify = await hold(other, ENGINE);
  await other.goto(link);
  await expect(other.getByRole('img', { name: /as the sender measured it/ }).first()).toBeVisible();
  await expect(other.getByText(/^Recorded run/)).toHaveCount(0);
  verify();
  await expect(other.getByRole('heading', { name: 'Identical.' })).toBeVisible();
});

test('a run waits while the page is hidden, and works without a connection', async ({
  page,
  context,
}) => {
  await open(page, '&seeds=1&steps=3000&probeEvery=100');
  await button(page, 'Play').click();
  await expect(button(page, 'Pause')).toBeVisible();
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await expect(status(page)).toContainText('paused');
  await expect(page).toHaveTitle(/^Paused at step/);
  await hide(false);
  await expect(status(page)).toContainText('playing');
  await expect(page.getByText('Paused while you were away.')).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await button(page, 'Pause').click();
  await button(page, 'Step').click();
  await expect(status(page)).toContainText('paused');
  await context.setOffline(false);
  await expect(page.getByText('You are offline.')).toHaveCount(0);
});

test('a seed that breaks is named, and a slower start offered', async ({ page }) => {
  await open(
    page,
    '&seeds=1&steps=60&at=0.live.learningRate.0.1&at=0.live.optimizer.sgd&at=0.live.momentum.0.99&at=0.live.beta.8',
  );
  await button(page, 'Play').click();
  await expect(page.getByText(/^Seed 1 of the live arm broke at step/)).toBeVisible();
  await button(page, 'Start again with learning rate 0.001').click();
  await expect(page).not.toHaveURL(/lr=0\.1/);
  await expect(page.getByText(/^Seed 1 of the live arm broke/)).toHaveCount(0);
});
