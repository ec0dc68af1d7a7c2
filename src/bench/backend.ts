import type { Helpers } from '#engine/pool/port.ts';
import { startBackend, type TfBackend, tf } from '#engine/tfjs/tf.ts';

type Files = string | Record<string, string>;

const started = new Set<TfBackend>();
let wasmFiles: Files = '';

/** Says where tfjs's WebAssembly files are: a folder, or a map of file names to addresses. */
export function findWasmAt(files: Files): void {
  wasmFiles = files;
}

let helpers: Helpers | undefined;

/** Says which threads may help. */
export function findThreads(found: Helpers): void {
  helpers = found;
}

/** Threads that may help, if there are any. */
export const threads = (): Helpers | undefined => (helpers?.count ? helpers : undefined);

/** Makes a backend of tfjs the current one. */
export async function useBackend(backend: TfBackend): Promise<void> {
  if (started.has(backend)) {
    await tf.setBackend(backend);
    return;
  }
  const got = await startBackend(backend, wasmFiles);
  if (got.backend !== backend) throw new Error(`tfjs has no ${backend} here.`);
  started.add(backend);
}
