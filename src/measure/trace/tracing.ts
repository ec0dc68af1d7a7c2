import type { DataSource } from '#data/source.ts';
import type { Dims } from '#model/index.ts';
import type { ReplicaInfo, Trace, Traceable, TraceRequest } from '#protocol/messages.ts';
import { type ArmParams, GHOST, type Intervention, LIVE, type Spec, seedsOf } from '#spec/index.ts';
import { Tracer } from './tracer.ts';

/** Settings of an arm once `step` steps have been taken. */
function paramsAt(
  spec: Spec,
  arm: string,
  interventions: readonly Intervention[],
  step: number,
): ArmParams {
  const own = spec.arms.find(({ id }) => id === arm)?.params as ArmParams;
  const past = interventions.filter((one) => one.arm === arm && one.step <= step);
  return Object.assign({ ...own }, ...past.map(({ key, value }) => ({ [key]: value })));
}

/** Traces of the live arm and its ghost, on the first seed of a run. */
export class Tracing {
  readonly #spec: Spec;
  readonly #source: DataSource;
  readonly #tracer: Tracer;
  readonly #seed: number;
  /** Places of the two arms among the replicas. */
  readonly #places: readonly number[];

  private constructor(spec: Spec, dims: Dims, source: DataSource, places: readonly number[]) {
    const [seed] = seedsOf(spec.run);
    this.#spec = spec;
    this.#source = source;
    this.#seed = seed;
    this.#places = places;
    this.#tracer = new Tracer(dims, source, seed, spec.run.probeSize);
  }

  /** Nothing where the run lacks one of the two arms. */
  static of(
    spec: Spec,
    dims: Dims,
    source: DataSource,
    replicas: readonly ReplicaInfo[],
  ): Tracing | undefined {
    const [seed] = seedsOf(spec.run);
    const places = [LIVE, GHOST].map((id) =>
      replicas.findIndex((replica) => replica.arm === id && replica.seed === seed),
    );
    return places.includes(-1) ? undefined : new Tracing(spec, dims, source, places);
  }

  get traceable(): Traceable {
    return this.#tracer.traceable;
  }

  /** @param weights of all replicas after `step` steps. */
  keep(step: number, weights: readonly Float32Array[]): void {
    this.#tracer.keep(
      step,
      this.#places.map((place) => weights[place]),
    );
  }

  /** Forgets the weights of steps that are not `wanted`. */
  keepOnly(wanted: (step: number) => boolean): void {
    this.#tracer.keepOnly(wanted);
  }

  trace(request: TraceRequest, interventions: readonly Intervention[]): Trace | undefined {
    const arms = [LIVE, GHOST].map((id) => ({
      id,
      params: paramsAt(this.#spec, id, interventions, request.step),
    }));
    return this.#tracer.trace(request, arms);
  }

  /** @throws DatasetError if the clips cannot be loaded. */
  async hear(clip: number): Promise<Float32Array | undefined> {
    return this.#source.own?.heard(clip, this.#seed);
  }
}
