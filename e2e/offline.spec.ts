import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { plainHost } from './host.ts';
import { button, expect, playOut, status, test } from './page.ts';

test.use({ serviceWorkers: 'allow' });

/** The page keeps its files once it was left alone for a while. */
const leaveAlone = (page: Page) => page.clock.fastForward(5000);

const SMALL = '#/lab?v=1&p=digits.1&engine=plan-cpu&seeds=1&probeSize=32&batch=16&hidden=16';

test('works without a network after the first visit, and a newer version waits to be asked', async ({
  page,
}) => {
  let newer = false;
  const { root, close } = await plainHost((name) =>
    newer && name === 'sw.js'
      ? readFileSync('dist/sw.js', 'utf8').replace(/VERSION = '\w+'/, "VERSION = 'newer'")
      : undefined,
  );
  await page.clock.install();
  await page.goto(`${root}${SMALL}&steps=10`);
  await leaveAlone(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await page.context().setOffline(true);
  await page.reload();
  await expect(status(page)).toContainText('ready');
  await playOut(page);
  await page.getByRole('link', { name: 'My runs', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'My runs' })).toBeVisible();
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await expect(page.getByText('Recorded: 289 of 289 cells')).toBeVisible();
  await page.goto(`${root}#/learn/lie/1?lang=es`);
  await expect(page.locator('.learn-words')).toBeVisible();
  await expect(page.locator('.learn-figure .see').first()).not.toBeEmpty();
  await button(page, 'Entrenar').click();
  await expect(page.getByText('Se está entrenando aquí')).toBeVisible({ timeout: 60_000 });
  await page.context().setOffline(false);

  newer = true;
  // The lesson's Spanish is remembered.
  await page.goto(`${root}${SMALL}&steps=9000&lang=en`);
  await expect(status(page)).toContainText('Step 0 of 9000');
  await leaveAlone(page);
  await button(page, 'Play').click();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(page.getByText('A newer version of Wane is ready')).toBeVisible();
  await expect(button(page, 'Pause the run to use it')).toBeDisabled();
  await button(page, 'Pause').click();
  await Promise.all([page.waitForEvent('load'), button(page, 'Use it now').click()]);
  await expect(page.getByText(/^You left a run at step [\d,]+ of 9,000/)).toBeVisible();
  await leaveAlone(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['wane-files-newer']);
  close();
});

/** A release after this one, in which the share dialog has another name. */
const WITHOUT_DIALOG = /assets\/ShareDialog-[^"']+\.js/;
const newerWorker = () =>
  readFileSync('dist/sw.js', 'utf8')
    .replace(/VERSION = '\w+'/, "VERSION = 'newer'")
    .replace(/"assets\/ShareDialog-[^"]+\.js",/, '');

test('an update in one tab leaves another its files until it goes', async ({ page, context }) => {
  let newer = false;
  const { root, close } = await plainHost((name) => {
    if (newer && name === 'sw.js') return newerWorker();
    return newer && WITHOUT_DIALOG.test(name) ? null : undefined;
  });
  const kept = () => page.evaluate(() => caches.keys());
  await page.clock.install();
  await page.goto(`${root}${SMALL}&steps=9000`);
  await leaveAlone(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const [before] = await kept();
  const other = await context.newPage();
  await other.goto(`${root}${SMALL}&steps=9000`);
  await expect(status(other)).toContainText('ready');

  newer = true;
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  for (const path of ['#/', '#/learn/lie/1?lang=en', '#/explore', SMALL]) {
    await page.goto(`${root}${path}`);
    await expect(page.getByText('A newer version of Wane is ready'), path).toBeVisible();
  }
  await Promise.all([page.waitForEvent('load'), button(page, 'Use it now').click()]);
  await expect(status(page)).toContainText('ready');
  await leaveAlone(page);
  const used = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    return (await (await fetch(active?.scriptURL ?? '')).text()).includes("VERSION = 'newer'");
  });
  expect(used).toBe(true);

  await button(other, 'Share').click();
  await expect(other.getByRole('dialog')).toBeVisible();
  await other.keyboard.press('Escape');
  await button(other, 'Step').click();
  await expect(status(other)).toContainText('Step 1 of 9000');
  expect(await kept()).toContain(before);

  await other.close();
  await page.reload();
  await leaveAlone(page);
  await expect.poll(kept).toEqual(['wane-files-newer']);
  close();
});
