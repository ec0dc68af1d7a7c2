import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { around } from '#cli/around.ts';
import { runHeadless } from '#session/headless.ts';
import { trainCrew } from '#session/train-crew.ts';
import { madeFrom, specOf } from '#spec/index.ts';
import { trialOf } from '#sweep/point-trial.ts';
import { Points } from '#sweep/points.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Job } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { launchOptions } from '../e2e/browser.ts';
import { servePage } from '../e2e/serve-page.ts';
import type { Timed } from './explore/page.ts';

const ROUNDS = 3;
const PLACES = 8;
const SEEDS = [1, 2, 3];

const where = questionOf('where') as Sweep;
/** The same networks whichever way they are trained: a share needs no controls. */
const sweep: Sweep = { ...where, outcomes: [{ measure: 'share', index: 1 }] };
const points = new Points(sweep);
const jobs: Job[] = Array.from({ length: PLACES }, (_, k) =>
  SEEDS.map((seed) => ({ point: Math.floor((k * points.count) / PLACES), seed })),
).flat();

/** Each a run of its own, as the lab trains one: every measurement is taken, at its start and its end. */
async function asRuns(): Promise<void> {
  for (const { point, seed } of jobs) {
    const { run, params, interventions } = trialOf(sweep, points.at(point));
    const spec = specOf(madeFrom(sweep), { ...run, engine: 'plan-cpu', seed, seeds: 1 });
    const arms = [{ id: 'live', params }];
    const changes = interventions.map((change) => ({ ...change, arm: 'live' }));
    await runHeadless({ ...spec, arms, interventions: changes }, around);
  }
}

async function asCrews(size: number): Promise<void> {
  for (let k = 0; k < jobs.length; k += size) {
    await trainCrew(points, jobs.slice(k, k + size), { engine: 'plan-cpu', around });
  }
}

const WAYS: Record<string, () => Promise<void>> = {
  'one by one, as runs of the lab': asRuns,
  'one by one, as crews of one': () => asCrews(1),
  'in one batch': () => asCrews(jobs.length),
};

/** Processor time, ms: on a busy machine the clock says little. */
async function costOf(way: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await way();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The same sweep in a headless browser, as its page runs it. */
async function inBrowser(cells: number): Promise<Timed> {
  const served = await servePage('bench/explore/index.html');
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(served.root);
    return await page.evaluate(
      (count) => (window as unknown as { time(cells: number): Promise<Timed> }).time(count),
      cells,
    );
  } finally {
    await browser.close();
    await served.close();
  }
}

async function tellBrowser(cells: number): Promise<void> {
  const { networks, first, picture, all, long, longest, troubles } = await inBrowser(cells);
  const words = [
    `first picture on one seed after ${first.toFixed(1)} s, on all after ${picture.toFixed(1)} s`,
    `${networks} networks in ${(all / 60).toFixed(1)} min`,
    `${long} tasks over 50 ms, the longest ${longest.toFixed(0)} ms`,
  ];
  console.log(`in a page: ${[...words, ...troubles].join('; ')}`);
}

/** Prints what a batch costs against the same runs one by one, and how long a sweep of 256 cells takes here. */
export async function benchSweep(cells: number): Promise<void> {
  const names = Object.keys(WAYS);
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) best[name] = Math.min(best[name], await costOf(WAYS[name]));
  }
  console.log(`${jobs.length} networks, ${sweep.steps} steps, processor time`);
  for (const name of names) {
    const each = (best[name] / jobs.length).toFixed(0);
    console.log(`  ${name}: ${each} ms each, ${(best[name] / best[names[0]]).toFixed(2)}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'wane-bench-sweep-'));
  try {
    const words = ['src/cli/sweep/sweep.ts', 'where', '--cells', `${cells}`, '--out', folder];
    const began = performance.now();
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...words]);
    if (status !== 0) throw new Error(`The sweep ended with ${status}.`);
    const minutes = (performance.now() - began) / 60_000;
    console.log(
      `${cells ** 2} cells x ${where.seeds} seeds: ${minutes.toFixed(1)} min on ${availableParallelism()} cores`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await tellBrowser(cells);
}
