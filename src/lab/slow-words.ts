import { say, words } from './slow-say.ts';

/** The words of a step that is walked through. */
export const SLOW = words(
  'time',
  ['slow', 'slowIdle', 'slowOver', 'next', 'back', 'equal', 'fusionHead', 'ofLive'],
  {
    phases: words('time-phases', ['encode', 'fuse', 'loss', 'gradient', 'update']),
    encode: (batch: number, latent: number) => say('time-encode', { batch, latent }),
    fuse: (neurons: number) => say('time-fuse', { neurons }),
    loss: (loss: string, chance: string, classes: number) =>
      say('time-loss', { loss, classes, chance }),
    gradient: (lengths: string) => say('time-gradient', { lengths }),
    unequal: (most: string, least: string, times: string) =>
      say('time-unequal', { most, times, least }),
    update: (lengths: string, step: number) => say('time-update', { lengths, step }),
    named: (name: string, number: string) => say('time-named', { name, number }),
  },
);
