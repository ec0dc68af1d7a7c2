import { expect, it, vi } from 'vitest';

it('takes the next engine where WebGPU has no graphics adapter', async () => {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => null }, userAgent: '' });
  // tfjs looks for WebGPU when it is loaded.
  const { graphicsDevice, startBackend } = await import('./tf.ts');
  const path = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';
  for (const choice of ['webgpu', 'auto'] as const) {
    expect(await startBackend(choice, path)).toMatchObject({ backend: 'wasm' });
    expect(graphicsDevice()).toBeUndefined();
  }
});
