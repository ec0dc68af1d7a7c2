import { startBackend, tf } from '#engine/tfjs/tf.ts';
import type { Backend } from '#protocol/backend.ts';
import { WASM_FILES } from '#worker/wasm.ts';

const started = new Set<Backend>();

/** Makes a backend of tfjs the current one. */
export async function useBackend(backend: Backend): Promise<void> {
  if (started.has(backend)) {
    await tf.setBackend(backend);
    return;
  }
  const got = await startBackend(backend, WASM_FILES);
  if (got.backend !== backend) throw new Error(`tfjs has no ${backend} here.`);
  started.add(backend);
}
