import { button, expect, open, status, test } from './page.ts';

const SMALL = '&n=1&steps=24&b=16&held=64&train=128&every=4';

test('a link made by clicking comes out identical in a fresh browser, and within tolerance on another engine', async ({
  page,
  browser,
}) => {
  await open(page, SMALL);
  const great = (name: string) => page.getByRole('switch', { name, exact: true });
  await button(page, 'Step').click();
  await expect(status(page)).toContainText('Step 1 of 24');
  await great('Distillation').click();
  await expect(great('Distillation')).toBeChecked();
  await button(page, 'Step').click();
  await expect(status(page)).toContainText('Step 2 of 24');
  await great('Basis reallocation').click();
  await expect(great('Basis reallocation')).toBeChecked();
  await button(page, 'Play').click();
  await expect(status(page)).toContainText('finished');

  await button(page, 'Share').click();
  const field = page.getByRole('textbox', { name: 'The link' });
  const link = await field.inputValue();
  expect(link).toContain('at=1:kd=1,sub=0.3;2:');
  await expect(
    page.getByText("Step 1: Teacher's pull 1 and Substitution training 0.3"),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: 'With what it measured' }).uncheck();
  await expect(field).not.toHaveValue(/fp=/);
  await expect(page.getByRole('img', { name: /picture for a phone/ })).toBeVisible();

  const opened = async (address: string) => {
    const context = await browser.newContext();
    const other = await context.newPage();
    await other.goto(address);
    await expect(
      other.getByRole('heading', { level: 2, name: /Identical|within|differs/ }),
    ).toBeVisible();
    return other;
  };
  const same = await opened(link);
  await expect(same.getByRole('heading', { name: 'Identical.' })).toBeVisible();
  await expect(same.getByRole('switch', { name: 'Distillation', exact: true })).toBeChecked();
  await same.context().close();
  const elsewhere = await opened(link.replace('e=plan-cpu', 'e=wasm'));
  await expect(
    elsewhere.getByRole('heading', { name: 'The same within tolerance.' }),
  ).toBeVisible();
  await expect(elsewhere.getByText('Here: WebAssembly')).toBeVisible();
  await elsewhere.context().close();
  const forged = await opened(link.replace('p=strong-slow.1', 'p=strong-slow.1&seed=9'));
  await expect(forged.getByRole('heading', { name: 'It differs.' })).toBeVisible();
  await forged.context().close();
});

test('a link is judged by the run it starts, not by the recorded one that plays before it', async ({
  page,
  browser,
}) => {
  await open(page, '&n=1&steps=50');
  await page.getByRole('radio', { name: 'max' }).check();
  await button(page, 'Play').click();
  await expect(status(page)).toContainText('finished');
  await button(page, 'Share').click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'Identical.' })).toBeVisible();
  await context.close();
});

test('a link of a newer version runs nothing until it is asked to', async ({ page }) => {
  const address = '/#/lab?v=9&p=strong-slow.1&e=wasm&n=1&steps=10&warp=9';
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText('newer Wane');
  await expect(button(page, 'Play')).toBeDisabled();
  await expect(page).toHaveURL(/v=9/);
  await page.getByRole('button', { name: /experiment of my own/ }).click();
  await expect(status(page)).toContainText('ready');
  await expect(page).toHaveURL(/v=1/);
});
