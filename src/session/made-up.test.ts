import { describe, expect, it } from 'vitest';
import { openSource } from '#data/registry.ts';
import { startEngine } from '#engine/start.ts';
import { decodeLink, encodeLink, presetFor, specOf } from '#spec/index.ts';
import { dimsOf } from './dims.ts';

const around = {
  wasmPath: '',
  load: () => Promise.reject(new Error('Nothing has to be loaded.')),
  breathe: () => Promise.resolve(),
};
const SMALL = { seeds: 1, steps: 4, batch: 16, trainSize: 64, hidden: 8 };

describe.each([
  ['overlap', { conjugate: 0.5, noiseCorrelation: 0.5, outcomes: 3 }],
  ['ward', { masked: 0.4, question: 'readmission' }],
] as const)('the made-up scenario %s', (scenario, changes) => {
  const spec = specOf(presetFor(scenario), { ...SMALL, ...changes });

  it('comes back from its link as it was', () => {
    expect(decodeLink(encodeLink(spec))).toMatchObject({ spec, notes: [] });
  });

  it('trains to the same numbers on every engine of the processor', async () => {
    const [{ params }] = spec.arms;
    const losses: number[] = [];
    for (const engine of ['plan-cpu', 'exact'] as const) {
      const run = { ...spec.run, engine };
      const source = await openSource(run, around.load);
      const { batch, steps } = run;
      const replicas = [{ seed: 1, params }];
      const task = { dims: dimsOf(run, source), batch, steps, replicas, source };
      const { trainer } = await startEngine(engine, around, task);
      expect(trainer.backend).toBe(engine);
      losses.push((await trainer.advance(steps)).loss[0]);
      trainer.dispose();
    }
    expect(losses[0]).toBeGreaterThan(0);
    for (const loss of losses) expect(loss).toBeCloseTo(losses[0], 4);
  });
});
