import { parentPort, workerData } from 'node:worker_threads';
import type { Trained, Work } from '#sweep/work.ts';
import { haveGraphics } from './graphics.ts';
import { laneHere } from './lane.ts';

/** What a thread is asked. */
export type Order = { readonly type: 'train'; readonly work: Work } | { readonly type: 'stop' };
/** What it answers. */
export type Answer =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'trained'; readonly trained: Trained }
  | { readonly type: 'failed'; readonly why: string };

const port = parentPort;
if (!port) throw new Error('This is a thread of another program.');
if (workerData.engine === 'webgpu') await haveGraphics();
const lane = laneHere(workerData.sweep, workerData.engine);
const answer = (message: Answer) => port.postMessage(message);

port.on('message', async (order: Order) => {
  if (order.type === 'stop') return lane.stop();
  try {
    const trained = await lane.train(order.work, (done) => answer({ type: 'progress', done }));
    answer({ type: 'trained', trained });
  } catch (error) {
    answer({ type: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
});
