import { expect, it, vi } from 'vitest';
import { graphicsDevice, startBackend } from './tf.ts';

it('gives the graphics device to who asked for it, though another start follows before it is there', async () => {
  const ask = navigator.gpu.requestAdapter.bind(navigator.gpu);
  const slow = vi.spyOn(navigator.gpu, 'requestAdapter').mockImplementation(async (options) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return ask(options);
  });
  const [card, plain] = await Promise.all([startBackend('webgpu', ''), startBackend('cpu', '')]);
  slow.mockRestore();
  expect([card.backend, plain.backend]).toEqual(['webgpu', 'cpu']);
  expect(card.gpu?.limits.maxBufferSize).toBeGreaterThan(0);
  expect(plain.gpu).toBeUndefined();
  expect(graphicsDevice()).toBeUndefined();
});
