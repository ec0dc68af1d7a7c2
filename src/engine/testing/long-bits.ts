import type { Load } from '#data/load.ts';
import { openSource } from '#data/registry.ts';
import { type ArmParams, armOf, presetFor, SCENARIOS, specOf, unimodalArm } from '#spec/index.ts';
import { CpuTrainer } from '../plan/wasm/trainer.ts';
import { hashOf } from './hash.ts';

const STEPS = 600;
const vanilla = armOf(['vanilla']);

/** Everything that training can compute, switched on in the middle of the run. */
const ARMS: Partial<ArmParams>[] = [
  {},
  unimodalArm(1),
  { ...armOf(['distill', 'dropout']), distance: 'infonce', schedule: 'cosine', warmup: 30 },
  { ...armOf(['ebr']), alpha: 0.3, optimizer: 'adamw', clip: 1 },
  { ...armOf(['ogm-ge', 'umt']), teacherFrom: 'control', optimizer: 'sgd', learningRate: 0.01 },
];

/** What the plan on the processor gives after 600 steps of each scenario, wherever it runs. */
export const LONG_BITS: Readonly<Record<string, string>> = {
  'strong-slow': '07e29992',
  digits: '4652355e',
  overlap: '14d0ef09',
  'synthetic-ward': '1ad05ef3',
  hanzi: '6202ffbd',
  landsat: 'd47b7e55',
};

/** Hash of all weights after 600 steps of each scenario. */
export async function longBits(load: Load): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { id } of SCENARIOS) {
    const preset = presetFor(id);
    const { run } = specOf(preset, { engine: 'plan-cpu', trainSize: 512 });
    const source = await openSource(run, load);
    const inputs = source.modalities.map((modality) => modality.inputs);
    const { hidden, latent, shared, fusion, batch } = run;
    const dims = { inputs, hidden, latent, shared, fusion, classes: source.classes.length };
    const replicas = ARMS.map(() => ({ seed: 5, params: vanilla }));
    const trainer = new CpuTrainer({ dims, batch, steps: STEPS, replicas, source });
    await trainer.advance(STEPS / 2);
    for (const [r, arm] of ARMS.entries()) trainer.set(r, { ...vanilla, ...arm });
    await trainer.advance(STEPS / 2);
    const weights = await trainer.read();
    if (!weights.every((row) => row.every(Number.isFinite))) throw new Error('A replica diverged.');
    found[preset.id] = hashOf(weights);
    trainer.dispose();
  }
  return found;
}
