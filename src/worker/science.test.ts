import { beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '#data/registry.ts';
import { startTfjs } from '#engine/tfjs/start.ts';
import {
  ARM_DEFAULTS,
  type ArmSpec,
  armOf,
  type Intervention,
  METHODS,
  type Method,
  PRESETS,
  specOf,
  unimodalArm,
} from '#spec/index.ts';
import { type Field, layoutOf } from './layout.ts';
import { Session } from './session.ts';

const SWITCHED_AT = 300;
const SLOW = 1;
const SLOW_ALONE = 1 << SLOW;
const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';

const vanilla = armOf(['vanilla']);
const arms: ArmSpec[] = [
  { id: 'vanilla', params: vanilla },
  { id: 'only-2', params: unimodalArm(SLOW) },
  { id: 'distill', params: vanilla },
  { id: 'ebr', params: vanilla },
];

const thrown = (arm: string, method: Method): Intervention[] =>
  Object.entries({ ...ARM_DEFAULTS, ...METHODS[method] })
    .filter(([key, value]) => value !== vanilla[key as keyof typeof vanilla])
    .map(([key, value]) => ({ step: SWITCHED_AT, arm, key: key as Intervention['key'], value }));

const spec = {
  ...specOf(PRESETS[0], { seeds: 10, engine: 'wasm', probeEvery: 600 }),
  arms,
  interventions: [...thrown('distill', 'distill'), ...thrown('ebr', 'ebr')],
};

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The default synthetic scenario, ten seeds, 600 steps, switches thrown at step 300. */
describe('collapse and its cures', () => {
  let rows: Float32Array;
  let width: number;
  let offsetOf: (field: Field) => number;

  const read = (arm: string, field: Field, index = 0): number[] =>
    Array.from({ length: 10 }, (_, seed) => {
      const replica = arms.findIndex(({ id }) => id === arm) * 10 + seed;
      return rows[replica * width + offsetOf(field) + index];
    });

  beforeAll(async () => {
    const session = new Session(
      {
        emit: (event) => {
          if (event.type === 'opened') {
            const layout = layoutOf(event.info.dims);
            width = layout.width;
            offsetOf = (field) => layout.fields[field].offset;
          } else if (event.type === 'measured') rows = event.rows;
          else if (event.type === 'failed') throw new Error(event.failure.message);
        },
        openSource: ({ run }) => openSource(run, () => Promise.reject(new Error('no files'))),
        startEngine: ({ run }, dims, replicas, source) =>
          startTfjs(run.engine, WASM, { dims, batch: run.batch, replicas, source }),
        breathe: () => new Promise((resolve) => setImmediate(resolve)),
        now: () => performance.now(),
      },
      1,
      spec,
    );
    await session.open('');
    session.play();
    await session.rested();
    await session.close();
  }, 900_000);

  it('collapses: vanilla ignores a modality that its control reads almost perfectly', () => {
    expect(Math.max(...read('vanilla', 'share', SLOW))).toBeLessThan(0.1);
    expect(mean(read('vanilla', 'accuracyMean', SLOW_ALONE))).toBeLessThan(0.3);
    expect(Math.min(...read('vanilla', 'accuracy'))).toBeGreaterThan(0.95);
    expect(mean(read('only-2', 'accuracy'))).toBeGreaterThan(0.95);
  });

  it('is cured by distillation in every seed', () => {
    expect(Math.min(...read('distill', 'share', SLOW))).toBeGreaterThan(0.15);
    expect(mean(read('distill', 'accuracySubstituted', SLOW_ALONE))).toBeGreaterThan(0.9);
    const tangled = mean(read('distill', 'entanglement')) / mean(read('vanilla', 'entanglement'));
    expect(tangled).toBeLessThan(0.65);
  });

  it('is eased by basis reallocation in every seed', () => {
    const twin = read('vanilla', 'share', SLOW);
    const share = read('ebr', 'share', SLOW);
    share.forEach((value, seed) => {
      expect(value, `seed ${seed + 1}`).toBeGreaterThan(twin[seed]);
    });
    expect(mean(share)).toBeGreaterThan(0.12);
    expect(mean(read('ebr', 'accuracySubstituted', SLOW_ALONE))).toBeGreaterThan(0.9);
  });
});
