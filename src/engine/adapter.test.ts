import { describe, expect, it, vi } from 'vitest';
import { armOf } from '#spec/index.ts';
import { askForGraphics } from './adapter.ts';
import { startEngine } from './start.ts';
import { randomSource } from './testing/device.ts';

/** A browser that offers one adapter, or none. */
function browserWith(info: Partial<GPUAdapterInfo> | null) {
  const requestAdapter = vi.fn(async () => (info ? ({ info } as GPUAdapter) : null));
  return { requestAdapter, gpu: { requestAdapter } as Pick<GPU, 'requestAdapter'> as GPU };
}

const CARD = { vendor: 'test', architecture: 'card', isFallbackAdapter: false };

describe('the graphics of a browser', () => {
  it('are its card, where it has one', async () => {
    expect(await askForGraphics(browserWith(CARD).gpu)).toEqual({ card: CARD, obstacle: '' });
  });

  it.each([{ isFallbackAdapter: true }, { architecture: 'swiftshader' }])(
    'are no card, and no obstacle, where it is imitated: %o',
    async (info) => {
      const { gpu } = browserWith({ ...CARD, ...info });
      expect(await askForGraphics(gpu)).toEqual({ card: undefined, obstacle: '' });
    },
  );

  it('say what is missing where there is no adapter, or asking fails', async () => {
    const refusing = { requestAdapter: () => Promise.reject(new Error('lost')) } as unknown as GPU;
    for (const gpu of [browserWith(null).gpu, refusing]) {
      expect((await askForGraphics(gpu)).obstacle).toMatch(/no graphics device/);
    }
  });

  it.each([[null], [{ ...CARD, isFallbackAdapter: true }]])(
    'are asked for once by a run that takes the fastest engine: %o',
    async (info) => {
      const { gpu, requestAdapter } = browserWith(info);
      vi.stubGlobal('navigator', { gpu, userAgent: '' });
      const source = randomSource([3, 2]);
      const { trainer } = await startEngine(
        'auto',
        { wasmPath: '' },
        {
          dims: { inputs: [3, 2], hidden: 8, latent: 4, shared: 4, fusion: 4, classes: 5 },
          ...{ batch: 4, steps: 10, source, replicas: [{ seed: 1, params: armOf(['vanilla']) }] },
        },
      );
      vi.unstubAllGlobals();
      trainer.dispose();
      expect(trainer.backend).toBe('plan-cpu');
      expect(requestAdapter).toHaveBeenCalledTimes(1);
    },
  );
});
