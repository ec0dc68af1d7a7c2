import type { DataSource } from '#data/source.ts';
import type { ProbeSamples, Replica, Trainer } from '#engine/trainer.ts';
import { type Dims, type ParameterTable, parameterTable } from '#model/index.ts';
import { Stream } from '#numeric/random.ts';
import * as probes from '#probes/index.ts';
import { type Field, type Layout, layoutOf, type MeasureDims } from '#protocol/layout.ts';
import type { ArmKey } from '#spec/index.ts';
import { ensembleAccuracies, type Voter } from './ensembles.ts';
import { fieldsOf, gradientFields } from './fields.ts';
import { type Taken, takeFrom } from './inspect.ts';

/** Resamplings averaged in the variance split. */
const RESAMPLINGS = 2;

export function measureDims(dims: Dims): MeasureDims {
  const { fusion, latent, classes } = dims;
  return { modalities: dims.inputs.length, fusion, latent, classes };
}

/** What is measured: all replicas at one step. */
export interface Sample extends Taken {
  readonly replicas: readonly Replica[];
  readonly trainLoss: Float32Array;
  readonly gradients?: readonly Float32Array[];
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

/** Takes all measurements of all replicas; never changes the trainer. */
export class Measurer {
  readonly layout: Layout;
  readonly #dims: Dims;
  readonly #table: ParameterTable;
  readonly #bySeed = new Map<number, ProbeSamples>();

  constructor(dims: Dims, source: DataSource, seeds: readonly number[], size: number) {
    this.#dims = dims;
    this.#table = parameterTable(dims);
    this.layout = layoutOf(measureDims(dims));
    for (const seed of seeds) {
      const heldOut = source.heldOut(seed, size);
      const stream = new Stream(seed, 'probe');
      this.#bySeed.set(seed, {
        heldOut,
        reference: source.reference(seed, size),
        resamplings: Array.from({ length: RESAMPLINGS }, () =>
          probes.resampling(heldOut.labels, (count) => stream.permutation(count)),
        ),
      });
    }
  }

  /**
   * Takes from the trainer what a measurement needs; training may go on while `rows` makes it up.
   *
   * @param trainLoss loss of the last step. @param slow whether the slow fields are taken, too.
   */
  async take(
    trainer: Trainer,
    replicas: readonly Replica[],
    trainLoss: Float32Array,
    slow: boolean,
  ): Promise<Sample> {
    const now = [...replicas];
    const taken = await takeFrom(trainer, this.#dims, this.#table, now, (seed) =>
      this.#probe(seed),
    );
    const gradients = slow ? await trainer.gradients() : undefined;
    return { ...taken, replicas: now, trainLoss: trainLoss.slice(), gradients };
  }

  /**
   * One row per replica, in the order of the trainer's.
   *
   * @param breathe lets other work in before every replica.
   */
  async rows(sample: Sample, breathe?: () => Promise<void>): Promise<Float32Array> {
    const { replicas, trainLoss, gradients } = sample;
    const { width, fields } = this.layout;
    const rows = new Float32Array(replicas.length * width).fill(Number.NaN);
    const voters: Voter[] = [];
    for (const [r, replica] of replicas.entries()) {
      await breathe?.();
      const { seed } = replica;
      const row = rows.subarray(r * width, (r + 1) * width);
      const twin = twinOf(sample, r);
      if (twin !== undefined) {
        row.set(rows.subarray(twin * width, (twin + 1) * width));
        row[fields.trainLoss.offset] = trainLoss[r];
        continue;
      }
      const inspection = sample.inspect(r);
      voters.push({ ...replica, logits: inspection.logits });
      const values = {
        trainLoss: [trainLoss[r]],
        ...fieldsOf(this.#dims, this.#table, this.#probe(seed), inspection),
        ...(gradients && gradientFields(this.#dims, this.#table, gradients[r])),
      };
      for (const [field, own] of Object.entries(values) as [Field, ArrayLike<number>][]) {
        row.set(own, fields[field].offset);
      }
    }
    const { inputs, classes } = this.#dims;
    for (const [seed, { heldOut }] of this.#bySeed) {
      const own = voters.filter((voter) => voter.seed === seed);
      const accuracies = ensembleAccuracies(own, heldOut.labels, inputs.length, classes);
      replicas.forEach((replica, r) => {
        if (replica.seed !== seed) return;
        rows.set(accuracies, r * width + fields.ensembleAccuracy.offset);
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
