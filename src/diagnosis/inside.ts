import { centred, gramOf, takeRows, transposed } from '#numeric/matrix.ts';
import { Stream } from '#numeric/random.ts';
import * as probes from '#probes/index.ts';
import type { GivenHead } from './contents/given-head.ts';
import type { Neuron, Rank, Spectrum } from './report.ts';
import type { Rows } from './sample.ts';
import { partsOf } from './scan.ts';

/** Pairs of other rows that the variance of neurons is split by. */
const RESAMPLINGS = 4;
/** Parts that are left out one after the other for the spread of a rank. */
const PARTS = 20;
/** Student's t, 97.5 %, 19 degrees of freedom. */
const T = 2.093;
/** Beyond so many neurons the spectrum is that of as many rows. */
const MOST_SIDE = 384;
/** Beyond so many neurons ranks have no interval: it takes `PARTS` spectra more. */
const MOST_SPREAD = 64;

export interface Inside {
  readonly neurons: readonly Neuron[];
  readonly entanglement: number | null;
  readonly polysemantic: number;
  readonly dead: number;
  readonly spectrum: Spectrum;
  readonly ranks: readonly Rank[];
}

/** What the neurons of a head carry on these rows: noise and signal of each sense, spectra and ranks. */
export function lookInside(head: GivenHead, rows: Rows): Inside {
  const { labels } = rows;
  const parts = partsOf(head, rows);
  const size = labels.length;
  const active = probes.activations(head, parts, size);
  const draws = Array.from({ length: RESAMPLINGS }, (_, draw) => {
    const stream = new Stream(0, 'diagnosis-resampling', draw);
    return probes.resampling(labels, (count) => stream.permutation(count));
  });
  const least = head.linear ? Number.NEGATIVE_INFINITY : 0;
  const split = probes.varianceSplit(head, parts, draws, least);
  const tangled = probes.entanglement(split);
  const neurons = Array.from(tangled.collision, (collision, index) => ({
    ...{ index, collision },
    noise: split.noise.map((noise) => noise[index]),
    predictive: split.predictive.map((predictive) => predictive[index]),
  }));
  const swapped = parts.map((own, i) => {
    const other = probes.resampledFill([own], draws[0].any, head.fusion)(0, 0);
    const seen = parts.map((part, j) => (j === i ? other : part));
    return probes.activations(head, seen, size);
  });
  const spectra = [active, ...swapped].map((values) => spectrumOf(values, head.fusion));
  const most = new Float64Array(head.fusion);
  for (let k = 0; k < active.length; k++) {
    most[k % head.fusion] = Math.max(most[k % head.fusion], active[k]);
  }
  return {
    neurons,
    entanglement: Number.isNaN(tangled.entanglement) ? null : tangled.entanglement,
    polysemantic: tangled.polysemantic,
    dead: head.linear ? 0 : most.filter((value) => value === 0).length,
    spectrum: {
      values: [...spectra[0]],
      without: spectra.slice(1).map((sigma) => [...sigma]),
      chance: [...spectrumOf(shuffled(active, head.fusion), head.fusion)],
    },
    ranks: ranksOf(head.fusion, labels, [active, ...swapped], spectra),
  };
}

/**
 * Singular values of the centred rows x columns over sqrt(rows), descending, as roots of the eigenvalues of the
 * smaller Gram matrix. Of very many columns, those of the first rows.
 */
function spectrumOf(values: Float64Array, columns: number): Float64Array {
  const all = values.length / columns;
  const rows = columns > MOST_SIDE ? Math.min(all, MOST_SIDE) : all;
  const own = centred(values.subarray(0, rows * columns), columns);
  const side = Math.min(rows, columns);
  const gram = gramOf(rows < columns ? transposed(own, columns) : own, side);
  return probes.eigenvalues(gram, side).map((value) => Math.sqrt(value / rows));
}

/** Every column in an order of its own, so that nothing is left between columns. */
function shuffled(values: Float64Array, columns: number): Float64Array {
  const rows = values.length / columns;
  const result = new Float64Array(values.length);
  for (let c = 0; c < columns; c++) {
    const order = new Stream(c, 'diagnosis-shuffle').permutation(rows);
    for (let n = 0; n < rows; n++) result[n * columns + c] = values[order[n] * columns + c];
  }
  return result;
}

function ranksOf(
  columns: number,
  labels: Int32Array,
  actives: readonly Float64Array[],
  spectra: readonly Float64Array[],
): Rank[] {
  const byId = actives.map((active, k) => rankNumbers(active, labels, columns, spectra[k]));
  const spread = columns <= MOST_SPREAD ? spreadOf(columns, labels, actives[0]) : undefined;
  return RANKS.map((id) => {
    const value = byId[0][id];
    const by = T * (spread?.[id] ?? Number.NaN);
    return {
      ...{ id, value, interval: Number.isNaN(by) ? null : ([value - by, value + by] as const) },
      without: byId.slice(1).map((one) => one[id]),
    };
  });
}

const RANKS = ['predictive', 'effective', 'participation', 'stable', 'numeric'] as const;
type Numbers = Record<Rank['id'], number>;

function rankNumbers(
  active: Float64Array,
  labels: Int32Array,
  columns: number,
  sigma: Float64Array,
): Numbers {
  const [numeric, effective, stable, participation] = probes.ranks(sigma, labels.length, columns);
  const predictive = probes.predictiveRank(active, labels);
  return { predictive, effective, participation, stable, numeric };
}

/** Standard errors of the ranks by leaving out one part of the rows after the other (a jackknife). */
function spreadOf(columns: number, labels: Int32Array, active: Float64Array): Numbers | undefined {
  if (labels.length < 2 * PARTS) return undefined;
  const order = new Stream(0, 'diagnosis-parts').permutation(labels.length);
  const part = new Int32Array(labels.length);
  order.forEach((row, k) => {
    part[row] = k % PARTS;
  });
  const every = Int32Array.from(labels.keys());
  const left = Array.from({ length: PARTS }, (_, out) => {
    const kept = every.filter((n) => part[n] !== out);
    const own = takeRows(active, kept, columns);
    return rankNumbers(
      own,
      kept.map((n) => labels[n]),
      columns,
      spectrumOf(own, columns),
    );
  });
  const errorOf = (id: Rank['id']) => {
    const mean = left.reduce((sum, one) => sum + one[id], 0) / PARTS;
    const squares = left.reduce((sum, one) => sum + (one[id] - mean) ** 2, 0);
    return Math.sqrt((squares * (PARTS - 1)) / PARTS);
  };
  return {
    ...{ predictive: errorOf('predictive'), effective: errorOf('effective') },
    ...{ participation: errorOf('participation'), stable: errorOf('stable') },
    numeric: Number.NaN,
  };
}
