import { describe, expect, it } from 'vitest';
import { Points, stridesOf } from './points.ts';
import { questionOf } from './questions.ts';
import { partOf, valueAt, valuesOf } from './scale.ts';
import type { RangeAxis, Sweep } from './sweep.ts';

const where = questionOf('where') as Sweep;
const all = (points: Points) => Array.from({ length: points.count }, (_, i) => points.at(i));
const range = (more: Partial<RangeAxis>): RangeAxis => ({
  setting: 'lambda',
  from: 0,
  to: 10,
  count: 5,
  scale: 'linear',
  ...more,
});

describe('values of an axis', () => {
  it('hold 0, and six decades above it, each once and in order', () => {
    const values = valuesOf(range({ scale: 'log', least: 1e-5, count: 17 })) as number[];
    expect(values).toHaveLength(17);
    expect(values[0]).toBe(0);
    expect(values.at(-1)).toBe(10);
    const steps = values.slice(3).map((value, k) => value / values[k + 2]);
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.1);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  });

  it('go up by one factor on a log scale over six decades', () => {
    const values = valuesOf(range({ from: 1e-5, to: 10, scale: 'log', count: 7 }));
    expect(values).toEqual([1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10]);
  });

  it('of whole numbers are whole, and fewer where there are no more', () => {
    const axis: RangeAxis = { setting: 'fusion', from: 2, to: 6, count: 17, scale: 'log' };
    expect(valuesOf(axis)).toEqual([2, 3, 4, 5, 6]);
  });

  it.each([range({}), range({ scale: 'log', least: 0.01 }), range({ from: 1, scale: 'log' })])(
    'stand where they are drawn: %j',
    (axis) => {
      for (const part of [0, 0.25, 0.5, 1]) {
        expect(partOf(axis, valueAt(axis, part))).toBeCloseTo(part, 5);
      }
    },
  );
});

describe('points', () => {
  it('of a grid begin with 5 x 5, then 9 x 9, then 17 x 17, and the earlier ones stay', () => {
    const points = new Points(where);
    expect(points.levels).toBe(3);
    expect(points.count).toBe(289);
    const upTo = (level: number) => all(points).filter((point) => point.level <= level);
    expect([0, 1, 2].map((level) => upTo(level).length)).toEqual([25, 81, 289]);
    expect(all(points).map(({ level }) => level)).toEqual(
      all(points)
        .map(({ level }) => level)
        .sort((a, b) => a - b),
    );
    const spread = new Set(upTo(0).map(({ at }) => at?.[0]));
    expect([...spread]).toEqual([0, 4, 8, 12, 16]);
  });

  it.each([2, 4, 5, 6, 9, 16, 17, 33])(
    'of %i a side are all there, each once, the corners first',
    (count) => {
      const points = new Points({
        ...where,
        axes: [range({ count }), range({ setting: 'pSub', to: 0.8, count })],
      });
      const places = new Set(all(points).map(({ at }) => at?.join()));
      expect(places.size).toBe(count ** 2);
      const first = all(points).filter(({ level }) => level === 0);
      for (const corner of [`0,0`, `${count - 1},${count - 1}`]) {
        expect(first.map(({ at }) => at?.join())).toContain(corner);
      }
      for (const point of all(points)) expect(points.numberAt(point.at ?? [])).toBe(point.index);
      expect(stridesOf(count).at(-1)).toBe(1);
    },
  );

  it('of many settings are drawn, each prefix the same however many there are', () => {
    const axes = [
      range({}),
      range({ setting: 'pSub', to: 0.8 }),
      { setting: 'align', values: ['reverse', 'mmd'] } as const,
    ];
    const few = new Points({ ...where, axes, points: 16 });
    const many = new Points({ ...where, axes, points: 1000 });
    expect(few.grid).toBeUndefined();
    expect(all(few)).toEqual(all(many).slice(0, 16));
    const forms = all(few).map(({ values }) => values[2]);
    expect(forms.filter((form) => form === 'mmd')).toHaveLength(8);
  });

  it('train every method at every place, one after the other', () => {
    const methods = ['vanilla', 'distill', 'distill+ebr'];
    const points = new Points({ ...where, axes: [...where.axes, { methods }] });
    expect(points.count).toBe(3 * 289);
    const [a, b, c, d] = all(points);
    expect([a, b, c].map(({ method }) => method)).toEqual(methods);
    expect(new Set([a, b, c].map(({ place }) => place)).size).toBe(1);
    expect(d.place).toBe(1);
    expect(points.numberAt(d.at ?? [], 2)).toBe(5);
  });

  it('are none outside the sweep', () => {
    const points = new Points(where);
    for (const index of [-1, 289, 0.5, Number.NaN])
      expect(() => points.at(index)).toThrow(/no point/);
  });
});
