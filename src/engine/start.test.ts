import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { armOf } from '#spec/index.ts';
import type { Helpers } from './pool/port.ts';
import { fakePort } from './pool/testing/threads.ts';
import { randomSource } from './testing/device.ts';

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';
const source = randomSource([3, 2]);
const task = {
  dims: { inputs: [3, 2], hidden: 128, latent: 4, shared: 4, fusion: 4, classes: 5 },
  ...{ batch: 4, steps: 10, source, replicas: [{ seed: 1, params: armOf(['vanilla']) }] },
};

/** As a page that has just been loaded. */
async function started(helpers?: Helpers, replicas = task.replicas) {
  const { startEngine } = await import('./start.ts');
  const supplies = { wasmPath: WASM, helpers };
  const { trainer, advice } = await startEngine('plan-cpu', supplies, { ...task, replicas });
  const { loss } = await trainer.advance(1);
  trainer.dispose();
  return { backend: trainer.backend, advice, trained: Number.isFinite(loss[0]) };
}

/** Who asks next for memory gets none. */
function refuseMemory(): void {
  const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    grow.mockRestore();
    throw new RangeError('maximum memory size exceeded');
  });
}

/** A thread that is refused the memory for what it is to train. */
const poorPort = () => {
  const port = fakePort();
  const post = (message: unknown) => {
    refuseMemory();
    port.post(message);
  };
  return { ...port, post };
};

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
    refuseMemory();
    const { backend, advice, trained } = await started();
    expect([backend, trained]).toEqual(['wasm', true]);
    expect(advice).toMatch(/memory/);
  });

  it('is refused the memory in a thread that helps, gives way as well', async () => {
    const many = Array.from({ length: 100 }, (_, k) => ({ ...task.replicas[0], seed: 1 + k }));
    const spawn = vi.fn(poorPort);
    const { backend, advice, trained } = await started({ count: 1, spawn }, many);
    expect(spawn).toHaveBeenCalled();
    expect([backend, trained]).toEqual(['wasm', true]);
    expect(advice).toMatch(/memory/);
  });
});
