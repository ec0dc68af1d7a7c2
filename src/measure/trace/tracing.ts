import type { DataSource } from '#data/source.ts';
import type { Dims } from '#model/index.ts';
import type { ReplicaInfo, Shown, Trace, Traceable, TraceRequest } from '#protocol/messages.ts';
import { type Course, settingsFrom } from '#spec/course.ts';
import { GHOST, LIVE, type Spec, seedsOf } from '#spec/index.ts';
import { Tracer } from './tracer.ts';

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

  /** With the settings from the step on, so that a switch shows before a step was taken with it. */
  trace(request: TraceRequest, interventions: Course): Trace | undefined {
    const run = { ...this.#spec, interventions };
    const arms = [LIVE, GHOST].map((id) => ({
      id,
      params: settingsFrom(run, id, request.step),
    }));
    return this.#tracer.trace(request, arms);
  }

  /** @throws DatasetError if it cannot be loaded. */
  async shown(sample: number): Promise<readonly Shown[] | undefined> {
    return this.#tracer.shown(sample);
  }

  /** @throws DatasetError if the clips cannot be loaded. */
  async hear(clip: number): Promise<Float32Array | undefined> {
    const { own, shows } = this.#source;
    return own ? own.heard(clip, this.#seed) : shows?.heard(clip);
  }
}
