import type { Truth } from '../../lesson.ts';
import { courseOf, read } from '../../reading.ts';

/** What the pages say, as questions to trained runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'with both clues nearly all is right, and a network without ears draws almost the same curve',
    of: 'showcase',
    holds: ({ page }) =>
      read(page, { of: 'accuracy' }) > 0.88 &&
      read(page, { of: 'accuracy' }) - read(page, { of: 'control', sense: 0 }) < 0.06,
  },
  {
    page: 2,
    says: 'muting the voice costs little, covering the picture takes nearly everything',
    of: 'showcase',
    holds: ({ page }) =>
      read(page, { of: 'accuracy' }) - read(page, { of: 'without', sense: 1 }) < 0.1 &&
      read(page, { of: 'accuracy' }) - read(page, { of: 'alone', sense: 1 }) > 0.55,
  },
  {
    page: 3,
    says: 'a network that only ever hears names far more digits by the voice',
    of: 'showcase',
    holds: ({ page }) =>
      read(page, { of: 'control', sense: 1 }) > read(page, { of: 'alone', sense: 1 }) + 0.3,
  },
  {
    page: 4,
    says: 'the voice brings less than a fifth of the answer all along, while the accuracy climbs',
    of: 'showcase',
    holds: ({ page }) =>
      courseOf(page, { of: 'share', sense: 1 })
        .filter(({ step }) => step > 0)
        .every(({ mean }) => mean < 0.2) && read(page, { of: 'accuracy' }) > 0.88,
  },
  {
    page: 5,
    says: 'practice leaves the accuracy where it was, and the voice answers more often alone',
    of: 'showcase',
    holds: ({ page }) =>
      Math.abs(read(page, { of: 'accuracy' }) - read(page, { of: 'accuracy', arm: 'ghost' })) <
        0.04 &&
      read(page, { of: 'filled', sense: 1 }) >
        read(page, { of: 'filled', sense: 1, arm: 'ghost' }) + 0.1,
  },
];
