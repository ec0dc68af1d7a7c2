import type { Truth } from '../../lesson.ts';
import { read } from '../../reading.ts';
import { triedOf } from '../../score.ts';

/** What each page of the chapter says, as a question to its runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'without any dial the network is right and falls for a strong liar; dials help, and all of them at once are not best',
    of: 'showcase',
    measured: 1,
    controls: false,
    holds: ({ page, full, mixed }) => {
      const score = (run: typeof page) => read(run, { of: 'score' });
      const worst = triedOf(page).reduce((least, one) => (one.right < least.right ? one : least));
      return (
        read(page, { of: 'accuracy' }) > 0.98 &&
        score(page) < 0.25 &&
        worst.what === 'lies' &&
        worst.sense === 0 &&
        score(mixed) > score(page) + 0.4 &&
        score(mixed) > score(full)
      );
    },
  },
  {
    page: 2,
    says: 'where no band suffices a liar costs more than it does to who left bands out in training, and that costs accuracy',
    of: 'showcase',
    measured: 1,
    controls: false,
    holds: ({ page, dropped }) => {
      const score = (run: typeof page) => read(run, { of: 'score' });
      return (
        read(page, { of: 'accuracy' }) > 0.8 &&
        score(page) < 0.55 &&
        score(dropped) > score(page) &&
        read(dropped, { of: 'accuracy' }) < read(page, { of: 'accuracy' })
      );
    },
  },
];
