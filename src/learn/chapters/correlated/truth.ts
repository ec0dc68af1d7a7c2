import type { Recording } from '#lab-state/recording.ts';
import { closedForm } from '#spec/scenarios/correlated/closed-form.ts';
import type { Truth } from '../../lesson.ts';
import { read } from '../../reading.ts';

/** Measurements that a time to one half needs. */
const MEASURED = 50;

const isNear = (measured: number, wanted: number): boolean =>
  Math.abs(measured / wanted - 1) < 0.12;

const waits = (run: Recording): number => read(run, { of: 'waits' });

/** What each page of the chapter says, as a question to its runs. */
export const TRUTHS: readonly Truth[] = [
  {
    page: 1,
    says: 'the weak sense waits many times as long, alone is no use until then, and is learned in the end',
    of: 'showcase',
    measured: MEASURED,
    controls: false,
    holds: ({ page }) => {
      const half = read(page, { of: 'half', sense: 1 });
      return (
        waits(page) > 5 &&
        read(page, { of: 'share', sense: 1, at: half / 2 }) < 0.1 &&
        read(page, { of: 'share', sense: 1 }) > 0.2
      );
    },
  },
  {
    page: 2,
    says: 'how long it waits is what the closed form says, at three strengths',
    of: 'showcase',
    measured: MEASURED,
    controls: false,
    holds: ({ page, closer, farther }) =>
      isNear(waits(page), closedForm(2, 0).waits) &&
      isNear(waits(closer), closedForm(1.5, 0).waits) &&
      isNear(waits(farther), closedForm(3, 0).waits),
  },
  {
    page: 3,
    says: 'the more the senses have in common the longer it waits, and the strong one passes its end',
    of: 'showcase',
    measured: MEASURED,
    controls: false,
    holds: ({ page, apart }) =>
      waits(page) > 2 * waits(apart) &&
      isNear(waits(page), closedForm(3, 0.8).waits) &&
      read(page, { of: 'peak', sense: 0 }) > read(apart, { of: 'peak', sense: 0 }) + 0.1,
  },
  {
    page: 4,
    says: 'with Adam it does not wait',
    of: 'showcase',
    measured: MEASURED,
    controls: false,
    holds: ({ page }) => waits(page) < 1.2 && read(page, { of: 'waits', arm: 'ghost' }) > 5,
  },
];
