import { loadavg } from 'node:os';
import type { Page } from 'playwright';

/** A lab that plays, as the benches of the page look at it. */

export async function stepOf(page: Page): Promise<number> {
  const words = (await page.locator('.counter strong').textContent()) ?? '';
  return Number(words.replaceAll(',', ''));
}

/** Memory of the page's own thread after a collection, MB. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}

/** Opens a run and plays it as fast as it can. */
export async function play(page: Page, address: string, settings: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}#/lab?v=1&p=strong-slow.1&${settings}`);
  await page.getByRole('status').filter({ hasText: 'ready' }).waitFor({ timeout: 120_000 });
  const max = page.getByRole('radio', { name: 'max' });
  if ((await max.count()) > 0) await max.check({ force: true });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
}

export async function reach(page: Page, goal: number): Promise<void> {
  while ((await stepOf(page)) < goal) await page.waitForTimeout(200);
}

export const row = (name: string, value: string, wanted = '') =>
  console.log(`${name.padEnd(48)}${value.padStart(16)}  ${wanted}`);

/** How many processes wanted a core in the last minute: without it no time says anything. */
export const tellLoad = () => row('load of the machine', loadavg()[0].toFixed(1));
