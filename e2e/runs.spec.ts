import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { faultsOf } from './axe.ts';
import { button, expect, expectToFit, open, playOut, region, status, test } from './page.ts';

const LINK = '/#/lab?v=1&p=strong-slow.1&engine=plan-cpu&seeds=1&probeSize=64&batch=16';

/** The row of a kept run, with all that is opened in it. */
const kept = (page: Page, name: string) => page.getByRole('rowgroup', { name, exact: true });

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
  await open(page, '&seeds=1&steps=400&probeSize=64&batch=16');
  await button(page, 'Play').click();
  await expect(page.getByText(/^saved at step [1-9]/)).toBeVisible();
  await button(page, 'Pause').click();
  const paused = /Step (\d+) of 400, Processor, paused/;
  await expect(status(page)).toContainText(paused);
  const [, reached] = paused.exec((await status(page).textContent()) ?? '') ?? [];
  await expect.poll(() => keptCheckpoint(page)).toBe(Number(reached));
  await button(page, 'Play').click();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(`${LINK}&steps=30&seed=5`);
  await expect(again.getByText(/^You left a run at step \d+ of 400/)).toBeVisible();
  await expect(status(again)).toContainText('Step 0 of 30');
  await playOut(again);
  await again.getByRole('link', { name: 'My runs', exact: true }).click();
  await expect(again.locator('.run')).toHaveCount(2);

  const left = kept(again, 'seeds 1, steps 400, batch 16');
  await button(again, 'More of seeds 1, steps 400, batch 16').click();
  await left.getByLabel('Name').fill('The left one');
  await left.getByLabel('Name').blur();
  const named = kept(again, 'The left one');
  await named.getByRole('button', { name: /^Go on from step \d/ }).click();
  await expect(status(again)).toContainText(paused);
  const [, step] = paused.exec((await status(again).textContent()) ?? '') ?? [];
  expect(Number(step)).toBeGreaterThanOrEqual(Number(reached));
  await button(again, 'Step').click();
  await expect(again.getByText(`saved at step ${Number(step) + 1}`)).toBeVisible();

  await again.goBack();
  await expect(again.locator('.run')).toHaveCount(2);
  await button(again, 'More of The left one').click();
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
  await button(page, 'More of The first file').click();
  const leftOf = async (part: string) => (await page.locator(part).first().boundingBox())?.x;
  await expect.poll(() => leftOf('.run-files')).toBe(await leftOf('.run-name'));
  await button(page, 'Go on from step 20').click();
  await expect(page.getByRole('alert')).toContainText('cannot go on from its checkpoint');
  await expect(page.getByRole('button', { name: /^Resume/ })).toHaveCount(0);
  await button(page, 'Train it again from its start').click();
  await expect(status(page)).toContainText('Step 0 of 40');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.goto('/#/runs');
  await expect(kept(page, 'The first file')).toContainText('step 23');
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
  await expect(kept(page, 'seeds 1, steps 20, batch 16')).toBeVisible();
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

/** Kept runs that come as files: the same but for the noise of a sense, each called as its file. */
async function keepFiles(page: Page, noises: Readonly<Record<string, number>>): Promise<void> {
  await page.goto('/#/runs');
  const file = JSON.parse(await readFile('src/share/files/fixtures/version-1.json', 'utf8'));
  const fileWith = (weakNoise: number) =>
    JSON.stringify({
      ...file,
      name: '',
      note: '',
      spec: { ...file.spec, run: { ...file.spec.run, weakNoise } },
    });
  await page.locator('input[type=file]').setInputFiles(
    Object.entries(noises).map(([name, noise]) => ({
      name: `${name}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(fileWith(noise)),
    })),
  );
  await expect(page.locator('.run')).toHaveCount(Object.keys(noises).length);
}

test('kept runs are a table that is sorted and filtered by keyboard', async ({ page }) => {
  await keepFiles(page, { loud: 1.8, usual: 1.3, soft: 1.3 });
  const names = page.getByRole('rowheader');
  const head = (name: string) => page.getByRole('columnheader', { name });
  await expect(head('Saved')).toHaveAttribute('aria-sort', 'descending');
  await expect(head('Fusion neurons')).toHaveCount(0);
  await head('Slow sense: noise').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(names.last()).toHaveText('loud');
  await page.keyboard.press('Enter');
  await expect(head('Slow sense: noise')).toHaveAttribute('aria-sort', 'descending');
  await expect(head('Saved')).toHaveAttribute('aria-sort', 'none');
  await expect(names.first()).toHaveText('loud');
  await expect(kept(page, 'loud')).toContainText(/step 23 of 40/);
  await expect(kept(page, 'loud')).toContainText(/Strong sense [\d–]+/);
  await page.getByLabel('Filter').fill('noise 1.8');
  await expect(page.getByText('1 of 3 runs')).toBeVisible();
  await expect(names).toHaveText(['loud']);

  await page.setViewportSize({ width: 390, height: 800 });
  await expectToFit(page);
  await button(page, 'More of loud').click();
  await kept(page, 'loud').getByText('Save as a file').click();
  await expectToFit(page);
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  await kept(page, 'loud').getByRole('button', { name: 'Measurements, CSV' }).click();
  await expect.poll(() => files.toSorted()).toEqual(['wane-loud.about.json', 'wane-loud.csv']);
  expect(await faultsOf(page)).toEqual([]);
});

test('pinned runs are drawn in the lab, survive a reload, and say so when they are gone', async ({
  page,
}) => {
  await keepFiles(page, { a: 1, b: 1.1, c: 1.2, d: 1.3, e: 1.4, f: 1.5 });
  const pin = (name: string) => page.getByRole('checkbox', { name: `Pin ${name}`, exact: true });
  for (const name of 'abcde') {
    await pin(name).click();
    await expect(pin(name)).toBeChecked();
  }
  await expect(pin('f')).toBeDisabled();
  await expect(page.getByText('Five runs are pinned')).toBeVisible();
  await page.goto(`${LINK}&steps=20`);
  const pinned = region(page, 'Pinned runs').getByRole('listitem');
  await expect(pinned).toHaveCount(5);
  const loss = page.getByRole('img', { name: 'Loss over time' });
  const letters = async () => {
    await loss.scrollIntoViewIfNeeded();
    return loss.locator('text.pin').allTextContents();
  };
  await expect.poll(letters).toEqual(['A', 'B', 'C', 'D', 'E']);
  await expect(loss.locator('path.pin')).toHaveCount(5);
  expect(await faultsOf(page, { within: '.pinned' })).toEqual([]);

  const strip = region(page, 'Timeline');
  await expect(strip.getByText('Dashed: pinned A a; B b; C c; D d; E e.')).toBeVisible();
  await expect(strip.locator('path.pin')).toHaveCount(5);
  await page.reload();
  await expect.poll(letters).toEqual(['A', 'B', 'C', 'D', 'E']);
  await button(page, 'Unpin B, b').click();
  await expect.poll(letters).toEqual(['A', 'C', 'D', 'E']);
  await expect(strip.getByText('Dashed: pinned A a; C c; D d; E e.')).toBeVisible();

  await page.getByRole('link', { name: 'My runs', exact: true }).click();
  await button(page, 'More of a').click();
  await kept(page, 'a').getByRole('button', { name: 'Delete' }).click();
  await kept(page, 'a').getByRole('button', { name: 'Yes, delete' }).click();
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('wane-runs');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['runs', 'bodies'], 'readwrite');
          const reading = writing.objectStore('runs').getAll();
          reading.onsuccess = () => {
            const { id } = reading.result.find(({ name }) => name === 'c');
            writing.objectStore('bodies').put({ id, recording: { steps: 'none' } });
          };
          writing.oncomplete = resolve;
          opening.result.close();
        };
      }),
  );
  await page.goto(`${LINK}&steps=20`);
  await page.reload();
  await expect(pinned.first()).toContainText('is no longer kept');
  await expect(pinned.nth(1)).toContainText('its record is damaged');
  await expect.poll(letters).toEqual(['D', 'E']);
  await button(page, 'Unpin A, a').click();
  await expect(pinned).toHaveCount(3);
});
