import { describe, expect, it } from 'vitest';
import { ARM_PARAMS, type NumberParam, type Param, RUN_PARAMS } from '#spec/index.ts';
import { lastPlace, neighbour, placeOf, slides, valueAt } from './scale.ts';

const table: Record<string, Param> = { ...RUN_PARAMS, ...ARM_PARAMS };
const sliders = Object.entries(table).filter(
  (entry): entry is [string, NumberParam] =>
    (entry[1].kind === 'number' || entry[1].kind === 'integer') && slides(entry[1]),
);

describe.each(sliders)('the slider of %s', (_, param) => {
  it('reaches both ends and never falls', () => {
    const last = lastPlace(param);
    const values = Array.from({ length: last + 1 }, (_, place) => valueAt(param, place));
    expect(values[0]).toBe(param.min);
    expect(values[last]).toBe(param.max);
    for (let k = 1; k <= last; k++) expect(values[k]).toBeGreaterThanOrEqual(values[k - 1]);
  });

  it('finds the place of every value it gives', () => {
    for (let place = 0; place <= lastPlace(param); place++) {
      const value = valueAt(param, place);
      expect(valueAt(param, placeOf(param, value))).toBe(value);
    }
  });

  it('walks by keyboard from end to end and back without standing still', () => {
    let value = param.min;
    let steps = 0;
    for (; value < param.max; steps++) {
      const next = neighbour(param, value, 1);
      expect(next).toBeGreaterThan(value);
      value = next;
    }
    for (; value > param.min; steps--) {
      const next = neighbour(param, value, -1);
      expect(next).toBeLessThan(value);
      value = next;
    }
    expect(steps).toBe(0);
  });
});

it('says values as a person would', () => {
  const rate = ARM_PARAMS.learningRate;
  expect(placeOf(rate, rate.default)).toBe(100);
  expect(valueAt(rate, 100)).toBe(0.001);
  expect(neighbour(rate, 0.001, 1)).toBe(0.0011);
  expect(valueAt(RUN_PARAMS.snr, 60)).toBe(5);
  expect(placeOf(ARM_PARAMS.alpha, 0.3)).toBe(20);
  expect(neighbour(ARM_PARAMS.alpha, 0.3, 1)).toBe(0.33);
});
