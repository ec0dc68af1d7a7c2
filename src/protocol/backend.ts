/** What tfjs computes with: the fastest first. */
export const BACKENDS = ['webgpu', 'wasm', 'cpu'] as const;
/**
 * `plan-cpu` is the compiled plan on the processor; it and `exact`, which is slow, give the same bits in
 * every browser, and are never chosen but by name.
 */
export type Backend = (typeof BACKENDS)[number] | 'plan-cpu' | 'exact';

/** One engine of a run, and the step from which it trained. */
export interface Stint {
  readonly backend: Backend;
  readonly from: number;
}

/** The engines of a run once one takes it up at a step: what others would have trained later is gone. */
export function stintsWith(before: readonly Stint[], backend: Backend, from: number): Stint[] {
  const past = before.filter((stint) => stint.from < from);
  return past.at(-1)?.backend === backend ? past : [...past, { backend, from }];
}
