import { beforeAll, describe, expect, it } from 'vitest';
import { armOf } from '#spec/index.ts';
import { randomSource, testDevice } from '../testing/device.ts';
import { Device } from './device.ts';
import { compile } from './program.ts';
import { PlanTrainer } from './trainer.ts';
import { QUADS, TILES, tilesFor } from './tune.ts';

const replicas = ['vanilla', 'ebr'].map((id) => {
  return { seed: 1, params: armOf([id as 'vanilla' | 'ebr']) };
});
const source = randomSource([21, 6]);
const sizes = { hidden: 130, latent: 6, shared: 5, fusion: 7, classes: source.classes.length };
const task = { dims: { inputs: [21, 6], ...sizes }, batch: 22, steps: 20, replicas, source };

describe('tiles', () => {
  let device: Device;
  beforeAll(async () => {
    device = Device.of(await testDevice());
  });

  it('of any shape give the same bits', async () => {
    const all = [];
    expect(await tilesFor(device, task)).toBe(QUADS);
    for (const tiles of [...Object.values(TILES), QUADS]) {
      const trainer = new PlanTrainer(device, await compile(device, tiles), tiles, task);
      await trainer.advance(6);
      all.push((await trainer.read()).map((row) => new Uint32Array(row.buffer)));
      trainer.dispose();
    }
    for (const own of all.slice(1)) expect(own).toEqual(all[0]);
  });

  it('are tried once on a graphics card, and remembered', async () => {
    const card = { vendor: 'test', architecture: 'card', device: '1', isFallbackAdapter: false };
    const create = device.gpu.createBuffer;
    let buffers = 0;
    device.gpu.createBuffer = (...args) => {
      buffers++;
      return Reflect.apply(create, device.gpu, args);
    };
    const tiles = await tilesFor(device, task, card);
    expect(Object.values(TILES)).toContain(tiles);
    expect(buffers).toBeGreaterThan(0);
    buffers = 0;
    expect(await tilesFor(device, task, card)).toBe(tiles);
    expect(buffers).toBe(0);
    Reflect.deleteProperty(device.gpu, 'createBuffer');
  });
});
