import type { Page } from 'playwright';
import { encodeLink, PRESETS, specOf } from '#spec/index.ts';
import { heapOf } from './labs/heap.ts';
import type { Hands } from './labs/page.tsx';
import { button, expect, region, status, test } from './page.ts';
import { servePage } from './serve-page.ts';

let served: Awaited<ReturnType<typeof servePage>>;
test.beforeAll(async () => {
  served = await servePage('e2e/labs/index.html');
});
test.afterAll(() => served.close());

const SMALL = {
  engine: 'plan-cpu',
  seeds: 1,
  batch: 16,
  hidden: 16,
  probeSize: 64,
  trainSize: 256,
} as const;
const LONG = specOf(PRESETS[0], { ...SMALL, steps: 4000, probeEvery: 20 });
const SHORT = specOf(PRESETS[0], { ...SMALL, steps: 200, probeEvery: 5 });

const hands = <K extends keyof Hands>(page: Page, act: K, ...args: Parameters<Hands[K]>) =>
  page.evaluate(
    ([name, given]) => {
      const all = (window as unknown as { hands: Record<string, (...a: unknown[]) => unknown> })
        .hands;
      return all[name as string](...(given as unknown[]));
    },
    [act, args] as const,
  ) as Promise<ReturnType<Hands[K]>>;

/** Bytes that ten labs may leave: caches of React and of the browser. One recording alone is several times as large. */
const MOST_LEFT = 40_000;

/** Where an element stands in the next thirty frames, each place once. */
async function placesOf(element: Element): Promise<string[]> {
  const places = new Set<string>();
  for (let k = 0; k < 30; k++) {
    await new Promise(requestAnimationFrame);
    places.add(JSON.stringify(element.getBoundingClientRect()));
  }
  return [...places];
}

/** One lab on the page, as if it were a page. */
const lab = (page: Page, name: string) => region(page, name) as unknown as Page;

test('two labs on one page, one trained and one at a moment of a link, each go their own way', async ({
  page,
}) => {
  await page.goto(served.root);
  await hands(page, 'add', 'trained', encodeLink(LONG));
  await hands(page, 'add', 'linked', encodeLink(LONG, { view: { step: 60 } }));
  const [one, other] = [lab(page, 'trained'), lab(page, 'linked')];
  await expect(status(one)).toContainText('ready');
  await expect(other.getByText('arrival: arrived')).toBeVisible();
  await expect(status(other)).toContainText('paused');
  await expect(status(one)).toContainText('Step 0');

  await one.getByRole('switch', { name: 'Distillation' }).click();
  await expect(one.getByRole('switch', { name: 'Distillation' })).toBeChecked();
  await expect(other.getByRole('switch', { name: 'Distillation' })).not.toBeChecked();
  await one.getByRole('radio', { name: 'max' }).check();
  await button(one, 'Play').click();
  await expect
    .poll(async () => (await hands(page, 'steps', 'trained'))?.at(-1))
    .toBeGreaterThan(60);
  expect(await button(one, 'Pause').evaluate(placesOf)).toHaveLength(1);
  await button(one, 'Pause').click();
  await expect(one.getByRole('radio', { name: 'max' })).toBeChecked();
  await expect(other.getByRole('radio', { name: '1×' })).toBeChecked();
  await expect(other.getByRole('listitem').filter({ hasText: 'Distillation' })).toHaveCount(0);
  await expect(one.getByRole('img').first()).toBeVisible();

  await button(one, 'Step').click();
  for (const name of ['trained', 'linked']) {
    await expect.poll(async () => (await hands(page, 'saved', name)).saved).toBeGreaterThan(0);
  }
  const [a, b] = [await hands(page, 'saved', 'trained'), await hands(page, 'saved', 'linked')];
  expect(a.current).not.toBe(b.current);

  await one
    .getByRole('button', { name: /^Undo: Distillation/ })
    .first()
    .click();
  await expect(one.getByRole('switch', { name: 'Distillation' })).not.toBeChecked();
  const before = await hands(page, 'steps', 'linked');
  await hands(page, 'remove', 'trained');
  await expect(region(page, 'trained')).toHaveCount(0);
  expect(await hands(page, 'steps', 'linked')).toEqual(before);
  await button(other, 'Step').click();
  await expect
    .poll(async () => (await hands(page, 'steps', 'linked'))?.length)
    .toBe((before?.length ?? 0) + 1);
});

test('a lab that is closed leaves nothing in memory, ten times', async ({ page }) => {
  await page.goto(served.root);
  const browser = await page.context().newCDPSession(page);
  const use = async (name: string) => {
    await hands(page, 'add', name, encodeLink(SHORT));
    await expect(status(lab(page, name))).toContainText('ready');
    await button(lab(page, name), 'Step').click();
    await lab(page, name).getByRole('switch', { name: 'Distillation' }).click();
    await button(lab(page, name), 'Play').click();
    await expect
      .poll(async () => (await hands(page, 'steps', name))?.at(-1), { intervals: [20] })
      .toBeGreaterThan(5);
    await hands(page, 'remove', name);
    await expect(region(page, name)).toHaveCount(0);
  };
  await use('first');
  await use('second');
  const before = await heapOf(browser);
  for (let k = 0; k < 10; k++) await use(`lab ${k}`);
  const alive = async () => {
    await browser.send('HeapProfiler.collectGarbage');
    return hands(page, 'alive');
  };
  // What is saved last has to be written first.
  await expect.poll(alive).toBe(0);
  const after = await heapOf(browser);

  expect(await hands(page, 'made')).toBeGreaterThan(12 * 6);
  expect(page.workers()).toHaveLength(0);
  expect(after.detached).toBeLessThanOrEqual(before.detached);
  expect(after.bytes - before.bytes).toBeLessThan(MOST_LEFT);
});
