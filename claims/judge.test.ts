import { describe, expect, it } from 'vitest';
import { seedsOf } from '#spec/index.ts';
import { batchesOf } from '#sweep/batches.ts';
import { keyOf, labelOf, shortened } from '#sweep/trial.ts';
import { CLAIMS } from './all.ts';
import type { Part } from './claim.ts';
import { drawn, drawsOf } from './draws.ts';
import { LEVEL } from './family.ts';
import { deciding, judge, test } from './judge.ts';
import { above, rises } from './parts.ts';
import { drawReaderOf, readerOf } from './reader.ts';
import { rowOf } from './report.ts';
import { control, trial } from './trial.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, k) => ({ seed: k + 1 }));
const part = (values: readonly number[], least = 0): Part => ({
  name: 'part',
  samples: { all: values },
  values,
  least,
});
const judged = (parts: readonly Part[], level = LEVEL) =>
  judge(test(parts, seeds(parts[0].values.length)), level);
const up = [0.5, 1.1, 0.9, 1.3, 0.7, 0.3, 1.6, 0.8, 1.2, 0.4];
const torn = up.map((value, k) => (k % 2 ? value : -value));
const down = up.map((value) => -value);

describe('judge', () => {
  it('holds where every part is supported, at the two-sided p of full agreement', () => {
    const { verdict, parts } = judged([part(up), part(up)]);
    expect(verdict).toBe('holds');
    expect(parts[0]).toMatchObject({ outcome: 'supported', p: 4 / 1024, biserial: 1, wPlus: 55 });
    expect(parts[0].low).toBeGreaterThan(0.3);
  });

  it('is mixed where some are, not settled where all are open, and else does not hold', () => {
    expect(judged([part(up), part(torn)]).verdict).toBe('mixed');
    expect(judged([part(up), part(down)]).verdict).toBe('mixed');
    expect(judged([part(torn), part(torn)]).verdict).toBe('not settled');
    expect(judged([part(torn), part(down)]).verdict).toBe('does not hold here');
    const { verdict, parts } = judged([part(down)]);
    expect([verdict, parts[0].outcome]).toEqual(['does not hold here', 'contradicted']);
  });

  it('corrects the other tail like the first: what one test settles, many do not', () => {
    const six = down.slice(0, 6);
    expect(judged([part(six)]).parts[0].outcome).toBe('contradicted');
    const seven = down.slice(0, 7);
    const four = judged(Array.from({ length: 4 }, () => part(seven)));
    expect(four.verdict).toBe('too few seeds');
    expect(four.parts.map(({ p }) => p)).toEqual([null, null, null, null]);
  });

  it('settles at the level of the family, whatever that is', () => {
    expect(judged([part(up)], 1 / 1024).verdict).toBe('not settled');
    expect(judged([part(up)], 2 / 1024).verdict).toBe('holds');
  });

  it('asks for more than the least effect', () => {
    expect(judged([part(up, 0.29)]).verdict).toBe('holds');
    expect(judged([part(up, 1.7)]).verdict).toBe('does not hold here');
  });

  it('leaves out what is not a number, and counts it', () => {
    const [only] = judged([part([...up, Number.NaN, Number.POSITIVE_INFINITY])]).parts;
    expect(only).toMatchObject({ units: 10, leftOut: 2, p: 2 / 1024 });
  });

  it('rests on no part beside the claim, and tests none that is not comparable', () => {
    const { verdict, parts } = judged([
      part(up),
      { ...part(down), role: 'beside' },
      { ...part(down), role: 'not comparable' },
    ]);
    expect(verdict).toBe('holds');
    expect(parts.map(({ outcome }) => outcome)).toEqual([
      'supported',
      'contradicted',
      'not comparable',
    ]);
    // Holm over the two that are tested.
    expect(parts.map(({ p }) => p)).toEqual([4 / 1024, 4 / 1024, null]);
  });

  it('lets the part that is surest against a claim stand for it, else the least sure one', () => {
    const named = (values: readonly number[], name: string) => ({ ...part(values), name });
    const decider = (parts: Part[]) => deciding(judged(parts).parts).name;
    expect(decider([named(up, 'up'), named(torn, 'torn')])).toBe('torn');
    expect(decider([named(torn, 'torn'), named(down, 'down')])).toBe('down');
    const finding = {
      ...({ scenario: 'synthetic', arms: [], rates: [], broken: [] } as const),
      ...judged([part(up)]),
    };
    const row = rowOf('C1', finding, { worlds: 30, seeds: 3, engine: 'wasm' });
    expect(row).toMatchObject({ id: 'C1', scenario: 'synthetic', verdict: 'holds', worlds: 30 });
    expect(Object.keys(row)).toEqual(
      expect.arrayContaining(['effect', 'p', 'seeds', 'statistic', 'low', 'high', 'engine']),
    );
  });
});

describe('parts', () => {
  it('compare seed by seed, and take slopes seed by seed', () => {
    expect(above('x', ['a', [3, 1]], ['b', [1, 2]]).values).toEqual([2, -1]);
    const columns = [
      [0, 9],
      [2, 6],
      [4, 3],
    ];
    expect(rises('x', 'm', [2, 3, 4], columns).values).toEqual([2, -3]);
  });
});

describe('a reader', () => {
  const readings = [
    { step: 0, reading: { loss: 2, share: [0.5, 0.25] } },
    { step: 9, reading: { loss: 1, share: [0.9, 0.1] } },
  ];
  const runs = [{ readings }, { readings, divergedAt: 9 }, undefined];
  const read = readerOf({ run: (_, seed) => runs[seed] }, [0, 1, 2]);
  const any = trial('synthetic', 'vanilla');

  it('gives a number per seed, and none for what diverged, is missing or has no such name', () => {
    expect(read.last(any, 'share', 1)).toEqual([0.1, Number.NaN, Number.NaN]);
    expect(read.at(any, 0, 'loss')[0]).toBe(2);
    expect(read.at(any, 7, 'loss')[0]).toBeNaN();
    expect(read.last(any, 'nothing')[0]).toBeNaN();
    expect(read.list(any, 'share')).toEqual([[0.9, 0.1], [], []]);
  });
});

describe('trials', () => {
  it('are equal by what they train, not by how many seeds or on what', () => {
    const usual = trial('synthetic', 'vanilla');
    const other = { ...usual, run: { ...usual.run, seed: 5, seeds: 9, engine: 'cpu' as const } };
    expect(keyOf(other)).toBe(keyOf(usual));
    expect(keyOf(trial('synthetic', 'vanilla', { params: { beta: 0 } }))).toBe(keyOf(usual));
    expect(keyOf(trial('synthetic', 'vanilla', { params: { beta: 2 } }))).not.toBe(keyOf(usual));
    expect(keyOf(control('synthetic', 2))).not.toBe(keyOf(control('synthetic', 1)));
  });

  it('are run once, however many claims ask, in runs of one kind', () => {
    const all = CLAIMS.flatMap((claim) => claim.scenarios.flatMap((s) => claim.trials(s)));
    const seeds = [1, 2, 3, 5];
    const batches = batchesOf(all, () => seeds, 'wasm');
    const ran = batches.flatMap(({ trials, spec }) =>
      trials.flatMap((one) => seedsOf(spec.run).map((seed) => `${keyOf(one)} ${seed}`)),
    );
    expect(new Set(ran).size).toBe(ran.length);
    const asked = all.flatMap((one) => seeds.map((seed) => `${keyOf(one)} ${seed}`));
    expect(new Set(ran)).toEqual(new Set(asked));
    for (const { spec, trials } of batches) {
      expect(trials.every(({ run }) => keyOf({ ...trials[0], run }) === keyOf(trials[0]))).toBe(
        true,
      );
      expect(trials.length * spec.run.seeds, 'companions aside').toBeLessThanOrEqual(20);
      expect(spec.interventions).toHaveLength(trials.flatMap((t) => t.interventions).length);
    }
  });

  it('are named by what they change', () => {
    const other = trial('synthetic', 'distill', { run: { modalities: 3 } });
    expect(labelOf(other)).toBe('modalities 3, lambda 1, pSub 0.3');
    expect(labelOf(trial('synthetic', 'vanilla'))).toBe('vanilla');
    expect(labelOf(control('digits', 2))).toContain('scenario digits');
  });

  it('can be cut short, interventions and all', () => {
    const interventions = [{ step: 300, key: 'lambda', value: 1 }] as const;
    const short = shortened(trial('synthetic', 'vanilla', { interventions }), 60);
    expect(short.run).toMatchObject({ steps: 60, probeEvery: 10 });
    expect(short.interventions[0].step).toBe(30);
  });
});

describe('every claim', () => {
  it('has an id of its own and reads nothing but its own trials', () => {
    expect(CLAIMS.map(({ id }) => id)).toEqual(CLAIMS.map((_, k) => `C${k + 1}`));
    for (const claim of CLAIMS) {
      for (const scenario of claim.scenarios) {
        const draws = drawsOf(scenario, 2, 2);
        const own = new Set(
          claim.trials(scenario).flatMap((one) => draws.map((draw) => keyOf(drawn(one, draw)))),
        );
        const asked = new Set<string>();
        const run = (one: Parameters<typeof keyOf>[0]) => {
          asked.add(keyOf(one));
          return undefined;
        };
        const parts = claim.parts(drawReaderOf({ run }, draws), scenario);
        for (const one of claim.arms?.(scenario) ?? [])
          expect(own).toContain(keyOf(drawn(one[1], draws[0])));
        claim.rates?.(drawReaderOf({ run }, draws), scenario);
        expect(asked, claim.id).toEqual(own);
        expect(parts.length).toBeGreaterThan(0);
        expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      }
    }
  });
});
