import type { Snapshot } from '#protocol/snapshot.ts';
import type { Intervention } from '#spec/index.ts';
import type { Stint } from './backend.ts';

/** One layer of the network, and where it lies in the flat list of weights. */
export interface WeightLayer {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly offset: number;
}

/** Everything needed to go on with a run as if it had never stopped. */
export interface Checkpoint {
  readonly step: number;
  /** The spec's own interventions and those made by hand since. */
  readonly interventions: readonly Intervention[];
  /** Every engine that trained it, the first one first; nothing where that is not known. */
  readonly engines?: readonly Stint[];
  readonly layers: readonly WeightLayer[];
  readonly snapshot: Snapshot;
}
