/** What tfjs computes with: the fastest first. */
export const BACKENDS = ['webgpu', 'wasm', 'cpu'] as const;
/**
 * `plan-cpu` is the compiled plan on the processor; it and `exact`, which is slow, give the same bits in
 * every browser, and are never chosen but by name.
 */
export type Backend = (typeof BACKENDS)[number] | 'plan-cpu' | 'exact';
