import { describe, expect, it } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { CpuTrainer } from '#engine/plan/wasm/trainer.ts';
import { probeSamples } from '#measure/measure.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { memoryOfCrew } from '#sweep/cost.ts';
import { trialOf } from '#sweep/point-trial.ts';
import { Points } from '#sweep/points.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { dimsOf } from './dims.ts';
import { membersOf } from './train-crew.ts';

const where = questionOf('where') as Sweep;
const wide = cleanSweep({
  run: { hidden: 128, batch: 256, trainSize: 4096 },
  axes: [{ setting: 'weakNoise', from: 0, to: 4 }],
}).sweep;
const narrow = cleanSweep({
  run: { hidden: 8, latent: 4, shared: 4, fusion: 4, batch: 16, trainSize: 256 },
  axes: [{ setting: 'weakNoise', from: 0, to: 4 }],
}).sweep;

/** Bytes of all typed arrays in it. */
function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + bytesIn(one), 0);
}

/** Bytes that the engine takes for a crew, and of what is held beside it: data and a copy of the state. */
async function held(sweep: Sweep, networks: number): Promise<number> {
  const points = new Points(sweep);
  const jobs = Array.from({ length: networks }, (_, point) => ({ point, seed: 1 }));
  const trials = jobs.map(({ point }) => trialOf(sweep, points.at(point)));
  const members = membersOf(trials, jobs, 'plan-cpu');
  const sources = members.map(({ run }) => new SyntheticSource(run));
  const [{ run }] = members;
  const trainer = new CpuTrainer({
    ...{ dims: dimsOf(run, sources[0]), batch: run.batch, steps: run.steps, source: sources[0] },
    replicas: members.map(({ seed, params }, r) => ({ seed, params, source: sources[r] })),
  });
  await trainer.advance(1);
  const { replicas } = await trainer.snapshot();
  const state = replicas.reduce((sum, { values }) => sum + 5 * values.byteLength, 0);
  const data = sources.reduce((sum, source, r) => {
    const { channels } = source.resident([members[r].seed]);
    return sum + channels.reduce((bytes, { rows }) => bytes + rows.byteLength, 0);
  }, 0);
  const probes = sources.reduce((sum, source, r) => {
    return sum + bytesIn(probeSamples(source, members[r].seed, run.probeSize));
  }, 0);
  trainer.dispose();
  return trainer.bytes + state + data + probes;
}

describe('the memory of a crew', () => {
  it.each([
    ['of one network', where, 1],
    ['of a few', where, 5],
    ['of many', where, 24],
    ['of wide networks', wide, 6],
    ['of narrow networks', narrow, 12],
  ])('%s is estimated within a quarter', async (_, sweep, networks) => {
    const trial = trialOf(sweep, new Points(sweep).at(0));
    const ratio = memoryOfCrew(trial, 'plan-cpu', networks) / (await held(sweep, networks));
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(1.25);
  });
});
