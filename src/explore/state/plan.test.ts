import { describe, expect, it } from 'vitest';
import { cleanSweep, networksOf } from '#sweep/clean-sweep.ts';
import { Points } from '#sweep/points.ts';
import { questionOf } from '#sweep/questions.ts';
import { type Job, type Ran, Results } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { nameOf, Plan } from './plan.ts';

const where = questionOf('where') as Sweep;
const NONE: ReadonlySet<string> = new Set();

/** Collapsed above a line through the grid, on some seeds also a little below. */
function answer(points: Points, { point, seed }: Job): Ran {
  const [column, row] = points.at(point).at ?? [0, 0];
  const collapsed = row - column + (seed % 3) > 1;
  const looks = [collapsed ? [0, 0.9, 0] : [0.4, 0.9, 0.4]];
  return { seed, state: 'done', looks, ...(collapsed && { controls: [[0.9, 0.9]] }) };
}

/** What a plan has trained, in its order, until it has nothing more or so many. */
function followed(sweep: Sweep, most: number) {
  const points = new Points(sweep);
  const results = new Results();
  const plan = new Plan(points, results);
  const order: Job[] = [];
  while (order.length < most) {
    const jobs = plan.next(Math.min(48, most - order.length), NONE);
    if (jobs.length === 0) break;
    for (const job of jobs) results.add(job.point, answer(points, job));
    order.push(...jobs);
  }
  return { points, results, plan, order };
}

describe('the order of a grid', () => {
  const { points, order } = followed(where, Number.POSITIVE_INFINITY);
  const levelOf = ({ point }: Job) => points.at(point).level;

  it('is the coarsest picture on one seed, then on all', () => {
    expect(order.slice(0, 25).map(({ seed }) => seed)).toEqual(Array(25).fill(where.seed));
    expect(new Set(order.slice(0, 25).map(({ point }) => point)).size).toBe(25);
    expect(order.slice(0, 125).map(levelOf)).toEqual(Array(125).fill(0));
  });

  it('then cells at the boundary before any other, and further seeds of undecided ones', () => {
    const distance = ({ point }: Job) => {
      const [column, row] = points.at(point).at ?? [0, 0];
      return Math.abs(row - column);
    };
    const next = order.slice(125, 400);
    const finer = next.filter((job) => levelOf(job) > 0);
    const further = next.filter(({ seed }) => seed >= where.seed + where.seeds);
    expect(Math.max(...finer.map(distance))).toBeLessThanOrEqual(8);
    expect(finer.length).toBeGreaterThan(100);
    expect(further.length).toBeGreaterThan(10);
    expect(further.length).toBeLessThan(200);
  });

  it('has every cell in the end, each network once', () => {
    expect(new Set(order.map(nameOf)).size).toBe(order.length);
    const own = order.filter(({ seed }) => seed < where.seed + where.seeds);
    expect(own).toHaveLength(networksOf(where));
  });

  it('waits for what is under way where the boundary decides, and only there', () => {
    const begun = followed(where, 100);
    const underWay = new Set(begun.plan.next(25, NONE).map(nameOf));
    expect(underWay.size).toBe(25);
    expect(begun.plan.next(25, underWay)).toEqual([]);
    const early = followed(where, 10);
    const first = early.plan.next(10, NONE);
    const second = early.plan.next(10, new Set(first.map(nameOf)));
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((job) => first.map(nameOf).includes(nameOf(job)))).toEqual([]);
  });
});

it('the order of drawn places is that of their numbers, with every seed', () => {
  const { sweep } = cleanSweep({
    axes: [
      { setting: 'weakNoise', from: 0, to: 4 },
      { setting: 'lambda', from: 0, to: 1, scale: 'linear' },
      { setting: 'fusion', from: 2, to: 64 },
    ],
    ...{ points: 20, seeds: 3 },
  });
  const { order } = followed(sweep, Number.POSITIVE_INFINITY);
  expect(order).toHaveLength(60);
  expect(order.map(({ point }) => point)).toEqual(order.map((_, k) => Math.floor(k / 3)));
});
