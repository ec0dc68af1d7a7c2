import { beforeAll, expect, it } from 'vitest';
import { armOf } from '#spec/index.ts';
import { randomSource, testDevice } from '../testing/device.ts';
import { Device } from './device.ts';
import { startPlan } from './start.ts';

let gpu: GPUDevice;
beforeAll(async () => {
  gpu = await testDevice();
});

const source = randomSource([4, 3]);
const start = () =>
  startPlan(gpu, {
    dims: { inputs: [4, 3], hidden: 5, latent: 4, shared: 4, fusion: 4, classes: 5 },
    ...{ batch: 8, steps: 20, source },
    replicas: [{ seed: 1, params: armOf(['vanilla']) }],
  });

/** Asks for more than the device has, as a run that is too large does. */
const askTooMuch = () => Device.of(gpu).buffer('too much', 2 * gpu.limits.maxBufferSize);

it('tells a refusal to the trainer at work, and to none that is started later', async () => {
  const first = await start();
  await first.advance(2);
  askTooMuch();
  await expect(first.advance(1)).rejects.toThrow('refused');
  first.dispose();
  askTooMuch();
  const second = await start();
  expect((await second.advance(3)).step).toBe(3);
  second.dispose();
});

it('compiles a program again that was refused once', async () => {
  const device = Device.of(gpu);
  const broken = '@compute @workgroup_size(1) fn main() { nothing(); }';
  const [one, two] = [device.pipeline('a', broken), device.pipeline('b', broken)];
  expect(two).toBe(one);
  await expect(one).rejects.toThrow('a');
  await expect(device.pipeline('c', broken)).rejects.toThrow('c');
});
