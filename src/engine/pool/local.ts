import { CpuTrainer } from '../plan/wasm/trainer.ts';
import type { Answer, Given, Name, Share } from './calls.ts';

/** What answers questions: this thread, or another one. */
export interface Thread {
  ask<N extends Name>(name: N, given: Given<N>): Promise<Answer<N>>;
}

/** Trains the replicas it is given in this thread. */
export class Local implements Thread {
  #trainer?: CpuTrainer;

  /** @throws Error as the trainer does, or if nothing was started. */
  async ask<N extends Name>(name: N, given: Given<N>): Promise<Answer<N>> {
    if (name === 'start') {
      const { residents, replicas, ...task } = given as Share;
      const sources = residents.map((resident) => ({ resident: () => resident }));
      this.#trainer?.dispose();
      this.#trainer = new CpuTrainer({
        ...task,
        source: sources[0],
        replicas: replicas.map(({ resident, ...own }) => ({ ...own, source: sources[resident] })),
      });
      return undefined as Answer<N>;
    }
    const trainer = this.#trainer;
    if (!trainer) throw new Error('Nothing was started here.');
    if (name === 'set') {
      const { replica, params } = given as Given<'set'>;
      return trainer.set(replica, params) as Answer<N>;
    }
    const work = trainer[name as Exclude<Name, 'start' | 'set'>].bind(trainer);
    return (work as (given: Given<N>) => Answer<N> | Promise<Answer<N>>)(given);
  }

  dispose(): void {
    this.#trainer?.dispose();
  }
}
