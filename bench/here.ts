import { availableParallelism } from 'node:os';
import type { Extent } from '#bench/cases.ts';
import type { Result } from '#bench/result.ts';
import type { Helpers } from '#engine/pool/port.ts';
import type { Dawn } from './pack/dawn.ts';
import { printAsItGoes, printRest } from './print.ts';

export interface Wanted {
  readonly extent: Extent;
  /** Whether engines on WebGPU run, too. */
  readonly graphics: boolean;
  /** Folder of tfjs's WebAssembly files. */
  readonly wasmAt: string;
  /** Threads that may help. */
  readonly threads?: Helpers;
  /** Patterns of the cases and engines that run; all where there is none. */
  readonly cases?: string;
  readonly engines?: string;
}

/** Makes a navigator as engines look for it; Node has none before version 21, and none has WebGPU. */
function beNavigator(gpu: GPU | undefined): void {
  const value = { gpu, userAgent: 'node', hardwareConcurrency: availableParallelism() };
  Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
}

/** @throws Error if the package is missing. */
async function webGpu(load: () => Promise<Dawn>): Promise<GPU> {
  const { create, globals } = await load();
  Object.assign(globalThis, globals);
  return create([]);
}

/** Runs the bench in this thread of plain Node, printing the table as it goes. */
export async function benchHere(wanted: Wanted, dawn: () => Promise<Dawn>): Promise<Result> {
  const show = printAsItGoes();
  beNavigator(wanted.graphics ? await webGpu(dawn) : undefined);
  // tfjs looks for WebGPU as soon as it is loaded.
  const [{ bench }, { findThreads, findWasmAt }, { onGraphics }] = await Promise.all([
    import('#bench/bench.ts'),
    import('#bench/backend.ts'),
    import('#bench/engines.ts'),
  ]);
  findWasmAt(wanted.wasmAt);
  if (wanted.threads) findThreads(wanted.threads);
  const [cases, engines] = [wanted.cases, wanted.engines].map((one) => new RegExp(one ?? ''));
  const result = await bench(
    wanted.extent,
    (update) => {
      if (update.kind === 'case') console.error(`${update.name} (${update.done + 1}/${update.of})`);
      if (update.kind === 'result') show(update.result);
    },
    {
      cases: (name) => cases.test(name),
      engines: (name) => engines.test(name) && (wanted.graphics || !onGraphics(name)),
    },
  );
  printRest(result);
  return result;
}
