import type { Inspection, ProbeSamples, Replica } from '#engine/trainer.ts';
import type { Dims, ParameterTable } from '#model/index.ts';
import type * as probes from '#probes/index.ts';
import type { FieldRow } from '#protocol/field-row.ts';
import type { Voter } from '../ensembles.ts';
import { headOf } from '../inspect.ts';

/** One replica at one measurement: what most measurements are made of. */
export interface Subject {
  readonly dims: Dims;
  readonly replica: Replica;
  readonly table: ParameterTable;
  readonly samples: Pick<ProbeSamples, 'heldOut' | 'resamplings'>;
  readonly inspection: Inspection;
  /** Loss of the last step. */
  readonly trainLoss: number;
}

/** The same where a slow measurement is due: with the gradient on the next minibatch, flat, all finite. */
export interface PushedSubject extends Subject {
  readonly gradient: Float32Array;
}

/** All replicas of one seed. */
export interface SeedSubject {
  readonly dims: Dims;
  readonly labels: Int32Array;
  readonly voters: readonly Voter[];
}

export type Take<S> = (subject: S) => ArrayLike<number>;

/** How each measurement of a table is taken: as many numbers as its row has. */
export type Takes<Table extends Readonly<Record<string, FieldRow>>> = {
  readonly [F in keyof Table]: Table[F] extends { readonly shared: true }
    ? Take<SeedSubject>
    : Table[F] extends { readonly slow: true }
      ? Take<PushedSubject>
      : Take<Subject>;
};

/** What several measurements share, made once per subject. */
export function once<S extends object, T>(make: (subject: S) => T): (subject: S) => T {
  const known = new WeakMap<S, T>();
  return (subject) => {
    const found = known.get(subject) ?? make(subject);
    known.set(subject, found);
    return found;
  };
}

/** The fusion head of the subject. */
export const headIn: (subject: Subject) => probes.Head = once(({ dims, table, inspection }) =>
  headOf(dims, table, inspection.weights),
);

export const sensesOf = ({ dims }: Subject): number => dims.inputs.length;

/** Senses i and j of every pair. */
export const pairsOf = ({ dims: { inputs } }: Subject): [number, number][] =>
  inputs.flatMap((_, i) =>
    inputs.slice(i + 1).map((_other, k): [number, number] => [i, i + 1 + k]),
  );
