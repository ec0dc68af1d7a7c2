import { Worker } from 'node:worker_threads';
import type { RunParams } from '#spec/index.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { Trained } from '#sweep/work.ts';
import type { Lane } from './lane.ts';
import type { Answer, Order } from './lane-thread.ts';

/** A thread does not take over how its parent reads TypeScript. */
const ENTRY = `
import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};
register();
await import(${JSON.stringify(new URL('./lane-thread.ts', import.meta.url).href)});
`;

/** Trains in a thread of its own, so that as many lanes as cores train at once; one that dies is replaced. */
export function laneInThread(sweep: Sweep, engine: RunParams['engine']): Lane {
  const entry = new URL(`data:text/javascript,${encodeURIComponent(ENTRY)}`);
  let worker: Worker | undefined;
  let stopped = false;
  const post = (order: Order) => worker?.postMessage(order);
  const start = () => {
    const started = new Worker(entry, { workerData: { sweep, engine } });
    started.once('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  };
  return {
    train: (work, onProgress) =>
      new Promise<Trained>((resolve, reject) => {
        worker ??= start();
        const own = worker;
        const over = () => {
          own.off('message', hear).off('error', broken).off('exit', gone);
        };
        const hear = (answer: Answer) => {
          if (answer.type === 'progress') return onProgress(answer.done);
          over();
          if (answer.type === 'trained') resolve(answer.trained);
          else reject(new Error(answer.why));
        };
        const broken = ({ message }: Error) => {
          over();
          reject(new Error(`A thread failed: ${message}`));
        };
        const gone = (code: number) => broken(new Error(`it ended with code ${code}.`));
        own.on('message', hear).on('error', broken).on('exit', gone);
        post({ type: 'train', work });
        if (stopped) post({ type: 'stop' });
      }),
    stop: () => {
      stopped = true;
      post({ type: 'stop' });
    },
    close: () => void worker?.terminate(),
  };
}
