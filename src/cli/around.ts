import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from '#session/headless.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where runs find their files in plain Node. */
export const around: Surroundings = {
  wasmPath: at('node_modules/@tensorflow/tfjs-backend-wasm/dist/'),
  load: async (path) => new Uint8Array(await readFile(at(`public/data/${path}`))),
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
};
