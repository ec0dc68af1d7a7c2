import { chromium } from 'playwright';
import { launchOptions } from '../e2e/browser.ts';
import { heapOf, play, reach, row, stepOf, tellLoad } from './lab-page.ts';
import { CATEGORIES, loadOf, type TraceEvent } from './profile.ts';

/** How long tasks are watched, ms. */
const WATCHED_MS = 60_000;
/** Small, so that many steps are soon taken; what the page keeps of a step does not depend on it. */
const SMALL = 'e=plan-cpu&n=1&h=8&z=4&g=4&b=8&probeEvery=20';

/**
 * What becomes of the page while it trains for long: prints its tasks over 50 ms in a minute, and its heap at
 * tenths of a run of `steps`.
 */
export async function long(address: string, steps: number): Promise<void> {
  const browser = await chromium.launch(await launchOptions());
  try {
    tellLoad();
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await play(page, address, 'e=wasm&n=1&steps=100000');
    await page.waitForTimeout(2000);
    const before = await stepOf(page);
    await browser.startTracing(page, { categories: CATEGORIES });
    await page.waitForTimeout(WATCHED_MS);
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
    const { tasks, long, ran } = loadOf(traceEvents);
    if (tasks === 0) throw new Error('The trace holds no tasks.');
    row('steps while watched', `${(await stepOf(page)) - before} in ${WATCHED_MS / 1000} s`);
    const longest = `the longest ${Math.max(0, ...long).toFixed(0)} ms`;
    row('tasks', String(tasks));
    row('tasks over 50 ms', String(long.length), `none on a quiet machine; ${longest}`);
    row('of them, run for so long themselves', String(ran.length), 'none');

    await play(page, address, `${SMALL}&steps=${steps}`);
    for (let tenth = 1; tenth <= 10; tenth++) {
      const goal = Math.floor((steps * tenth) / 10);
      await reach(page, goal);
      row(`heap of the page after ${goal} steps`, `${(await heapOf(page)).toFixed(1)} MB`, 'flat');
    }
    tellLoad();
  } finally {
    await browser.close();
  }
}
