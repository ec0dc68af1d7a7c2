import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layerOf, parameterTable } from '#model/index.ts';
import type { ReplicaState } from '#protocol/snapshot.ts';
import { type ArmParams, armOf } from '#spec/index.ts';
import type { Task } from '../task.ts';
import type { Trainer } from '../trainer.ts';
import { randomSource } from './device.ts';

const ARMS: Record<string, Partial<ArmParams>> = {
  vanilla: {},
  distillation: armOf(['distill']),
  'reallocation and dropout': { ...armOf(['ebr', 'dropout']), alpha: 0 },
};
const STEPS = 6;

/** Read-outs look on: whatever they are, nothing else moves otherwise, clipped or not. */
export function testObservers(name: string, start: (task: Task) => Promise<Trainer>): void {
  describe(`read-outs on ${name}`, () => {
    const source = randomSource([9, 6]);
    const sizes = { hidden: 13, latent: 6, shared: 5, fusion: 7, classes: source.classes.length };
    const dims = { inputs: [9, 6], ...sizes };
    const table = parameterTable(dims);
    const replicas = (['adam', 'adamw', 'sgd'] as const).flatMap((optimizer) =>
      [0, 0.3, 2].flatMap((clip) =>
        Object.values(ARMS).map((arm) => ({
          seed: 1,
          params: { ...armOf(['vanilla']), ...arm, optimizer, clip },
        })),
      ),
    );
    let trainer: Trainer;
    beforeAll(async () => {
      trainer = await start({ dims, batch: 10, steps: 40, replicas, source });
    });
    afterAll(() => trainer.dispose());

    /** Weights after some steps, from states in which those of read-outs are multiplied. */
    const trained = async (states: readonly ReplicaState[], times: number) => {
      const changed = states.map((state) => {
        const values = state.values.slice();
        for (const layer of table.layers.filter(({ group }) => group === 'readout')) {
          const { weights } = layerOf(table, values, layer.name);
          weights.set(weights.map((weight) => times * weight));
        }
        return { ...state, values };
      });
      trainer.restore({ step: 0, replicas: changed });
      await trainer.advance(STEPS);
      return trainer.read();
    };

    it('change no bit of the rest, for every optimiser, arm and limit of the gradient', async () => {
      const { replicas: states } = await trainer.snapshot();
      const [plain, loud] = [await trained(states, 1), await trained(states, 5)];
      for (const [r, { params }] of replicas.entries()) {
        for (const { name: layer, group } of table.layers) {
          const [a, b] = [layerOf(table, plain[r], layer), layerOf(table, loud[r], layer)];
          const where = `${params.optimizer}, clip ${params.clip}: ${layer}`;
          if (group === 'readout') expect(a.weights, where).not.toEqual(b.weights);
          else expect([a.weights, a.bias], where).toEqual([b.weights, b.bias]);
        }
      }
    });
  });
}
