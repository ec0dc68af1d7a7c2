import { heard, pageHost } from '#lab-state/page-host.ts';
import type { LivingMapHost } from './host.ts';

/** A page as the host of living maps. `base` is where its files lie. */
export const browserHost = (base: string = document.baseURI): LivingMapHost => ({
  ...pageHost(base),
  spawn: (hearer) =>
    heard(
      new Worker(new URL('../../../worker/living.ts', import.meta.url), { type: 'module' }),
      hearer,
    ),
});
