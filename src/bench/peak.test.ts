import { expect, it } from 'vitest';
import { kernelModule, kernelsIn } from '#engine/plan/wasm/kernels.ts';
import { peakMeter } from './peak.ts';

it('does every product that it counts', () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const kernels = kernelsIn(kernelModule(), memory);
  new Float32Array(memory.buffer).fill(2, 0, 128).fill(3, 128, 144);
  for (const rounds of [1, 5, 40]) expect(kernels.peak(0, rounds)).toBe(32 * 2 * 3 * rounds);
});

it('measures a rate', () => {
  expect(peakMeter()?.()).toBeGreaterThan(0.1);
});
