import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Helpers } from '#engine/pool/port.ts';

/** A thread does not take over how its parent reads TypeScript. */
const ENTRY = `
import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};
register();
await import(${JSON.stringify(new URL('./helper.ts', import.meta.url).href)});
`;

/** Threads of Node, which run TypeScript as it stands. */
export const HELPERS: Helpers = {
  count: Math.max(0, availableParallelism() - 1),
  spawn: () => {
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(ENTRY)}`));
    return {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => worker.on('message', listener),
      onEnd: (listener) => {
        worker.on('error', ({ message }) => listener(`A thread failed: ${message}`));
        worker.on('exit', (code) => listener(`A thread ended with code ${code}.`));
      },
      close: () => void worker.terminate(),
    };
  },
};
