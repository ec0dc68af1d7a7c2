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

/** The state of networks at a place; where the page keeps it, it keeps a handle and never looks inside. */
export interface LivingState extends LivingPlace {
  readonly state: unknown;
}

/** The networks of a map, or the unimodal controls that its networks are judged against. */
export type LivingCrowd = 'networks' | 'controls';

/** What the page asks a worker of a living map, which answers in order; the answer bears the same `ask`. */
export type LivingCommand = { readonly ask: number; readonly crowd: LivingCrowd } & (
  | {
      readonly type: 'open';
      readonly members: readonly LivingMember[];
      /** The sense whose share is told. */
      readonly sense: number;
      /** Absolute address of the folder with packed data, ending in a slash. */
      readonly dataUrl: string;
    }
  /** Goes to a place; `from` is a state on the way, for a worker that has none further on. */
  | { readonly type: 'reach'; readonly place: LivingPlace; readonly from?: LivingState }
  | { readonly type: 'look' }
  | { readonly type: 'keep' }
);

export type LivingEvent = { readonly ask: number } & (
  | { readonly type: 'opened' }
  | { readonly type: 'reached'; readonly step: number }
  /** `LOOKED` of every member, row by row. */
  | { readonly type: 'looked'; readonly rows: Float32Array }
  | { readonly type: 'kept'; readonly kept: LivingState }
  | { readonly type: 'failed'; readonly message: string }
);
