import { parentPort } from 'node:worker_threads';
import { server } from '#engine/pool/serve.ts';

const port = parentPort;
if (!port) throw new Error('This is a thread of another program.');
port.on(
  'message',
  server((reply) => port.postMessage(reply)),
);
