import { type Browser, chromium, type Page } from 'playwright';
import { launchOptions } from '../e2e/browser.ts';
import { initialBytes } from './initial.ts';
import { heapOf, play, reach, row, stepOf, tellLoad } from './lab-page.ts';
import { CATEGORIES, loadOf, quantile, type TraceEvent } from './profile.ts';

/** How long the page is traced while it trains, ms, and how often. */
const TRACED_MS = 12_000;
const TRACES = 4;
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

/** Traces a page that trains, and prints what its own thread did. */
async function traced(browser: Browser, page: Page, k: number): Promise<void> {
  const before = { commits: await commitsOf(page), step: await stepOf(page) };
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.waitForTimeout(TRACED_MS);
  const trace = await browser.stopTracing();
  const after = { commits: await commitsOf(page), step: await stepOf(page) };
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const { long, ran, perFrame } = loadOf(traceEvents);
  const taken = after.step - before.step;
  const [median, p95] = [0.5, 0.95].map((part) => `${quantile(perFrame, part).toFixed(1)} ms`);
  row(`trace ${k}: steps`, `${taken} in ${TRACED_MS / 1000} s`);
  const longest = `the longest ${Math.max(0, ...long).toFixed(0)} ms`;
  row('tasks over 50 ms', String(long.length), `none; ${longest}`);
  row('of them, run for so long themselves', String(ran.length), 'none');
  row('script per frame, median', median, `${perFrame.length} frames`);
  row('script per frame, 95th percentile', p95, 'at most 4');
  const commits = String(after.commits - before.commits);
  row('React commits', commits, `in ${Math.round(taken / 10)} measurements`);
  tellLoad();
}

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
    for (let k = 1; k <= TRACES; k++) await traced(browser, page, k);

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
