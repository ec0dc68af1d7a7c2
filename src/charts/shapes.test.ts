import { describe, expect, it } from 'vitest';
import { spansOf } from './bars.ts';
import { pointAt, splitAt, timeScale } from './frame.ts';
import { heatLevel } from './heat.ts';
import { neuronAt, neuronCentre, neuronGrid } from './neuron.ts';
import { decadesOf } from './spectrum.ts';
import { stackEdges } from './stack.ts';
import { nameAt } from './strip.ts';

const point = (step: number, mean: number, half = 0) => ({
  step,
  low: mean - half,
  mean,
  high: mean + half,
});

describe('stackEdges', () => {
  it('stacks from the last layer up, closes at 1 and carries the bands', () => {
    const [first, second] = stackEdges([[point(0, 0.7)], [point(0, 0.3, 0.1)]]);
    expect(first[0].mean).toBe(1);
    expect(second[0].mean).toBeCloseTo(0.3);
    expect(second[0].low).toBeCloseTo(0.2);
    expect(second[0].high).toBeCloseTo(0.4);
  });

  it('keeps shares outside 0 to 1 inside the chart, and gaps as gaps', () => {
    const edges = stackEdges([
      [point(0, 1.2), point(1, Number.NaN)],
      [point(0, -0.2), point(1, Number.NaN)],
    ]);
    expect(edges[1][0].mean).toBe(0);
    expect(edges[0][0].mean).toBe(1);
    expect(edges[0][1].mean).toBeNaN();
  });
});

describe('spansOf', () => {
  it('fills the bar, and gives no width to what is negative or unknown', () => {
    expect(spansOf([0.75, 0.25])).toEqual([
      { from: 0, to: 0.75 },
      { from: 0.75, to: 1 },
    ]);
    expect(spansOf([1.1, -0.1])).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 1 },
    ]);
    expect(spansOf([Number.NaN, Number.NaN])[1].to).toBe(0);
  });
});

describe('the time axis', () => {
  const points = [point(0, 1), point(10, 2), point(20, 3)];

  it('reads the point at or before a step', () => {
    expect(pointAt(points, 19)?.mean).toBe(2);
    expect(pointAt(points, 20)?.mean).toBe(3);
    expect(pointAt(points, -5)?.mean).toBe(1);
    expect(pointAt([], 5)).toBeUndefined();
  });

  it('splits a line at the crosshair without a gap', () => {
    const { past, later } = splitAt(points, 12);
    expect(past.map(({ step }) => step)).toEqual([0, 10]);
    expect(later.map(({ step }) => step)).toEqual([10, 20]);
  });

  it('keeps room for labels at its right', () => {
    expect(timeScale({ width: 640, steps: 600 })(600)).toBe(640 - 178);
    expect(timeScale({ width: 350, steps: 600 })(600)).toBe(350 - 116);
  });
});

describe('decadesOf', () => {
  it('spans whole decades, at least one and at most four', () => {
    expect(decadesOf([12, 0.4])).toEqual({ top: 100, foot: 0.1 });
    expect(decadesOf([12, 1e-9, 0])).toEqual({ top: 100, foot: 0.01 });
    expect(decadesOf([10])).toEqual({ top: 10, foot: 1 });
  });
});

describe('heatLevel', () => {
  it('is logarithmic, dark at the top and pale from a thousandth on', () => {
    expect(heatLevel(5, 5)).toBe(1);
    expect(heatLevel(5e-3, 5)).toBeCloseTo(0);
    expect(heatLevel(5 * 10 ** -1.5, 5)).toBeCloseTo(0.5);
    expect(heatLevel(0, 5)).toBe(0);
  });
});

describe('the grid of neurons', () => {
  it('prefers full rows and never leaves the surface', () => {
    expect(neuronGrid(16, { width: 832, height: 268 }).columns).toBe(8);
    expect(neuronGrid(16, { width: 676, height: 420 }).columns).toBe(4);
    expect(neuronGrid(6, { width: 832, height: 268 }).columns).toBe(6);
    expect(neuronGrid(7, { width: 100, height: 100 }).columns).toBe(3);
  });

  it('finds every neuron at its own centre', () => {
    const size = { width: 350, height: 340 };
    for (let n = 0; n < 13; n++) {
      const { x, y } = neuronCentre(n, 13, size);
      expect(neuronAt(x, y, 13, size)).toBe(n);
    }
    expect(neuronAt(349, 339, 13, size)).toBeUndefined();
    expect(neuronAt(1, 1, 0, size)).toBeUndefined();
  });
});

describe('the name of a mark on the strip', () => {
  const room = [40, 900] as const;
  const half = 60;

  it('stands over its mark, and inside the plot', () => {
    expect(nameAt(400, half, 800, room)).toBe(400);
    expect(nameAt(50, half, 800, room)).toBe(100);
  });

  it('lies on no reading, which begin at the crosshair', () => {
    for (let x = 40; x <= 900; x += 20) {
      for (let now = 40; now <= 900; now += 15) {
        const middle = nameAt(x, half, now, room);
        if (middle === undefined) continue;
        const clear = middle + half < now || middle - half >= now + 100;
        expect(clear, `${x} at ${now}`).toBe(true);
        expect(middle - half).toBeGreaterThanOrEqual(room[0]);
        expect(middle + half).toBeLessThanOrEqual(room[1]);
      }
    }
    expect(nameAt(400, half, 410, room)).toBeLessThan(400 - 40);
    expect(nameAt(400, half, 350, room)).toBeUndefined();
  });
});
