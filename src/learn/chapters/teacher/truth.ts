import type { Recording } from '#lab-state/recording.ts';
import type { Truth } from '../../lesson.ts';
import { type Quantity, read } from '../../reading.ts';

/** What a run gained over its ghost, which was never changed. */
const gain = (run: Recording, quantity: Quantity): number =>
  read(run, quantity) - read(run, { ...quantity, arm: 'ghost' });

/** What the pages say, as questions to trained runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'with the switch the slow sense brings more of the answer, and the accuracy stays where it was',
    of: 'worlds',
    measured: 1,
    holds: ({ page }) =>
      gain(page, { of: 'share', sense: 1 }) > 0.05 &&
      Math.abs(gain(page, { of: 'accuracy' })) < 0.02,
  },
  {
    page: 2,
    says: 'by the pull alone the slow code can stand in for the strong one, and is heard less in its own place',
    of: 'worlds',
    measured: 1,
    holds: ({ page }) =>
      gain(page, { of: 'filled', sense: 1 }) > 0.3 && gain(page, { of: 'alone', sense: 1 }) < 0,
  },
  {
    page: 3,
    says: 'practice alone raises the share of the slow sense, the pull alone lowers it, both together raise it most',
    of: 'worlds',
    measured: 1,
    holds: ({ page, pull, practice }) =>
      gain(pull, { of: 'share', sense: 1 }) < 0 &&
      gain(practice, { of: 'share', sense: 1 }) > 0 &&
      gain(page, { of: 'share', sense: 1 }) > gain(practice, { of: 'share', sense: 1 }),
  },
  {
    page: 4,
    says: 'on digits the voice stands in better for the picture, and its share does not rise',
    of: 'showcase',
    measured: 1,
    holds: ({ page }) =>
      gain(page, { of: 'filled', sense: 1 }) > 0.08 && gain(page, { of: 'share', sense: 1 }) < 0.05,
  },
];
