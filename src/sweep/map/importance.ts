import { Stream } from '#numeric/random.ts';

const DRAWS = 1000;
const TAIL = 0.025;

/** A part of the variance over a grid. */
export interface Effect {
  /** Numbers of the axes it is of: one a main effect, two what a pair does beyond both; none the seeds. */
  readonly axes: readonly number[];
  /** Part of the whole variance; below 0 where it is not told from noise, and not clipped. */
  readonly part: number;
  /** 95 % of the bootstrap over whole seeds. */
  readonly low: number;
  readonly high: number;
}

export interface Importance {
  /** Main effects, then pairs, then the rest that only three or more make together, if there are three. */
  readonly effects: readonly Effect[];
  /** The same settings on another seed. */
  readonly seeds: Effect;
  /** Of the outcome, squared units. */
  readonly variance: number;
}

/** Why there is no split: it is exact on a whole grid alone. */
export interface NoImportance {
  /** Cells of the grid in which a seed has no number. */
  readonly lacking: number;
  readonly of: number;
}

/** Subsets of the axes that have an effect of their own. */
function subsetsOf(count: number): number[][] {
  const all = Array.from({ length: 2 ** count }, (_, mask) =>
    Array.from({ length: count }, (_axis, k) => k).filter((k) => mask & (1 << k)),
  );
  return all.filter((axes) => axes.length > 0).sort((a, b) => a.length - b.length);
}

/** Numbers of a cell on each axis, the last one fastest. */
function placeOf(cell: number, counts: readonly number[]): number[] {
  const place: number[] = [];
  let rest = cell;
  for (let k = counts.length - 1; k >= 0; k--) {
    place[k] = rest % counts[k];
    rest = Math.floor(rest / counts[k]);
  }
  return place;
}

/** What a subset of axes does beyond what its parts do, per combination of their values (Sobol, Hoeffding). */
function effectOf(values: readonly number[], axes: readonly number[], keys: Keys): Float64Array {
  const own = keys(axes);
  const result = new Float64Array(values.length);
  const subsets = subsetsOf(axes.length).map((subset) => subset.map((k) => axes[k]));
  for (const subset of [[], ...subsets]) {
    const sign = (axes.length - subset.length) % 2 === 0 ? 1 : -1;
    const key = subset === axes ? own : keys(subset);
    const sums = new Map<number, { sum: number; count: number }>();
    values.forEach((value, cell) => {
      const mean = sums.get(key[cell]) ?? { sum: 0, count: 0 };
      mean.sum += value;
      mean.count++;
      sums.set(key[cell], mean);
    });
    key.forEach((name, cell) => {
      const { sum, count } = sums.get(name) as { sum: number; count: number };
      result[cell] += (sign * sum) / count;
    });
  }
  return result;
}

type Keys = (axes: readonly number[]) => readonly number[];

/** Of an effect, per pair of seeds: the mean over cells of the product of what each makes of it. */
function productsOf(effect: readonly Float64Array[]): number[][] {
  return effect.map((one) =>
    effect.map(
      (other) => one.reduce((sum, value, cell) => sum + value * other[cell], 0) / one.length,
    ),
  );
}

/**
 * Variance of the mean over seeds that each effect has, less what seeds alone would make of it, from the products
 * of single seeds: so that a thousand draws of seeds cost no walk over the cells.
 *
 * @param products of each effect, then of the values themselves. @param picked numbers of seeds, some more than once.
 */
function split(
  products: readonly (readonly (readonly number[])[])[],
  picked: readonly number[],
): { parts: number[]; seeds: number; variance: number } {
  const count = picked.length;
  const spread = (of: readonly (readonly number[])[]) => {
    let [all, own] = [0, 0];
    for (const a of picked) {
      own += of[a][a];
      for (const b of picked) all += of[a][b];
    }
    const ofMean = all / count ** 2;
    return { ofMean, bySeed: (own - count * ofMean) / (count - 1) };
  };
  const parts = products.slice(0, -1).map((of) => {
    const { ofMean, bySeed } = spread(of);
    return ofMean - bySeed / count;
  });
  const seeds = spread(products[products.length - 1]).bySeed;
  const variance = parts.reduce((sum, part) => sum + part, 0) + seeds;
  return {
    parts: parts.map((part) => part / variance),
    seeds: seeds / variance,
    variance,
  };
}

function quantiles(draws: readonly number[]): { low: number; high: number } {
  const sorted = draws.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(TAIL), high: at(1 - TAIL) };
}

/**
 * The exact variance split of a whole grid (main effects, pairs, what is left), and what seeds alone do. Every
 * effect is unbiased: of its variance over the grid is taken what the same effect varies from seed to seed, over
 * the number of seeds. So it may come out below 0.
 *
 * @param counts values of each axis. @param cells per cell, the last axis fastest, its number on every seed; those
 * that some cell has beyond the others are left out. Of a `Grid` the counts are [rows, columns], axis 0 going up; of
 * the grids of several methods one after the other, [methods, rows, columns]. @param count bootstrap draws.
 */
export function importanceOf(
  counts: readonly number[],
  cells: readonly (readonly (number | undefined)[])[],
  count = DRAWS,
): Importance | NoImportance {
  const seedCount = Math.min(...cells.map((values) => values.length));
  const shared = cells.map((values) => values.slice(0, seedCount));
  const lacking = shared.filter((values) => values.includes(undefined)).length;
  if (lacking > 0 || seedCount < 2 || cells.length === 0) {
    return { lacking: lacking || cells.length, of: cells.length };
  }
  const whole = shared as readonly (readonly number[])[];
  const bySeed = whole[0].map((_, seed) => whole.map((values) => values[seed]));
  const places = whole.map((_, cell) => placeOf(cell, counts));
  const keys: Keys = (axes) =>
    places.map((place) => axes.reduce((key, axis) => key * counts[axis] + place[axis], 0));
  const subsets = subsetsOf(counts.length);
  const effects = subsets.map((axes) => bySeed.map((values) => effectOf(values, axes, keys)));
  const products = [...effects, bySeed.map((values) => Float64Array.from(values))].map(productsOf);
  const found = split(products, [...bySeed.keys()]);
  const stream = new Stream(seedCount, 'importance');
  const draws = Array.from({ length: count }, () => {
    const picked = bySeed.map(() => stream.below(seedCount));
    return new Set(picked).size < 2 ? undefined : split(products, picked);
  }).filter((draw) => draw !== undefined);
  const bounds = (of: (draw: ReturnType<typeof split>) => number) => quantiles(draws.map(of));
  return {
    effects: subsets.map((axes, k) => ({
      axes,
      part: found.parts[k],
      ...bounds(({ parts }) => parts[k]),
    })),
    seeds: { axes: [], part: found.seeds, ...bounds(({ seeds }) => seeds) },
    variance: found.variance,
  };
}
