import type { Snapshot } from '#engine/trainer.ts';
import type { Intervention } from '#spec/index.ts';

/** Everything needed to go on with a run as if it had never stopped. */
export interface Checkpoint {
  readonly step: number;
  /** The spec's own interventions and those made by hand since. */
  readonly interventions: readonly Intervention[];
  readonly snapshot: Snapshot;
}
