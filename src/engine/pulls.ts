import type { Distance } from '#model/index.ts';
import type { ArmParams } from '#spec/index.ts';
import { pairs, sensesOf, teacherOf } from './settings.ts';
import type { Replica } from './trainer.ts';

export const DISTANCES: readonly Distance[] = ['mse', 'cosine', 'infonce'];

/** Settings of one replica, and whose codes it can borrow. */
export interface Pupil extends ArmParams {
  /** Index of the replica itself. */
  readonly self: number;
  /** Per modality: index of the first replica on its seed and samples that only ever has it, a control; or -1. */
  readonly controls: readonly number[];
}

/** One pull that some replica may be taught; see `Pull` of the model. */
export interface PossiblePull {
  readonly name: string;
  readonly teacher: number;
  readonly student: number;
  readonly distance: Distance;
  weight(pupil: Pupil): number;
  /** Index of the replica whose code teaches. */
  lender(pupil: Pupil): number;
}

/** Finds each replica's controls among all. */
export function pupilsOf(
  replicas: readonly (Pick<Replica, 'seed' | 'params'> & { readonly source?: unknown })[],
  modalities: number,
): Pupil[] {
  return replicas.map(({ seed, params, source }, self) => ({
    ...params,
    self,
    controls: Array.from({ length: modalities }, (_, i) =>
      replicas.findIndex(
        (other) =>
          other.seed === seed &&
          other.source === source &&
          sensesOf(other.params, modalities) === 1 << i,
      ),
    ),
  }));
}

/** Lambda, shared among the teachers where all teach at once; 0 if the arm has no such pull. */
function pullOf(params: ArmParams, teacher: number, student: number, modalities: number): number {
  const chosen = Math.min(params.student, modalities) - 1;
  if (student === teacher || (chosen >= 0 && student !== chosen)) return 0;
  const only = teacherOf(params, modalities);
  if (only >= 0) return teacher === only ? params.lambda : 0;
  return params.lambda / (modalities - 1);
}

const controlOf = ({ controls, self }: Pupil, modality: number): number =>
  controls[modality] < 0 ? self : controls[modality];

/**
 * Every pull there can be: cross-modal distillation by each distance, from the replica's own encoder or
 * a control's (its own where the run has no such control), and UMT's from each encoder's own control
 * (Du et al., ICML 2023; none without the control). A control that diverges can take borrowers along.
 */
export function possiblePulls(modalities: number): PossiblePull[] {
  const distilled = DISTANCES.flatMap((distance) =>
    pairs(modalities).map(
      ([teacher, student]): PossiblePull => ({
        name: `pull ${distance} ${teacher} ${student}`,
        ...{ teacher, student, distance },
        weight: (p) => (p.distance === distance ? pullOf(p, teacher, student, modalities) : 0),
        lender: (p) => (p.teacherFrom === 'control' ? controlOf(p, teacher) : p.self),
      }),
    ),
  );
  const unimodal = Array.from(
    { length: modalities },
    (_, i): PossiblePull => ({
      name: `unimodal pull ${i}`,
      ...{ teacher: i, student: i, distance: 'mse' },
      weight: (p) => (p.controls[i] < 0 ? 0 : p.umt),
      lender: (p) => controlOf(p, i),
    }),
  );
  return [...distilled, ...unimodal];
}
