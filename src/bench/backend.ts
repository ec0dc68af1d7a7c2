import type { TfBackend } from '#engine/tfjs/tf.ts';
import { startBackend, tf } from '#engine/tfjs/tf.ts';
import { WASM_FILES } from '#worker/wasm.ts';

const started = new Set<TfBackend>();

/** Makes a backend of tfjs the current one. */
export async function useBackend(backend: TfBackend): Promise<void> {
  if (started.has(backend)) {
    await tf.setBackend(backend);
    return;
  }
  const got = await startBackend(backend, WASM_FILES);
  if (got.backend !== backend) throw new Error(`tfjs has no ${backend} here.`);
  started.add(backend);
}
