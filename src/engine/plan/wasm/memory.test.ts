import { describe, expect, it } from 'vitest';
import { type ArmParams, armOf, unimodalArm } from '#spec/index.ts';
import { randomSource } from '../../testing/device.ts';
import { FlatMemory } from './memory.ts';
import { CpuTrainer } from './trainer.ts';

describe('the flat memory', () => {
  it('gives zeroed blocks apart from each other, also where others were given back', () => {
    const memory = new FlatMemory();
    const { top } = memory;
    const first = memory.keepFloats([1, 2, 3]);
    const second = memory.keepWords(new Uint32Array(50_000).fill(7));
    expect([...memory.floatsAt(first, 4)]).toEqual([1, 2, 3, 0]);
    expect(second % 64).toBe(0);
    expect(memory.words[second / 4 + 49_999]).toBe(7);
    memory.release(top);
    expect(memory.take(1_000_000)).toBe(first);
    expect(memory.words.subarray(first / 4, first / 4 + 250_000).some((word) => word !== 0)).toBe(
      false,
    );
  });

  it('stays as large as it is, whatever is switched, over many steps', async () => {
    const source = randomSource([9, 6]);
    const sizes = { hidden: 8, latent: 4, shared: 4, fusion: 4, classes: source.classes.length };
    const vanilla = armOf(['vanilla']);
    const arms = [vanilla, vanilla, unimodalArm(0), unimodalArm(1)];
    const replicas = arms.map((params) => ({ seed: 1, params }));
    const dims = { inputs: [9, 6], ...sizes };
    const trainer = new CpuTrainer({ dims, batch: 10, steps: 1000, replicas, source });
    /** Settings whose lists differ from each other, and values that only change numbers. */
    const shape = (k: number): ArmParams => ({
      ...vanilla,
      ...{ gate: k & 1, mu: (k >> 1) & 1, alpha: (k >> 2) & 1, pDrop: ((k >> 3) & 1) * 0.2 },
      ...{ lambda: (k >> 4) & 1, pSub: ((k >> 5) & 1) * 0.2, ogm: ((k >> 6) & 1) * 0.3 },
      ...{ teacherFrom: k & 2 ? 'control' : 'own', learningRate: 1e-4 * (1 + k) },
    });
    const wander = async () => {
      for (let k = 0; k < 128; k++) {
        trainer.set(0, shape(k));
        await trainer.advance(2);
      }
    };
    await wander();
    const settled = trainer.bytes;
    await wander();
    await trainer.advance(20_000);
    expect(trainer.bytes).toBe(settled);
    expect([...(await trainer.advance(1)).divergedAt]).toEqual([-1, -1, -1, -1]);
  });
});
