import type { PinnedRun } from '#archive/pinned.ts';
import { say, words } from './panel-say.ts';

/** Words about kept runs that are pinned beside the open one. */
export const PINNED = words('pinned', ['title', 'how', 'more', 'unpin'], {
  unpinOf: (letter: string, label: string) => say('pinned-unpinOf', { letter, label }),
  unseen: (unseen: NonNullable<PinnedRun['unseen']>): string =>
    say(`pinned-${unseen.why}`, {
      faults: unseen.why === 'damaged' ? unseen.faults.join(' ') : '',
    }),
});
