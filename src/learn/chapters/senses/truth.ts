import type { Recording } from '#lab-state/recording.ts';
import type { Truth } from '../../lesson.ts';
import { read } from '../../reading.ts';

/** Accuracy of the slow sense alone, in company and in its control. */
const gap = (run: Recording): number =>
  read(run, { of: 'control', sense: 1 }) - read(run, { of: 'alone', sense: 1 });

/** What the pages say, as questions to trained runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'each sense alone nearly suffices, and the strong one is learned first',
    of: 'worlds',
    holds: ({ page }) =>
      [0, 1].every((sense) => read(page, { of: 'control', sense }) > 0.9) &&
      read(page, { of: 'control', sense: 0, at: 75 }) >
        read(page, { of: 'control', sense: 1, at: 75 }) + 0.05,
  },
  {
    page: 2,
    says: 'with both, the network answers before the slow sense could, and the slow sense stays behind its control',
    of: 'worlds',
    holds: ({ page }) =>
      read(page, { of: 'accuracy', at: 150 }) > read(page, { of: 'control', sense: 1, at: 150 }) &&
      gap(page) > 0.3,
  },
  {
    page: 3,
    says: 'without any noise the slow sense alone is worth a little more, and still far less than its control',
    of: 'worlds',
    holds: ({ page, clean }) =>
      read(clean, { of: 'alone', sense: 1 }) > read(page, { of: 'alone', sense: 1 }) &&
      gap(clean) > 0.2,
  },
  {
    page: 4,
    says: 'beside a weaker neighbour the same slow sense has the larger share',
    of: 'worlds',
    holds: ({ page, weak }) =>
      read(weak, { of: 'share', sense: 1 }) > read(page, { of: 'share', sense: 1 }) + 0.03,
  },
];
