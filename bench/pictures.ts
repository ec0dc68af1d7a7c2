import { type CDPSession, chromium } from 'playwright';
import { servePage } from '../e2e/serve-page.ts';
import { findBrowser } from '../scripts/browser.mjs';
import type { Hands } from './pictures/page.tsx';
import { CATEGORIES, loadOf, quantile, type TraceEvent } from './profile.ts';

const FRAMES = 60;

const row = (name: string, value: number, wanted = '') =>
  console.log(`${name.padEnd(66)}${value.toFixed(1).padStart(7)} ms  ${wanted}`);

const at = (times: readonly number[], part: number): number =>
  quantile(
    times.toSorted((a, b) => a - b),
    part,
  );

/** Seconds that the processor worked for a page, in all its threads: what other work does on the machine is not in it. */
async function workedFor(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN;
}

/**
 * What the pictures of a sweep cost in a browser that draws on the processor: of parallel coordinates a whole frame,
 * what is drawn included, of a map its script.
 */
export async function pictures(): Promise<void> {
  const page = await servePage('bench/pictures/index.html');
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await tab.goto(page.root);
    await tab.waitForFunction(() => 'hands' in window);
    const session = await tab.context().newCDPSession(tab);
    await session.send('Performance.enable');
    const take = (what: keyof Hands, count: number) =>
      tab.evaluate(([name, many]) => (window as unknown as { hands: Hands }).hands[name](many), [
        what,
        count,
      ] as const);
    await take('brushing', 5);
    const before = await workedFor(session);
    const brushing = await take('brushing', FRAMES);
    const worked = (1000 * ((await workedFor(session)) - before)) / FRAMES;
    row(
      'parallel coordinates, 10,000 points, half brushed: median frame',
      at(brushing, 0.5),
      'at most 40',
    );
    row('of a frame, the processor worked', worked, 'as much on a quiet machine');
    await take('mapping', FRAMES);
    await browser.startTracing(tab, { categories: CATEGORIES });
    await take('mapping', FRAMES);
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
    const { perFrame } = loadOf(traceEvents);
    row('map of 256 cells x 3 seeds, drawn anew: script, median', quantile(perFrame, 0.5));
    row('the same, 95th percentile', quantile(perFrame, 0.95), 'at most 4');
  } finally {
    await browser.close();
    await page.close();
  }
}
