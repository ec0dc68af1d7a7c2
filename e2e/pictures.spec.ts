import type { Locator } from 'playwright';
import { expect, region, test } from './page.ts';

/** The sweep that the gallery has to be tried. */
const TRY = 'A sweep to try';

async function boxOf(place: Locator) {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  return box;
}

test('a map is walked through and pressed, an axis is brushed, and every picture has a table and files', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto('/#/gallery');
  await expect(region(page, TRY)).toBeVisible();
  const map = region(page, TRY).getByRole('region', { name: 'Map', exact: true });
  const keys = map.getByRole('application');
  await keys.focus();
  await page.keyboard.press('ArrowRight');
  const picked = map.getByRole('status');
  await expect(picked).toContainText('strength 0.5');
  await expect(picked).toContainText('3 failed');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(picked).toContainText('Strong sense: strength 0.595, Slow sense: noise 0.25');
  await expect(picked).toContainText('0 of 3 seeds collapsed');
  await page.keyboard.press('+');
  await expect(picked).toHaveText('');
  await keys.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(picked).toContainText('Strong sense: strength 0.545,');

  const { x, y, width, height } = await boxOf(map.locator('.chart'));
  const at = (across: number, down: number) => [x + across * width, y + down * height] as const;
  await page.mouse.click(...at(0.5, 0.5));
  await expect(map.getByRole('status')).toContainText('seeds collapsed');
  const transect = region(page, TRY).getByRole('region', { name: 'Transect', exact: true });
  await expect(transect).toContainText('At Slow sense: noise');
  await page.mouse.move(...at(0.3, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.45, 0.5));
  await page.mouse.move(...at(0.6, 0.6));
  await page.mouse.up();
  await expect(map.getByRole('status')).toHaveText('');
  await expect(map.locator('.chart')).toHaveAccessibleName(/of 289 cells/);

  const parallel = region(page, TRY).getByRole('region', { name: 'Parallel coordinates' });
  await expect(parallel).toContainText('over all 2,048 points');
  const upper = parallel.getByRole('slider', { name: 'Strong sense: strength, brush to' });
  await upper.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(upper).toHaveAttribute('aria-valuetext', '2');
  await expect(parallel).toContainText('1,024 points are brushed');
  await page.keyboard.press('Escape');
  await expect(parallel).not.toContainText('are brushed');

  const lower = parallel.getByRole('slider', { name: 'Slow sense: noise, brush from' });
  const handle = await boxOf(lower);
  expect(handle.height).toBeGreaterThanOrEqual(24);
  expect(handle.width).toBeGreaterThanOrEqual(24);
  await page.mouse.move(handle.x + handle.width / 2, handle.y + 4);
  await page.mouse.down();
  await page.mouse.move(handle.x + handle.width / 2, handle.y - 140);
  await page.mouse.up();
  await expect(parallel).toContainText('points are brushed');
  await parallel.getByRole('button', { name: 'Brush everything' }).click();
  await expect(lower).toHaveAttribute('aria-valuenow', '0');

  const all = region(page, TRY);
  for (const name of ['Map', 'Transect', 'Difference', 'Importance', 'Parallel coordinates']) {
    const one = all.getByRole('region', { name, exact: true });
    await one.getByRole('button', { name: `${name}: table` }).click();
    await expect(one.getByRole('table')).toBeVisible();
    for (const kind of ['SVG', 'CSV']) {
      const file = page.waitForEvent('download');
      await one.getByRole('button', { name: `Save ${name} as ${kind}` }).click();
      expect((await file).suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
    }
    await one.getByRole('button', { name: `${name}: table` }).click();
  }
});
