import type { Truth } from '../../lesson.ts';
import { read } from '../../reading.ts';

const SLOW = { sense: 1 } as const;
const GHOST = { arm: 'ghost' } as const;

/** What each page of the chapter says, as a question to its runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'nine tenths of what sixteen neurons do lies in a few directions, and hardly a neuron stands still',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page }) => {
      const directions = read(page, { of: 'directions' });
      return directions > 3 && directions < 7 && read(page, { of: 'still' }) < 3;
    },
  },
  {
    page: 2,
    says: 'noise fills directions while the sense is heard less, and the classes span no more of them',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page, calm }) =>
      read(page, { of: 'rank' }) > read(calm, { of: 'rank' }) &&
      read(page, { of: 'share', ...SLOW }) < read(calm, { of: 'share', ...SLOW }) &&
      read(page, { of: 'classRank' }) < read(calm, { of: 'classRank' }) + 0.1,
  },
  {
    page: 3,
    says: 'a sense is heard again with fewer directions under a teacher, with more under dropout',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page, dropout }) =>
      [page, dropout].every(
        (run) =>
          read(run, { of: 'share', ...SLOW }) > read(run, { of: 'share', ...SLOW, ...GHOST }) + 0.1,
      ) &&
      read(page, { of: 'rank' }) < read(page, { of: 'rank', ...GHOST }) &&
      read(dropout, { of: 'rank' }) > read(dropout, { of: 'rank', ...GHOST }),
  },
  {
    page: 4,
    says: 'twice the neurons make more directions, and leave the slow sense far below its control',
    of: 'worlds',
    measured: 1,
    holds: ({ page, usual }) =>
      read(page, { of: 'rank' }) > read(usual, { of: 'rank' }) + 2 &&
      read(page, { of: 'alone', ...SLOW }) < read(page, { of: 'control', ...SLOW }) - 0.3,
  },
  {
    page: 4,
    says: 'half the neurons hear the slow sense a little less, in most worlds',
    of: 'worlds',
    measured: 1,
    least: 0.5,
    holds: ({ narrow, usual }) =>
      read(narrow, { of: 'alone', ...SLOW }) < read(usual, { of: 'alone', ...SLOW }),
  },
];
