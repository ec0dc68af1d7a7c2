import { beforeAll, describe, expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import { runStudy, type Studied } from '#session/study.ts';
import { METHODS, type Method, pretrained } from '#spec/index.ts';
import { batchesOf } from '#sweep/batches.ts';
import { hasCompanions, keyOf, shortened, type Trial } from '#sweep/trial.ts';
import { ENGINE } from './battery.ts';
import { control, trial } from './trial.ts';

const SEEDS = [3, 4];
const UNTIL = 300;
const STEPS = 24;

/** Few steps and few samples to measure on, so that it takes seconds. */
const brief = ({ run, ...own }: Trial): Trial =>
  shortened({ ...own, run: { ...run, probeSize: 64, trainSize: 512 } }, STEPS);
const vanilla = brief(trial('synthetic', 'vanilla'));
const umt = brief(trial('synthetic', 'umt'));
const borrowing = brief(trial('synthetic', 'distill-control', { params: { pSub: 0 } }));
const taught = brief(
  trial('synthetic', 'distill', {
    interventions: pretrained('', { until: UNTIL, lambda: 1 }),
  }),
);

describe('companions', () => {
  it('are needed where an arm borrows codes of controls, from the start or later', () => {
    const methods = Object.keys(METHODS) as Method[];
    const needing = methods.filter((method) => hasCompanions(trial('synthetic', method)));
    expect(needing).toEqual(['distill-control', 'umt']);
    expect(hasCompanions(taught)).toBe(true);
    expect(hasCompanions(control('digits', 1))).toBe(false);
  });

  it('train with the trials that need them, and with no others', () => {
    const three = brief(trial('synthetic', 'umt', { run: { modalities: 3 } }));
    const batches = batchesOf([vanilla, umt, taught, three], () => SEEDS, ENGINE);
    const arms = batches.map(({ spec }) => spec.arms.map(({ id }) => id));
    expect(arms).toEqual([
      ['arm-0'],
      ['only-1', 'only-2', 'arm-0', 'arm-1'],
      ['only-1', 'only-2', 'only-3', 'arm-0'],
    ]);
    expect(batches[1].trials).toEqual([umt, taught]);
    const changed = batches[1].spec.interventions.map(({ arm, step }) => [arm, step]);
    expect(changed).toEqual([0, 0, 0, 12, 12].map((step) => ['arm-1', step]));
  });

  it('are part of the name of a trial; without them the name is what it was', () => {
    expect(JSON.parse(keyOf(vanilla))).toHaveLength(3);
    expect(JSON.parse(keyOf(umt))).toHaveLength(4);
  });
});

describe('trials with companions, run', () => {
  const looks = (look: Parameters<Parameters<typeof runStudy>[1]>[0]) => ({
    head: Array.from(look.head.weights),
    ...Object.fromEntries(look.heldOut.codes.map((codes, i) => [`code${i}`, Array.from(codes)])),
  });
  const known = new Map<string, Studied>();
  const readings = (arm: string, seed: number) =>
    (known.get(`${arm} ${seed}`) as Studied).readings.map(({ reading }) => reading);

  /** Mean squared distance of two codes. */
  const apart = (a: unknown, b: unknown): number => {
    const [one, other] = [a as number[], b as number[]];
    return one.reduce((sum, value, k) => sum + (value - other[k]) ** 2 / one.length, 0);
  };

  beforeAll(async () => {
    const [{ spec }] = batchesOf([umt, taught, borrowing], () => SEEDS, ENGINE);
    const [alone] = batchesOf([vanilla], () => SEEDS, ENGINE);
    // The same trials without the controls: they have nobody to learn from.
    const orphan = {
      ...alone.spec,
      arms: [
        ...alone.spec.arms,
        { id: 'orphan', params: umt.params },
        { id: 'orphan-pupil', params: borrowing.params },
        { id: 'distilled', params: { ...borrowing.params, teacherFrom: 'own' as const } },
      ],
    };
    for (const [name, study] of [
      ['', await runStudy(spec, looks, around)],
      ['alone-', await runStudy(orphan, looks, around)],
    ] as const) {
      for (const one of study.replicas) known.set(`${name}${one.arm} ${one.seed}`, one);
    }
  }, 120_000);

  it.each(SEEDS)('UMT pulls every encoder to its own control, seed %i', (seed) => {
    const last = (arm: string) => readings(arm, seed)[6];
    for (const code of ['code0', 'code1']) {
      const [i] = [code.slice(-1)].map(Number);
      const target = last(`only-${i + 1}`)[code];
      expect(apart(last('arm-0')[code], target)).toBeLessThan(
        0.8 * apart(last('alone-arm-0')[code], target),
      );
    }
    expect(readings('alone-orphan', seed)).toEqual(readings('alone-arm-0', seed));
  });

  it.each(SEEDS)('a student is taught before the answer is, seed %i', (seed) => {
    const [start, , , half, , , end] = readings('arm-1', seed);
    const teacher = readings('only-1', seed);
    expect(half.head).toEqual(start.head);
    expect(end.head).not.toEqual(start.head);
    expect(half.code0).toEqual(start.code0);
    expect(apart(half.code1, teacher[3].code0)).toBeLessThan(
      0.9 * apart(start.code1, teacher[3].code0),
    );
  });

  it.each(SEEDS)('a borrowed teacher is the control, not the own encoder, seed %i', (seed) => {
    // Without controls the own encoder stands in: the same as distillation on the fly.
    expect(readings('alone-orphan-pupil', seed)).toEqual(readings('alone-distilled', seed));
    expect(readings('arm-2', seed)[6].code1).not.toEqual(
      readings('alone-distilled', seed)[6].code1,
    );
  });
});
