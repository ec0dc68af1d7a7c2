import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { button, expect, open, playOut, status, test } from './page.ts';

const LINK = '/#/lab?v=1&p=strong-slow.1&engine=plan-cpu&seeds=1&probeSize=64&batch=16';

/** Step of the checkpoint that the browser keeps of its only run. */
const keptCheckpoint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('wane-runs');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const reading = opening.result.transaction('runs').objectStore('runs').getAll();
          reading.onsuccess = () => resolve(reading.result[0]?.checkpoint);
          opening.result.close();
        };
      }),
  );

test('a run survives a crash, goes on from its checkpoint, and a link never writes over it', async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  await open(page, '&seeds=1&steps=400&probeSize=64&batch=16');
  await button(page, 'Play').click();
  await expect(page.getByText(/^saved at step [1-9]/)).toBeVisible({ timeout: 60_000 });
  await button(page, 'Pause').click();
  const paused = /Step (\d+) of 400, Processor, paused/;
  await expect(status(page)).toContainText(paused);
  const [, kept] = paused.exec((await status(page).textContent()) ?? '') ?? [];
  await expect.poll(() => keptCheckpoint(page)).toBe(Number(kept));
  await button(page, 'Play').click();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(`${LINK}&steps=30&seed=5`);
  await expect(again.getByText(/^You left a run at step \d+ of 400/)).toBeVisible();
  await expect(status(again)).toContainText('Step 0 of 30', { timeout: 60_000 });
  await playOut(again);
  await again.getByRole('link', { name: 'My runs', exact: true }).click();
  await expect(again.locator('.run')).toHaveCount(2);

  const left = again.getByRole('listitem', { name: 'Strong and slow, seed 1' });
  await left.getByLabel('Name').fill('The left one');
  await left.getByLabel('Name').blur();
  await again
    .getByRole('listitem', { name: 'The left one' })
    .getByRole('button', { name: /^Go on from step \d/ })
    .click();
  await expect(status(again)).toContainText(paused, { timeout: 60_000 });
  const [, step] = paused.exec((await status(again).textContent()) ?? '') ?? [];
  expect(Number(step)).toBeGreaterThanOrEqual(Number(kept));
  await button(again, 'Step').click();
  await expect(again.getByText(`saved at step ${Number(step) + 1}`)).toBeVisible();

  await again.goBack();
  await expect(again.locator('.run')).toHaveCount(2);
  const named = again.getByRole('listitem', { name: 'The left one' });
  await named.getByRole('button', { name: 'Delete' }).click();
  await named.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(again.locator('.run')).toHaveCount(1);
  await button(again, 'Bring it back').click();
  await expect(again.locator('.run')).toHaveCount(2);

  await named.getByText('Save as a file').click();
  const waiting = again.waitForEvent('download');
  await named.getByRole('button', { name: 'Whole experiment' }).click();
  const file = await (await waiting).path();
  const parquet = again.waitForEvent('download');
  await named.getByRole('button', { name: 'Measurements, Parquet' }).click();
  expect((await parquet).suggestedFilename()).toBe('wane-the-left-one.parquet');
  const whole = await readFile(file);
  await again.locator('input[type=file]').setInputFiles([
    { name: 'good.json', mimeType: 'application/json', buffer: whole },
    { name: 'cut.json', mimeType: 'application/json', buffer: whole.subarray(0, 9000) },
  ]);
  await expect(
    again.getByText('“cut.json” was not opened. The file is not an experiment'),
  ).toBeVisible();
  await expect(again.getByText('“good.json” is opened')).toBeVisible();
  await expect(again.getByRole('button', { name: /^Go on from step/ })).toHaveCount(1);
});

test('without storage the lab works and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    }),
  );
  await open(page, '&seeds=1&steps=20&probeSize=64&batch=16');
  await expect(page.getByText('does not let this page keep anything')).toBeVisible();
  await playOut(page);
  await page.getByRole('link', { name: 'My runs', exact: true }).click();
  await expect(page.getByText('does not let this page keep anything')).toBeVisible();
  await page.getByText('Save as a file').click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Whole experiment' }).click();
  const file = JSON.parse(await readFile(await (await waiting).path(), 'utf8'));
  expect(file).toMatchObject({ format: 'wane-experiment', step: 20, checkpoint: { step: 20 } });
});

test('a storage that never answers is told, and the run offered as a file', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...about) {
      const request = open.apply(this, about);
      request.addEventListener = () => {};
      return request;
    };
  });
  await open(page, '&seeds=1&steps=20&probeSize=64&batch=16');
  await playOut(page);
  await page.getByRole('link', { name: 'My runs', exact: true }).click();
  await expect(page.getByText('Reading')).toBeVisible();
  await page.clock.fastForward(5000);
  await expect(page.getByText('storage of your browser does not answer')).toBeVisible();
  await expect(page.getByText('Reading')).toHaveCount(0);
  await page.getByText('Save as a file').click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Whole experiment' }).click();
  const file = JSON.parse(await readFile(await (await waiting).path(), 'utf8'));
  expect(file).toMatchObject({ format: 'wane-experiment', step: 20 });
});

test('a file of an old network says what cannot be gone on from, and trains it again', async ({
  page,
}) => {
  await page.goto('/#/runs');
  await page.locator('input[type=file]').setInputFiles('src/share/files/fixtures/version-1.json');
  await page.setViewportSize({ width: 390, height: 800 });
  const [name, files] = await Promise.all(
    ['.run-name', '.run-files'].map((part) => page.locator(part).first().boundingBox()),
  );
  expect(files?.x).toBe(name?.x);
  await button(page, 'Go on from step 20').click();
  await expect(page.getByRole('alert')).toContainText('cannot go on from its checkpoint');
  await expect(page.getByRole('button', { name: /^Resume/ })).toHaveCount(0);
  await button(page, 'Train it again from its start').click();
  await expect(status(page)).toContainText('Step 0 of 40', { timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.goto('/#/runs');
  await expect(page.getByRole('listitem', { name: 'The first file' })).toContainText('step 23');
});

test('a damaged record is listed apart, and can be saved and deleted', async ({ page }) => {
  await open(page, '&seeds=1&steps=20&probeSize=64&batch=16');
  await playOut(page);
  await expect(page.getByText('saved at step 20')).toBeVisible();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('wane-runs');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const writing = opening.result.transaction('runs', 'readwrite');
          const runs = writing.objectStore('runs');
          runs.put({ id: 'c' });
          runs.put({ id: 'd', name: 'Half a run', spec: null, changed: 'yesterday' });
          writing.oncomplete = resolve;
          opening.result.close();
        };
      }),
  );
  await page.getByRole('link', { name: 'My runs', exact: true }).click();
  await expect(page.locator('.run')).toHaveCount(3);
  await expect(page.getByRole('listitem', { name: 'Strong and slow, seed 1' })).toBeVisible();
  const half = page.getByRole('listitem', { name: 'Half a run' });
  await expect(half).toContainText('its settings are missing');
  const waiting = page.waitForEvent('download');
  await half.getByRole('button', { name: 'Save what is there as a file' }).click();
  const file = JSON.parse(await readFile(await (await waiting).path(), 'utf8'));
  expect(file).toMatchObject({ format: 'wane-record', record: { id: 'd', spec: null } });
  await half.getByRole('button', { name: 'Delete' }).click();
  await half.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(page.locator('.run')).toHaveCount(2);
});
