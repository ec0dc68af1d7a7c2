import type { PinnedRun } from '#archive/pinned.ts';

/** Words about kept runs that are pinned beside the open one. */
export const PINNED = {
  title: 'Pinned runs',
  how: 'grey dashed lines with a letter, mean of their seeds',
  more: 'choose in My runs',
  unpin: 'Unpin',
  unpinOf: (letter: string, label: string) => `Unpin ${letter}, ${label}`,
  unseen: (unseen: NonNullable<PinnedRun['unseen']>): string => {
    switch (unseen.why) {
      case 'gone':
        return 'is no longer kept: it was deleted, or cleared away';
      case 'damaged':
        return `cannot be drawn, its record is damaged: ${unseen.faults.join(' ')}`;
      case 'empty':
        return 'has measured nothing yet';
      case 'open':
        return 'is the run that is open';
    }
  },
} as const;
