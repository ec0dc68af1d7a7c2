import type { Event } from '#protocol/messages.ts';
import type { LabHost } from './host.ts';

/** A page as the host of labs. `base` is where its files lie. */
export const browserHost = (base: string = document.baseURI): LabHost => ({
  spawn: ({ receive, died }) => {
    const worker = new Worker(new URL('../worker/entry.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Event>) => receive(data);
    worker.onmessageerror = died;
    worker.onerror = (event) => {
      event.preventDefault();
      died();
    };
    return worker;
  },
  dataUrl: new URL('data/', base).href,
  read: async (path) => {
    const response = await fetch(new URL(path, base));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  },
  frame: (work) => {
    const frame = requestAnimationFrame(work);
    return () => cancelAnimationFrame(frame);
  },
  later: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
  watchHidden: (tell) => {
    const look = () => tell(document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  },
  calm: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
});
