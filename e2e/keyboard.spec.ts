import { expect, open, status, test } from './page.ts';

test('the main story, by keyboard alone: play, switch, look back, point at a neuron', async ({
  page,
}) => {
  await open(page, '&seeds=1&steps=60');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to what the page shows' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'All keys' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const great = page.getByRole('switch', { name: 'Distillation', exact: true });
  for (let k = 0; k < 40 && !(await great.evaluate((e) => e === document.activeElement)); k++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await expect(great).toBeChecked();
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Space');
  await expect(status(page)).toContainText('finished');

  await page.keyboard.press('ArrowLeft');
  await expect(
    page.getByText('Showing step 50, the run is at 60.').filter({ visible: true }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Showing step 50').filter({ visible: true })).toHaveCount(0);

  const network = page.getByRole('group', { name: /arrow keys/ }).first();
  await network.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Neuron 1, pointed at')).toBeVisible();
});
