import { teacherOf } from '#engine/settings.ts';
import type { Encoding, Inspection, ProbeSamples, Replica, Trainer } from '#engine/trainer.ts';
import { type Dims, donorOf, hasSubstitutes, layerOf, type ParameterTable } from '#model/index.ts';
import * as probes from '#probes/index.ts';
import type { ArmParams } from '#spec/index.ts';

/** What has been taken from a trainer for a measurement; the rest of the work no longer needs it. */
export interface Taken {
  readonly weights: readonly Float32Array[];
  inspect(replica: number): Inspection;
}

/** Whose samples a replica is measured with; those of the task's source where none is named. */
type Place = Pick<Replica, 'seed' | 'source'>;

/** Takes what inspecting every replica needs, in the way that is the fastest for this trainer. */
export async function takeFrom(
  trainer: Trainer,
  dims: Dims,
  table: ParameterTable,
  replicas: readonly Replica[],
  probeOf: (place: Place) => ProbeSamples,
): Promise<Taken> {
  // The device measures classes of a head with ReLUs; other heads are measured here.
  if (trainer.inspect && !trainer.host && !dims.linear && !dims.numbers) {
    const inspections = await trainer.inspect((seed) => probeOf({ seed }));
    const weights = inspections.map((inspection) => inspection.weights);
    return { weights, inspect: (r) => inspections[r] };
  }
  const { host } = trainer;
  const weights = await trainer.read();
  const encodings = host ? undefined : await trainer.encode((seed) => probeOf({ seed }).heldOut);
  const means = host ? undefined : await trainer.meanCodes((seed) => probeOf({ seed }).reference);
  return {
    weights,
    inspect: (r) => {
      const { params } = replicas[r];
      const probe = probeOf(replicas[r]);
      const own = weights[r];
      const encoding = encodings?.[r] ?? host?.encode(own, params, probe.heldOut);
      const averages = () => means?.[r] ?? host?.means(own, params, probe.reference) ?? [];
      if (!encoding) throw new Error('Nobody encoded the samples.');
      return inspectHead(dims, table, params, probe, { encoding, means: averages, weights: own });
    },
  };
}

/** Runs one replica's head on held-out codes, whole, swapped, covered and substituted. */
function inspectHead(
  dims: Dims,
  table: ParameterTable,
  params: ArmParams,
  { heldOut: { labels, wanted, size }, resamplings }: ProbeSamples,
  made: {
    readonly encoding: Encoding;
    readonly means: () => readonly Float32Array[];
    readonly weights: Float32Array;
  },
): Inspection {
  const { encoding, means, weights } = made;
  const head = headOf(dims, table, weights);
  const parts = encoding.fused.map((codes, i) => probes.contribution(head, i, codes));
  const neurons = probes.activations(head, parts, size);
  const covers = asked(() => means().map((code, i) => probes.contribution(head, i, code)));
  const split = asked(() => probes.varianceSplit(head, parts, resamplings));
  const whole = asked(() => probes.scoreOf(head, parts, labels, wanted));
  const scores = (fill: probes.Fill) =>
    probes.subsetScores(head, parts, labels, fill, whole(), wanted);
  const accuracies = (fill: probes.Fill) => accuraciesOf(scores(fill));
  const byMean = asked(() => scores((absent) => covers()[absent]));
  const mean = asked(() => accuraciesOf(byMean()));
  const substituted = asked(() => {
    const offers = offersOf(dims, head, params, encoding);
    return hasSubstitutes(params)
      ? accuracies((absent, subset) => offers(absent, subset) ?? covers()[absent])
      : mean();
  });
  const zero = asked(() => accuracies(probes.zeroFill(head.fusion)));
  const resampled = asked(() =>
    meanOf(resamplings.map(({ any }) => accuracies(probes.resampledFill(parts, any, head.fusion)))),
  );
  const { codes, fused, shared, readouts, guesses } = encoding;
  return {
    neurons,
    logits: probes.logits(head, neurons),
    ...{ codes, fused, shared, readouts, guesses, parts, weights },
    get total() {
      return split().total;
    },
    get noise() {
      return split().noise;
    },
    get accuracyMean() {
      return mean();
    },
    get lossMean() {
      return byMean().map(({ crossEntropy }) => crossEntropy);
    },
    get accuracySubstituted() {
      return substituted();
    },
    get accuracyZero() {
      return zero();
    },
    get accuracyResampled() {
      return resampled();
    },
  };
}

/** What is made when it is first asked for: a control is asked for little more than its answers. */
function asked<T extends object>(make: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= make();
    return known;
  };
}

const accuraciesOf = (scores: readonly probes.Score[]): Float64Array =>
  Float64Array.from(scores, ({ accuracy }) => accuracy);

const meanOf = (draws: readonly Float64Array[]): Float64Array =>
  draws[0].map((_, k) => draws.reduce((sum, draw) => sum + draw[k], 0) / draws.length);

/** What stands in for each absent modality, or nothing where the arm has no substitute. */
function offersOf(dims: Dims, head: probes.Head, params: ArmParams, encoding: Encoding) {
  const m = encoding.codes.length;
  const teacher = teacherOf(params, m);
  const { compared, columns } =
    params.gate > 0
      ? { compared: encoding.shared, columns: dims.shared }
      : { compared: encoding.codes, columns: dims.latent };
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

export function headOf(dims: Dims, table: ParameterTable, values: Float32Array): probes.Head {
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
    linear: dims.linear,
  };
}
