import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { faultsOf } from './axe.ts';
import { button, expect, expectToFit, playOut, status, test } from './page.ts';

const KINDS = ['setosa', 'versicolor', 'virginica'];

/** A table of 200 invented flowers with semicolons and decimal commas, as a spreadsheet writes it in half of Europe. */
function tableText(shift = 0): string {
  const head = 'sepal_length;sepal_width;petal_length;petal_width;species';
  let state = 7;
  const draw = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const rows = Array.from({ length: 200 }, (_, row) => {
    const kind = Math.floor(3 * draw());
    const cell = (step: number, spread: number) =>
      (4 + step * kind + spread * draw() + (row === 9 ? shift : 0)).toFixed(2).replace('.', ',');
    return [cell(0.4, 2), cell(-0.2, 2), cell(1, 2), cell(0.5, 2), KINDS[kind]].join(';');
  });
  return [head, ...rows].join('\n');
}

/** Drops a file on the page, as from a folder. */
async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, base64]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], called));
      return transfer;
    },
    [name, Buffer.from(content).toString('base64')],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = button(page, name);
  for (let k = 0; k < 40; k++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** What is refused is told in Spanish; sounds are read as they are told to be, seen and heard. */
async function soundsInSpanish(page: Page): Promise<void> {
  await page.goto('/#/data?lang=es');
  await expect(heading(page, 'Tus propios datos')).toBeVisible();
  await expect(page.getByText('Nada sale de este navegador.')).toBeVisible();
  await drop(page, 'a.csv', '%PDF-1.7');
  await expect(page.getByText('a.csv: es un PDF; guarda su tabla como CSV.')).toBeVisible();

  await drop(page, 'sounds.zip', readFileSync('src/files/fixtures/packed-sounds.zip'));
  await expect(heading(page, /Lo que creo que es/)).toBeFocused();
  const rows = page.getByRole('region', { name: /^Las primeras/ });
  await expect(rows.getByRole('cell', { name: 'mp3', exact: true })).toHaveCount(2);
  await page.getByRole('radio', { name: /^palabras de los nombres: 3/ }).click();
  await expect(rows.getByRole('cell', { name: 'constant', exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Tamaño' }).selectOption('48');
  await expect(page.getByText('una imagen de 48 × 48')).toBeVisible();
  const play = page.getByRole('button', { name: 'Reproducir ogg/a.ogg: a' });
  await play.scrollIntoViewIfNeeded();
  await expect(play.locator('polygon')).toBeVisible();
  await play.press('Enter');
  const played = () => page.evaluate(() => (window as { played?: number }).played ?? 0);
  await expect.poll(played).toBeGreaterThan(4000);
  const pictures = page.getByRole('region', { name: /^sound 1\/2/ }).getByRole('img');
  await pictures.first().scrollIntoViewIfNeeded();
  await expect(pictures).toHaveCount(4);
  await expect(pictures.last()).toHaveAccessibleName('ogg/a.ogg: a');
  expect(await faultsOf(page, { within: 'main' })).toEqual([]);
  await page.goto('/#/data?lang=en');
}

test('a dropped table is looked at, given roles, checked, trained, kept, and repeated by whoever has the file', async ({
  page,
  browser,
}) => {
  await page.addInitScript(() => {
    const copy = AudioBuffer.prototype.copyToChannel;
    AudioBuffer.prototype.copyToChannel = function (this: AudioBuffer, ...given) {
      Object.assign(window, { played: given[0].length });
      return copy.apply(this, given);
    };
  });
  await soundsInSpanish(page);
  await expect(heading(page, 'Your own data')).toBeVisible();
  await drop(page, 'flowers.csv', tableText());

  await expect(heading(page, /What I think it is/)).toBeFocused();
  await expect(page.getByText('200 rows, 5 columns or arrays.')).toBeVisible();
  const rows = page.getByRole('region', { name: 'First 20 rows' });
  await expect(rows.getByRole('columnheader', { name: 'petal_width number' })).toBeVisible();
  await expect(rows.getByRole('row')).toHaveCount(21);
  await expect(page.getByRole('combobox', { name: 'species' })).toHaveValue('label');
  await expect(page.getByRole('combobox', { name: 'petal_width' })).toHaveValue('1');

  await page.getByRole('combobox', { name: 'petal_width' }).selectOption('ignore');
  await tabTo(page, 'Check it');
  await page.keyboard.press('Enter');
  await expect(heading(page, /What to know first/)).toBeFocused();
  await expect(page.getByText('160 rows to train on, 40 held out.')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'virginica' })).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await faultsOf(page, { within: 'main' })).toEqual([]);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectToFit(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await tabTo(page, 'Train on it');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Keep it/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Kept in this browser')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');

  await expect(status(page).first()).toContainText('ready');
  await expect(page.getByText('Test sample 1 of 40')).toBeVisible();
  await page.goto(`${page.url()}&n=1&steps=24&every=4&b=16`);
  await expect(status(page).first()).toContainText('Step 0 of 24');
  await expect(status(page).first()).toContainText('ready');
  await playOut(page);
  await button(page, 'Share').click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  expect(link).toMatch(/own=1~flowers\.csv~160~40~3~[\da-f]{24}~.*&fp=/);

  // What is kept is there in a fresh page, without the file; meanwhile the link comes to another browser.
  await page.goto('about:blank');
  const again = page.goto(link);
  const context = await browser.newContext({ colorScheme: 'dark' });
  const other = await context.newPage();
  await other.goto(link);
  await expect(heading(other, 'This run needs flowers.csv')).toBeVisible();
  expect(await faultsOf(other, { within: 'main' })).toEqual([]);
  await drop(other, 'mine.csv', tableText(0.25));
  await expect(other.getByText('“mine.csv” holds other numbers')).toBeVisible();
  await drop(other, 'renamed.csv', tableText());
  await again;
  await expect(heading(page, 'Identical.')).toBeVisible();
  await expect(heading(other, 'Identical.')).toBeVisible();
  await context.close();
});
