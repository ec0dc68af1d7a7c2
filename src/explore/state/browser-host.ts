import type { CrewEvent } from '#sweep/messages.ts';
import type { ExploreHost } from './host.ts';

/** A page as the host of sweeps. `base` is where its files lie. */
export const browserHost = (base: string = document.baseURI): ExploreHost => ({
  spawn: ({ receive, died }) => {
    const worker = new Worker(new URL('../../worker/crew.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<CrewEvent>) => receive(data);
    worker.onmessageerror = died;
    worker.onerror = (event) => {
      event.preventDefault();
      died();
    };
    return worker;
  },
  dataUrl: new URL('data/', base).href,
  cores: navigator.hardwareConcurrency ?? 2,
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
});
