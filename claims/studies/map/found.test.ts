import { expect, it } from 'vitest';
import { keyOf, type Trial } from '#sweep/trial.ts';
import type { Reader } from '../../claim.ts';
import { armIn, controlOf, MAP, PLACES } from './design.ts';
import { findSpots } from './found.ts';

/** A reader of invented numbers, one seed a trial. */
const reading = (of: (trial: Trial, name: string) => number): Reader => ({
  at: (trial, _look, name) => [of(trial, name)],
  last: (trial, name) => [of(trial, name)],
  list: () => [],
});
const found = (of: (trial: Trial, name: string) => number) => findSpots(reading(of), MAP.worlds);

it('has every setting beside a control that differs in alignment alone', () => {
  const keys = PLACES.map((place) => keyOf(armIn(MAP.worlds[0], place)));
  expect(new Set(keys).size).toBe(keys.length);
  for (const place of PLACES) {
    const control = keyOf(armIn(MAP.worlds[0], controlOf(place)));
    expect(keys).toContain(control);
    expect(controlOf(place).variant).toBe(place.variant);
  }
});

it('calls aligned what a fresh discriminator cannot tell and a class probe still can', () => {
  const aligns = (refit: number, classSlow: number) =>
    found(({ params }, name) => {
      const own = params.align === 'mmd' && params.alpha === 10;
      if (name === 'refit') return own ? refit : 1;
      return name === 'classSlow' && own ? classSlow : 0.9;
    }).filter(({ aligned }) => aligned);
  const good = aligns(0.74, 0.86);
  expect(good.length).toBeGreaterThan(0);
  for (const { params } of good) expect(params).toMatchObject({ align: 'mmd', alpha: 10 });
  expect(aligns(0.76, 0.9)).toEqual([]);
  expect(aligns(0.5, 0.84)).toEqual([]);
});

it('takes means over the worlds that did not diverge', () => {
  const [first] = MAP.worlds;
  const spots = found(({ run, params }) => {
    const broke = run.world === first && params.align === 'confusion';
    return broke ? Number.NaN : run.world - first;
  });
  for (const { params, values, diverged } of spots) {
    expect(diverged).toBe(params.align === 'confusion' ? 1 : 0);
    expect(values.both).toBeCloseTo(params.align === 'confusion' ? 1.5 : 1, 12);
  }
});
