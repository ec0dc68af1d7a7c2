import type { Truth } from '../../lesson.ts';
import { read } from '../../reading.ts';

const SLOW = { sense: 1 } as const;
const GHOST = { arm: 'ghost' } as const;

/** What each page of the chapter says, as a question to its runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'the slow sense moves the neurons less than half as much at the end as at the start, and the neurons live',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page }) => {
      const before = read(page, { of: 'moved', ...SLOW, at: 0 });
      return read(page, { of: 'moved', ...SLOW }) < before / 2 && read(page, { of: 'still' }) < 3;
    },
  },
  {
    page: 2,
    says: 'a network of the slow sense alone is right, though half of what moves it, or nearly, is noise',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page }) =>
      read(page, { of: 'noisePart', ...SLOW }) > 0.45 &&
      read(page, { of: 'alone', ...SLOW }) > 0.97,
  },
  {
    page: 3,
    says: 'rings go where signal takes the place of noise, and with all of them the ghost is right',
    of: 'worlds',
    measured: 2,
    controls: false,
    holds: ({ page }) =>
      read(page, { of: 'noisePart', ...SLOW, at: 300 }) > 0.5 &&
      read(page, { of: 'noisePart', ...SLOW }) < 0.2 &&
      read(page, { of: 'rings' }) < read(page, { of: 'rings', ...GHOST }) / 2 &&
      read(page, { of: 'still' }) < 3 &&
      read(page, { of: 'accuracy', ...GHOST }) > 0.98,
  },
  {
    page: 4,
    says: 'dropout brings the slow sense back, and with it more rings',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page }) =>
      read(page, { of: 'share', ...SLOW }) > read(page, { of: 'share', ...SLOW, ...GHOST }) + 0.1 &&
      read(page, { of: 'rings' }) > read(page, { of: 'rings', ...GHOST }) &&
      read(page, { of: 'entanglement' }) > read(page, { of: 'entanglement', ...GHOST }),
  },
  {
    page: 5,
    says: 'a sense that is only pulled moves the neurons by signal, and is heard no more than before',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page }) => {
      const signal = (arm: 'live' | 'ghost') =>
        read(page, { of: 'moved', ...SLOW, arm }) *
        (1 - read(page, { of: 'noisePart', ...SLOW, arm }));
      return (
        signal('live') > 1.5 * signal('ghost') &&
        read(page, { of: 'share', ...SLOW }) <
          read(page, { of: 'share', ...SLOW, ...GHOST }) + 0.02 &&
        read(page, { of: 'filled', ...SLOW }) > read(page, { of: 'alone', ...SLOW }) + 0.4
      );
    },
  },
];
