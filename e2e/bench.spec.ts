import { button, expect, expectToFit, status, test } from './page.ts';

test('the bench opens, says what it does, and fits a phone', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#/bench');
  await expect(page.getByRole('heading', { name: 'How fast is a training step?' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Run about/ })).toBeEnabled();
  await expect(page.getByRole('button', { name: /^Run everything/ })).toBeEnabled();
  await expect(status(page)).toContainText('Nothing has been timed yet');
  await expectToFit(page);
  expect(loaded.filter((url) => url.includes('worker'))).toEqual([]);
});

test('the lab does not load the bench', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/#/lab?v=1&p=strong-slow.1&engine=wasm&seeds=1&steps=10');
  await expect(status(page)).toContainText('ready');
  expect(loaded.filter((url) => url.includes('Bench'))).toEqual([]);
});

test('a tiny run ends in finite numbers that can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#/bench?tiny');
  await page.getByRole('button', { name: /^Run about/ }).click();
  await expect(button(page, 'Stop')).toBeVisible();
  await expect(status(page)).toContainText('Finished', { timeout: 150_000 });
  const table = page.getByRole('table', { name: 'tiny, answer only, one replica' });
  for (const engine of ['compiled plan', 'compiled plan, processor', 'compiled plan, all cores']) {
    const row = table.getByRole('row', { name: new RegExp(`^${engine} \\d`) });
    await expect(row, engine).toBeVisible();
  }
  await expect(table).not.toContainText('NaN');
  await expect(table).not.toContainText('∞');
  await button(page, 'Copy result').click();
  await expect(button(page, 'Copied')).toBeVisible();
  const { rows, skipped } = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(rows.length).toBeGreaterThanOrEqual(4);
  expect(skipped).toEqual([]);
  for (const { msPerStep, dispatchesPerStep, steps } of rows) {
    for (const number of [msPerStep, steps]) expect(number).toBeGreaterThan(0);
    expect(Number.isFinite(dispatchesPerStep)).toBe(true);
  }
  await expectToFit(page);
});

test('Stop ends a run and leaves the page ready for another', async ({ page }) => {
  await page.goto('/#/bench?tiny');
  await page.getByRole('button', { name: /^Run about/ }).click();
  await button(page, 'Stop').click();
  await expect(status(page)).toContainText('Stopped');
  await expect(page.getByRole('button', { name: /^Run about/ })).toBeEnabled();
});

test('without WebGPU the bench says what is missing', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'gpu', { get: () => undefined }),
  );
  await page.goto('/#/bench?tiny');
  await expect(page.getByText('This browser offers no WebGPU here')).toBeVisible();
});
