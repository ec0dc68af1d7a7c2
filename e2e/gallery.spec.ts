import { expect, expectToFit, test } from './page.ts';

test('the gallery shows every drawing, on a phone too', async ({ page }) => {
  await page.goto('/#/gallery');
  const pictures = page.getByRole('main').getByRole('img');
  await expect(pictures.first()).toBeVisible();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const bare = pictures.filter({ hasNot: page.locator('path, line, text') });
    await expect(bare).toHaveCount(0);
    await expectToFit(page);
  }
  await expect.poll(() => pictures.count()).toBeGreaterThan(40);
});
