import type { Sight } from '#explore/view/sight.ts';
import { Points } from '#sweep/points.ts';
import { QUESTIONS } from '#sweep/questions.ts';
import { type Ran, Results } from '#sweep/results.ts';
import { looksOf, type Outcome, type Sweep, seedsIn } from '#sweep/sweep.ts';

/** Invented numbers: the same for the same cell and seed, between -1 and 1. */
const jitter = (point: number, seed: number): number => {
  const wave = Math.sin(12.9898 * (point + 1) + 78.233 * seed) * 43758.5453;
  return 2 * (wave - Math.floor(wave)) - 1;
};

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Share of the slow sense at a strength and noise of the fast one, as a run would have it. */
const shareAt = (strength: number, noise: number, seed: number, point: number, lift: number) =>
  0.62 *
  logistic(
    1.4 -
      1.5 * Math.log2(strength) -
      0.75 * noise +
      lift +
      0.16 * ((seed % 3) - 1) +
      0.4 * jitter(point, seed),
  );

/** A network whose slow sense has this share, whose controls can answer. */
const done = (seed: number, share: number): Ran => ({
  ...{ seed, state: 'done', looks: [[share, 0.99, share]], controls: [[0.98, 0.97]] },
});

/** Which networks of a point there are; everything where nothing is said. */
type There = (at: readonly number[], seed: number, level: number) => Ran['state'] | undefined;

function invented(points: Points, lift: number, there: There): Results {
  const results = new Results();
  const { seed: first, seeds } = points.sweep;
  for (let index = 0; index < points.count; index++) {
    const { at = [], values, level } = points.at(index);
    for (let k = 0; k < seeds; k++) {
      const state = there(at, k, level);
      const seed = first + k;
      const share = shareAt(Number(values[0]), Number(values[1] ?? 1.2), k, index, lift);
      if (state === 'done') results.add(index, done(seed, share));
      if (state === 'diverged') results.add(index, { seed, state, at: 40 });
      if (state === 'failed') results.add(index, { seed, state, why: 'no memory' });
    }
  }
  return results;
}

const sweepOf = (id: string): Sweep =>
  QUESTIONS.find((question) => question.id === id)?.sweep as Sweep;

const where: Sweep = { ...sweepOf('where'), seeds: 3 };
const points = new Points(where);
const [collapsed, share] = where.outcomes;

const whole: There = () => 'done';
/** A corner with everything that may go wrong, one diverged cell in the middle, and one seed lost. */
const troubled: There = ([x, y], seed) => {
  if (x === 9 && y === 8) return 'diverged';
  if (x === 4 && y === 4 && seed === 1) return 'diverged';
  if (x === 0 && y === 0) return 'failed';
  if (y === 16 && x >= 14) return undefined;
  if (y === 15 && x === 16) return 'diverged';
  if (y === 15 && x === 15) return 'failed';
  return 'done';
};
const LEVEL_AT_BORDER = 2;
const refined: There = ([x, y], _, level) =>
  level < LEVEL_AT_BORDER || Math.abs(x + 0.9 * y - 14) < 3.5 ? 'done' : undefined;
const begun: There = ([x], seed, level) =>
  level === 0 && (x < 8 || (x === 8 && seed < 2)) ? 'done' : undefined;

const sight = (there: There, more: Partial<Sight> = {}): Sight => ({
  ...{ points, results: invented(points, 0, there), revision: 1, outcome: collapsed },
  ...{ finished: false, ...more },
});

const blind = QUESTIONS.find(({ id }) => id === 'blind') as (typeof QUESTIONS)[number];
const LEARNED = 100;
const WIDTH = 20;

/** Variances that two senses give to a neuron, the second learned so many times later. */
const courses = (sweep: Sweep, times: number): number[][] =>
  looksOf(sweep).map((step) => {
    const grown = (from: number) => logistic((step - from) / WIDTH) ** 2;
    return [grown(LEARNED), grown(LEARNED * times), 0, 0];
  });

/** How long the weaker sense waits: a little less than theory says. */
function waits(): Sight {
  const { sweep, expected } = { ...blind, sweep: { ...blind.sweep, seeds: 3 } };
  const own = new Points(sweep);
  const results = new Results();
  for (let index = 0; index < own.count; index++) {
    const [ratio, correlation] = own.at(index).values.map(Number);
    const said = 1 + (ratio ** 2 - 1) / (1 - correlation ** 2);
    seedsIn(sweep).forEach((seed, k) => {
      const measured = said ** 0.97 * (1 + 0.03 * jitter(index, k));
      results.add(index, { seed, state: 'done', looks: courses(sweep, measured) });
    });
  }
  const [outcome] = sweep.outcomes;
  return { points: own, results, revision: 1, outcome, finished: true, expected };
}

/** One setting from 0 over six decades, some networks lost. */
function decades(): Sight {
  const axis = {
    setting: 'lambda',
    from: 0,
    to: 10,
    count: 17,
    scale: 'log',
    least: 1e-5,
  } as const;
  const own = new Points({ ...where, seeds: 5, axes: [axis] });
  const results = new Results();
  for (let index = 0; index < own.count; index++) {
    const [x] = own.at(index).at as readonly number[];
    seedsIn(own.sweep).forEach((seed, k) => {
      if (x === 3 || (x === 11 && k === 1)) results.add(index, { seed, state: 'diverged', at: 40 });
      else if (x === 0 && k === 0) results.add(index, { seed, state: 'failed', why: 'no memory' });
      else results.add(index, done(seed, 0.5 * logistic(0.7 * (x - 11) + 0.8 * jitter(index, k))));
    });
  }
  return { ...{ points: own, results, revision: 1 }, outcome: share as Outcome, finished: true };
}

/** More seeds than a cell has stripes. */
function many(): Sight {
  const own = new Points({ ...where, seeds: 8 });
  return { ...sight(whole), points: own, results: invented(own, 0, whole) };
}

/** The same invented numbers over other ranges, every network there. */
export const inventedAt = (own: Points): Sight => ({
  ...sight(whole, { finished: true }),
  ...{ points: own, results: invented(own, 0, whole) },
});

/** Two methods on the same seeds; some cells of the second diverged. */
function compared(): Sight {
  const axes = [...where.axes, { methods: ['vanilla', 'distill'] }];
  const own = new Points({ ...where, seeds: 5, axes });
  const results = new Results();
  for (let index = 0; index < own.count; index++) {
    const { values, method, at = [], place } = own.at(index);
    seedsIn(own.sweep).forEach((seed, k) => {
      const [strength, noise] = values.map(Number);
      const lift = method === 'distill' ? 1.4 - 0.5 * noise : 0;
      const share = shareAt(strength, noise, k, place, lift + 0.2 * jitter(index, k));
      const lost = method === 'distill' && at[0] === 16 && at[1] > 13;
      results.add(index, lost ? { seed, state: 'diverged', at: 40 } : done(seed, share));
    });
  }
  return { ...sight(whole), points: own, results, outcome: share as Outcome, finished: true };
}

/** Drawn places of three settings. @param points places. */
export function drawn(places: number): Sight {
  const axes = [
    { setting: 'strength', from: 0.5, to: 8, count: 17, scale: 'log' },
    { setting: 'weakNoise', from: 0, to: 4, count: 17, scale: 'linear' },
    { setting: 'lambda', from: 0, to: 10, count: 17, scale: 'log', least: 1e-5 },
  ] as const;
  const own = new Points({ ...where, seeds: 2, points: places, axes });
  const results = new Results();
  for (let index = 0; index < own.count; index++) {
    const [strength, noise, lambda] = own.at(index).values.map(Number);
    seedsIn(own.sweep).forEach((seed, k) => {
      const share = shareAt(strength, noise, k, index, 0.6 * Math.log10(1 + 100 * lambda));
      const lost = lambda > 3 && jitter(index, 9) > 0.7;
      results.add(index, lost ? { seed, state: 'diverged', at: 40 } : done(seed, share));
    });
  }
  return { ...{ points: own, results, revision: 1 }, outcome: share as Outcome, finished: true };
}

export const COMPARED = compared();

export const SIGHTS = {
  whole: sight(whole, { finished: true }),
  troubled: sight(troubled, { finished: true }),
  switched: sight(troubled, {
    finished: true,
    results: invented(points, 1.3, troubled),
    ghost: invented(points, 0, troubled),
    outcome: share as Sight['outcome'],
  }),
  anew: sight(whole, { isLive: ({ point, seed }) => points.at(point).level === 0 && seed < 3 }),
  refined: sight(refined),
  begun: sight(begun),
  nothing: sight(() => undefined),
  blind: waits(),
  row: decades(),
  many: many(),
};
