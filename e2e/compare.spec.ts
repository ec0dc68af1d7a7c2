import { button, expect, expectToFit, open, playOut, region, status, test } from './page.ts';

test('one tap compares methods on the same seeds, others can be chosen, a link keeps them, and there is a way back', async ({
  page,
}) => {
  await open(page, '&seeds=1&steps=20&probeSize=64');
  await button(page, 'Settings').click();
  await expect(page.getByRole('slider', { name: 'Fusion neurons' })).toBeVisible();
  await button(page, 'Compare methods').click();
  await expect(page.getByRole('switch')).toHaveCount(0);
  await expect(status(page)).toContainText('ready');
  await expect(page).toHaveURL(/set=compare/);
  await button(page, 'Choose what is compared').click();
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await box('both').click();
  await expect(box('both')).not.toBeChecked();
  await box('reallocation without its adversary').click();
  await expect(box('reallocation without its adversary')).toBeChecked();
  await expect(page).toHaveURL(/cmp=dropout;distill;ebr;ebr0$/);
  await page.reload();
  await expect(status(page)).toContainText('ready');
  await playOut(page);
  const contributions = region(page, 'Modality contributions');
  await contributions.getByRole('button', { name: /table/ }).click();
  await expect(contributions.getByRole('row')).toHaveCount(6);
  const cards = region(page, 'Run cards');
  await expect(cards.getByRole('listitem')).toHaveCount(5);
  await expect(cards).toContainText('7 networks');
  await expect(cards).toContainText('Reallocation without its adversary');
  await button(page, 'Choose what is compared').click();
  await box('substitutes alone').click();
  await expect(page.getByText(/^The next run compares .*substitutes alone/)).toBeVisible();
  await button(page, 'Start the new run').click();
  await expect(cards.getByRole('listitem')).toHaveCount(6);
  await expect(status(page)).toContainText('finished');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectToFit(page);
  await button(page, 'Back to one run and its ghost').click();
  await expect(page.getByRole('switch')).toHaveCount(2);
  await expect(status(page)).toContainText('ready');
});
