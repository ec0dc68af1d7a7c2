import { WASM_FILES } from '#worker/wasm.ts';
import { findWasmAt } from './backend.ts';
import { bench } from './bench.ts';
import type { Extent } from './cases.ts';
import type { Update } from './result.ts';

const tell = (update: Update): void => self.postMessage(update);

self.onmessage = ({ data }: MessageEvent<Extent>) => {
  findWasmAt(WASM_FILES);
  bench(data, tell).then(
    () => tell({ kind: 'finished' }),
    (error) => tell({ kind: 'failed', message: String(error) }),
  );
};
