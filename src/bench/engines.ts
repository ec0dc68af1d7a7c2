interface Engine {
  readonly title: string;
  readonly on: 'graphics' | 'cpu';
  /** Ours: the first of these that ran is what all others are compared with. */
  readonly own?: true;
}

/** Everything that is timed, in the order of the tables. */
export const ENGINES = {
  plan: { title: 'compiled plan', on: 'graphics', own: true },
  'plan-cpu': { title: 'compiled plan, processor', on: 'cpu', own: true },
  'plan-cpu-all': { title: 'compiled plan, all cores', on: 'cpu', own: true },
  'tfjs-webgpu': { title: 'tfjs, WebGPU', on: 'graphics' },
  'tfjs-wasm': { title: 'tfjs, WebAssembly', on: 'cpu' },
  'tfjs-wasm-ours': { title: 'tfjs, WebAssembly, our kernels', on: 'cpu' },
  'tfjs-fit': { title: 'tfjs model.fit, WebGPU', on: 'graphics' },
  'jax-js-webgpu': { title: 'jax-js, WebGPU', on: 'graphics' },
  'jax-js-wasm': { title: 'jax-js, WebAssembly', on: 'cpu' },
} as const satisfies Record<string, Engine>;
export type EngineName = keyof typeof ENGINES;

const named = (name: EngineName): Engine => ENGINES[name];
export const ENGINE_NAMES = Object.keys(ENGINES) as readonly EngineName[];
export const titleOf = (name: EngineName): string => named(name).title;
export const isOwn = (name: EngineName): boolean => named(name).own ?? false;
export const onGraphics = (name: EngineName): boolean => named(name).on === 'graphics';
