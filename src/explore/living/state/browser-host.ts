import type { LivingEvent } from '#protocol/living.ts';
import type { LivingMapHost } from './host.ts';

/** A page as the host of living maps. `base` is where its files lie. */
export const browserHost = (base: string = document.baseURI): LivingMapHost => ({
  spawn: ({ receive, died }) => {
    const worker = new Worker(new URL('../../../worker/living.ts', import.meta.url), {
      type: 'module',
    });
    worker.onmessage = ({ data }: MessageEvent<LivingEvent>) => receive(data);
    worker.onmessageerror = died;
    worker.onerror = (event) => {
      event.preventDefault();
      died();
    };
    return worker;
  },
  dataUrl: new URL('data/', base).href,
  cores: navigator.hardwareConcurrency ?? 2,
  now: () => performance.now(),
});
