import { heard, pageHost } from '#lab-state/page-host.ts';
import type { ExploreHost } from './host.ts';

/** A page as the host of sweeps. `base` is where its files lie. */
export const browserHost = (base: string = document.baseURI): ExploreHost => ({
  ...pageHost(base),
  spawn: (hearer) =>
    heard(new Worker(new URL('../../worker/crew.ts', import.meta.url), { type: 'module' }), hearer),
});
