import type { Page } from 'playwright';
import { button, expect, expectToFit, status, test } from './page.ts';

/** A short run, and the numbers of its singular values as its table has them. */
const RUN = 'v=1&p=strong-slow.2&engine=plan-cpu&seeds=1&steps=75';

async function numbersOf(page: Page, panel: string, table: string): Promise<string[]> {
  await page.getByRole('button', { name: `${panel}: ${table}` }).click();
  const cells = page.getByRole('region', { name: panel }).locator('tbody td');
  await expect(cells.nth(3)).toHaveText(/^\d/);
  return cells.allTextContents();
}

test('the lab speaks Spanish, keeps its run in another language, and gives the same numbers', async ({
  page,
}) => {
  await page.goto(`/#/lab?${RUN}&lang=es`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(status(page)).toContainText('Paso 0 de 75, Procesador, listo');
  await expect(page.locator('.masthead')).toContainText('mira apagarse un sentido');
  await expect(page.getByRole('switch', { name: 'Destilación' })).toBeVisible();

  await page.getByRole('radio', { name: 'máx.' }).check();
  await button(page, 'Entrenar').click();
  await expect(status(page)).toContainText('terminado');
  await expect(page.locator('.headline')).toContainText(/^El sentido lento .* de la respuesta\./);
  const spanish = await numbersOf(page, 'Valores singulares', 'tabla');
  expect(spanish.join(' ')).toMatch(/\d,\d/);
  expect(spanish.join(' ')).not.toMatch(/\d\.\d/);

  // Another language, the same run: nothing is trained anew.
  await button(page, 'English').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(status(page)).toContainText('Step 75 of 75, Processor, finished');
  await expect(page.locator('.headline')).toContainText(/^The slow sense .* of the answer\./);
  const english = await numbersOf(page, 'Singular values', 'table');
  expect(english).toEqual(spanish.map((cell) => cell.replace(',', '.')));
  await expect(page).toHaveURL(/&lang=en$/);
  await button(page, 'Español').click();
  await expect(page).toHaveURL(/&lang=es$/);

  // It is remembered; the link in another language opens the same run.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/?again#/lab?${RUN}`);
  await expect(button(page, 'Entrenar')).toBeEnabled();
  await expectToFit(page, 'Spanish');
  await page.goto(`/?english#/lab?${RUN}&lang=en`);
  await page.getByRole('radio', { name: 'max' }).check();
  await button(page, 'Play').click();
  await expect(status(page)).toContainText('finished');
  expect(await numbersOf(page, 'Singular values', 'table')).toEqual(english);
});
