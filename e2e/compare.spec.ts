import { button, expect, expectToFit, open, playOut, region, status, test } from './page.ts';

test('one tap compares five methods on the same seeds, a link keeps it, and there is a way back', async ({
  page,
}) => {
  await open(page, '&seeds=1&steps=20&probeSize=64');
  await button(page, 'Compare five methods').click();
  await expect(page.getByRole('switch')).toHaveCount(0);
  await expect(status(page)).toContainText('ready');
  await expect(page).toHaveURL(/set=compare/);
  await page.reload();
  await expect(status(page)).toContainText('ready');
  await playOut(page);
  const contributions = region(page, 'Modality contributions');
  await contributions.getByRole('button', { name: /table/ }).click();
  await expect(contributions.getByRole('row')).toHaveCount(6);
  const cards = region(page, 'Run cards');
  await expect(cards.getByRole('listitem')).toHaveCount(5);
  await expect(cards).toContainText('7 networks');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectToFit(page);
  await button(page, 'Back to one run and its ghost').click();
  await expect(page.getByRole('switch')).toHaveCount(2);
  await expect(status(page)).toContainText('ready');
});
