import { LivingDesk } from '#session/living-desk.ts';
import { loadFrom } from './load.ts';

const desk = new LivingDesk({
  emit: (event) =>
    event.type === 'looked'
      ? self.postMessage(event, { transfer: [event.rows.buffer] })
      : self.postMessage(event),
  loadFrom,
  // A blob lies outside the memory of page and worker, and goes between them as a name.
  store: (state) => new Blob([state]),
  fetch: async (stored) => new Uint32Array(await (stored as Blob).arrayBuffer()),
  report: (error) => console.error(error),
});

self.onmessage = ({ data }: MessageEvent) => desk.handle(data);
