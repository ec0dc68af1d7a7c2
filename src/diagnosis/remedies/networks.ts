import { residentOf } from '#data/resident.ts';
import { CpuTrainer } from '#engine/plan/wasm/trainer.ts';
import { headOf } from '#measure/inspect.ts';
import { type Dims, parameterTable } from '#model/index.ts';
import { Stream } from '#numeric/random.ts';
import * as probes from '#probes/index.ts';
import { type ArmParams, armOf, type Method } from '#spec/index.ts';
import type { Pace } from '../pace.ts';
import type { Outcome } from '../report.ts';

/** Rows of codes, standardised, as networks are trained on them. */
export interface Half {
  readonly size: number;
  readonly inputs: readonly Float32Array[];
  readonly labels: Int32Array;
}

/** What is trained: a small encoder on top of every code, and a fusion head as wide as that of the model. */
export interface Ask {
  readonly training: Half;
  readonly heldOut: Half;
  readonly widths: readonly number[];
  readonly fusion: number;
  readonly classes: number;
  readonly methods: readonly Method[];
  /** The sense that teaches, from 0. */
  readonly teacher: number;
  readonly seeds: number;
  readonly steps: number;
}

const SIZES = { hidden: 64, latent: 16, shared: 16 };
const BATCH = 64;
/** Steps between two breaths. */
const PIECE = 20;
const RESAMPLINGS = 4;

/**
 * Trains every method on every seed, all from the same weights and samples seed by seed, on the compiled plan.
 *
 * @returns per method one outcome a seed. @param told how much is done, 0 to 1.
 * @throws Error where the processor has no vector instructions.
 */
export async function trainNetworks(
  ask: Ask,
  pace: Pace,
  told: (done: number) => void,
): Promise<ReadonlyMap<Method, readonly Outcome[]>> {
  const { training, widths, fusion, classes, methods, teacher, seeds, steps } = ask;
  const dims: Dims = { ...SIZES, inputs: widths, fusion, classes };
  const resident = residentOf([training]);
  const replicas = methods.flatMap((method) =>
    Array.from({ length: seeds }, (_, k) => ({
      seed: k + 1,
      params: { ...armOf([method]), teacher: teacher + 1 },
    })),
  );
  const trainer = new CpuTrainer({
    ...{ dims, batch: BATCH, steps, replicas },
    source: {
      resident: (asked) => ({ ...resident, pairs: asked.map(() => resident.pairs[0]) }),
    },
  });
  try {
    for (let step = 0; step < steps; step += PIECE) {
      await trainer.advance(Math.min(PIECE, steps - step));
      told(trainer.step / steps);
      await pace.breathe();
    }
    const weights = await trainer.read();
    const outcomes = replicas.map(({ params }, r) =>
      measure(trainer, dims, ask, weights[r], params),
    );
    return new Map(
      methods.map((method, k) => [method, outcomes.slice(k * seeds, (k + 1) * seeds)]),
    );
  } finally {
    trainer.dispose();
  }
}

/** Accuracy, share and accuracy alone per sense, absent senses at their training mean; and entanglement. */
function measure(
  { host }: CpuTrainer,
  dims: Dims,
  { training, heldOut }: Ask,
  weights: Float32Array,
  params: ArmParams,
): Outcome {
  const head = headOf(dims, parameterTable(dims), weights);
  const { labels } = heldOut;
  const part = (code: Float32Array, i: number) => probes.contribution(head, i, code);
  const parts = host.fused(weights, params, heldOut).map(part);
  const covers = host.means(weights, params, training).map(part);
  const worth = probes.subsetAccuracies(head, parts, labels, (absent) => covers[absent]);
  const draws = Array.from({ length: RESAMPLINGS }, (_, draw) => {
    const stream = new Stream(0, 'remedy-resampling', draw);
    return probes.resampling(labels, (count) => stream.permutation(count));
  });
  const { entanglement } = probes.entanglement(probes.varianceSplit(head, parts, draws));
  return {
    accuracy: worth[worth.length - 1],
    share: Array.from(probes.shares(probes.shapley(worth, parts.length))),
    alone: parts.map((_, i) => worth[1 << i]),
    entanglement: Number.isNaN(entanglement) ? null : entanglement,
  };
}
