import { describe, expect, it } from 'vitest';
import type { Stripe } from '#charts/cells.ts';
import { landscapeHeight, spotAt } from '#charts/landscape.ts';
import { cellsOf } from '#sweep/map/cells.ts';
import { Points } from '#sweep/points.ts';
import { isRange } from '#sweep/sweep.ts';
import { headlineOf } from '../../page/headline.ts';
import type { Sight } from '../sight.ts';
import { beyond, done, type Fate, sightOf, where } from '../testing/sights.ts';
import { cellWords } from './cell-words.ts';
import { landscapeOf, mapModel, tileAt, tileOf } from './landscape-of.ts';
import { mapPicture, pickedWords } from './map-picture.ts';
import { boxed, halved } from './zoom.ts';

const stripesAt = (sight: Sight, at: readonly number[]): readonly Stripe[] =>
  tileOf(mapModel(sight), sight.points.numberAt(at) as number)?.stripes ?? [];

it('marks cells that were trained here among recorded ones, in the map, its key and its words', () => {
  const sight = sightOf(where, beyond);
  expect(mapModel(sight).live).toEqual([]);
  const here = [3, 5].map((k) => sight.points.numberAt([k, k]) as number);
  const mixed = mapModel({
    ...sight,
    isLive: ({ point, seed }) => here.includes(point) && seed > 2,
  });
  expect(mixed.live.map(({ point }) => point)).toEqual(here);
  const { live, legend } = landscapeOf(mixed, {}, 900);
  expect(live).toHaveLength(2);
  expect(legend).toContainEqual({ look: 'live', words: 'trained here, at least in part' });
  expect(mapPicture(mixed, {}).see()).toContain('; 2 trained here, at least in part');
});

it('names what has collapsed and what is heard in the map, and neither where a sense has little share and has not collapsed', () => {
  const unheard: Fate = (at, seed, point) =>
    at[0] === 0 ? { ...done(seed, 0.02), controls: [[0.98, 0.1]] } : beyond(at, seed, point);
  const sight = sightOf(where, unheard);
  const { regions = [], columns } = landscapeOf(mapModel(sight), {}, 900);
  const [collapsed, heard] = regions;
  expect(collapsed.lines[0]).toMatch(/ collapses:$/);
  expect(heard.lines).toEqual([expect.stringMatching(/ is heard$/)]);
  const sides = collapsed.squares.map((isLost, square) => [isLost, heard.squares[square]]);
  expect(sides[0]).toEqual([false, false]);
  expect(sides[1]).toEqual([false, true]);
  expect(sides[sides.length - 1]).toEqual([true, false]);
  expect(sides.filter((_, square) => square % columns === 0).flat()).not.toContain(true);
});

it('makes a map as low as there is room for, down to rows that can be told apart, and points at its cells', () => {
  const landscape = landscapeOf(mapModel(sightOf(where, beyond)), {}, 900);
  const heightIn = (room?: number) => landscapeHeight(landscape, { width: 900, room });
  const fieldIn = (room?: number) =>
    Array.from({ length: heightIn(room) }, (_, y) => y).filter((y) =>
      spotAt(landscape, { width: 900, room }, 450, y),
    ).length;
  const free = heightIn();
  for (const room of [free - 1, free - 60, free - 140]) {
    expect(heightIn(room)).toBe(room);
    expect(Math.abs(fieldIn() - fieldIn(room) - (free - room))).toBeLessThanOrEqual(1);
  }
  expect(heightIn(free + 200)).toBe(free);
  expect(fieldIn(60)).toBeGreaterThanOrEqual(landscape.rows * 11 - 1);
});

describe('what sank other maps', () => {
  it('a parameter value of 0 is a column like any other, with its words', () => {
    const axis = {
      setting: 'lambda',
      from: 0,
      to: 10,
      count: 9,
      scale: 'log',
      least: 1e-5,
    } as const;
    const sight = sightOf({ ...where, axes: [axis] }, ([x], seed) =>
      done(seed, x === 0 ? 0.02 : 0.4),
    );
    const landscape = landscapeOf(mapModel(sight), {}, 900);
    expect(landscape.columns).toBe(9);
    expect(landscape.across.ticks[0]).toEqual({ at: 0.5, words: '0' });
    expect(landscape.layers.flat()).toHaveLength(9);
    expect(cellWords(mapModel(sight), sight.points.numberAt([0]) as number)).toContain(
      "Teacher's pull 0. 5 of 5 seeds collapsed",
    );
  });

  it('ranges that differ by six decades have cells of one width', () => {
    const axes = [
      { setting: 'learningRate', from: 1e-5, to: 1e-1, count: 5, scale: 'log' },
      { setting: 'initial', from: 1e-5, to: 1, count: 5, scale: 'log' },
    ] as const;
    const { layers, up } = landscapeOf(mapModel(sightOf({ ...where, axes }, beyond)), {}, 900);
    expect(new Set(layers.flat().map(({ left, right }) => right - left))).toEqual(new Set([1]));
    expect(up?.ticks.map(({ words }) => words)).toEqual(expect.arrayContaining(['0.00001', '1']));
  });

  it('one diverged cell in the middle looks so, and bends no border', () => {
    const lost: Fate = (at, seed, point) =>
      at[0] === 8 && at[1] === 3 ? { seed, state: 'diverged', at: 9 } : beyond(at, seed, point);
    const [whole, sight] = [sightOf(where, beyond), sightOf(where, lost)];
    expect(stripesAt(sight, [8, 3])).toEqual(['diverged']);
    expect(mapModel(sight).border?.lines).toEqual(mapModel(whole).border?.lines);
    expect(pickedWords(mapModel(sight), { picked: sight.points.numberAt([8, 3]) })).toContain(
      '5 diverged',
    );
  });

  it('five seeds are five stripes in the order of their numbers, none over another', () => {
    const sight = sightOf(where, (_, seed) => done(seed, 0.1 * seed));
    const stripes = stripesAt(sight, [2, 2]) as number[];
    expect(stripes).toHaveLength(5);
    expect(stripes).toEqual([...stripes].sort((a, b) => a - b));
    expect(new Set(stripes).size).toBe(5);
  });

  it('more seeds than stripes are their mean, and k of S stands in words', () => {
    const sight = sightOf({ ...where, seeds: 8 }, (_, seed) => done(seed, seed > 2 ? 0.02 : 0.4));
    expect(stripesAt(sight, [2, 2])).toHaveLength(1);
    expect(cellWords(mapModel(sight), 0)).toContain('6 of 8 seeds collapsed');
  });

  it('the first trial failed: its stripe alone says so, and no other shifts', () => {
    const sight = sightOf(where, (at, seed) =>
      at[0] === 0 && at[1] === 0 && seed === 1
        ? { seed, state: 'failed', why: 'no memory' }
        : done(seed, 0.1 * seed),
    );
    const [first, ...others] = stripesAt(sight, [0, 0]);
    expect(first).toBe('failed');
    expect(others).toEqual(stripesAt(sight, [1, 0]).slice(1));
    expect(stripesAt(sight, [1, 0])[0]).toBeTypeOf('number');
  });

  it('diverged, failed, left out and not yet are four looks', () => {
    const sight = (finished: boolean) =>
      sightOf(
        where,
        (at, seed) => {
          if (at[1] !== 0) return done(seed, 0.4);
          if (at[0] === 4) return { seed, state: 'diverged', at: 3 };
          return at[0] === 8 ? { seed, state: 'failed', why: 'x' } : undefined;
        },
        finished,
      );
    const on = (finished: boolean) => {
      const { layers } = mapModel(sight(finished));
      return new Set(
        layers.flat().flatMap(({ stripes }) => stripes.filter((one) => typeof one === 'string')),
      );
    };
    expect(on(true)).toEqual(new Set(['diverged', 'failed', 'missing']));
    expect(on(false)).toEqual(new Set(['diverged', 'failed', 'waiting']));
  });
});

describe('levels of a map', () => {
  it('draw a coarse cell large until it is refined', () => {
    const coarse = sightOf(
      where,
      (at, seed, point) => (point.level === 0 ? beyond(at, seed, point) : undefined),
      false,
    );
    const tile = tileOf(mapModel(coarse), coarse.points.numberAt([4, 4]) as number);
    expect(tile).toMatchObject({ left: 2.5, right: 6.5, bottom: 2.5, top: 6.5 });
    const half = sightOf(
      where,
      (at, seed, point) => (point.level < 2 || at[0] < 8 ? beyond(at, seed, point) : undefined),
      false,
    );
    const model = mapModel(half);
    const sizeAt = (at: readonly number[]) => {
      const { left, right } = tileOf(model, half.points.numberAt(at) as number) ?? {
        left: 0,
        right: 0,
      };
      return right - left;
    };
    expect(sizeAt([4, 4])).toBe(1);
    expect(sizeAt([12, 4])).toBe(2);
    expect(tileAt(model, [11.7, 4.9])?.point).toBe(half.points.numberAt([12, 4]));
  });

  it('cover the whole map, with nothing between', () => {
    const sight = sightOf(
      where,
      (at, seed, point) => (point.level < 1 ? beyond(at, seed, point) : undefined),
      false,
    );
    const model = mapModel(sight);
    for (let x = 0.1; x < 17; x += 0.7) {
      for (let y = 0.1; y < 17; y += 0.7) expect(tileAt(model, [x, y])).toBeDefined();
    }
  });
});

describe('an axis without an order', () => {
  const axes = (values: readonly (string | number)[], setting: 'align' | 'world' | 'modalities') =>
    [
      { setting: 'strength', from: 0.5, to: 8, count: 9, scale: 'log' },
      { setting, values },
    ] as const;
  const lost: Fate = ([x, y], seed) => done(seed, x > (y === 1 ? 6 : 2) ? 0.02 : 0.4);

  it.each([
    ['names', axes(['reverse', 'confusion', 'mmd'], 'align')],
    ['worlds', axes([365, 1, 2], 'world')],
  ])('of %s has a border for each of its values, which tells nothing of the next', (_, own) => {
    const { border } = mapModel(sightOf({ ...where, axes: own }, lost));
    const across = border?.lines.map((line) => line.map(([x]) => x).sort()[0]);
    expect(border?.lines).toHaveLength(3);
    expect(across).toEqual([3, 7, 3].map((x) => expect.closeTo(x, 6)));
    for (const line of border?.lines ?? []) {
      const rows = line.map(([, y]) => y);
      expect(Math.max(...rows) - Math.min(...rows)).toBe(1);
    }
  });

  it('is not what ascending numbers are', () => {
    const { border } = mapModel(sightOf({ ...where, axes: axes([2, 3, 4], 'modalities') }, lost));
    expect(border?.lines).toHaveLength(1);
  });
});

describe('the words of a map', () => {
  it('say how much has collapsed, and what is won back', () => {
    const sight = sightOf(where, (_, seed) => done(seed, 0.4));
    const ghost = sightOf(where, beyond).results;
    const { see, table } = mapPicture(mapModel({ ...sight, ghost }), {});
    expect(see()).toMatch(/^In 0 of 289 cells \(0 %\) most seeds have collapsed; 136 won back\.$/);
    expect(table().rows).toHaveLength(289);
    expect(new Set(table().rows.map(([head]) => head)).size).toBe(289);
  });

  it('say how many of the cells that most seeds have lost are settled, as the headline counts them', () => {
    const sight = sightOf(where, ([x, y], seed) =>
      done(seed, x > 6 && (y > 1 || seed < 4) ? 0.02 : 0.4),
    );
    const { points, results, outcome } = sight;
    const cells = cellsOf(points, results, { outcome });
    const most = cells.filter(({ mean }) => mean > 0.5).length;
    const settled = cells.filter(({ low }) => low > 0.5).length;
    expect(settled).toBeGreaterThan(0);
    expect(most).toBeGreaterThan(settled);
    const { see } = mapPicture(mapModel(sight), {});
    expect(see()).toContain(`In ${most} of 289 cells`);
    expect(see()).toContain(`and ${settled} of these are settled`);
    expect(headlineOf({ sweep: points.sweep, outcome, cells }).sentence).toContain(
      `collapses in ${settled} of 289 cells`,
    );
  });

  it('mark cells of little share in which no seed has collapsed: no control could answer', () => {
    const sight = sightOf(where, (at, seed) => ({
      ...done(seed, 0.02),
      controls: [[0.98, at[1] > 13 ? 0.2 : 0.97]],
    }));
    const { silent, border } = mapModel(sight);
    expect(silent).toHaveLength(3 * 17);
    expect(border?.lines).toHaveLength(1);
    expect(landscapeOf(mapModel(sight), {}, 900).legend.map(({ look }) => look)).toContain(
      'silent',
    );
  });

  it('tell how far theory is from what was measured', () => {
    const sight = sightOf(where, (_, seed) => done(seed, 0.4));
    const model = mapModel({ ...sight, expected: () => 0.5 });
    expect(cellWords(model, 0)).toContain('Closed form 50 %, measured 20 % below');
  });
});

describe('a closer look', () => {
  const points = new Points(where);

  it('halves every range round a point', () => {
    const closer = halved(points, points.numberAt([8, 0]) as number);
    const [strength, noise] = closer?.axes.filter(isRange) ?? [];
    expect(strength).toMatchObject({ from: 1, to: 4, count: 17, scale: 'log' });
    expect(noise).toMatchObject({ from: 0, to: 2, count: 17 });
  });

  it('takes the values whose middles a box holds, and nothing that has no width', () => {
    const closer = boxed(points, [
      [9.2, 1.1],
      [4.3, 7.9],
    ]);
    expect(closer?.axes.filter(isRange).map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [0.25, 1.75],
    ]);
    expect(
      boxed(points, [
        [4, 4],
        [4.2, 9],
      ]),
    ).toBeUndefined();
    expect(
      boxed(points, [
        [0, 0],
        [17, 17],
      ]),
    ).toBeUndefined();
  });

  it('keeps 0 on a log axis that begins there, and what is left of a list', () => {
    const axes = [
      { setting: 'alpha', from: 0, to: 1, count: 9, scale: 'log', least: 0.01 },
      { setting: 'align', values: ['reverse', 'confusion', 'mmd', 'noise'] },
    ] as const;
    const own = new Points({ ...where, axes });
    const closer = boxed(own, [
      [0, 0],
      [5, 2],
    ]);
    expect(closer?.axes[0]).toMatchObject({ from: 0, least: 0.01, scale: 'log' });
    expect(closer?.axes[1]).toMatchObject({ values: ['reverse', 'confusion'] });
  });
});
