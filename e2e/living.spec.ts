import type { Page } from 'playwright';
import { faultsOf } from './axe.ts';
import { button, expect, expectToFit, region, test } from './page.ts';

/** Nine cells of two networks, three pictures: a second. */
const SMALL = '/#/explore/live?v=1&m=strength.1&cells=3&n=2&steps=75';

const status = (page: Page) => page.getByRole('status').filter({ hasText: 'networks' });
const distillation = (page: Page) => page.getByRole('switch', { name: 'Distillation' });
const finished = (page: Page) => expect(status(page)).toContainText('finished');

test('by keyboard alone: a map is run, looked back at, switched there, undone, and a cell opened', async ({
  page,
}) => {
  await page.goto(SMALL);
  await button(page, 'Run').press('Enter');
  await finished(page);
  await expect(region(page, 'Map').getByRole('application')).toBeVisible();
  await expect(status(page)).toContainText('18 networks');

  const handle = page.getByRole('slider', { name: 'Look back' });
  for (const key of ['ArrowLeft', 'ArrowLeft']) await handle.press(key);
  await expect(handle).toHaveAttribute('aria-valuetext', /^step 25: \d+ % of the map hears$/);
  await distillation(page).press(' ');
  await expect(distillation(page)).toBeChecked();
  await expect(distillation(page)).toHaveAccessibleDescription(/on since step 25/);
  await button(page, 'Run').press('Enter');
  await finished(page);
  const strip = region(page, 'How much of the map still hears');
  await expect(strip).toContainText(/ghost map \d+ %/);
  await expect(strip).toContainText('Distillation on, 25');
  await expect(page).toHaveURL(/&at=25:kd=1,sub=0\.3$/);

  await region(page, 'Map').getByRole('application').press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  const cell = region(page, 'The cell you picked');
  await expect(cell.getByRole('link', { name: 'Open in the lab' })).toHaveAttribute(
    'href',
    /^#\/lab\?v=1&p=strong-slow\.2.*&at=25:kd=1,sub=0\.3/,
  );
  await button(page, 'Undo').press('Enter');
  await expect(distillation(page)).not.toBeChecked();
  await button(page, 'Redo').press('Enter');
  await expect(distillation(page)).toBeChecked();
});

test('a link opens to the same map, and says so; a mangled one says what is lost', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${SMALL}&at=30:kd=1`);
  await button(page, 'Run').click();
  await finished(page);
  await button(page, 'Copy the link').click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/&at=30:kd=1&f=75\.[\da-f]{8}$/);

  const other = await context.newPage();
  await other.goto(link);
  await button(other, 'Run').click();
  await expect(other.getByText('As the link says: at step 75')).toBeVisible();
  await other.goto(`${SMALL}&at=x:kd=1&seeds=9`);
  await expect(other.getByRole('alert')).toContainText('at.0.step is not a number');
  await other.route('**/living/*.json', (route) => route.fulfill({ body: '{' }));
  await other.goto('/#/explore/live?v=1&m=strength.1');
  await expect(other.getByRole('alert')).toHaveText(/recorded map did not load\. Press Run/);

  await other.goto('/#/explore?v=1&q=where.1');
  await expect(other.getByRole('link', { name: 'Watch it live' })).toBeVisible();
  await other.goto('/#/explore/live?v=1&m=digits.1&cells=2&n=1&steps=25');
  await expect(status(other)).toContainText('4 networks');
  await button(other, 'Run').click();
  await finished(other);
  await expect(region(other, 'Map')).toContainText('share of sound');
});

/** How far the map reaches under what sticks to the foot of the window, px. */
const underFoot = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxOf = (what: string) => document.querySelector(what) as HTMLElement;
    const [map, foot] = [boxOf('.living-lead .sweep-keys'), boxOf('.living-time')];
    const covers = map.getBoundingClientRect().bottom - foot.getBoundingClientRect().top;
    return Math.max(0, Math.round(covers));
  });

test('before Run a recorded map is there, and a phone shows all of it without a fault', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/#/explore/live');
    await page.reload();
    await expect(status(page)).toContainText(width === 390 ? '128 networks' : '768 networks');
    await expect(status(page)).toContainText('recorded');
    await expect(page.getByRole('heading', { level: 2 })).toContainText('of the map hears');
    await expect(distillation(page)).toBeDisabled();
    await page.emulateMedia({ colorScheme: width === 390 ? 'dark' : 'light' });
    await expectToFit(page);
    expect(await faultsOf(page, { but: ['svg'] })).toEqual([]);
  }
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1024, 768],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => underFoot(page), `the map under the foot at ${width}`).toBe(0);
  }
});
