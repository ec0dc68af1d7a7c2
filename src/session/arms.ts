import type { Replica, Trainer } from '#engine/trainer.ts';
import type { ReplicaInfo } from '#protocol/messages.ts';
import { type Intervention, type Spec, seedsOf } from '#spec/index.ts';

/** The replicas of a run, each with the settings its arm has as interventions come due. */
export class Arms {
  readonly info: readonly ReplicaInfo[];
  interventions: readonly Intervention[];
  readonly #spec: Spec;
  #replicas: readonly Replica[];
  #done = 0;

  constructor(spec: Spec) {
    this.#spec = spec;
    this.interventions = spec.interventions;
    this.info = spec.arms.flatMap(({ id }) => seedsOf(spec.run).map((seed) => ({ arm: id, seed })));
    this.#replicas = this.reset();
  }

  get replicas(): readonly Replica[] {
    return this.#replicas;
  }

  /** Step at which the next intervention is due. */
  get next(): number {
    return this.interventions[this.#done]?.step ?? Number.POSITIVE_INFINITY;
  }

  /** Every arm as the spec has it before any intervention. */
  reset(): readonly Replica[] {
    const seeds = seedsOf(this.#spec.run);
    this.#done = 0;
    this.#replicas = this.#spec.arms.flatMap(({ params }) =>
      seeds.map((seed) => ({ seed, params })),
    );
    return this.#replicas;
  }

  /** Brings every arm to the settings it has once the trainer has taken its steps. */
  advance(trainer: Trainer): void {
    const changed = new Set<string>();
    while (this.next <= trainer.step) {
      const { arm, key, value } = this.interventions[this.#done++];
      changed.add(arm);
      this.#replicas = this.#replicas.map((replica, r) =>
        this.info[r].arm === arm
          ? { seed: replica.seed, params: { ...replica.params, [key]: value } }
          : replica,
      );
    }
    this.#set(trainer, (arm) => changed.has(arm));
  }

  /** Gives every arm the settings it has now, whatever it had before. */
  settle(trainer: Trainer): void {
    this.reset();
    this.advance(trainer);
    this.#set(trainer, () => true);
  }

  #set(trainer: Trainer, wanted: (arm: string) => boolean): void {
    this.#replicas.forEach(({ params }, r) => {
      if (wanted(this.info[r].arm)) trainer.set(r, params);
    });
  }
}
