import { MODULE } from './module.ts';

/** What the module exports; addresses and counts are whole numbers. */
export interface Kernels {
  advance(jobs: number, count: number, first: number, steps: number): void;
  dense(
    x: number,
    w: number,
    b: number,
    out: number,
    rows: number,
    inputs: number,
    columns: number,
  ): void;
  relu(from: number, to: number, count: number): void;
  peak(from: number, rounds: number): number;
}

let compiled: WebAssembly.Module | undefined;

/** The compiled kernels. @throws Error where this browser has no vector instructions. */
export function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(MODULE), (c) => c.charCodeAt(0)));
  return compiled;
}

/** The kernels, at work in this memory. */
export function kernelsIn(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernels {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return exports as unknown as Kernels;
}
