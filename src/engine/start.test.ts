import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { armOf } from '#spec/index.ts';
import { randomSource } from './testing/device.ts';

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';
const source = randomSource([3, 2]);
const task = {
  dims: { inputs: [3, 2], hidden: 128, latent: 4, shared: 4, fusion: 4, classes: 5 },
  ...{ batch: 4, steps: 10, source, replicas: [{ seed: 1, params: armOf(['vanilla']) }] },
};

/** As a page that has just been loaded. */
async function started() {
  const { startEngine } = await import('./start.ts');
  const { trainer, advice } = await startEngine('plan-cpu', { wasmPath: WASM }, task);
  const { loss } = await trainer.advance(1);
  trainer.dispose();
  return { backend: trainer.backend, advice, trained: Number.isFinite(loss[0]) };
}

describe('the plan on the processor, where it', () => {
  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('starts, says that it was asked for', async () => {
    const { backend, advice, trained } = await started();
    expect([backend, trained]).toEqual(['plan-cpu', true]);
    expect(advice).toMatch(/same bits in every browser/);
  });

  it('finds no vector instructions, gives way to tfjs and says why', async () => {
    vi.spyOn(WebAssembly, 'Module').mockImplementation(function refuse() {
      throw new WebAssembly.CompileError('invalid opcode');
    });
    const { backend, advice, trained } = await started();
    expect([backend, trained]).toEqual(['wasm', true]);
    expect(advice).toMatch(/vector instructions/);
  });

  it('is refused the memory, gives way to tfjs and says why', async () => {
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
      grow.mockRestore();
      throw new RangeError('maximum memory size exceeded');
    });
    const { backend, advice, trained } = await started();
    expect([backend, trained]).toEqual(['wasm', true]);
    expect(advice).toMatch(/memory/);
  });
});
