import { expect, test } from 'vitest';
import { around } from '#cli/around.ts';
import { decodeRecorded } from '#lab-state/recorded-run-file.ts';
import { Recording } from '#lab-state/recording.ts';
import { trainWhole } from '#session/whole-run.ts';
import type { Spec } from '#spec/index.ts';
import { COURSE, pagesOf } from '../course.ts';
import type { ChapterId, Trained, Truth } from '../lesson.ts';
import { keptFor, labLink, OWN, runsOf, specOfLink } from '../records.ts';

/** From where a statement is asked: the first seed, and the world where it is another than the page's. */
interface Draw {
  readonly seed: number;
  readonly world?: number;
}

/** How many draws are trained: few with every test, many by `npm run lessons:check`. */
const MANY = process.env.WANE_TRUTHS === 'many';
const SEEDS = MANY ? [1, 4, 7] : [4];
const WORLDS = MANY ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [2];
/** Seeds of a run; the page has three. */
const SIDE_BY_SIDE = MANY ? 3 : 2;

/** How often a run is measured, its start left out: measuring takes longer than training. */
const MEASURED = 4;
/** Milliseconds that asking all draws of one page may take. */
const PATIENCE = MANY ? 1_800_000 : 120_000;

/** The page's own world is asked in its record; with every test, what is said of worlds is trained in another one. */
function drawsOf({ of }: Truth): Draw[] {
  const worlds = of === 'worlds' ? WORLDS.map((world) => ({ seed: 1, world })) : [];
  return [...(MANY || of !== 'worlds' ? SEEDS.map((seed) => ({ seed })) : []), ...worlds];
}

async function train(
  spec: Spec,
  { seed, world = spec.run.world }: Draw,
  { measured = MEASURED, controls = true }: Pick<Truth, 'measured' | 'controls'>,
): Promise<Recording> {
  const probeEvery = Math.ceil(spec.run.steps / measured);
  const seeds = Math.min(spec.run.seeds, SIDE_BY_SIDE);
  const run = { ...spec.run, seed, seeds, world, probeEvery };
  const arms = spec.arms.filter(({ params }) => controls || params.only === 0);
  const { info, frames } = await trainWhole({ ...spec, run, arms }, around);
  return Recording.of(info, frames);
}

const trained = new Map<string, Promise<Recording>>();

/** The runs of a page from a draw; equal ones are trained once. */
async function trainedOf(chapter: ChapterId, truth: Truth, draw: Draw): Promise<Trained> {
  const { page, measured, controls } = truth;
  const place = pagesOf(chapter)[page - 1];
  if (!place) throw new Error(`There is no page ${chapter}/${page}.`);
  const runs = runsOf(place).map(async ([name, link]) => {
    const key = JSON.stringify([link, draw, measured, controls]);
    const run = trained.get(key) ?? train(specOfLink(link), draw, truth);
    trained.set(key, run);
    return [name, await run] as const;
  });
  return Object.fromEntries(await Promise.all(runs));
}

/** The runs of a page as its readers see them; its own up to a step. */
async function recordedOf(chapter: ChapterId, { page }: Truth, upTo: number): Promise<Trained> {
  const runs = runsOf(pagesOf(chapter)[page - 1]).map(async ([name, link]) => {
    const kept = keptFor(COURSE).find((one) => labLink(one.link) === labLink(link));
    // Files of data lie beside those of the lesson.
    const { info, frames } = await decodeRecorded(await around.load(`../${kept?.file}`));
    const seen = frames.filter(({ step }) => name !== OWN || step <= upTo);
    return [name, Recording.of(info, seen)] as const;
  });
  return Object.fromEntries(await Promise.all(runs));
}

/** Tests that each page of a chapter says something, and that it is so: trains its runs and asks them. */
export function testTruths(chapter: ChapterId, truths: readonly Truth[]): void {
  test(`every page of ${chapter} has a statement`, () => {
    const numbers = new Set(truths.map(({ page }) => page));
    for (const { number } of pagesOf(chapter)) expect(numbers).toContain(number);
  });
  test.each(truths)(`${chapter}/$page, recorded, from its point on: $says`, async (truth) => {
    const { point, link } = pagesOf(chapter)[truth.page - 1].page;
    const { steps } = specOfLink(link).run;
    for (const step of [point, (point + steps) / 2, steps]) {
      expect(truth.holds(await recordedOf(chapter, truth, step)), `step ${step}`).toBe(true);
    }
  });
  const ask = async (truth: Truth) => {
    const draws = drawsOf(truth);
    const held: boolean[] = [];
    for (const draw of draws) held.push(truth.holds(await trainedOf(chapter, truth, draw)));
    const part = held.filter((one) => one).length / held.length;
    const told = draws.map((draw, k) => `${JSON.stringify(draw)} ${held[k]}`).join('\n');
    expect(part, told).toBeGreaterThanOrEqual(truth.least ?? 1);
  };
  test.each(truths)(`${chapter}/$page: $says`, ask, PATIENCE);
}
