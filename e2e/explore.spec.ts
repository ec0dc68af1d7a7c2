import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright';
import { button, expect, expectToFit, region, test } from './page.ts';

/** Nine cells of two small networks: some seconds in all. */
const SMALL =
  '/#/explore?v=1&q=own&p=strong-slow.2&set=b=8,held=32,train=64,h=8,z=4,f=6&axes=str:0.5:8:3:log;wn:0:4:3:linear&n=2&steps=20&see=collapsed.1,share.1';

/** Two networks each of the packed sets. */
const OF_SETS = ['landsat.1&axes=n2=0,3&see=share.2', 'hanzi.1&axes=n1=0,3&see=share.1'].map(
  (own) => `/#/explore?v=1&q=own&n=1&steps=20&set=b=8,held=32,train=64,h=8,z=4,f=6&p=${own}`,
);

const status = (page: Page) => page.getByRole('status').filter({ hasText: /cells/ });
const map = (page: Page) => region(page, 'Map').getByRole('application');
const card = (page: Page, name = 'The cell you picked') => region(page, name);

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let k = 0; k < 60; k++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
    if (focused === name) return;
  }
  throw new Error(`No Tab leads to “${name}”.`);
}

const save = async (page: Page, name: string): Promise<{ name: string; path: string }> => {
  // A table comes with a file that says what it is of.
  const isIt = (file: Download) => !file.suggestedFilename().endsWith('.about.json');
  const waiting = page.waitForEvent('download', isIt);
  await page.getByRole('dialog').getByRole('button', { name }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), path: await file.path() };
};

test('by keyboard alone: a question is trained, a cell is picked and opened in the lab', async ({
  page,
}) => {
  await page.goto(SMALL);
  await expect(status(page)).toContainText('0 of 9 cells');
  await tabTo(page, 'Run');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('9 of 9 cells · done');
  await map(page).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
  await expect(card(page)).toContainText('Strong sense: strength 2, slow sense: noise 2');
  await expect(card(page)).toContainText('trained, live');
  await expect(page).toHaveURL(/view=cell=4$/);
  const address = page.url();

  await tabTo(page, 'Train it here');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('to the bit');
  await expect(card(page).getByRole('img').first()).toBeVisible();
  const verified = card(page).getByRole('link', { name: 'Verified link' });
  await expect(verified).toHaveAttribute('href', /&fp=1\.plan-cpu\./);

  const lab = card(page).getByRole('link', { name: 'Open in the lab' });
  await expect(lab).toHaveAttribute('href', /^#\/lab\?v=1&p=strong-slow\.2&e=plan-cpu/);
  await lab.press('Enter');
  await expect(button(page, 'Play')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(status(page)).toContainText('9 of 9 cells');
  await expect(card(page)).toContainText('strength 2');
  for (const name of ['Lab', 'Explore']) {
    await page.getByRole('link', { name, exact: true }).click();
  }
  await expect(page).toHaveURL(address);
  await expect(status(page)).toContainText('9 of 9 cells · done');
});

test('by mouse: a recorded map is there at once, is shared, and is the same in a second window', async ({
  page,
  context,
}) => {
  await page.goto('/#/explore');
  await expect(status(page)).toContainText('Recorded: 289 of 289 cells');
  await expect(page.getByRole('heading', { level: 2 })).toContainText(/collapses in \d+ of 289/);
  const picture = map(page).getByRole('img').first();
  const box = await picture.boundingBox();
  if (!box) throw new Error('There is no map.');
  await picture.click({ position: { x: box.width * 0.3, y: box.height * 0.4 } });
  await expect(card(page).getByRole('row')).toHaveCount(6);
  await expect(card(page)).toContainText('trained, recorded');
  await card(page).getByRole('button', { name: 'Set beside another' }).click();
  await picture.click({ position: { x: box.width * 0.8, y: box.height * 0.4 } });
  await expect(card(page, 'The cell beside it').getByRole('row')).toHaveCount(6);
  await page.getByLabel('Shown').selectOption({ label: 'share of the slow sense' });

  await button(page, 'Share').click();
  const field = page.getByRole('textbox', { name: 'The link' });
  await expect(field).toHaveValue(/#\/explore\?v=1&q=where\.1&view=outcome=1,cell=\d+,other=\d+$/);
  const link = await field.inputValue();
  const csv = await save(page, 'Networks, CSV');
  expect(csv.name).toBe('wane-where-does-collapse-begin.csv');
  const text = await readFile(csv.path, 'utf8');
  expect(text).toMatch(/^point,strength,weakNoise,seed,state,step,share\.slow-sense,accuracy\.0,/);
  expect(text.trim().split('\r\n')).toHaveLength(1 + 289 * 5);
  const parquet = await save(page, 'Networks, Parquet');
  expect((await readFile(parquet.path)).subarray(0, 4).toString()).toBe('PAR1');
  const json = await save(page, 'Whole sweep, JSON');
  await page.keyboard.press('Escape');

  const other = await context.newPage();
  await other.goto(link);
  await expect(status(other)).toContainText('Recorded: 289 of 289 cells');
  const words = await card(page).textContent();
  await expect.poll(() => card(other).textContent()).toBe(words);
  await other.goto(SMALL);
  await expect(status(other)).toContainText('0 of 9 cells');
  await other.getByLabel('Open a sweep from a file').setInputFiles(json.path);
  await expect(status(other)).toContainText('Recorded: 289 of 289 cells');
  const cut = (await readFile(json.path)).subarray(0, 9000);
  await other
    .getByLabel('Open a sweep from a file')
    .setInputFiles({ name: 'cut.json', mimeType: 'application/json', buffer: cut });
  await expect(other.getByText('“cut.json” is cut short or damaged')).toBeVisible();
  await expect(status(other)).toContainText('Recorded: 289 of 289 cells');
});

test('a question is changed, and what makes no sense is said beside its field', async ({
  page,
}) => {
  await page.goto(SMALL);
  const asked = region(page, 'Question');
  await button(page, 'Change the question').click();
  const across = asked.getByRole('group', { name: 'Across' });
  await across.getByLabel('To', { exact: true }).fill('900');
  await expect(across).toContainText('was 900, now 8 (the highest allowed)');
  await across.getByLabel('From').fill('much');
  await expect(across).toContainText('is no number');
  await expect(button(page, 'Run')).toBeDisabled();
  await across.getByLabel('From').fill('0.5');
  await asked.getByLabel('Values').first().fill('65');
  await asked.getByLabel('Seeds a cell').fill('64');
  await asked.getByLabel('Steps', { exact: true }).fill('100000');
  await expect(page.getByText('That is more than an hour.')).toBeVisible();
  await page.getByRole('button', { name: /^Ask it smaller/ }).click();
  await button(page, 'Put the question back').click();
  await expect(page.getByText('18 networks, about some seconds here')).toBeVisible();

  await asked.getByLabel('Seeds a cell').fill('1');
  await asked.getByLabel('distillation', { exact: true }).check();
  await asked.getByLabel('vanilla').check();
  await button(page, 'Run').click();
  await expect(status(page)).toContainText('18 of 18 cells · done');
  await expect(page).toHaveURL(/methods=distill,vanilla&n=1/);
  const methods = region(page, 'The same map under several methods');
  await expect(methods.getByRole('button')).toHaveCount(2);
  await methods.getByRole('button', { name: 'vanilla' }).click();
  await expect(page).toHaveURL(/view=method=1/);
  await page.goBack();
  await expect(status(page)).toContainText('0 of 9 cells');
});

test('a damaged link says what is lost and opens the rest, and a map is shown in another page', async ({
  page,
}) => {
  await page.goto('/#/explore?v=1&q=where.1&axes=str:0.5:8:3:log;ratio:1:3:5&n=zwei&view=cell=2');
  const lost = page.getByRole('alert').filter({ hasText: 'not quite the question' });
  await expect(lost).toContainText('is no setting of “synthetic”');
  await expect(lost).toContainText('“zwei” is no number');
  await expect(status(page)).toContainText('0 of 3 cells');
  await lost.getByRole('button', { name: 'Close' }).click();
  await expect(lost).toHaveCount(0);

  const src = '/#/explore?v=1&q=where.1&view=cell=40&embed=1&caption=A+map';
  const body = `<iframe src="${src}" width="720" height="760"></iframe>`;
  await page.route('**/one.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/one.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('status').filter({ hasText: /cells/ })).toContainText(
    'Recorded: 289 of 289 cells',
  );
  await expect(frame.getByText('A map', { exact: true })).toBeVisible();
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  await expect(frame.getByRole('link', { name: 'Wane' })).toHaveAttribute('href', /q=where\.1/);
});

test('it fits at 390, 1024 and 1440, and a recorded map may not come', async ({ page, quiet }) => {
  await page.route('**/maps/where.json', (route) => route.abort());
  await page.goto('/#/explore');
  const words = page.getByRole('alert').filter({ hasText: 'did not load' });
  await expect(words).toBeVisible();
  await expect(button(page, 'Run')).toBeEnabled();
  await page.unroute('**/maps/where.json');
  await words.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).toContainText('Recorded: 289 of 289 cells');
  quiet.length = 0;
  await map(page).focus();
  await page.keyboard.press('ArrowRight');
  await button(page, 'Change the question').click();
  for (const width of [390, 1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(map(page)).toBeVisible();
    await expectToFit(page, `at ${width}`);
  }
});

test('a setting of the packed sets is swept with the data that come with the page', async ({
  page,
}) => {
  for (const address of OF_SETS) {
    await page.goto(address);
    await expect(status(page)).toContainText('0 of 2 cells');
    await button(page, 'Run').click();
    await expect(status(page)).toContainText('2 of 2 cells · done');
  }
});

test('what trains a sweep may not load: it is said, and Run tries again', async ({
  page,
  quiet,
}) => {
  await page.route('**/crew-*', (route) => route.abort());
  await page.goto(SMALL);
  await expect(page.getByText('18 networks', { exact: false })).toBeVisible();
  await expect(page.getByText('is being tried')).toHaveCount(0);
  await button(page, 'Run').click();
  await expect(page.getByRole('alert').filter({ hasText: 'did not load' })).toBeVisible();
  await expect(status(page)).toContainText('0 of 9 cells · paused');
  await page.unroute('**/crew-*');
  await button(page, 'Run').click();
  await expect(status(page)).toContainText('9 of 9 cells · done');
  quiet.length = 0;
});
