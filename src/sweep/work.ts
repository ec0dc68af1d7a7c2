import type { Snapshot } from '#protocol/snapshot.ts';
import type { Crew } from './crews.ts';
import type { Ran } from './results.ts';

type Numbers = readonly (number | null)[];
/** Per look and network what was taken; nothing of one that had diverged. */
export type Looks = readonly (readonly (Numbers | undefined)[])[];

/** Per look the accuracy of a control. */
export type Answer = Numbers;

/** A crew that was cut short between two steps: with it, training goes on as if nothing had been between. */
export interface CrewState {
  readonly jobs: Crew;
  /** Looks of the networks, if they are done; then their controls are under way. */
  readonly networks?: {
    readonly looks: Looks;
    readonly divergedAt: readonly number[];
    /** Per control what it answered, where that was known; the others are under way. */
    readonly known?: readonly (Answer | null)[];
  };
  readonly looks: Looks;
  readonly snapshot: Snapshot;
}

/** A crew that is to be trained. */
export interface Work {
  readonly crew: Crew;
  /** Where it was cut short. */
  readonly from?: CrewState;
}

/** What a crew came to, one for each job; or where it was stopped. */
export type Trained =
  | { readonly ended: true; readonly ran: readonly Ran[] }
  | { readonly ended: false; readonly state: CrewState };
