import type { Checkpoint } from '#protocol/checkpoint.ts';
import type { ReplicaState } from '#protocol/snapshot.ts';
import { samePast } from '#spec/course.ts';
import type { Intervention } from '#spec/index.ts';

/** The most checkpoints that are kept, and the most bytes of them. */
const MOST = 24;
const MOST_BYTES = 64 * 2 ** 20;
/** The first and the newest are always kept. */
const LEAST = 2;

const PARTS = ['values', 'first', 'second', 'weight1', 'weight2'] as const;

const bytesOfState = (state: ReplicaState): number =>
  PARTS.reduce((sum, part) => sum + state[part].byteLength, 0);

const bytesOf = ({ snapshot }: Checkpoint): number =>
  snapshot.replicas.reduce((sum, state) => sum + bytesOfState(state), 0);

/**
 * The checkpoints from which a run can go back to a step, of all branches together. Bounded: where there
 * are too many, those that lie closest to their neighbours go, so that the way to any step stays short.
 */
export class Checkpoints {
  readonly #most: number;
  #kept: readonly Checkpoint[] = [];

  constructor(most = MOST) {
    this.#most = Math.max(LEAST, most);
  }

  get steps(): number[] {
    return this.#kept.map(({ step }) => step);
  }

  /** Keeps a checkpoint; one of the same step and the same past gives way to it. */
  add(checkpoint: Checkpoint): void {
    const { step, interventions } = checkpoint;
    const others = this.#kept.filter(
      (old) => old.step !== step || !samePast(old.interventions, interventions, step),
    );
    this.#kept = [...others, checkpoint].sort((a, b) => a.step - b.step);
    const roomFor = Math.floor(MOST_BYTES / Math.max(1, bytesOf(checkpoint)));
    while (this.#kept.length > Math.max(LEAST, Math.min(this.#most, roomFor))) {
      this.#dropCrowded(checkpoint);
    }
  }

  /** The latest state on the way to `step` of the run with these interventions. */
  latest(step: number, interventions: readonly Intervention[]): Checkpoint | undefined {
    return this.#kept.findLast(
      (one) => one.step <= step && samePast(one.interventions, interventions, one.step),
    );
  }

  #dropCrowded(newest: Checkpoint): void {
    let [crowded, least] = [-1, Number.POSITIVE_INFINITY];
    for (let k = 1; k < this.#kept.length; k++) {
      if (this.#kept[k] === newest) continue;
      const after = this.#kept[k + 1]?.step ?? Number.POSITIVE_INFINITY;
      const gap = after - this.#kept[k - 1].step;
      if (gap <= least) [crowded, least] = [k, gap];
    }
    this.#kept = this.#kept.filter((_, k) => k !== crowded);
  }
}
