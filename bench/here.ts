import { availableParallelism } from 'node:os';
import type { Extent } from '#bench/cases.ts';
import type { Result } from '#bench/result.ts';
import type { Helpers } from '#engine/pool/port.ts';
import type { Dawn } from './pack/dawn.ts';

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

/** @throws Error if the package or the driver is missing. */
async function offerWebGpu(load: () => Promise<Dawn>): Promise<void> {
  const { create, globals } = await load();
  Object.assign(globalThis, globals);
  const value = { gpu: create([]), userAgent: 'node', hardwareConcurrency: availableParallelism() };
  Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
}

/** Runs the bench in this thread of plain Node, saying on stderr how it goes. */
export async function benchHere(wanted: Wanted, dawn: () => Promise<Dawn>): Promise<Result> {
  if (wanted.graphics) await offerWebGpu(dawn);
  // tfjs looks for WebGPU as soon as it is loaded.
  const [{ bench }, { findThreads, findWasmAt }, { onGraphics }] = await Promise.all([
    import('#bench/bench.ts'),
    import('#bench/backend.ts'),
    import('#bench/engines.ts'),
  ]);
  findWasmAt(wanted.wasmAt);
  if (wanted.threads) findThreads(wanted.threads);
  const [cases, engines] = [wanted.cases, wanted.engines].map((one) => new RegExp(one ?? ''));
  return bench(
    wanted.extent,
    (update) => {
      if (update.kind === 'case') console.error(`${update.name} (${update.done + 1}/${update.of})`);
    },
    {
      cases: (name) => cases.test(name),
      engines: (name) => engines.test(name) && (wanted.graphics || !onGraphics(name)),
    },
  );
}
