import { readFileSync } from 'node:fs';
import { plainHost } from './host.ts';
import { button, expect, playOut, status, test } from './page.ts';

test.use({ serviceWorkers: 'allow' });

const SMALL = '#/lab?v=1&p=digits.1&engine=wasm&seeds=1&probeSize=32&batch=16&hidden=16';

test('works without a network after the first visit, and a newer version waits to be asked', async ({
  page,
}) => {
  test.setTimeout(150_000);
  let newer = false;
  const { root, close } = await plainHost((name) =>
    newer && name === 'sw.js'
      ? readFileSync('dist/sw.js', 'utf8').replace(/VERSION = '\w+'/, "VERSION = 'newer'")
      : undefined,
  );
  await page.goto(`${root}${SMALL}&steps=10`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 60_000,
  });

  await page.context().setOffline(true);
  await page.reload();
  await expect(status(page)).toContainText('ready', { timeout: 60_000 });
  await playOut(page);
  await page.getByRole('link', { name: 'My runs', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'My runs' })).toBeVisible();
  await page.context().setOffline(false);

  newer = true;
  await page.goto(`${root}${SMALL}&steps=9000`);
  await expect(status(page)).toContainText('Step 0 of 9000', { timeout: 60_000 });
  await button(page, 'Play').click();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect(page.getByText('A newer version of Wane is ready')).toBeVisible({ timeout: 30_000 });
  await expect(button(page, 'Pause the run to use it')).toBeDisabled();
  await button(page, 'Pause').click();
  await Promise.all([page.waitForEvent('load'), button(page, 'Use it now').click()]);
  await expect(page.getByText(/^You left a run at step \d+ of 9,000/)).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual(['wane-files-newer']);
  close();
});
