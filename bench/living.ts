import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Browser, chromium, type Page } from 'playwright';
import { launchOptions } from '../e2e/browser.ts';
import { CATEGORIES, loadOf, quantile, type TraceEvent } from './profile.ts';

/** How long the page is traced while the map trains, ms. */
const TRACED_MS = 30_000;
const THROWN_AT = 300;

interface Spent {
  /** Processor time of the page and its workers, s. */
  readonly cpu: number;
  /** Memory of the same, MB. */
  readonly memory: number;
}

/** What the process of the page, the busiest of all, has taken. Memory is told on Linux alone. */
async function spentBy(browser: Browser): Promise<Spent> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const [busiest] = processInfo
    .filter(({ type }) => type === 'renderer')
    .sort((a, b) => b.cpuTime - a.cpuTime);
  let memory = Number.NaN;
  try {
    const status = readFileSync(`/proc/${busiest.id}/status`, 'utf8');
    memory = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    // Not on Linux.
  }
  return { cpu: busiest.cpuTime, memory };
}

const stepOf = async (page: Page): Promise<number> =>
  Number(await page.locator('.living-count span').textContent());

const row = (name: string, value: string, wanted = '') =>
  console.log(`${name.padEnd(48)}${value.padStart(16)}  ${wanted}`);

/**
 * What a living map of 768 networks costs, pictures, controls and the ghost map from step 300 included. On a busy
 * machine the clock says little: then the processor time is what can be compared.
 */
export async function living(address: string): Promise<void> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    // A frame is counted where someone asks for it, which the page does only when it draws.
    await page.addInitScript('(function frame() { requestAnimationFrame(frame); })()');
    await page.goto(`${address}#/explore/live?v=1&m=strength.1`);
    const status = page.getByRole('status').filter({ hasText: 'networks' });
    const run = page.getByRole('button', { name: 'Run', exact: true });
    await run.waitFor();
    const atRest = await spentBy(browser);
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    await run.click();
    await page.getByRole('heading', { name: /is not lost yet/ }).waitFor({ timeout: 120_000 });
    const first = await spentBy(browser);
    const cores = availableParallelism();
    row('first picture', `${seconds().toFixed(1)} s`, 'at most 5');
    row(
      'processor time until then, over the cores',
      `${((first.cpu - atRest.cpu) / cores).toFixed(1)} s`,
    );
    await browser.startTracing(page, { categories: CATEGORIES });
    await page.waitForTimeout(TRACED_MS);
    const trace = await browser.stopTracing();
    const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
    const { long, ran, perFrame } = loadOf(traceEvents);
    const longest = Math.max(0, ...long).toFixed(0);
    row('tasks over 50 ms in 30 s', String(long.length), `none; the longest ${longest} ms`);
    row('of them, run for so long themselves', String(ran.length), 'none');
    const p95 = quantile(perFrame, 0.95).toFixed(1);
    row('script per frame, 95th percentile', `${p95} ms`, `at most 4; ${perFrame.length} frames`);
    while ((await stepOf(page)) < THROWN_AT) await page.waitForTimeout(100);
    const half = await spentBy(browser);
    const untilThrown = (half.cpu - atRest.cpu) / cores;
    row(`processor time until step ${THROWN_AT}, over the cores`, `${untilThrown.toFixed(1)} s`);
    await page.getByRole('switch', { name: 'Distillation' }).click();
    const thrown = (await page.locator('.living-switches .when').first().textContent()) ?? '';
    row('distillation', thrown);
    let most = 0;
    while (!/finished/.test((await status.textContent()) ?? '')) {
      most = Math.max(most, (await spentBy(browser)).memory);
      await page.waitForTimeout(1000);
    }
    const all = await spentBy(browser);
    row('600 steps', `${seconds().toFixed(1)} s`, 'at most 60 on two quiet cores');
    row('processor time, over the cores', `${((all.cpu - atRest.cpu) / cores).toFixed(1)} s`);
    row('memory at most', `${most.toFixed(0)} MB`, 'under 1000');
  } finally {
    await browser.close();
  }
}
