import type { ArmParams, Intervention, RunParams } from '#spec/index.ts';

/** One network of a living map; all of a map go the same course. */
export interface LivingMember {
  /** All agree in the sizes of the network, steps and batch. */
  readonly run: RunParams;
  readonly params: ArmParams;
  readonly seed: number;
}

/** What is told of a network at a look; NaN where there is no such number, or it diverged. */
export const LOOKED = ['share', 'conflict', 'accuracy', 'divergedAt'] as const;

/** Where networks stand: a step of a course, before what is changed at that step. */
export interface LivingPlace {
  readonly step: number;
  readonly course: readonly Intervention[];
}
