import { type Kernels, kernelModule, kernelsIn } from '#engine/plan/wasm/kernels.ts';

/** Products and sums in a round of the kernel. */
const FLOPS = 64;
/** About 2 ms of a current core. */
const ROUNDS = 1_500_000;
/** The best of so many, since a core that is shared is held up now and then. */
const TRIES = 3;

/**
 * Measures GFLOP/s of one core in a loop of nothing but products and sums, with the vector instructions that
 * every browser has; nothing where there are none.
 */
export function peakMeter(): (() => number) | undefined {
  let kernels: Kernels;
  try {
    kernels = kernelsIn(kernelModule(), new WebAssembly.Memory({ initial: 1 }));
  } catch {
    return undefined;
  }
  const once = (): number => {
    const start = performance.now();
    kernels.peak(0, ROUNDS);
    return (FLOPS * ROUNDS) / (1e6 * (performance.now() - start));
  };
  once();
  return () => Math.max(...Array.from({ length: TRIES }, once));
}
