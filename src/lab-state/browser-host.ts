import type { LabHost } from './host.ts';
import { heard, pageHost } from './page-host.ts';

/** A page as the host of labs. `base` is where its files lie. */
export const browserHost = (base: string = document.baseURI): LabHost => ({
  ...pageHost(base),
  spawn: (hearer) =>
    heard(new Worker(new URL('../worker/entry.ts', import.meta.url), { type: 'module' }), hearer),
  read: async (path) => {
    const response = await fetch(new URL(path, base));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  },
  frame: (work) => {
    const frame = requestAnimationFrame(work);
    return () => cancelAnimationFrame(frame);
  },
  calm: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
});
