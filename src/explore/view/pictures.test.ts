import { describe, expect, it } from 'vitest';
import { Points } from '#sweep/points.ts';
import { brushed, isBrushed } from './brush.ts';
import { differencePicture } from './difference/difference-picture.ts';
import { edgesOf, edgeWords } from './edge.ts';
import { importanceModel } from './importance/importance-of.ts';
import { importancePicture } from './importance/importance-picture.ts';
import { mapModel } from './map/landscape-of.ts';
import { parallelModel } from './parallel/parallel-of.ts';
import { parallelPicture } from './parallel/parallel-picture.ts';
import { NOTHING } from './sight.ts';
import { beyond, done, type Fate, share, sightOf, where } from './testing/sights.ts';
import { transectModel } from './transect/transect-of.ts';
import { transectPicture } from './transect/transect-picture.ts';
import { valueAtColumn } from './transect/value-at.ts';

const AXIS = { setting: 'lambda', from: 0, to: 10, count: 9, scale: 'log', least: 1e-5 } as const;
const one = { ...where, axes: [AXIS] };

describe('a transect', () => {
  it('says between what its means lie, whichever way they go, and that they are one', () => {
    const words = (fate: Fate) =>
      transectPicture(transectModel(sightOf(where, fate), NOTHING)).see();
    expect(words(beyond)).toMatch(/, share of .* lies between 2.% and 40.% over/);
    expect(words((_, seed) => done(seed, 0.4))).toMatch(/, share of .* is 40.% over/);
  });

  const points = new Points(where);
  const sight = sightOf(where, beyond);
  const picked = points.numberAt([3, 6]);

  it('goes through the picked cell, with every seed of every cell', () => {
    const { cells, transect, where: at } = transectModel(sight, { ...NOTHING, picked });
    expect(at).toBe('Slow sense: noise 1.5');
    expect(cells.map(({ point }) => point.at?.[1])).toEqual(Array(17).fill(6));
    expect(transect.places.every(({ values }) => values.length === 5)).toBe(true);
    expect(transect.picked).toBe(3.5);
  });

  it('has the border of the map where the row crosses it, and its band round it', () => {
    const { transect } = transectModel(sight, { ...NOTHING, picked });
    expect(transect.borders).toHaveLength(1);
    expect(transect.borders[0]).toBeCloseTo(11, 0);
    const [[from, to]] = transect.bands;
    expect(from).toBeLessThan(transect.borders[0]);
    expect(to).toBeGreaterThan(transect.borders[0]);
    expect(transectPicture(transectModel(sight, { ...NOTHING, picked })).see()).toMatch(
      /^At Slow sense: noise 1\.5, .* The border lies at 3\.\d+ \(/,
    );
  });

  it('can go up instead of across', () => {
    const {
      cells,
      where: at,
      transect,
    } = transectModel(sight, { ...NOTHING, picked }, { axis: 1 });
    expect(at).toBe('Strong sense: strength 0.841');
    expect(cells.map(({ point }) => point.at?.[0])).toEqual(Array(17).fill(3));
    expect(transect.picked).toBe(6.5);
  });

  it('keeps a value of 0, a diverged cell, a first that failed, and one that is alone', () => {
    const lost = sightOf(one, ([x], seed) => {
      if (x === 0 && seed === 1) return { seed, state: 'failed', why: 'no memory' };
      if (x === 4) return { seed, state: 'diverged', at: 9 };
      return x === 8 ? undefined : done(seed, 0.1 * seed);
    });
    const { transect, cells } = transectModel(lost, NOTHING);
    expect(cells.map(({ point }) => point.at?.[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(transect.places[0].values).toEqual(['failed', 0.2, 0.30000000000000004, 0.4, 0.5]);
    expect(transect.places[4].values).toEqual(Array(5).fill('diverged'));
    expect(transect.places[4].mean).toBeNaN();
    const alone = sightOf({ ...one, seeds: 1 }, ([x], seed) =>
      x === 0 ? done(seed, 0.3) : undefined,
    );
    const [place] = transectModel(alone, NOTHING).transect.places;
    expect(place).toMatchObject({ at: 0.5, values: [0.3], mean: 0.3 });
    expect(transectPicture(transectModel(lost, NOTHING)).table().rows[0]).toContain('failed');
  });

  it('prints values between columns as they stand on a log axis', () => {
    expect(valueAtColumn(points, 0, 0.5)).toBe(0.5);
    expect(valueAtColumn(points, 0, 4.5)).toBe(1);
    expect(valueAtColumn(points, 0, 2.5)).toBeCloseTo(Math.SQRT1_2, 3);
    expect(valueAtColumn(points, 1, 99)).toBe(4);
  });
});

describe('importance', () => {
  const sight = sightOf(where, ([x, y], seed) =>
    done(seed, 0.1 + 0.02 * x + 0.01 * y + 0.001 * seed),
  );

  it('names the settings that it splits, the largest first, and chance last', () => {
    const { bars, columns, rows } = importanceModel(sight);
    expect([columns, rows]).toEqual([17, 17]);
    expect(bars.map(({ label }) => label)).toEqual([
      'Strong sense: strength',
      'Slow sense: noise',
      'Slow sense: noise × Strong sense: strength',
      'chance: the seed',
    ]);
    expect(bars[0].part).toBeCloseTo(0.8, 1);
    expect(bars[3].chance).toBe(true);
  });

  it('prints what comes out below 0 as not told from noise', () => {
    const noise = sightOf(where, ([x, y], seed) =>
      done(seed, ((x * 7 + y * 13 + seed * 29) % 11) / 20),
    );
    const { bars } = importanceModel(noise);
    const below = bars.filter(({ part }) => part <= 0);
    expect(below.length).toBeGreaterThan(0);
    for (const { words } of below) expect(words).toContain('not told from noise');
  });

  it('takes the finest grid that is whole, and says what is lacking where none is', () => {
    const coarse = sightOf(where, (at, seed, point) =>
      point.level === 2 && at[0] === 1 ? undefined : beyond(at, seed, point),
    );
    expect(importanceModel(coarse).columns).toBe(9);
    const lost = sightOf(where, (at, seed, point) =>
      at[0] + at[1] === 0 ? { seed, state: 'diverged', at: 3 } : beyond(at, seed, point),
    );
    expect(importanceModel(lost).bars).toEqual([]);
    expect(importancePicture(importanceModel(lost)).see()).toBe(
      'Cells in which a seed has no number: 1 of 25.',
    );
  });
});

describe('the difference of two methods', () => {
  const axes = [...where.axes, { methods: ['vanilla', 'distill'] }];
  const sight = {
    ...sightOf({ ...where, axes }, ([x], seed, { method }) =>
      done(seed, 0.2 + 0.01 * seed + (method === 'distill' && x > 8 ? 0.1 + 0.001 * seed : 0)),
    ),
    outcome: share,
  };
  const { see, table, title } = differencePicture(sight, { one: 1, other: 0 }, {});

  it('is paired by seed and says where it is settled', () => {
    expect(title).toBe('distillation, less vanilla');
    expect(see()).toBe(
      'With distillation the share of the slow sense is higher in 136 of 289 cells and lower in 0; in 153 it is not settled.',
    );
    const { rows } = table();
    expect(rows).toHaveLength(289);
    expect(rows.filter((row) => row.includes('yes'))).toHaveLength(136);
  });
});

describe('the edge note', () => {
  const inner = {
    ...where,
    axes: [
      { setting: 'strength', from: 1, to: 4, count: 17, scale: 'log' },
      { setting: 'weakNoise', from: 0, to: 2, count: 17, scale: 'linear' },
    ],
  } as const;

  it('says through which ends the border leaves, and not where a setting ends', () => {
    const model = mapModel(sightOf(inner, ([x], seed) => done(seed, x > 8 ? 0.02 : 0.4)));
    expect(edgesOf(model)).toEqual([{ axis: 1, end: 'to', why: 'border' }]);
    expect(edgeWords(model, edgesOf(model)[0])).toBe(
      'The border leaves the map, at Slow sense: noise 2: widen it.',
    );
  });

  it('says nothing where a setting goes no further', () => {
    const model = mapModel(sightOf(where, ([x], seed) => done(seed, x > 8 ? 0.02 : 0.4)));
    expect(model.border?.lines).toHaveLength(1);
    expect(edgesOf(model)).toEqual([]);
  });

  it('says where the best lies at an end', () => {
    const sight = sightOf(
      { ...inner, outcomes: [{ measure: 'accuracy', index: 0 }] },
      ([x, y], seed) => ({ seed, state: 'done', looks: [[0.5 + 0.02 * x - 0.001 * (y - 8) ** 2]] }),
    );
    const model = mapModel({ ...sight, outcome: { measure: 'accuracy', index: 0 } });
    expect(edgesOf(model)).toEqual([{ axis: 0, end: 'to', why: 'best' }]);
    expect(edgeWords(model, edgesOf(model)[0])).toContain('Strong sense: strength 4: widen it');
  });

  it('says nothing where the best lies within', () => {
    const sight = sightOf(
      { ...inner, outcomes: [{ measure: 'loss', index: 0 }] },
      ([x, y], seed) => ({ seed, state: 'done', looks: [[1 + (x - 8) ** 2 + (y - 8) ** 2]] }),
    );
    expect(edgesOf(mapModel({ ...sight, outcome: { measure: 'loss', index: 0 } }))).toEqual([]);
  });
});

describe('parallel coordinates', () => {
  const axes = [
    { setting: 'strength', from: 0.5, to: 8, count: 17, scale: 'log' },
    { setting: 'weakNoise', from: 0, to: 4, count: 17, scale: 'linear' },
    { setting: 'lambda', from: 0, to: 10, count: 17, scale: 'log', least: 1e-5 },
  ] as const;
  const sight = sightOf({ ...where, seeds: 1, points: 128, axes }, (_, seed, { index }) =>
    index === 5 ? { seed, state: 'diverged', at: 9 } : done(seed, 0.003 * index),
  );

  it('has every point, those without a number at a place of their own', () => {
    const { parallel } = parallelModel(sight, NOTHING);
    expect(parallel.all).toHaveLength(128);
    expect(parallel.brushed).toHaveLength(128);
    expect(parallel.axes.map(({ label }) => label)).toEqual([
      'Strong sense: strength',
      'Slow sense: noise',
      "Teacher's pull",
      'share of the slow sense',
    ]);
    expect(parallel.axes[2].ticks[0]).toEqual({ at: 0, words: '0' });
    expect(parallel.columns[3][5]).toBeNaN();
    expect(parallel.lost).toBe('no number');
  });

  it('brushes settings by parts of their way, the outcome by its own numbers', () => {
    const half = [{ axis: 0, from: 0, to: 0.5 }] as const;
    const low = [{ axis: 'outcome', from: 0, to: 0.0301 }] as const;
    expect(parallelModel(sight, { brush: half }).parallel.brushed).toHaveLength(64);
    expect(parallelModel(sight, { brush: low }).parallel.brushed).toHaveLength(10);
    const both = parallelModel(sight, { brush: [...half, ...low] });
    expect(both.parallel.brushed.length).toBeLessThan(10);
    expect(both.parts[1]).toBeUndefined();
    expect(parallelPicture(both).see()).toMatch(
      /^\d points are brushed: mean share of the slow sense/,
    );
    for (const cell of both.places.cells) {
      const inBoth = [...Array.from(both.parallel.brushed)].includes(cell.point.index);
      expect(isBrushed(sight, [...half, ...low], cell)).toBe(inBoth);
    }
  });

  it('shows the same part in the transect: the others lie behind', () => {
    const brush = [{ axis: 1, from: 0.5, to: 1 }] as const;
    const { transect } = transectModel(sight, { brush }, { axis: 0 });
    expect(transect.places.filter(({ faint }) => !faint)).toHaveLength(64);
    expect(transect.places.findIndex(({ faint }) => !faint)).toBe(64);
  });

  it('puts an end that is brushed back by leaving the axis out', () => {
    const brush = brushed([{ axis: 0, from: 0, to: 0.5 }], 'outcome', [0.1, 0.2]);
    expect(brush).toHaveLength(2);
    expect(brushed(brush, 0)).toEqual([{ axis: 'outcome', from: 0.1, to: 0.2 }]);
  });
});
