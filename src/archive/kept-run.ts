import type { RecordingData } from '#lab-state/recording-data.ts';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import type { Intervention, Spec } from '#spec/index.ts';

/** What a list of runs shows; small, so that all are read at once. */
export interface KeptRun {
  readonly id: string;
  /** Given by the visitor; empty while there is none. Runs without a name may be cleared away. */
  readonly name: string;
  /** Made from what differs when it was kept, and no other's; empty of runs that were kept before there were such names. */
  readonly called: string;
  readonly note: string;
  /** Moments, ms since 1970. */
  readonly created: number;
  readonly changed: number;
  /** Counts up over all runs whenever one is begun or taken up: the newest has the highest. */
  readonly order: number;
  readonly spec: Spec;
  /** All that is to be done during the run, by the link or by hand. */
  readonly interventions: readonly Intervention[];
  /** Steps taken when it was last saved, and at its newest checkpoint (0: none). */
  readonly step: number;
  readonly checkpoint: number;
  readonly finished: boolean;
  /** What computed it. */
  readonly backend: string;
  /** Share of the answer per modality over the run, for the small picture. */
  readonly curves: readonly (readonly number[])[];
  /** The tab that writes it. */
  readonly owner: string;
  /** The visitor chose not to go on, or it ended: nothing is offered. */
  readonly left: boolean;
  /** When it was deleted; it can be brought back for a day. */
  readonly deleted?: number;
}

/** The rest of a run, read when it is opened. */
export interface KeptBody {
  readonly id: string;
  readonly recording?: RecordingData;
  readonly checkpoint?: Checkpoint;
}

/** What the tab that trains knows of its run; names, note, dates and order belong to the archive. */
export type Progress = Omit<
  KeptRun,
  'name' | 'called' | 'note' | 'created' | 'changed' | 'order' | 'deleted'
>;
