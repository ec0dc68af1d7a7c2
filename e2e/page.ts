import { readFile } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { csvParse } from 'd3';
import type { Download, Page } from 'playwright';
import { SLOWER } from './browser.ts';

export { expect };

async function slow(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** A test that also fails if the page said anything on the console that it should not. */
export const test = base.extend<{ quiet: string[] }>({
  context: async ({ context }, use) => {
    // One that is closed at once cannot be slowed.
    if (SLOWER > 1) context.on('page', (page) => slow(page).catch(() => undefined));
    await use(context);
  },
  quiet: [
    async ({ page }, use) => {
      const said: string[] = [];
      page.on('pageerror', (error) => said.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') said.push(message.text());
      });
      await use(said);
      expect(said).toEqual([]);
    },
    { auto: true },
  ],
});

export const status = (page: Page) => page.getByRole('status');
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Nothing reaches out of the window sideways, once drawings know how wide it is. */
export const expectToFit = (page: Page, where?: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), where)
    .toBeLessThanOrEqual(0);

/** Keeps back what a page asks for until it is let go. */
export async function hold(page: Page, file: string): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Waits for words of the status. It looks once a frame: an assertion looks once a second after a while. */
async function reach(page: Page, words: string): Promise<void> {
  const says = (wanted: string) =>
    [...document.querySelectorAll('[role=status]')].some((one) =>
      one.textContent?.includes(wanted),
    );
  await page.waitForFunction(says, words);
  await expect(status(page)).toContainText(words);
}

/** Opens a link and waits until the engine stands: the one that needs no graphics card, unless another is named. */
export async function open(page: Page, settings = '', engine = 'plan-cpu'): Promise<void> {
  await page.goto(`/#/lab?v=1&p=strong-slow.1&engine=${engine}${settings}`);
  await reach(page, 'ready');
}

/** Plays to the end of the run, as fast as it can. */
export async function playOut(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'max' }).check();
  await button(page, 'Play').click();
  await reach(page, 'finished');
}

export interface Row {
  readonly step: number;
  readonly arm: string;
  readonly seed: number;
  readonly loss: number;
}

/** Saves a panel as a file by its button and reads it; a table comes with another file that says what it is of. */
export async function fileOf(page: Page, panel: string, kind: string): Promise<Buffer> {
  const isIt = (file: Download) => file.suggestedFilename().endsWith(`.${kind.toLowerCase()}`);
  const waiting = page.waitForEvent('download', isIt);
  await button(page, `Save ${panel} as ${kind}`).click();
  return readFile(await (await waiting).path());
}

export async function csvOf(page: Page, panel: string): Promise<Row[]> {
  const text = (await fileOf(page, panel, 'CSV')).toString();
  return csvParse(text).map((row) => ({
    step: Number(row.step),
    arm: row.arm,
    seed: Number(row.seed),
    loss: Number(row['loss.0'] || Number.NaN),
  }));
}

export const lossOf = (rows: readonly Row[], arm: string): number[] =>
  rows.filter((row) => row.arm === arm).map((row) => row.loss);
