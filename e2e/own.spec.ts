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
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, words]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], called, { type: 'text/csv' }));
      return transfer;
    },
    [name, text],
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

test('a dropped table is looked at, given roles, checked, trained, kept, and repeated by whoever has the file', async ({
  page,
  browser,
}) => {
  await page.goto('/#/data');
  await expect(heading(page, 'Your own data')).toBeVisible();
  await expect(page.getByText('Nothing leaves this browser.')).toBeVisible();
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
  expect(await faultsOf(page)).toEqual([]);
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

  // What is kept is there in a fresh page, without the file.
  await page.goto('about:blank');
  await page.goto(link);
  await expect(heading(page, 'Identical.')).toBeVisible();

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'dark' });
  await other.goto(link);
  await expect(heading(other, 'This run needs flowers.csv')).toBeVisible();
  expect(await faultsOf(other)).toEqual([]);
  await drop(other, 'mine.csv', tableText(0.25));
  await expect(other.getByText('“mine.csv” holds other numbers')).toBeVisible();
  await drop(other, 'renamed.csv', tableText());
  await expect(heading(other, 'Identical.')).toBeVisible();
  await context.close();
});
