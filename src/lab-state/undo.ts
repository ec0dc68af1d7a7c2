import { type Course, changesUpTo, differing, partingOf, sameCourse } from '#spec/course.ts';
import type { Intervention } from '#spec/index.ts';

/** Where a course is taken up again, and what holds from there. */
export interface Turn {
  readonly step: number;
  readonly interventions: Course;
}

/** Settings, with their steps, in which two courses differ. */
const namesOf = (a: Course, b: Course): string =>
  [...new Set(differing(a, b).map(({ step, arm, key }) => `${step} ${arm} ${key}`))].sort().join();

/** What was taken back, on which line, and at which step that line was. */
interface Undone {
  readonly interventions: Course;
  readonly line: number;
  readonly step: number;
}

/** What was done on the page to the course of a run, one entry a change, so that each can be taken back exactly. */
export class History {
  /** What was taken back and can be done again, the last one last. */
  readonly undone: Undone[] = [];
  #done: { readonly before: Course; readonly after: Course }[] = [];

  /** Takes in a change. One knob turned on at one step is one change, however often it moved. */
  note(before: Course, after: Course): void {
    if (sameCourse(before, after)) return;
    const last = this.#done.at(-1);
    const goesOn = last && sameCourse(last.after, before);
    if (goesOn && namesOf(last.before, last.after) === namesOf(before, after)) {
      this.#done.pop();
      if (!sameCourse(last.before, after)) this.#done.push({ before: last.before, after });
    } else this.#done.push({ before, after });
  }

  clear(): void {
    this.#done = [];
    this.undone.length = 0;
  }

  /**
   * How to take back the last change up to step `now`. Changes that came with the link count as one per
   * step. Nothing if there is none.
   */
  last(course: Course, now: number): Turn | undefined {
    const entry = this.#done.findLast(({ after }) => sameCourse(after, course));
    const step = entry && partingOf(entry.before, entry.after);
    if (entry && step !== undefined) return { step, interventions: entry.before };
    const last = changesUpTo(course, now).at(-1)?.step;
    return last === undefined ? undefined : without(course, last, now);
  }
}

/**
 * How to take back all that was changed at `step`. What was changed after it goes too, for it was done to
 * a run that will not be; what is only planned, after step `now`, stays.
 */
export function without(course: Course, step: number, now: number): Turn {
  const stays = (one: Intervention) =>
    step > now ? one.step !== step : one.step < step || one.step > now;
  return { step, interventions: course.filter(stays) };
}
