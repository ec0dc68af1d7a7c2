import { describe, expect, it } from 'vitest';
import { readerOf } from './reader.ts';
import kept from './results/search-digits.json' with { type: 'json' };
import hanzi from './results/steady-hanzi.json' with { type: 'json' };
import { brokenOf, STEADY, steadiest } from './steady.ts';
import { trial } from './trial.ts';

describe('a trial that broke down', () => {
  it('has more than half the loss of guessing left, or diverged', () => {
    const losses = [0.1, Math.log(10) / 2, 1.16, Number.NaN, 2.3, 0];
    const run = (_: unknown, seed: number) => ({
      readings: [{ step: 900, reading: { trainingLoss: losses[seed - 1] } }],
      ...(seed === 6 && { divergedAt: 40 }),
    });
    const read = readerOf({ run }, [1, 2, 3, 4, 5, 6]);
    expect(brokenOf(read, trial('digits', 'ebr'), 'digits')).toBe(4);
  });
});

describe('the steadiest setting', () => {
  const tried = (alpha: number, clip: number, broken: number) => ({ alpha, clip, broken });

  it('is the largest alpha that broke down nowhere, unclipped where both are steady', () => {
    const all = [tried(0.03, 0, 0), tried(0.03, 1, 0), tried(0.1, 1, 0), tried(0.3, 1, 1)];
    expect(steadiest([...all, tried(0.1, 0, 2)])).toEqual({ alpha: 0.1, clip: 1 });
    expect(steadiest([...all, tried(0.1, 0, 0)])).toEqual({ alpha: 0.1, clip: 0 });
  });

  it('is none where every one broke down', () => {
    expect(steadiest([tried(0.03, 0, 1), tried(0.3, 1, 8)])).toBeUndefined();
  });

  it('is, on digits, what the kept search says', () => {
    const { places } = kept.questions.find(({ id }) => id === 'adversary') ?? { places: [] };
    const tried = places.flatMap(({ setting, broken }) => {
      const found = /^alpha ([\d.]+)(, clipped at 1)?$/.exec(setting);
      return found
        ? [{ alpha: Number(found[1]), clip: found[2] ? 1 : 0, broken: broken.method }]
        : [];
    });
    expect(tried).toHaveLength(6);
    expect(steadiest(tried)).toEqual({ clip: 0, ...STEADY.digits });
  });

  it('is, on Hanzi, what was asked of the same weights', () => {
    expect(hanzi.tried).toHaveLength(6);
    expect(steadiest(hanzi.tried)).toEqual({ clip: 0, ...STEADY.hanzi });
  });
});
