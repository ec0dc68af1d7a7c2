import { Stream } from '#data/random.ts';
import type { DataSource } from '#data/source.ts';
import type { Inspection, ProbeSamples, Replica, Trainer } from '#engine/trainer.ts';
import { type Dims, type ParameterTable, parameterTable } from '#model/index.ts';
import * as probes from '#probes/index.ts';
import { headOf, inspectOnHost } from './inspect.ts';
import { type Field, type Layout, layoutOf, type MeasureDims } from './layout.ts';

/** Resamplings averaged in the variance split. */
const RESAMPLINGS = 2;

export function measureDims(dims: Dims): MeasureDims {
  const { fusion, latent, classes } = dims;
  return { modalities: dims.inputs.length, fusion, latent, classes };
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
   * One row per replica, in the order of `replicas`. `trainLoss` is the loss of the last step. The weights
   * the rows were measured on are lent to `see`.
   */
  async measure(
    trainer: Trainer,
    replicas: readonly Replica[],
    trainLoss: Float32Array,
    see?: (weights: readonly Float32Array[]) => void,
  ): Promise<Float32Array> {
    const probeOf = (seed: number) => this.#probe(seed);
    const inspections = trainer.inspect
      ? await trainer.inspect(probeOf)
      : await inspectOnHost(trainer, this.#dims, this.#table, replicas, probeOf);
    see?.(inspections.map(({ weights }) => weights));
    const rows = new Float32Array(replicas.length * this.layout.width);
    replicas.forEach(({ seed }, r) => {
      const row = rows.subarray(r * this.layout.width, (r + 1) * this.layout.width);
      this.#write(row, 'trainLoss', [trainLoss[r]]);
      this.#measureOne(row, this.#probe(seed).heldOut.labels, inspections[r]);
    });
    return rows;
  }

  #probe(seed: number): ProbeSamples {
    const probe = this.#bySeed.get(seed);
    if (!probe) throw new Error(`Seed ${seed} is not part of this run.`);
    return probe;
  }

  #write(row: Float32Array, field: Field, values: ArrayLike<number>): void {
    row.set(values, this.layout.fields[field].offset);
  }

  #measureOne(row: Float32Array, labels: Int32Array, inspection: Inspection): void {
    const { neurons, logits, readouts, accuracyMean, accuracySubstituted } = inspection;
    this.#write(row, 'loss', [probes.crossEntropy(logits, labels)]);
    this.#write(row, 'accuracy', [probes.accuracy(logits, labels)]);

    const values = probes.shapley(accuracyMean, this.#dims.inputs.length);
    this.#write(row, 'accuracyMean', accuracyMean);
    this.#write(row, 'accuracySubstituted', accuracySubstituted);
    this.#write(row, 'shapley', values);
    this.#write(row, 'share', probes.shares(values));

    const split = probes.splitOf(inspection.total, inspection.noise);
    const tangle = probes.entanglement(split);
    this.#write(row, 'entanglement', [tangle.entanglement]);
    this.#write(row, 'polysemantic', [tangle.polysemantic]);
    this.#write(row, 'collision', tangle.collision);
    this.#write(row, 'noise', neuronMajor(split.noise));
    this.#write(row, 'predictive', neuronMajor(split.predictive));

    const { fusion, latent, inputs } = this.#dims;
    const { weights } = headOf(this.#dims, this.#table, inspection.weights);
    const sigmaW = probes.singularValues(weights, inputs.length * latent, fusion);
    const sigmaA = probes.centredSingularValues(neurons, labels.length, fusion);
    this.#write(row, 'sigmaW', sigmaW);
    this.#write(row, 'sigmaA', sigmaA);
    this.#write(row, 'rankW', probes.ranks(sigmaW, inputs.length * latent, fusion));
    this.#write(row, 'rankA', probes.ranks(sigmaA, labels.length, fusion));
    this.#write(
      row,
      'encoderAccuracy',
      readouts.map((readout) => probes.accuracy(readout, labels)),
    );
  }
}

/** Per-modality columns as one neuron-major list: neuron 0's modalities first. */
function neuronMajor(columns: readonly ArrayLike<number>[]): Float64Array {
  const m = columns.length;
  const flat = new Float64Array(m * columns[0].length);
  for (const [i, column] of columns.entries()) {
    for (let f = 0; f < column.length; f++) flat[f * m + i] = column[f];
  }
  return flat;
}
