import { HELPERS } from '#worker/helpers.ts';
import { WASM_FILES } from '#worker/wasm.ts';
import { findThreads, findWasmAt } from './backend.ts';
import { bench } from './bench.ts';
import type { Extent } from './cases.ts';
import type { Update } from './result.ts';

const tell = (update: Update): void => self.postMessage(update);

self.onmessage = ({ data }: MessageEvent<Extent>) => {
  findWasmAt(WASM_FILES);
  findThreads(HELPERS);
  bench(data, tell).then(
    () => tell({ kind: 'finished' }),
    (error) => tell({ kind: 'failed', message: String(error) }),
  );
};
