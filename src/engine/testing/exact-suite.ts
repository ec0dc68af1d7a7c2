import { afterEach, describe, expect, it, vi } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { type ArmParams, armOf, RUN_DEFAULTS, type RunParams, unimodalArm } from '#spec/index.ts';
import { startEngine } from '../start.ts';
import { hashOf } from './hash.ts';

/** Functions whose last bits ECMAScript leaves to the implementation. */
const INEXACT = [
  ...(['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'cos', 'cosh'] as const),
  ...(['exp', 'expm1', 'hypot', 'log', 'log10', 'log1p', 'log2', 'pow', 'sin', 'sinh'] as const),
  ...(['tan', 'tanh'] as const),
];

const STEPS = 12;

/** One arm for everything that training can compute. */
const ARMS: Partial<ArmParams>[] = [
  armOf(['vanilla']),
  unimodalArm(1),
  { ...armOf(['distill']), distance: 'infonce', schedule: 'cosine', warmup: 3 },
  { ...armOf(['ebr', 'dropout']), optimizer: 'adamw', clip: 1 },
  { ...armOf(['ogm-ge', 'distill']), optimizer: 'sgd', distance: 'cosine', student: 2 },
  { ...armOf(['umt', 'distill-control']), schedule: 'linear', beta: 2 },
];

async function train(engine: RunParams['engine'], steps: number): Promise<Float32Array[]> {
  const run = { ...RUN_DEFAULTS, engine, trainSize: 64, corrupt: 0.2 };
  const source = new SyntheticSource(run);
  const dims = {
    inputs: source.modalities.map(({ inputs }) => inputs),
    ...{ hidden: 8, latent: 4, shared: 4, fusion: 4, classes: source.classes.length },
  };
  const { trainer } = await startEngine(
    engine,
    { wasmPath: '' },
    {
      ...{ dims, batch: 16, steps, source },
      replicas: ARMS.map((params) => ({ seed: 3, params: { ...armOf(['vanilla']), ...params } })),
    },
  );
  await trainer.advance(steps);
  const weights = await trainer.read();
  trainer.dispose();
  return weights;
}

/** Bits of the weights after a few steps: of the arms whose gradient is not clipped, and of the one whose is. */
const GIVEN = {
  exact: { plain: 'fb27f58a', clipped: '4e36e869' },
  'plan-cpu': { plain: 'c9a6f54a', clipped: '3075841d' },
} as const;

/** What an exact engine promises, in Node and in a browser: the same bits as everywhere. */
export function testExact(engine: keyof typeof GIVEN): void {
  describe(`the engine ${engine}`, () => {
    afterEach(() => {
      vi.restoreAllMocks();
    });

    it('trains and draws without any function that browsers may round differently', async () => {
      const reached = new Set<string>();
      for (const name of INEXACT) {
        const real = Math[name] as (...x: number[]) => number;
        vi.spyOn(Math, name).mockImplementation((...x: number[]) => {
          reached.add(name);
          return real(...x);
        });
      }
      await train(engine, STEPS);
      expect([...reached]).toEqual([]);
      Math.exp(1);
      expect([...reached]).toEqual(['exp']);
    });

    it('gives the bits that it gave when this was written', async () => {
      const weights = await train(engine, STEPS);
      expect(weights.every((row) => row.every(Number.isFinite))).toBe(true);
      const clipped = ARMS.findIndex(({ clip = 0 }) => clip > 0);
      expect({
        plain: hashOf(weights.filter((_, r) => r !== clipped)),
        clipped: hashOf([weights[clipped]]),
      }).toEqual(GIVEN[engine]);
    });

    it('trains as the plain one in JavaScript does, up to rounding', async () => {
      const [own, plain] = [await train(engine, 3), await train('cpu', 3)];
      const furthest = own.flatMap((row, r) =>
        Array.from(row, (value, k) => Math.abs(value - plain[r][k])),
      );
      expect(Math.max(...furthest)).toBeLessThan(1e-5);
    });
  });
}
