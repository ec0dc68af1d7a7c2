import { describe, expect, it } from 'vitest';
import { closedForm } from '#spec/scenarios/correlated/closed-form.ts';
import type { Trial } from '#sweep/trial.ts';
import { exhibit } from './c18-closed-form.ts';
import { information } from './c19-information.ts';
import { balance } from './c20-balance.ts';
import type { DrawReader, Part } from './claim.ts';

type Read = (trial: Trial, name: string, index: number, look: number) => number;

/** A reader of two draws that measured these numbers; looks count from 1, the end is `Infinity`. */
function readerOf(read: Read): DrawReader {
  const draws = [{ seed: 1 }, { seed: 2 }];
  return {
    draws,
    at: (trial, look, name, index = 0) => draws.map(() => read(trial, name, index, look)),
    last: (trial, name, index = 0) =>
      draws.map(() => read(trial, name, index, Number.POSITIVE_INFINITY)),
    list: () => draws.map(() => []),
  };
}

const firstOf = (parts: readonly Part[]) =>
  parts.map(({ values: [value], least }) => value - least);

describe('C18', () => {
  /** Both senses along their logistic curves, the weaker `slower` times as late as the formula says. */
  const courses =
    (slower: number): Read =>
    ({ run }, name, index, look) => {
      if (name === 'share') return 0.02;
      const { waits, overshoot } = closedForm(run.ratio, run.correlation);
      const first = run.steps / (1.6 * waits);
      const rise = (at: number) => 1 / (1 + Math.exp((-10 * (look * run.probeEvery - at)) / at));
      const second = rise(waits * first * slower);
      return index === 1 ? second : run.ratio * rise(first) * (1 + overshoot * (1 - second));
    };

  it('is supported where senses wait as the formula says', () => {
    const parts = exhibit.parts(readerOf(courses(1)), 'correlated');
    for (const above of firstOf(parts)) expect(above).toBeGreaterThan(0);
  });

  it('is not where they wait a fifth longer, and each part tests its own number', () => {
    const [near, overshoot, share] = firstOf(exhibit.parts(readerOf(courses(1.2)), 'correlated'));
    expect(near).toBeCloseTo(-0.9, 6);
    expect(overshoot).toBeGreaterThan(0);
    expect(share).toBeGreaterThan(0);
  });
});

it('C19 holds the read-out of a sense against its control, and against what the answer makes of it', () => {
  const read: Read = ({ params }, name) =>
    name === 'accuracyMean' ? 0.3 : params.only === 2 ? 0.9 : 0.55;
  const [there, unused, lost] = information.parts(readerOf(read), 'synthetic');
  expect(there.values[0]).toBeCloseTo(0.55 - 0.125 - (0.9 - 0.125) / 2, 12);
  expect(unused.values[0] - unused.least).toBeCloseTo(0.15, 12);
  expect(lost).toMatchObject({ role: 'beside' });
  expect(lost.values[0]).toBeCloseTo(0.35, 12);
});

describe('C20', () => {
  /** Shares from 0.1 to 0.45 by arm, and an accuracy that goes with them. */
  const along =
    (accuracy: (share: number) => number): Read =>
    (trial, name) => {
      const share = 0.1 + (0.35 * places.indexOf(JSON.stringify(trial))) / (places.length - 1);
      return name === 'share' ? share : accuracy(share);
    };
  const places = balance.trials('digits').map((trial) => JSON.stringify(trial));

  it('is supported where the more balanced arm answers worse, contradicted where it answers better', () => {
    const slope = (accuracy: (share: number) => number) =>
      balance.parts(readerOf(along(accuracy)), 'digits')[0].values[0];
    expect(slope((share) => 1 - share)).toBeCloseTo(0.5, 9);
    expect(slope((share) => share)).toBeCloseTo(-0.5, 9);
  });

  it('leaves out arms that broke down, and draws in which most did', () => {
    const some = (most: number) =>
      balance.parts(readerOf(along((share) => (share > most ? Number.NaN : 1 - share))), 'digits');
    expect(some(0.3)[0].values[0]).toBeCloseTo(0.5, 9);
    expect(some(0.15)[0].values[0]).toBeNaN();
  });
});
