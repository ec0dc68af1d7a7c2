import type { Recording } from '#lab-state/recording.ts';
import type { Truth } from '../../lesson.ts';
import { read } from '../../reading.ts';

const filled = (run: Recording): number => read(run, { of: 'filled', sense: 1 });
const share = (run: Recording): number => read(run, { of: 'share', sense: 1 });

/** What the pages say, as questions to trained runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'with the room the slow sense stands in for the strong one nearly always',
    of: 'worlds',
    measured: 1,
    holds: ({ page }) =>
      filled(page) > 0.85 &&
      filled(page) > read(page, { of: 'filled', sense: 1, arm: 'ghost' }) + 0.3,
  },
  {
    page: 2,
    says: 'without the adversary the room does as well, by five points',
    of: 'worlds',
    measured: 1,
    holds: ({ page, empty }) => filled(empty) > filled(page) - 0.05,
  },
  {
    page: 3,
    says: 'pushes of random direction do about as much for the share, and a fresh judge tells all codes apart',
    of: 'worlds',
    measured: 1,
    holds: ({ page, shaken }) =>
      Math.abs(share(page) - share(shaken)) < 0.1 && read(page, { of: 'fresh' }) > 0.95,
  },
  {
    page: 4,
    says: 'without practice the stand-in fails, and practice alone, without any room, comes near the whole',
    of: 'worlds',
    measured: 1,
    holds: ({ page, unpractised, practice }) =>
      filled(unpractised) < filled(page) - 0.4 && filled(practice) > filled(page) - 0.1,
  },
  {
    page: 5,
    says: 'the showcase world stands lowest, another world is over the line, and the slow sense fades in all',
    of: 'showcase',
    measured: 1,
    holds: ({ page, ...others }) =>
      share(page) < 0.1 &&
      Object.values(others).every((other) => share(other) > share(page)) &&
      Object.values(others).some((other) => share(other) > 0.1) &&
      Object.values(others).every(
        (other) =>
          read(other, { of: 'alone', sense: 1 }) < read(other, { of: 'control', sense: 1 }) - 0.3,
      ),
  },
];
