import { Stream } from '#data/random.ts';
import type { Batch, DataSource } from '#data/source.ts';
import { teacherOf } from '#engine/settings.ts';
import type { Encoding, Replica, Trainer } from '#engine/trainer.ts';
import { type Dims, donorOf, layerOf, type ParameterTable, parameterTable } from '#model/index.ts';
import * as probes from '#probes/index.ts';
import type { ArmParams } from '#spec/index.ts';
import { type Field, type Layout, layoutOf, type MeasureDims } from './layout.ts';

/** Resamplings averaged in the variance split. */
const RESAMPLINGS = 2;

export function measureDims(dims: Dims): MeasureDims {
  const { fusion, latent, classes } = dims;
  return { modalities: dims.inputs.length, fusion, latent, classes };
}

/** The held-out samples of one seed and the ways they are resampled. */
interface Probe {
  readonly heldOut: Batch;
  readonly reference: Batch;
  readonly resamplings: readonly probes.Resampling[];
}

/** Takes all measurements of all replicas; never changes the trainer. */
export class Measurer {
  readonly layout: Layout;
  readonly #dims: Dims;
  readonly #table: ParameterTable;
  readonly #bySeed = new Map<number, Probe>();

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

  /** One row per replica, in the order of `replicas`. `trainLoss` is the loss of the last step. */
  async measure(
    trainer: Trainer,
    replicas: readonly Replica[],
    trainLoss: Float32Array,
  ): Promise<Float32Array> {
    const [encodings, means, weights] = await Promise.all([
      trainer.encode((seed) => this.#probe(seed).heldOut),
      trainer.meanCodes((seed) => this.#probe(seed).reference),
      trainer.read(),
    ]);
    const rows = new Float32Array(replicas.length * this.layout.width);
    replicas.forEach(({ seed, params }, r) => {
      const row = rows.subarray(r * this.layout.width, (r + 1) * this.layout.width);
      this.#write(row, 'trainLoss', [trainLoss[r]]);
      this.#measureOne(row, params, this.#probe(seed), encodings[r], means[r], weights[r]);
    });
    return rows;
  }

  #probe(seed: number): Probe {
    const probe = this.#bySeed.get(seed);
    if (!probe) throw new Error(`Seed ${seed} is not part of this run.`);
    return probe;
  }

  #write(row: Float32Array, field: Field, values: ArrayLike<number>): void {
    row.set(values, this.layout.fields[field].offset);
  }

  #measureOne(
    row: Float32Array,
    params: ArmParams,
    { heldOut, resamplings }: Probe,
    encoding: Encoding,
    means: readonly Float32Array[],
    weights: Float32Array,
  ): void {
    const m = means.length;
    const { labels, size } = heldOut;
    const head = headOf(this.#dims, this.#table, weights);
    const parts = encoding.fused.map((codes, i) => probes.contribution(head, i, codes));
    const active = probes.activations(head, parts, size);
    const scores = probes.logits(head, active);
    this.#write(row, 'loss', [probes.crossEntropy(scores, labels)]);
    this.#write(row, 'accuracy', [probes.accuracy(scores, labels)]);

    const covers = means.map((code, i) => probes.contribution(head, i, code));
    const withMean = probes.subsetAccuracies(head, parts, labels, (absent) => covers[absent]);
    const offers = this.#offers(head, params, encoding);
    const withSubstitute = probes.subsetAccuracies(
      head,
      parts,
      labels,
      (absent, subset) => offers(absent, subset) ?? covers[absent],
    );
    const values = probes.shapley(withMean, m);
    this.#write(row, 'accuracyMean', withMean);
    this.#write(row, 'accuracySubstituted', withSubstitute);
    this.#write(row, 'shapley', values);
    this.#write(row, 'share', probes.shares(values));

    const split = probes.varianceSplit(head, parts, resamplings);
    const tangle = probes.entanglement(split);
    this.#write(row, 'entanglement', [tangle.entanglement]);
    this.#write(row, 'polysemantic', [tangle.polysemantic]);
    this.#write(row, 'collision', tangle.collision);
    this.#write(row, 'noise', neuronMajor(split.noise));
    this.#write(row, 'predictive', neuronMajor(split.predictive));

    const { fusion, latent } = this.#dims;
    const sigmaW = probes.singularValues(head.weights, m * latent, fusion);
    const sigmaA = probes.centredSingularValues(active, size, fusion);
    this.#write(row, 'sigmaW', sigmaW);
    this.#write(row, 'sigmaA', sigmaA);
    this.#write(row, 'rankW', probes.ranks(sigmaW, m * latent, fusion));
    this.#write(row, 'rankA', probes.ranks(sigmaA, size, fusion));
    this.#write(
      row,
      'encoderAccuracy',
      encoding.readouts.map((readout) => probes.accuracy(readout, labels)),
    );
  }

  /** What stands in for each absent modality, or nothing where the arm has no substitute. */
  #offers(head: probes.Head, params: ArmParams, encoding: Encoding) {
    const m = encoding.codes.length;
    const teacher = teacherOf(params, m);
    const { compared, columns } =
      params.gate > 0
        ? { compared: encoding.shared, columns: this.#dims.shared }
        : { compared: encoding.codes, columns: this.#dims.latent };
    const known = new Map<number, Float64Array>();
    return (absent: number, subset: number): Float64Array | undefined => {
      const present = Array.from({ length: m }, (_, i) => i).filter((i) => subset & (1 << i));
      const donor = donorOf(params, teacher, present, (j) =>
        probes.meanCosine(compared[absent], compared[j], columns),
      );
      if (donor === undefined) return undefined;
      const key = absent * m + donor;
      const part =
        known.get(key) ?? probes.contribution(head, absent, encoding.substitutes[absent][donor]);
      known.set(key, part);
      return part;
    };
  }
}

function headOf(dims: Dims, table: ParameterTable, values: Float32Array): probes.Head {
  const fusion = layerOf(table, values, 'fusion');
  const answer = layerOf(table, values, 'answer');
  return {
    modalities: dims.inputs.length,
    latent: dims.latent,
    fusion: dims.fusion,
    classes: dims.classes,
    weights: fusion.weights,
    bias: fusion.bias,
    answerWeights: answer.weights,
    answerBias: answer.bias,
  };
}

/** Per-modality columns as one neuron-major list: neuron 0's modalities first. */
function neuronMajor(columns: readonly Float64Array[]): Float64Array {
  const m = columns.length;
  const flat = new Float64Array(m * columns[0].length);
  for (const [i, column] of columns.entries()) {
    column.forEach((value, f) => {
      flat[f * m + i] = value;
    });
  }
  return flat;
}
