import type { Truth } from '../../lesson.ts';
import { read } from '../../reading.ts';

const SLOW = { sense: 1 } as const;
const GHOST = { arm: 'ghost' } as const;

/** What each page of the chapter says, as a question to its runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'the network does without the voice and not without the picture, though the voice alone can be learned',
    of: 'showcase',
    measured: 1,
    holds: ({ page }) => {
      const voice = read(page, { of: 'alone', sense: 1 });
      return (
        read(page, { of: 'alone', sense: 0 }) > voice + 0.4 &&
        read(page, { of: 'control', sense: 1 }) > voice + 0.2
      );
    },
  },
  {
    page: 2,
    says: 'of four fillings the substitute is best and another sample worst',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page }) => {
      const [substitute, mean, zeros, other] = (
        ['filled', 'alone', 'zeroed', 'swapped'] as const
      ).map((of) => read(page, { of, ...SLOW }));
      return substitute > Math.max(mean, zeros) + 0.05 && Math.min(mean, zeros) > other + 0.2;
    },
  },
  {
    page: 3,
    says: 'each network is best with the filling that it practised with, and without practice none helps',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page, practised, unpractised }) =>
      read(page, { of: 'zeroed', ...SLOW }) > read(page, { of: 'alone', ...SLOW }) + 0.03 &&
      read(practised, { of: 'filled', ...SLOW }) >
        read(practised, { of: 'zeroed', ...SLOW }) + 0.2 &&
      read(unpractised, { of: 'filled', ...SLOW }) < 0.5,
  },
  {
    page: 4,
    says: 'the cure changes who can answer, and nothing in the accuracy with both senses',
    of: 'worlds',
    measured: 1,
    controls: false,
    holds: ({ page }) =>
      Math.abs(read(page, { of: 'accuracy' }) - read(page, { of: 'accuracy', ...GHOST })) < 0.02 &&
      read(page, { of: 'filled', ...SLOW }) > read(page, { of: 'filled', ...SLOW, ...GHOST }) + 0.4,
  },
];
