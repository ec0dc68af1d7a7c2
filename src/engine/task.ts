import type { DataSource } from '#data/source.ts';
import type { Dims } from '#model/index.ts';
import type { Replica } from './trainer.ts';

/** What an engine needs to know of an experiment. */
export interface Task {
  readonly dims: Dims;
  readonly batch: number;
  /** The run's last step, for schedules. */
  readonly steps: number;
  readonly replicas: readonly Replica[];
  readonly source: DataSource;
}

/** Whether replicas see the samples of several sources; the plan on the processor alone trains them together. */
export const isMixed = ({ source, replicas }: Task): boolean =>
  replicas.some((replica) => (replica.source ?? source) !== source);

/** Makes something once per distinct seed, and gives each replica its seed's. */
export function perSeed<S>(
  replicas: readonly Pick<Replica, 'seed'>[],
  make: (seed: number) => S,
): S[] {
  const made = new Map<number, S>();
  return replicas.map(({ seed }) => {
    const known = made.get(seed) ?? make(seed);
    made.set(seed, known);
    return known;
  });
}
