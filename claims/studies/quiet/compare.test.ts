import { describe, expect, it } from 'vitest';
import { keyOf, type Trial } from '#sweep/trial.ts';
import type { Reader } from '../../claim.ts';
import { compare } from './compare.ts';
import { ARMS, type Candidate, inSeries, QUIET } from './design.ts';

const SEEDS = QUIET.seeds.map((_, k) => k);
/** Differs between seeds a little, and never in rank between two arms. */
const about = (value: number) => SEEDS.map((k) => value + 1e-4 * k);

/** What every arm reads where nothing else is said: a sound that fades beside a control that could answer. */
const USUAL: Record<string, number> = {
  ...{ share: 0.05, slowMean: 0.2, both: 0.95, trainingLoss: 0.1, entanglement: 0.1 },
};

type Told = Readonly<Record<string, readonly number[]>>;

/** A reader of invented numbers: what some arms read, by the key of their trial. */
const reading = (told: ReadonlyMap<Trial, Told>): Reader => {
  const byKey = new Map([...told].map(([trial, numbers]) => [keyOf(trial), numbers]));
  const at = (trial: Trial, name: string) => {
    const control = trial.params.only > 0 && name === 'slowMean' ? 0.6 : undefined;
    return [...(byKey.get(keyOf(trial))?.[name] ?? about(control ?? USUAL[name] ?? 0.5))];
  };
  return { at: (trial, _look, name) => at(trial, name), last: at, list: () => [] };
};

const found = (told: readonly (readonly [Trial, Told])[] = []) => compare(reading(new Map(told)));
const curing = (id: Candidate, more: Told = {}) =>
  [ARMS[id], { share: about(0.2), slowMean: about(0.4), ...more }] as const;
const cures = (...told: Parameters<typeof found>) =>
  Object.entries(found(...told).candidates)
    .filter(([, { cures }]) => cures)
    .map(([id]) => id);

describe('the study of a quiet voice', () => {
  it('finds collapse where the share is low and the control is able, in eight seeds of ten', () => {
    expect(found().collapse).toEqual({ holds: true, collapsed: 10, able: 10 });
    const two = SEEDS.map((k) => (k < 2 ? 0.11 : 0.05));
    expect(found([[ARMS.vanilla, { share: two }]]).collapse.holds).toBe(true);
    const three = SEEDS.map((k) => (k < 3 ? 0.11 : 0.05));
    expect(found([[ARMS.vanilla, { share: three }]]).collapse.holds).toBe(false);
    const deaf = SEEDS.map((k) => (k < 3 ? 0.49 : 0.6));
    expect(found([[ARMS.control, { slowMean: deaf }]]).collapse.holds).toBe(false);
  });

  it('counts no broken run as collapsed', () => {
    const trainingLoss = SEEDS.map((k) => (k < 2 ? 2.2 : k < 3 ? Number.NaN : 0.1));
    expect(found([[ARMS.vanilla, { trainingLoss }]]).collapse).toMatchObject({ collapsed: 7 });
  });

  it('finds the cure that was put in, and no other', () => {
    expect(cures()).toEqual([]);
    expect(cures([curing('mmd 0.1')])).toEqual(['mmd 0.1']);
  });

  it('calls nothing a cure that breaks, costs the answer, or gives back share alone', () => {
    const trainingLoss = SEEDS.map((k) => (k < 3 ? 2.2 : 0.1));
    const worse: Told[] = [
      { trainingLoss },
      { both: about(0.925) },
      { slowMean: about(0.2) },
      { share: SEEDS.map((k) => (k < 3 ? 0.09 : 0.2)) },
    ];
    for (const more of worse) expect(cures([curing('distill', more)])).toEqual([]);
  });

  it('leaves a seed out of a comparison where either arm broke', () => {
    const trainingLoss = SEEDS.map((k) => (k === 4 ? 2.2 : 0.1));
    const { candidates, arms } = found([curing('distill', { trainingLoss })]);
    expect(arms.distill.share[4]).toBeNull();
    expect(candidates.distill.differences.share).toMatchObject({ seeds: 9 });
    expect(candidates.distill.differences.share.effect).toBeCloseTo(0.15, 10);
    expect(candidates.distill.broken).toBe(1);
  });

  it('finds a slope over the logarithm of loudness', () => {
    const told = QUIET.series.map(
      (loudness) =>
        [inSeries(loudness).vanilla, { share: about(0.2 + 0.05 * Math.log10(loudness)) }] as const,
    );
    const [share, entanglement] = found(told).trends;
    expect(share.effect).toBeCloseTo(0.05, 10);
    expect(share.p).toBeCloseTo((3 * 2) / 2 ** 10, 10);
    expect(entanglement.p).toBeGreaterThan(0.05);
  });
});
