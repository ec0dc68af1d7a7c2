import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { startEngine } from '#engine/start.ts';
import type { Encoding, Replica } from '#engine/trainer.ts';
import { layerOf, parameterTable } from '#model/index.ts';
import { Stream } from '#numeric/random.ts';
import {
  activations,
  agop,
  contribution,
  effectiveRank,
  eigenvalues,
  manipulationChecks,
  permutationDrop,
  resampling,
  singularValues,
} from '#probes/index.ts';
import { FIELDS, type Field, SLOW_FIELDS } from '#protocol/fields.ts';
import { armOf, RUN_DEFAULTS, unimodalArm } from '#spec/index.ts';
import { headOf } from './inspect.ts';
import { Measurer } from './measure.ts';

const SIZE = 96;
const SEED = 3;
const ALL = { slow: true, rare: true };
const USUAL = { slow: false, rare: false };
const source = new SyntheticSource({ ...RUN_DEFAULTS, modalities: 3, trainSize: 128 });
const dims = {
  inputs: source.modalities.map(({ inputs }) => inputs),
  ...{ hidden: 12, latent: 5, shared: 4, fusion: 6, classes: source.classes.length },
};
const EBR = 1;
const CHECKS: readonly Field[] = ['refitAccuracy', 'classAccuracy', 'classTransfer'];
const table = parameterTable(dims);
const replicas: Replica[] = [armOf(['vanilla']), armOf(['ebr']), unimodalArm(1)].map((params) => ({
  seed: SEED,
  params,
}));
const { labels } = source.heldOut(SEED, SIZE);
const measurer = new Measurer(dims, source, [SEED], SIZE);

let rows: Float32Array;
let quick: Float32Array;
let encodings: Encoding[];
let weights: Float32Array[];
let gradients: Float32Array[];

const read = (r: number, field: Field, from = rows): number[] => {
  const { offset, length } = measurer.layout.fields[field];
  return [...from.subarray(r * measurer.layout.width + offset).subarray(0, length)];
};

const blank = (field: Field): number[] =>
  new Array(measurer.layout.fields[field].length).fill(Number.NaN);

beforeAll(async () => {
  const task = { dims, batch: 16, steps: 40, replicas, source };
  const { trainer } = await startEngine('cpu', { wasmPath: '' }, task);
  const { loss } = await trainer.advance(40);
  rows = await measurer.rows(await measurer.take(trainer, replicas, loss, ALL));
  quick = await measurer.rows(await measurer.take(trainer, replicas, loss, USUAL));
  encodings = await trainer.encode((seed) => source.heldOut(seed, SIZE));
  weights = await trainer.read();
  gradients = await trainer.gradients();
  trainer.dispose();
}, 60_000);

/** One dense layer in plain loops, size x outputs. */
function dense(r: number, name: string, x: ArrayLike<number>): Float64Array {
  const { weights: w, bias, inputs, outputs } = layerOf(table, weights[r], name);
  return Float64Array.from({ length: (x.length / inputs) * outputs }, (_, k) => {
    const [n, o] = [Math.floor(k / outputs), k % outputs];
    let sum = bias[o];
    for (let i = 0; i < inputs; i++) sum += x[n * inputs + i] * w[i * outputs + o];
    return sum;
  });
}
const relu = (x: Float64Array) => x.map((value) => Math.max(0, value));
const best = (scores: Float64Array, count: number, n: number) => {
  const own = [...scores.subarray(n * count, (n + 1) * count)];
  return own.indexOf(Math.max(...own));
};

/** Logits of the answer to codes joined as they are. */
function answer(r: number, codes: readonly ArrayLike<number>[]): Float64Array {
  const { latent } = dims;
  const joined = Float64Array.from({ length: SIZE * codes.length * latent }, (_, k) => {
    const column = k % (codes.length * latent);
    const n = Math.floor(k / (codes.length * latent));
    return codes[Math.floor(column / latent)][n * latent + (column % latent)];
  });
  return dense(r, 'answer', relu(dense(r, 'fusion', joined)));
}
const right = (scores: Float64Array) =>
  labels.filter((label, n) => best(scores, dims.classes, n) === label).length / SIZE;

/** CKA by its definition over N x N Gram matrices: HSIC(K, L) / sqrt(HSIC(K, K) HSIC(L, L)). */
function ckaByGrams(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const gram = (x: ArrayLike<number>) => {
    const columns = x.length / SIZE;
    const k = Array.from({ length: SIZE }, (_, n) =>
      Array.from({ length: SIZE }, (_other, p) => {
        let sum = 0;
        for (let c = 0; c < columns; c++) sum += x[n * columns + c] * x[p * columns + c];
        return sum;
      }),
    );
    const means = k.map((row) => row.reduce((sum, value) => sum + value, 0) / SIZE);
    const mean = means.reduce((sum, value) => sum + value, 0) / SIZE;
    return k.flatMap((row, n) => row.map((value, p) => value - means[n] - means[p] + mean));
  };
  const [k, l] = [gram(a), gram(b)];
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i], 0);
  return dot(k, l) / Math.sqrt(dot(k, k) * dot(l, l));
}

const near = (found: number[], expected: ArrayLike<number>, digits = 5) => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, k) => {
    expect(value, `${k}`).toBeCloseTo(expected[k], digits);
  });
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

it('knows the ensemble of the controls that there are, for every replica on their seed', () => {
  const [control] = read(2, 'accuracy');
  for (let r = 0; r < replicas.length; r++) {
    const found = read(r, 'ensembleAccuracy');
    expect(found[0b010]).toBe(control);
    expect(found.filter(Number.isFinite)).toEqual([Math.fround(1 / dims.classes), control]);
  }
});

describe.each([0, 1, 2])('what is measured of replica %i', (r) => {
  const resamplings = () => {
    const stream = new Stream(SEED, 'probe');
    return [0, 1].map(() => resampling(labels, (count) => stream.permutation(count)));
  };
  const headNow = () => headOf(dims, table, weights[r]);
  const partsNow = () => encodings[r].fused.map((codes, i) => contribution(headNow(), i, codes));

  it('shares out accuracy and cross-entropy completely', () => {
    const [accuracy] = read(r, 'accuracy');
    const [loss] = read(r, 'loss');
    expect(sum(read(r, 'shapleyLoss'))).toBeCloseTo(Math.log(dims.classes) - loss, 5);
    expect(sum(read(r, 'shapleyResampled'))).toBeCloseTo(accuracy - 1 / dims.classes, 5);
    if (Number.isFinite(read(r, 'shareLoss')[0])) {
      expect(sum(read(r, 'shareLoss'))).toBeCloseTo(1, 5);
    }
  });

  it('blanks senses with zeros as the network itself would', () => {
    const zeros = new Float32Array(SIZE * dims.latent);
    const found = read(r, 'accuracyZero');
    expect(found[0]).toBe(Math.fround(1 / dims.classes));
    for (let subset = 1; subset < 8; subset++) {
      const codes = encodings[r].fused.map((code, i) => (subset & (1 << i) ? code : zeros));
      expect(found[subset], `${subset}`).toBeCloseTo(right(answer(r, codes)), 6);
    }
  });

  it('swaps senses between samples, for the drop and for the rank', () => {
    const { latent, fusion } = dims;
    const draws = resamplings().map(({ any }) => any);
    const { drop } = permutationDrop(headNow(), partsNow(), labels, draws);
    near(read(r, 'permutationDrop'), drop);
    const swapped = encodings[r].fused.map((_, i) =>
      encodings[r].fused.map((code, j) =>
        j === i
          ? Float32Array.from(code, (_value, k) => {
              const row = draws[0][Math.floor(k / latent)];
              return code[row * latent + (k % latent)];
            })
          : code,
      ),
    );
    const ranks = swapped.map((codes) => {
      const active = activations(
        headNow(),
        codes.map((code, i) => contribution(headNow(), i, code)),
        SIZE,
      );
      const centred = active.map((value, k) => {
        let mean = 0;
        for (let n = 0; n < SIZE; n++) mean += active[n * fusion + (k % fusion)] / SIZE;
        return value - mean;
      });
      return effectiveRank(singularValues(centred, SIZE, fusion));
    });
    near(read(r, 'rankWithout'), ranks, 4);
  });

  it('compares codes, and hears the discriminator', () => {
    const { codes, shared } = encodings[r];
    const active = activations(headNow(), partsNow(), SIZE);
    const pairs = [0, 1, 0, 2, 1, 2];
    const cka = [0, 1, 2].map((k) => ckaByGrams(codes[pairs[2 * k]], codes[pairs[2 * k + 1]]));
    near(read(r, 'codeCka'), cka);
    near(
      read(r, 'fusedCka'),
      codes.map((code) => ckaByGrams(code, active)),
    );
    const named = shared.map((g, i) => {
      const scores = dense(r, 'discriminator.1', relu(dense(r, 'discriminator.0', g)));
      return labels.filter((_, n) => best(scores, 3, n) === i).length / SIZE / 3;
    });
    near(read(r, 'discriminatorAccuracy'), [sum(named)]);
  });

  it('has the spectra of the AGOP and of the gradient', () => {
    const active = activations(headNow(), partsNow(), SIZE);
    const values = eigenvalues(agop(headNow(), active), 3 * dims.latent);
    read(r, 'sigmaAgop').forEach((value, k) => {
      expect(Math.abs(value - values[k])).toBeLessThan(1e-5 * values[0]);
    });
    const { weights: gradient } = layerOf(table, gradients[r], 'fusion');
    const norm = Math.hypot(...gradient);
    expect(norm).toBeGreaterThan(0);
    expect(Math.hypot(...read(r, 'sigmaGradient')) / norm).toBeCloseTo(1, 5);
    const own = ['encoder1.0', 'encoder1.1'].map((name) => layerOf(table, gradients[r], name));
    const squares = own.map((layer) => Math.hypot(...layer.weights, ...layer.bias) ** 2);
    expect(read(r, 'gradientNorm')[1] ** 2 / sum(squares)).toBeCloseTo(1, 4);
  });
});

it('checks reallocation where its block is in use, each sense on each', () => {
  const { shared } = encodings[EBR];
  const all = manipulationChecks(shared, dims.shared, labels, dims.classes, SEED);
  near(read(EBR, 'refitAccuracy'), [all.refit]);
  near(read(EBR, 'classAccuracy'), all.ownClass);
  const [[, a, b], [c, , d], [e, f]] = all.from;
  near(read(EBR, 'classTransfer'), [a, b, c, d, e, f]);
});

it('leaves the checks out of a slow measurement that is not their turn', async () => {
  const task = { dims, batch: 16, steps: 40, replicas, source };
  const { trainer } = await startEngine('cpu', { wasmPath: '' }, task);
  const due = { slow: true, rare: false };
  const slow = await measurer.rows(
    await measurer.take(trainer, replicas, new Float32Array(replicas.length), due),
  );
  trainer.dispose();
  expect(read(EBR, 'gradientNorm', slow).every(Number.isFinite)).toBe(true);
  for (const field of CHECKS) expect(read(EBR, field, slow).every(Number.isNaN)).toBe(true);
});

it('measures numbers that lie in the range of the table, or none', () => {
  const rounding = 1e-5;
  replicas.forEach((_, r) => {
    for (const [field, { range }] of Object.entries(FIELDS)) {
      for (const value of read(r, field as Field).filter((one) => !Number.isNaN(one))) {
        expect(value, field).toBeGreaterThanOrEqual(range[0] - rounding);
        expect(value, field).toBeLessThanOrEqual(range[1] + rounding);
      }
    }
  });
});

it('takes slow fields only when asked to, and leaves none of the others out', () => {
  replicas.forEach((_, r) => {
    for (const field of Object.keys(measurer.layout.fields) as Field[]) {
      const slow = SLOW_FIELDS.includes(field);
      if (slow) expect(read(r, field, quick).every(Number.isNaN), field).toBe(true);
      else expect(read(r, field, quick)).toEqual(read(r, field));
      const taken = read(r, field).some(Number.isFinite);
      if (CHECKS.includes(field)) expect(taken, field).toBe(r === EBR);
      else if (r === 0) expect(taken, field).toBe(true);
    }
  });
});

it('takes what is asked of each replica, to the same bits, and nothing else of it', async () => {
  const asked = [new Set<Field>(['loss', 'share', 'noise']), new Set<Field>(['accuracy'])];
  const fields = [asked[0], asked[0], asked[1]];
  const few = new Measurer(dims, source, [SEED], SIZE, { fields });
  const task = { dims, batch: 16, steps: 40, replicas, source };
  const { trainer } = await startEngine('cpu', { wasmPath: '' }, task);
  const { loss } = await trainer.advance(40);
  const gradients = vi.spyOn(trainer, 'gradients');
  const made = await few.rows(await few.take(trainer, replicas, loss, ALL));
  expect(gradients).not.toHaveBeenCalled();
  trainer.dispose();
  replicas.forEach((_, r) => {
    for (const field of Object.keys(FIELDS) as Field[]) {
      if (fields[r].has(field)) expect(read(r, field, made), field).toEqual(read(r, field));
      else if (!('shared' in FIELDS[field]))
        expect(read(r, field, made), field).toEqual(blank(field));
    }
  });
});

it('measures twins once, and a replica that differs in weights or settings by itself', async () => {
  const [vanilla, ebr] = replicas;
  const alone = {
    replicas: [vanilla, vanilla, ebr, vanilla],
    weights: [weights[0], weights[0].slice(), weights[0], weights[1]],
    trainLoss: Float32Array.of(1, 2, 3, 4),
    rare: false,
  };
  const asked: number[] = [];
  const task = { dims, batch: 16, steps: 40, replicas: alone.replicas, source };
  const { trainer } = await startEngine('cpu', { wasmPath: '' }, task);
  const { inspect } = await measurer.take(trainer, alone.replicas, alone.trainLoss, USUAL);
  trainer.dispose();
  const made = await measurer.rows({
    ...alone,
    inspect: (r) => {
      asked.push(r);
      return inspect(r);
    },
  });
  expect(asked).toEqual([0, 2, 3]);
  expect([0, 1, 2, 3].map((r) => read(r, 'trainLoss', made)[0])).toEqual([1, 2, 3, 4]);
  expect(read(1, 'sigmaW', made)).toEqual(read(0, 'sigmaW', made));
  expect(read(1, 'collision', made)).toEqual(read(0, 'collision', made));
});
