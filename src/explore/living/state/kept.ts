import type { LivingPlace } from '#protocol/living.ts';
import { samePast } from '#spec/course.ts';
import type { KeptPlace } from './lead.ts';

/** So many places are kept at most: each holds some 130 kB a network. */
const MOST = 4;

/**
 * Places from which training can go on, of all lines together. Where there are too many, the one that lies
 * closest after another goes, so that the way to any step stays short; the newest stays.
 */
export class KeptPlaces {
  #kept: readonly KeptPlace[] = [];

  add(kept: KeptPlace): void {
    const others = this.#kept.filter(
      ({ step, course }) => step !== kept.step || !samePast(course, kept.course, step),
    );
    this.#kept = [...others, kept].sort((a, b) => a.step - b.step);
    while (this.#kept.length > MOST) {
      const gaps = this.#kept.map((one, k) =>
        one === kept ? Number.POSITIVE_INFINITY : one.step - (this.#kept[k - 1]?.step ?? 0),
      );
      const closest = gaps.indexOf(Math.min(...gaps));
      this.#kept = this.#kept.filter((_, k) => k !== closest);
    }
  }

  /** The latest on the way to a place. */
  latest({ step, course }: LivingPlace): KeptPlace | undefined {
    return this.#kept.findLast((one) => one.step <= step && samePast(one.course, course, one.step));
  }
}
