import type { Helpers } from '#engine/pool/port.ts';

const ENDED = 'A thread that trains ended unexpectedly.';

/** Threads of this browser: workers without shared memory, which need no special headers. */
export const HELPERS: Helpers = {
  count: Math.max(0, (navigator.hardwareConcurrency ?? 1) - 1),
  spawn: () => {
    const worker = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });
    return {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => {
        worker.onmessage = ({ data }) => listener(data);
      },
      onEnd: (listener) => {
        worker.onerror = (event) => {
          event.preventDefault();
          worker.terminate();
          listener(ENDED);
        };
      },
      close: () => worker.terminate(),
    };
  },
};
