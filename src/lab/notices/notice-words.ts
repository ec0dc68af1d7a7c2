import { say, words } from '../say.ts';

/** What the page says of what is on it before anything is the matter. */
export const STRINGS = words(
  'notice',
  [
    'recordedBadge',
    'warming',
    'waitsToPlay',
    'wasRecorded',
    'yours',
    'play',
    'empty',
    'close',
    'notices',
  ],
  {
    recorded: (title: string) => say('notice-recorded', { title }),
  },
);
