import { describe, expect, it } from 'vitest';
import { CorrelatedSource } from '#data/correlated.ts';
import { FIELDS, type Field } from '#protocol/fields.ts';
import { decodeLink, encodeLink, LIVE, presetFor, type Spec, specOf } from '#spec/index.ts';
import { runHeadless } from './headless.ts';

const around = {
  wasmPath: '',
  load: () => Promise.reject(new Error('Nothing has to be loaded.')),
  breathe: () => Promise.resolve(),
};

const specWith = (changes: Partial<Spec['run']>): Spec =>
  specOf(presetFor('correlated'), { seeds: 2, probeSize: 64, ...changes });

const RUN = { engine: 'plan-cpu', initial: 0.01, steps: 250, probeEvery: 125 } as const;

describe('a run on correlated senses', () => {
  it('comes back from its link as it was', () => {
    const spec = specWith({ ratio: 2, correlation: 0.3 });
    expect(decodeLink(encodeLink(spec))).toMatchObject({ spec, notes: [] });
    expect(spec.arms[0].params).toMatchObject({ optimizer: 'sgd', momentum: 0, weightDecay: 0 });
  });

  it('learns the strong sense first; all that is measured at every step is a number', async () => {
    const { read, diverged } = await runHeadless(specWith(RUN), around);
    expect(diverged).toEqual([]);
    for (const accuracy of read(LIVE, 'accuracy')) expect(accuracy).toBeGreaterThan(0.8);
    for (const share of read(LIVE, 'share', 0)) expect(share).toBeGreaterThan(0.8);
    for (const field of Object.keys(FIELDS) as Field[]) {
      if ('rare' in FIELDS[field]) continue;
      for (const value of read(LIVE, field)) {
        expect(Number.isFinite(value), `${field} ${value}`).toBe(true);
      }
    }
  });

  it('measures half the squared error of what is asked for, the same in every engine', async () => {
    const spec = specWith({ seeds: 1, initial: 0.1, steps: 12, probeEvery: 12 });
    const losses: number[][] = [];
    for (const engine of ['plan-cpu', 'exact'] as const) {
      const { read } = await runHeadless({ ...spec, run: { ...spec.run, engine } }, around);
      losses.push([...read(LIVE, 'loss'), ...read(LIVE, 'trainLoss')]);
    }
    for (const [loss, trainLoss] of losses) {
      expect(loss).toBeCloseTo(losses[0][0], 4);
      expect(trainLoss).toBeCloseTo(losses[0][1], 4);
    }
    const { wanted } = new CorrelatedSource(spec.run).heldOut(spec.run.seed, 64);
    const ofNothing = wanted.reduce((sum: number, y: number) => sum + (y * y) / 2, 0) / 64;
    expect(losses[0][0]).toBeLessThan(ofNothing);
    const { read } = await runHeadless(
      specWith({ seeds: 1, steps: 1, engine: 'plan-cpu' }),
      around,
    );
    expect(read(LIVE, 'loss')[0]).toBeCloseTo(ofNothing, 2);
  });
});
