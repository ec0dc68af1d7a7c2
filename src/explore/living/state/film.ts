import { type LivingPlace, LOOKED } from '#protocol/living.ts';
import { samePast } from '#spec/course.ts';
import { type Cell, cellsOf } from '#sweep/map/cells.ts';
import { type Column, columnsOf } from '#sweep/outcome.ts';
import type { Points } from '#sweep/points.ts';
import { Results } from '#sweep/results.ts';
import { COLLAPSED, type Outcome, seedsIn } from '#sweep/sweep.ts';
import type { Members } from './members.ts';

/** A map as it was at one step. */
export interface Frame extends LivingPlace {
  /** `LOOKED` of every network. */
  readonly rows: Float32Array;
  /** The same as a sweep of one look has it. */
  readonly results: Results;
  /** Of every point: whether its seeds have collapsed. */
  readonly votes: readonly Cell[];
  /** Cells with a number, and those of them in which most seeds have not collapsed. */
  readonly counted: number;
  readonly hearing: number;
}

/** Where a number of the sweep stands in a row of `LOOKED`. */
const placeOf = ({ field }: Column): number =>
  field === 'share' ? 0 : field === 'shareResampled' ? 1 : LOOKED.indexOf('accuracy');
const DIVERGED_AT = LOOKED.indexOf('divergedAt');
const ACCURACY = LOOKED.indexOf('accuracy');

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

export const voteOf = ({ sweep }: Pick<Points, 'sweep'>): Outcome =>
  sweep.outcomes.find(({ measure }) => measure === COLLAPSED) ?? sweep.outcomes[0];

const isHearing = ({ count, mean }: Cell): boolean => count > 0 && mean <= 0.5;

/** @param rows `LOOKED` of every network. @param controls the same of every control. */
export function frameOf(
  points: Points,
  { controlOf }: Pick<Members, 'controlOf'>,
  place: LivingPlace,
  rows: Float32Array,
  controls: Float32Array,
): Frame {
  const results = new Results();
  const columns = columnsOf(points.sweep);
  const seeds = seedsIn(points.sweep);
  const width = LOOKED.length;
  const accuracyOf = (control: number) => finite(controls[control * width + ACCURACY]);
  for (let point = 0; point < points.count; point++) {
    seeds.forEach((seed, s) => {
      const at = (point * seeds.length + s) * width;
      const diverged = rows[at + DIVERGED_AT];
      if (Number.isFinite(diverged)) {
        results.add(point, { seed, state: 'diverged', at: diverged });
        return;
      }
      const look = columns.map((column) => finite(rows[at + placeOf(column)]));
      const judges = controlOf[point][s].map(accuracyOf);
      results.add(point, { seed, state: 'done', looks: [look], controls: [judges] });
    });
  }
  const votes = cellsOf(points, results, { outcome: voteOf(points) });
  const counted = votes.filter(({ count }) => count > 0).length;
  const hearing = votes.filter(isHearing).length;
  return { ...place, rows, results, votes, counted, hearing };
}

/** Every picture that was taken, of all lines: the same past has the same bits, so they share it. */
export class Film {
  readonly #frames: Frame[] = [];

  add(frame: Frame): void {
    if (this.at(frame)) return;
    this.#frames.push(frame);
    this.#frames.sort((a, b) => a.step - b.step);
  }

  /** The picture of a step of a course, if it was taken. */
  at({ step, course }: LivingPlace): Frame | undefined {
    return this.#frames.find((one) => one.step === step && samePast(one.course, course, step));
  }

  /** The pictures of a course up to a step, in order. */
  of({ step, course }: LivingPlace): Frame[] {
    return this.#frames.filter((one) => one.step <= step && samePast(one.course, course, one.step));
  }
}
