import { describe, expect, it } from 'vitest';
import { Points } from '../points.ts';
import { questionOf } from '../questions.ts';
import { type Ran, Results } from '../results.ts';
import { type Sweep, seedsIn } from '../sweep.ts';
import { boundaryOf } from './boundary.ts';
import { cellsOf, gridOf } from './cells.ts';
import { differenceOf } from './difference.ts';
import { importanceOf } from './importance.ts';
import { meanInterval, studentP, studentT, wilson } from './intervals.ts';
import { nextPicture, refined } from './refine.ts';

const where = questionOf('where') as Sweep;
const [collapsed, share] = where.outcomes;

/** A network whose slow sense has this share, by both ways to fill, and whose controls can answer. */
const ran = (seed: number, own: number): Ran => ({
  seed,
  state: 'done',
  looks: [[own, 0.99, own]],
  ...(own < 0.1 && { controls: [[0.98, 0.97]] }),
});

const addSeeds = (results: Results, shares: number[]) => {
  for (const [k, own] of shares.entries()) results.add(0, ran(k + 1, own));
};

/** A sweep over strength and noise in which all beyond the diagonal collapse. */
function trained(points: Points, upTo = points.levels - 1): Results {
  const results = new Results();
  for (let k = 0; k < points.count; k++) {
    const { at = [], level } = points.at(k);
    if (level > upTo) continue;
    for (const seed of seedsIn(points.sweep)) {
      results.add(k, ran(seed, at[0] + at[1] > 16 ? 0.01 : 0.4));
    }
  }
  return results;
}

describe('cells', () => {
  const points = new Points(where);

  it('are k of S seeds collapsed, with Wilson’s interval', () => {
    const results = new Results();
    addSeeds(results, [0.02, 0.05, 0.3, 0.4, 0.5]);
    const [cell] = cellsOf(points, results, { outcome: collapsed });
    expect(cell).toMatchObject({ state: 'done', count: 5, mean: 0.4, values: [1, 1, 0, 0, 0] });
    expect(cell.low).toBeCloseTo(0.1176, 4);
    expect(cell.high).toBeCloseTo(0.7693, 4);
  });

  it('are not collapsed where the sense could not answer alone', () => {
    const results = new Results();
    results.add(0, {
      seed: 1,
      state: 'done',
      looks: [[0.01, 0.99, 0.01]],
      controls: [[0.98, 0.2]],
    });
    expect(cellsOf(points, results, { outcome: collapsed })[0].mean).toBe(0);
  });

  it('are not collapsed where the sense is heard when senses contradict each other', () => {
    const results = new Results();
    results.add(0, { seed: 1, state: 'done', looks: [[0.01, 0.99, 0.3]] });
    expect(cellsOf(points, results, { outcome: collapsed })[0].mean).toBe(0);
  });

  it('look different where they diverged, failed, are missing or still to come', () => {
    const results = new Results();
    results.add(0, { seed: 1, state: 'diverged', at: 12 });
    results.add(1, { seed: 1, state: 'failed', why: 'no memory' });
    const states = (finished: boolean) =>
      cellsOf(points, results, { outcome: collapsed, finished })
        .slice(0, 3)
        .map(({ state }) => state);
    expect(states(false)).toEqual(['diverged', 'failed', 'waiting']);
    expect(states(true)).toEqual(['diverged', 'failed', 'missing']);
  });

  it('of a network that has learned nothing are not collapsed, and have no share: no hole, no number', () => {
    const results = new Results();
    results.add(0, { seed: 1, state: 'done', looks: [[null, 0.125, null]] });
    const first = (outcome: typeof share) => cellsOf(points, results, { outcome })[0];
    expect(first(collapsed)).toMatchObject({ state: 'done', mean: 0, count: 1 });
    expect(first(share)).toMatchObject({ state: 'unmeasured', count: 0, mean: Number.NaN });
  });

  it('count seeds that were bought for them beyond those of the sweep', () => {
    const results = trained(points);
    addSeeds(results, [0.01, 0.02, 0.03, 0.4, 0.4, 0.4, 0.4]);
    const cells = cellsOf(points, results, { outcome: collapsed });
    expect(cells[0]).toMatchObject({ count: 7, mean: 3 / 7, absent: 0 });
    const grid = gridOf(points, cells);
    const { chance } = boundaryOf(grid);
    expect(chance[0]).toBeGreaterThan(0.1);
    expect(chance.every((one) => one >= 0 && one <= 1)).toBe(true);
    const split = importanceOf(
      [grid.rows, grid.columns],
      grid.cells.map(({ values }) => values),
    );
    expect(split).toHaveProperty('effects');
  });

  it('keep their place when the first network failed: no value moves to another point', () => {
    const results = trained(points);
    for (const seed of seedsIn(where)) results.add(0, { seed, state: 'failed', why: 'no memory' });
    const whole = cellsOf(points, trained(points), { outcome: collapsed });
    const cells = cellsOf(points, results, { outcome: collapsed });
    expect(cells[0].state).toBe('failed');
    expect(cells.slice(1)).toEqual(whole.slice(1));
  });

  it('count seeds that diverged beside those that did not', () => {
    const results = new Results();
    addSeeds(results, [0.01, 0.02, 0.03]);
    results.add(0, { seed: 4, state: 'diverged', at: 9 });
    const [cell] = cellsOf(points, results, { outcome: collapsed });
    expect(cell).toMatchObject({ state: 'done', count: 3, mean: 1, diverged: 1, absent: 1 });
  });

  it('lie on a grid by their values, the value 0 among them', () => {
    const results = trained(points);
    const cells = cellsOf(points, results, { outcome: share });
    const grid = gridOf(points, cells);
    expect([grid.columns, grid.rows]).toEqual([17, 17]);
    expect(grid.cells[0].point.values).toEqual([0.5, 0]);
    expect(grid.cells.every(({ state }) => state === 'done')).toBe(true);
    const coarse = gridOf(points, cells, 0);
    expect(coarse.across).toEqual([0, 4, 8, 12, 16]);
    expect(coarse.cells[5].point.at).toEqual([0, 4]);
  });
});

describe('what is trained next', () => {
  const points = new Points(where);

  it('are whole pictures, from coarse to fine', () => {
    const first = nextPicture(points, new Results());
    expect(first?.level).toBe(0);
    expect(first?.jobs).toHaveLength(25 * 5);
    expect(nextPicture(points, trained(points, 1))?.jobs).toHaveLength((289 - 81) * 5);
    expect(nextPicture(points, trained(points))).toBeUndefined();
  });

  it('are cells at the boundary, none far from it, and no network twice', () => {
    const results = trained(points, 1);
    const options = { level: 1, most: 500, mostSeeds: 20 };
    const jobs = refined(points, results, { outcome: collapsed }, options);
    expect(jobs.length).toBeGreaterThan(0);
    expect(jobs.length).toBeLessThanOrEqual(500);
    for (const job of jobs) {
      const [x, y] = points.at(job.point).at as number[];
      expect(Math.abs(x + y - 16)).toBeLessThanOrEqual(4);
      expect(results.get(job)).toBeUndefined();
    }
    expect(new Set(jobs.map(({ point, seed }) => `${point} ${seed}`)).size).toBe(jobs.length);
    expect(refined(points, results, { outcome: collapsed }, options)).toEqual(jobs);
  });

  it('are seeds, too, where a cell is undecided', () => {
    const results = trained(points, 0);
    addSeeds(results, [0.01, 0.02, 0.4, 0.4, 0.4]);
    const options = { level: 0, most: 10, mostSeeds: 20 };
    const jobs = refined(points, results, { outcome: collapsed }, options);
    expect(jobs).toContainEqual({ point: 0, seed: 6 });
    expect(jobs).toHaveLength(10);
  });

  it('are none where all is settled', () => {
    const results = new Results();
    for (let k = 0; k < points.count; k++) {
      for (const seed of seedsIn(where)) results.add(k, ran(seed, 0.01));
    }
    const options = { level: 2, most: 100, mostSeeds: 20 };
    expect(refined(points, results, { outcome: collapsed }, options)).toEqual([]);
  });
});

describe('the difference of two methods', () => {
  const sweep: Sweep = { ...where, axes: [...where.axes, { methods: ['vanilla', 'distill'] }] };
  const points = new Points(sweep);

  it('is paired by seed and settled only where it is, all places counted', () => {
    const results = new Results();
    for (let k = 0; k < points.count; k++) {
      const { place, method } = points.at(k);
      seedsIn(sweep).forEach((seed, n) => {
        const gain = method === 'distill' && place < 20 ? 0.2 : 0;
        const jitter = method === 'distill' ? 0.001 * ((n + place) % 3) : 0;
        results.add(k, ran(seed, 0.11 + 0.1 * n + gain + jitter));
      });
    }
    const cells = cellsOf(points, results, { outcome: share });
    const paired = differenceOf(cells, 'distill', 'vanilla');
    expect(paired).toHaveLength(289);
    expect(paired[3].mean).toBeCloseTo(0.2, 2);
    const settled = paired.filter((cell) => cell.settled).map(({ place }) => place);
    expect(settled).toEqual(Array.from({ length: 20 }, (_, place) => place));
    expect(paired[3].high - paired[3].low).toBeLessThan(0.01);
  });

  it('leaves out seeds that one of both lacks', () => {
    const results = new Results();
    results.add(0, ran(1, 0.2));
    results.add(0, ran(2, 0.2));
    results.add(1, ran(2, 0.5));
    const [cell] = differenceOf(cellsOf(points, results, { outcome: share }), 'distill', 'vanilla');
    expect(cell).toMatchObject({ count: 1, settled: false });
    expect(cell.mean).toBeCloseTo(0.3, 10);
  });
});

describe('intervals', () => {
  it.each([
    [2.776445, 4, 0.05],
    [12.7062, 1, 0.05],
    [2.228139, 10, 0.05],
    [4.604095, 4, 0.01],
    [3.18245, 3, 0.05],
    [4.302653, 2, 0.05],
  ])('know Student’s t: %f with %i degrees leaves %f', (t, freedom, p) => {
    expect(studentP(t, freedom)).toBeCloseTo(p, 5);
    expect(studentT(p, freedom)).toBeCloseTo(t, 3);
  });

  it('are Wilson’s, which do not vanish at 0 and 1', () => {
    expect(wilson(0, 5).low).toBe(0);
    expect(wilson(0, 5).high).toBeCloseTo(0.4345, 4);
    expect(wilson(1, 5).low).toBeCloseTo(0.5655, 4);
    expect(wilson(0.5, 20).low).toBeCloseTo(0.2993, 4);
  });

  it('of one value alone have no end', () => {
    expect(meanInterval([3])).toEqual({ low: -Infinity, high: Infinity });
  });
});
