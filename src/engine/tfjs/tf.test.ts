import { expect, it, vi } from 'vitest';

const path = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';

it('takes the next engine where WebGPU has no graphics adapter', async () => {
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => null }, userAgent: '' });
  // tfjs looks for WebGPU when it is loaded.
  const { graphicsDevice, startBackend } = await import('./tf.ts');
  for (const choice of ['webgpu', 'auto'] as const) {
    expect(await startBackend(choice, path)).toMatchObject({ backend: 'wasm' });
    expect(graphicsDevice()).toBeUndefined();
  }
});

it('starts what is asked for at once one after the other', async () => {
  const { startBackend, tf } = await import('./tf.ts');
  const choices = ['wasm', 'cpu', 'wasm', 'cpu'] as const;
  const started = await Promise.all(choices.map((choice) => startBackend(choice, path)));
  expect(started.map(({ backend }) => backend)).toEqual(choices);
  expect(tf.getBackend()).toBe('cpu');
});
