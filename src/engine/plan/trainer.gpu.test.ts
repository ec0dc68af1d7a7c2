import { beforeAll, describe, expect, it } from 'vitest';
import { armOf } from '#spec/index.ts';
import { randomSource, testDevice } from '../testing/device.ts';
import { testPlan } from '../testing/plan-suite.ts';
import { startPlan } from './start.ts';

const device = testDevice();
const load = async (path: string) =>
  new Uint8Array(await (await fetch(`/data/${path}`)).arrayBuffer());

testPlan(async (task) => startPlan(await device, task), load);

describe('the plan on a graphics device', () => {
  let gpu: GPUDevice;
  beforeAll(async () => {
    gpu = await device;
  });
  const vanilla = armOf(['vanilla']);
  const start = (params: typeof vanilla) => {
    const source = randomSource([9, 6]);
    const sizes = { hidden: 13, latent: 6, shared: 5, fusion: 7, classes: source.classes.length };
    const dims = { inputs: [9, 6], ...sizes };
    return startPlan(gpu, { dims, batch: 10, steps: 40, replicas: [{ seed: 1, params }], source });
  };

  it('takes few dispatches, and creates and uploads nothing in a step', async () => {
    const plain = await start(vanilla);
    expect(plain.dispatches).toBeLessThanOrEqual(12);
    const full = await start(armOf(['distill', 'ebr']));
    expect(full.dispatches).toBeLessThanOrEqual(30);
    await full.advance(3);
    const counted = ['createBuffer', 'createBindGroup', 'createComputePipeline'] as const;
    const calls: string[] = [];
    const restore = counted.map((name) => {
      const real = gpu[name];
      Object.assign(gpu, {
        [name]: (...args: never[]) => {
          calls.push(name);
          return Reflect.apply(real, gpu, args);
        },
      });
      return () => Reflect.deleteProperty(gpu, name);
    });
    const { queue } = gpu;
    const write = queue.writeBuffer;
    queue.writeBuffer = (...args: Parameters<typeof write>) => {
      calls.push('writeBuffer');
      return Reflect.apply(write, queue, args);
    };
    await full.advance(10);
    expect(calls).toEqual([]);
    full.set(0, vanilla);
    await full.advance(1);
    expect(calls).toContain('writeBuffer');
    Reflect.deleteProperty(queue, 'writeBuffer');
    for (const undo of restore) undo();
  });
});
