import type { Page } from 'playwright';
import { expectClear } from './overlap.ts';
import { expect, open, test } from './page.ts';

/** A window of 1440 x 900 at 200 %. */
test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

/** Everything that takes the focus and does not lie in the middle of its own place once it has it. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const takes = 'a[href], button, input, select, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(takes)].flatMap((one) => {
      if (one.matches(':disabled') || !one.checkVisibility({ opacityProperty: true })) return [];
      one.focus();
      if (document.activeElement !== one) return [];
      const box = one.getClientRects()[0];
      const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2];
      const seen = document.elementFromPoint(x, y);
      if (seen && (one.contains(seen) || one.closest('label')?.contains(seen))) return [];
      const name =
        one.textContent || one.getAttribute('aria-label') || one.parentElement?.textContent;
      return [`“${name}” under ${seen?.tagName} “${seen?.textContent?.slice(0, 30)}”`];
    });
  });

/** How much of the window what sticks to its foot takes, px; and charts that cannot be scrolled clear of it. */
const underFoot = (page: Page): Promise<{ foot: number; charts: string[] }> =>
  page.evaluate(() => {
    const sticks = [...document.querySelectorAll('.page *')].filter((one) =>
      ['fixed', 'sticky'].includes(getComputedStyle(one).position),
    );
    const foot = Math.max(0, ...sticks.map((one) => one.getBoundingClientRect().height));
    const charts = [...document.querySelectorAll('.evidence .chart')].flatMap((chart) => {
      chart.scrollIntoView({ block: 'nearest' });
      const { bottom, height } = chart.getBoundingClientRect();
      const over = bottom > innerHeight - foot + 1;
      return height < innerHeight - foot && over ? [chart.getAttribute('aria-label') ?? ''] : [];
    });
    return { foot, charts };
  });

async function isClear(page: Page): Promise<void> {
  const { height, width } = page.viewportSize() ?? { height: 0, width: 0 };
  const found = async () => {
    const { foot, charts } = await underFoot(page);
    return { low: foot <= height / 2, charts, covered: await covered(page) };
  };
  const clear = { low: true, charts: [], covered: [] };
  await expect.poll(found, `${width} x ${height}`).toEqual(clear);
}

for (const [path, ready] of [
  ['/#/lab?v=1&p=strong-slow.1&e=plan-cpu&n=1&steps=40', 'Modality contributions'],
  ['/#/paper', 'C1 '],
  ['/#/explore?v=1&q=where.1', 'Map'],
] as const) {
  test(`at 200 % nothing overlaps, is cut off or covered: ${path}`, async ({ page }) => {
    await page.goto(path);
    const there = page.getByRole('region', { name: new RegExp(`^${ready}`) }).first();
    await expect(there.getByRole('img').first()).toBeAttached();
    await expectClear(page);
    await isClear(page);
  });
}

test('what sticks covers no focus and no chart, on a desk and on a phone', async ({ page }) => {
  await open(page, '&n=1&steps=40');
  await expect(page.getByRole('img', { name: /^Shares of the answer over time/ })).toBeVisible();
  for (const [width, height] of [
    [1440, 900],
    [844, 390],
    [390, 844],
  ]) {
    await page.setViewportSize({ width, height });
    await isClear(page);
  }
});
