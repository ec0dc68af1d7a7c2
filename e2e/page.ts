import { readFile } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { csvParse } from 'd3';
import type { Page } from 'playwright';

export { expect };

/** A test that also fails if the page said anything on the console that it should not. */
export const test = base.extend<{ quiet: string[] }>({
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

/** Opens a link and waits until the engine stands. */
export async function open(page: Page, settings = ''): Promise<void> {
  await page.goto(`/#/lab?v=1&p=strong-slow.1&engine=wasm${settings}`);
  await expect(status(page)).toContainText('ready', { timeout: 60_000 });
}

/** Plays to the end of the run. */
export async function playOut(page: Page): Promise<void> {
  await button(page, 'Play').click();
  await expect(status(page)).toContainText('finished', { timeout: 80_000 });
}

export interface Row {
  readonly step: number;
  readonly arm: string;
  readonly seed: number;
  readonly loss: number;
}

/** Saves a panel as a file by its button and reads it. */
export async function fileOf(page: Page, panel: string, kind: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
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
