import { chromium, type Page } from 'playwright';
import { launchOptions } from '../e2e/browser.ts';
import { initialBytes } from './initial.ts';
import { CATEGORIES, loadOf, quantile, type TraceEvent } from './profile.ts';

/** How long the page is traced while it trains, ms. */
const TRACED_MS = 12_000;
/** Small, so that many steps are soon taken; what the page draws does not depend on it. */
const SMALL = 'e=wasm&n=1&h=8&z=4&g=4&b=8';
/** Steps between which the memory of the page is compared. */
const FEW = 1000;

/** Counts commits of React, as its developer tools would. */
const COUNT_COMMITS = `
window.commits = 0;
window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  supportsFiber: true,
  isDisabled: false,
  inject: () => 1,
  checkDCE: () => {},
  onCommitFiberRoot: () => window.commits++,
  onCommitFiberUnmount: () => {},
  onPostCommitFiberRoot: () => {},
};
`;

const commitsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { commits: number }).commits);

async function stepOf(page: Page): Promise<number> {
  const words = (await page.locator('.counter strong').textContent()) ?? '';
  return Number(words.replaceAll(',', ''));
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}

async function play(page: Page, address: string, settings: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}#/lab?v=1&p=strong-slow.1&${settings}`);
  await page.getByRole('status').filter({ hasText: 'ready' }).waitFor({ timeout: 120_000 });
  const max = page.getByRole('radio', { name: 'max' });
  if ((await max.count()) > 0) await max.check({ force: true });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
}

async function reach(page: Page, goal: number): Promise<void> {
  while ((await stepOf(page)) < goal) await page.waitForTimeout(200);
}

const row = (name: string, value: string, wanted = '') =>
  console.log(`${name.padEnd(48)}${value.padStart(16)}  ${wanted}`);

/**
 * What the page costs while a run trains as fast as it can: prints main-thread tasks, script time per frame,
 * React commits, memory after 1,000 steps and after `steps`, and the first paint.
 */
export async function ui(address: string, steps: number): Promise<void> {
  row(
    'initial JavaScript, gzipped',
    `${((await initialBytes(address, 'lab')) / 1000).toFixed(1)} kB`,
    'at most 150',
  );
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await page.addInitScript(COUNT_COMMITS);
    await play(page, address, 'e=wasm&n=1&steps=100000');
    const paint = await page.evaluate(() => ({
      first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      engine: performance.getEntriesByType('resource').find(({ name }) => /entry-/.test(name))
        ?.startTime,
    }));
    row('first contentful paint', `${paint.first.toFixed(0)} ms`);
    row('engine asked for', `${paint.engine?.toFixed(0)} ms`, 'after the first paint');

    await page.waitForTimeout(2000);
    const before = { commits: await commitsOf(page), step: await stepOf(page) };
    await browser.startTracing(page, { categories: CATEGORIES });
    await page.waitForTimeout(TRACED_MS);
    const trace = await browser.stopTracing();
    const after = { commits: await commitsOf(page), step: await stepOf(page) };
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
    const { long, ran, perFrame } = loadOf(traceEvents);
    const taken = after.step - before.step;
    row('steps while traced', `${taken} in ${TRACED_MS / 1000} s`);
    row(
      'tasks over 50 ms',
      String(long.length),
      `none; the longest ${Math.max(0, ...long).toFixed(0)} ms`,
    );
    row('of them, run for so long themselves', String(ran.length), 'none');
    row(
      'script per frame, median',
      `${quantile(perFrame, 0.5).toFixed(1)} ms`,
      `${perFrame.length} frames`,
    );
    row(
      'script per frame, 95th percentile',
      `${quantile(perFrame, 0.95).toFixed(1)} ms`,
      'at most 4',
    );
    row(
      'React commits',
      String(after.commits - before.commits),
      `in ${Math.round(taken / 10)} measurements`,
    );

    await play(page, address, `${SMALL}&steps=100000`);
    await reach(page, FEW);
    const few = await heapOf(page);
    await reach(page, steps);
    const many = await heapOf(page);
    row(`heap of the page after ${FEW} steps`, `${few.toFixed(1)} MB`);
    row(`heap of the page after ${steps} steps`, `${many.toFixed(1)} MB`, 'no more');
  } finally {
    await browser.close();
  }
}
