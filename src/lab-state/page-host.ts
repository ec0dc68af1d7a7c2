import type { Hearer } from './host.ts';

/** What hosts in a page have alike. `base` is where its files lie. */
export const pageHost = (base: string) => ({
  dataUrl: new URL('data/', base).href,
  cores: navigator.hardwareConcurrency ?? 2,
  later: (ms: number, work: () => void) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
  watchHidden: (tell: (hidden: boolean) => void) => {
    const look = () => tell(document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  },
});

/** The worker, with somebody who hears it. */
export function heard<Event>(worker: Worker, { receive, died }: Hearer<Event>): Worker {
  worker.onmessage = ({ data }: MessageEvent<Event>) => receive(data);
  worker.onmessageerror = died;
  worker.onerror = (event) => {
    event.preventDefault();
    died();
  };
  return worker;
}
