import type { DataSource } from '#data/source.ts';
import type { ProbeSamples, Replica, Trainer } from '#engine/trainer.ts';
import { type Dims, type ParameterTable, parameterTable } from '#model/index.ts';
import { Stream } from '#numeric/random.ts';
import * as probes from '#probes/index.ts';
import type { MeasureDims } from '#protocol/field-row.ts';
import { type Due, SLOW_FIELDS } from '#protocol/fields.ts';
import { type Layout, layoutOf } from '#protocol/layout.ts';
import type { ArmKey } from '#spec/index.ts';
import type { Voter } from './ensembles.ts';
import { MEASUREMENTS, type Measurements } from './fields/measurements.ts';
import { type Taken, takeFrom } from './inspect.ts';

/** Resamplings averaged in the variance split. */
const RESAMPLINGS = 2;

export function measureDims(dims: Dims): MeasureDims {
  const { fusion, latent, classes } = dims;
  return { modalities: dims.inputs.length, fusion, latent, classes };
}

/** What a replica on this seed is measured with. @param size held-out samples. */
export function probeSamples(source: DataSource, seed: number, size: number): ProbeSamples {
  const heldOut = source.heldOut(seed, size);
  const stream = new Stream(seed, 'probe');
  return {
    heldOut,
    reference: source.reference(seed, size),
    resamplings: Array.from({ length: RESAMPLINGS }, () =>
      probes.resampling(heldOut.labels, (count) => stream.permutation(count)),
    ),
  };
}

/** What is measured: all replicas at one step. */
export interface Sample extends Taken {
  readonly replicas: readonly Replica[];
  readonly trainLoss: Float32Array;
  readonly gradients?: readonly Float32Array[];
  /** Whether rare fields are made up, too. */
  readonly rare: boolean;
}

/**
 * An earlier replica that is the same network on the same samples, bit for bit, as live and ghost are before
 * a switch is thrown: it has been measured already.
 */
function twinOf({ replicas, weights }: Sample, replica: number): number | undefined {
  const { seed, params } = replicas[replica];
  const twin = replicas
    .slice(0, replica)
    .findIndex(
      (other, r) =>
        other.seed === seed &&
        (Object.keys(params) as ArmKey[]).every((key) => other.params[key] === params[key]) &&
        weights[r].every((value, k) => Object.is(value, weights[replica][k])),
    );
  return twin < 0 ? undefined : twin;
}

interface Options {
  readonly measurements?: Measurements;
  /** Of each replica the fields that are taken; the others are no number. All of them, if nothing is said. */
  readonly fields?: readonly ReadonlySet<string>[];
}

/** Takes the measurements of all replicas; never changes the trainer. */
export class Measurer {
  readonly layout: Layout<string>;
  readonly #dims: Dims;
  readonly #table: ParameterTable;
  readonly #measurements: Measurements;
  readonly #bySeed = new Map<number, ProbeSamples>();
  readonly #fields?: Options['fields'];
  readonly #slow: boolean;

  /** @param size held-out samples. */
  constructor(
    dims: Dims,
    source: DataSource,
    seeds: readonly number[],
    size: number,
    { measurements = MEASUREMENTS, fields }: Options = {},
  ) {
    this.#dims = dims;
    this.#table = parameterTable(dims);
    this.#measurements = measurements;
    this.#fields = fields;
    this.#slow = !fields || SLOW_FIELDS.some((field) => fields.some((own) => own.has(field)));
    this.layout = layoutOf(measureDims(dims), measurements.table);
    for (const seed of seeds) this.#bySeed.set(seed, probeSamples(source, seed, size));
  }

  /**
   * Takes from the trainer what a measurement needs; training may go on while `rows` makes it up.
   *
   * @param trainLoss loss of the last step. @param due which fields are taken beside the usual ones.
   */
  async take(
    trainer: Trainer,
    replicas: readonly Replica[],
    trainLoss: Float32Array,
    { slow, rare }: Due,
  ): Promise<Sample> {
    const now = [...replicas];
    const taken = await takeFrom(trainer, this.#dims, this.#table, now, ({ seed }) =>
      this.#probe(seed),
    );
    const gradients = slow && this.#slow ? await trainer.gradients() : undefined;
    return { ...taken, replicas: now, trainLoss: trainLoss.slice(), gradients, rare };
  }

  /**
   * One row per replica, in the order of the trainer's.
   *
   * @param breathe lets other work in before every replica.
   */
  async rows(sample: Sample, breathe?: () => Promise<void>): Promise<Float32Array> {
    const { replicas, trainLoss, gradients, rare } = sample;
    const { width, fields } = this.layout;
    const rows = new Float32Array(replicas.length * width).fill(Number.NaN);
    const voters: Voter[] = [];
    for (const [r, replica] of replicas.entries()) {
      await breathe?.();
      const { seed } = replica;
      const row = rows.subarray(r * width, (r + 1) * width);
      const twin = twinOf(sample, r);
      if (twin !== undefined && this.#fields?.[twin] === this.#fields?.[r]) {
        row.set(rows.subarray(twin * width, (twin + 1) * width));
        row[fields.trainLoss.offset] = trainLoss[r];
        continue;
      }
      const inspection = sample.inspect(r);
      voters.push({ ...replica, logits: inspection.logits });
      const gradient = gradients?.[r];
      const subject = {
        dims: this.#dims,
        replica,
        table: this.#table,
        samples: this.#probe(seed),
        inspection,
        trainLoss: trainLoss[r],
        ...(gradient?.every(Number.isFinite) && { gradient }),
      };
      const taken = this.#measurements.ofReplica(subject, rare, this.#fields?.[r]);
      for (const [field, values] of taken) row.set(values, fields[field].offset);
    }
    for (const [seed, { heldOut }] of this.#bySeed) {
      const taken = this.#measurements.ofSeed({
        dims: this.#dims,
        labels: heldOut.labels,
        voters: voters.filter((voter) => voter.seed === seed),
      });
      replicas.forEach((replica, r) => {
        if (replica.seed !== seed) return;
        for (const [field, values] of taken) rows.set(values, r * width + fields[field].offset);
      });
    }
    return rows;
  }

  #probe(seed: number): ProbeSamples {
    const probe = this.#bySeed.get(seed);
    if (!probe) throw new Error(`Seed ${seed} is not part of this run.`);
    return probe;
  }
}
