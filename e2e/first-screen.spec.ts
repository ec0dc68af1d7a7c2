import type { Locator, Page } from 'playwright';
import { button, expect, expectToFit, open, region, status, test } from './page.ts';

const great = (page: Page) => page.getByRole('switch', { name: 'Distillation', exact: true });

/** What the story is told with, by name. */
const parts = (page: Page) => ({
  headline: page.getByRole('heading', { level: 2 }).first(),
  distillation: great(page),
  reallocation: page.getByRole('switch', { name: 'Basis reallocation', exact: true }),
  network: page.getByRole('img', { name: /^The network, and one sample/ }),
  strip: page.getByRole('img', { name: /^Shares of the answer over time, live and ghost/ }),
  settings: page.getByRole('button', { name: 'Settings' }),
  play: page.locator('.play'),
});

/** An entry of the layout-shift observer; what follows an input at once is meant to move. */
interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** How far each part reaches out of the window, px. */
async function cutOff(page: Page, height: number): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const [name, part] of Object.entries(parts(page))) {
    const box = await part.boundingBox();
    if (!box) throw new Error(`${name} is not there`);
    out[name] = Math.round(Math.max(0, -box.y, box.y + box.height - height));
  }
  return out;
}

const NOTHING = {
  ...{ headline: 0, distillation: 0, reallocation: 0, network: 0, strip: 0, settings: 0, play: 0 },
};

/** The smallest letters of the lab as they are seen, px: those of a drawing grow with it. */
const smallestLetters = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const sizes = [...document.querySelectorAll('.page *')].flatMap((element) => {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!own || element.getClientRects().length === 0 || element.closest('.hidden')) return [];
      const drawing = element.closest<SVGSVGElement>('svg.chart');
      // What is out of sight is drawn once it is seen.
      if (drawing && drawing.getBoundingClientRect().top > innerHeight) return [];
      const shown = drawing ? drawing.clientWidth / drawing.viewBox.baseVal.width : 1;
      const zoom = (element as HTMLElement).currentCSSZoom;
      return [Number.parseFloat(getComputedStyle(element).fontSize) * shown * zoom];
    });
    return Math.min(...sizes);
  });

test('nothing has to be scrolled to see the story, and Reset does not begin it anew', async ({
  page,
}) => {
  await page.goto('/#/lab');
  await expect(status(page)).toContainText('ready');
  const first = page.getByRole('heading', { level: 2 }).first();
  for (const [width, height] of [
    [1440, 900],
    [1366, 768],
    [1920, 1080],
  ]) {
    await page.setViewportSize({ width, height });
    await expect(parts(page).strip).toBeVisible();
    await expect.poll(() => cutOff(page, height), `at ${width}`).toEqual(NOTHING);
    await expect(first).toHaveText(
      /^A network must tell 8 classes apart.*takes most of the answer.*Press Play and watch how little of it is left to the slow sense\.$/s,
    );
    const room = async () => {
      const foot = (await region(page, 'Timeline').boundingBox()) ?? { y: 0 };
      const line = (await parts(page).settings.boundingBox()) ?? { y: 0, height: 2000 };
      return foot.y + 1 - line.y - line.height;
    };
    await expect.poll(room, `at ${width}`).toBeGreaterThanOrEqual(0);
  }
  await button(page, 'Reset').click();
  await expect(page.getByRole('heading', { name: 'Before the first step' })).toBeVisible();
  await expect(status(page)).toContainText('ready');
});

/** How far neurons reach under what sticks to the foot of the window, px. */
const underFoot = (page: Page, foot: string): Promise<number> =>
  page.evaluate((sticks) => {
    const neurons = [...document.querySelectorAll('.network .chart :is(.ring, .faint)')];
    const lowest = Math.max(...neurons.map((one) => one.getBoundingClientRect().bottom));
    const top = document.querySelector(sticks)?.getBoundingClientRect().top ?? 0;
    return Math.max(0, lowest - top);
  }, foot);

for (const [width, height, foot] of [
  [1024, 768, '.timeline'],
  [390, 844, '.timeline .bar'],
] as const) {
  test(`a run that was trained with a switch on keeps every neuron in sight at ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, '&seeds=1&steps=150&probeSize=64');
    await great(page).click();
    await button(page, 'Play').click();
    await expect(status(page)).toContainText('finished');
    await expect(parts(page).headline).toContainText('% of the answer');
    await expect.poll(() => underFoot(page, foot)).toBe(0);
  });
}

test('on a phone the switches, the neurons and the strip are seen together', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '&seeds=1&steps=40&probeSize=64');
  const { network, strip, distillation, play } = parts(page);
  await expect(strip).toBeVisible();
  const topOf = async (part: Locator) => (await part.boundingBox())?.y ?? Number.NaN;
  await expect.poll(() => topOf(distillation)).toBeGreaterThan(0);
  const room = async () => (await topOf(strip)) - (await topOf(network));
  await expect.poll(room, 'room for four rows of neurons').toBeGreaterThan(300);
  const bar = page.locator('.timeline .bar');
  expect((await bar.boundingBox())?.height, 'the bar leaves the page its room').toBeLessThan(190);
  const key = page.locator('.read-neuron .key-in-brief');
  await page.locator('.read-neuron summary').click();
  await expect(key).toContainText('Solid helps, hatched is noise.');
  const { y = 0, height = 0 } = (await key.boundingBox()) ?? {};
  const firstNeurons = (await topOf(network)) + 84;
  expect(y + height, 'the key covers no neuron').toBeLessThanOrEqual(firstNeurons);
  await page.keyboard.press('Escape');
  await expect(key).toBeHidden();
  await page.mouse.wheel(0, 2000);
  await expect(play).toBeInViewport();
  await expect(strip).toBeInViewport();
});

test('nothing jumps over a whole first visit', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Shift[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/#/lab');
  await expect(status(page)).toContainText('ready');
  await page.getByRole('radio', { name: 'max' }).check();
  await button(page, 'Play').click();
  await expect(
    page.getByRole('heading', { name: /It counts as collapsed since step/ }),
  ).toBeVisible();
  await great(page).click();
  await expect(great(page)).toBeChecked();
  await expect(status(page)).toContainText('finished');
  const sum = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((all, one) => all + one, 0),
  );
  expect(sum).toBeLessThan(0.02);
});

test('at 1920 everything is large enough for a room, and larger with the key P', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, '&seeds=1&steps=40&probeSize=64');
  await expect(parts(page).strip).toBeVisible();
  await page.keyboard.press('p');
  const { strip, network, distillation, headline, play } = parts(page);
  for (const part of [strip, network, distillation, headline, play]) {
    const foot = async () => {
      const box = await part.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 2000);
    };
    await expect.poll(foot).toBeLessThanOrEqual(1080);
  }
  await expect.poll(() => smallestLetters(page)).toBeGreaterThanOrEqual(18);
  const projected = (await play.boundingBox())?.height ?? 0;
  await page.keyboard.press('p');
  await expect(page.locator('html')).not.toHaveAttribute('data-projector');
  expect((await play.boundingBox())?.height).toBeLessThan(projected);
  // At this size a wall begins: the page is large enough for a room by itself.
  await expect.poll(() => smallestLetters(page)).toBeGreaterThanOrEqual(18);
  const wide = await page.locator('.page').boundingBox();
  expect(wide?.width).toBeGreaterThan(1900);
});

test('a phone on its side keeps half its height for pictures', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await open(page, '&seeds=1&steps=40&probeSize=64');
  await expect(parts(page).strip).toBeVisible();
  const foot = async () => (await region(page, 'Timeline').boundingBox())?.height;
  await expect.poll(foot).toBeLessThanOrEqual(195);
  await expectToFit(page);
});
