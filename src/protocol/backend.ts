/** What computes: the fastest first. */
export const BACKENDS = ['webgpu', 'wasm', 'cpu'] as const;
/** `exact` is slow, gives the same bits in every browser, and is never chosen but by name. */
export type Backend = (typeof BACKENDS)[number] | 'exact';
