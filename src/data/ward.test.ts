import { describe, expect, it } from 'vitest';
import { NATIVE } from '#numeric/elementary.ts';
import { presetFor, type RunParams, WARD_SENSES } from '#spec/index.ts';
import { WardSource } from './ward.ts';
import { hospitalOf } from './ward-patients.ts';

const usual = presetFor('ward').run;
const sourceOf = (changes: Partial<RunParams> = {}) =>
  new WardSource({ ...usual, trainSize: 600, ...changes });
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
/** Rows of a sense without its last number, which says whether it is there. */
const there = (inputs: Float32Array, columns: number): boolean[] =>
  Array.from({ length: inputs.length / columns }, (_, n) => inputs[(n + 1) * columns - 1] === 1);

describe('a ward of synthetic patients', () => {
  it('has as many who die and come back as it says, in any hospital', () => {
    for (const world of [1, 7]) {
      const { patients } = sourceOf({ even: false, world }).records(1, 'held-out', 1500);
      const rate = (question: 'mortality' | 'readmission') =>
        meanOf(patients.map(({ answers }) => answers[question]));
      expect(Math.abs(rate('mortality') - 0.1)).toBeLessThan(0.035);
      expect(Math.abs(rate('readmission') - 1 / 6)).toBeLessThan(0.045);
    }
  });

  it('has as many of each answer, one after the other, where that is asked for', () => {
    for (const question of ['mortality', 'readmission'] as const) {
      const { labels } = sourceOf({ question }).heldOut(1, 100);
      expect(Array.from(labels)).toEqual(Array.from({ length: 100 }, (_, n) => n % 2));
    }
  });

  it('shows in every sense something of what will become of a patient', () => {
    const { patients, values } = sourceOf({ even: false }).records(2, 'held-out', 2500);
    const [words] = values;
    const sick = patients.map(({ severity }) => severity[0]);
    const high = patients.flatMap((_, n) => (sick[n] > 1 ? [n] : []));
    const low = patients.flatMap((_, n) => (sick[n] === 0 ? [n] : []));
    // Word 0 hangs on illness 0.
    expect(meanOf(high.map((n) => words[n * 40]))).toBeGreaterThan(
      1.5 * meanOf(low.map((n) => words[n * 40])),
    );
    const labs = values[1];
    const acute = patients.flatMap(({ acute: own }, n) => (own > 1 ? [n] : []));
    const calm = patients.flatMap(({ acute: own }, n) => (own === 0 ? [n] : []));
    const taken = (rows: readonly number[]) =>
      rows.map((n) => labs[n * 16]).filter((value) => !Number.isNaN(value));
    const sd = (own: readonly number[]) =>
      Math.sqrt(meanOf(own.map((value) => (value - meanOf(own)) ** 2)));
    // The acute case drives a lab value up in one patient and down in another: no mean tells it, its spread does.
    expect(Math.abs(meanOf(taken(acute)) - meanOf(taken(calm)))).toBeLessThan(0.25);
    expect(sd(taken(acute))).toBeGreaterThan(1.5 * sd(taken(calm)));
    expect(taken(acute).length / acute.length).toBeGreaterThan(taken(calm).length / calm.length);
  });

  it('goes in with mean 0 and deviation 1, what was not taken at the mean with a flag', () => {
    const source = sourceOf({ even: false, trainSize: 300 });
    const { inputs, size } = source.reference(1, 300);
    const { values } = source.records(1, 'data', 300);
    WARD_SENSES.forEach(({ id, values: width }, i) => {
      const { inputs: columns } = source.modalities[i];
      expect(inputs[i]).toHaveLength(size * columns);
      expect(there(inputs[i], columns).every(Boolean)).toBe(true);
      for (let k = 0; k < width; k++) {
        const known = Array.from({ length: size }, (_, n) => n).filter(
          (n) => !Number.isNaN(values[i][n * width + k]),
        );
        const column = known.map((n) => inputs[i][n * columns + k]);
        expect(meanOf(column)).toBeCloseTo(0, 4);
        const spread = Math.sqrt(meanOf(column.map((value) => value * value)));
        expect(spread === 0 || Math.abs(spread - 1) < 1e-3).toBe(true);
        if (id !== 'labs') expect(known).toHaveLength(size);
      }
    });
    const [, labs] = inputs;
    const columns = source.modalities[1].inputs;
    const unknown = Array.from(values[1], Number.isNaN);
    expect(unknown.filter(Boolean).length / unknown.length).toBeGreaterThan(0.2);
    unknown.forEach((missing, at) => {
      const [n, k] = [Math.floor(at / 16), at % 16];
      expect(labs[n * columns + 16 + k]).toBe(missing ? 0 : 1);
      if (missing) expect(labs[n * columns + k]).toBe(0);
    });
  });

  it('lacks senses at the rate that is asked for, never all, and says so', () => {
    const missingOf = (changes: Partial<RunParams>) => {
      const source = sourceOf(changes);
      const { inputs } = source.heldOut(1, 600);
      return inputs.map((own, i) => {
        const columns = source.modalities[i].inputs;
        const here = there(own, columns);
        here.forEach((is, n) => {
          const numbers = own.subarray(n * columns, (n + 1) * columns);
          if (!is && numbers.some((x) => x !== 0)) throw new Error('It is missing, and yet there.');
        });
        return here.map((is) => !is);
      });
    };
    const each = missingOf({ masked: 0.4 });
    for (const own of each) expect(Math.abs(meanOf(own.map(Number)) - 0.4)).toBeLessThan(0.09);
    const most = missingOf({ masked: 0.95 });
    expect(most[0].some((_, n) => most.every((own) => own[n]))).toBe(false);
    const labs = missingOf({ masked: 0.9, maskOf: 'labs' });
    expect(Math.abs(meanOf(labs[1].map(Number)) - 0.9)).toBeLessThan(0.06);
    expect(labs.flatMap((own, i) => (i === 1 ? [] : own)).some(Boolean)).toBe(false);
  });

  it('keeps every draw that a setting is not about', () => {
    const plain = sourceOf({ even: false }).records(1, 'data', 50);
    const masked = sourceOf({ even: false, masked: 0.5 }).records(1, 'data', 50);
    expect(masked.values).toEqual(plain.values);
    const other = sourceOf({ even: false, question: 'readmission' }).records(1, 'data', 50);
    expect(other).toEqual(plain);
  });

  it('repeats, and no held-out patient is ever trained on', () => {
    const [one, other] = [sourceOf(), sourceOf()];
    expect(one.train(1, 5, 32)).toEqual(other.train(1, 5, 32));
    expect(one.train(1, 5, 32)).not.toEqual(one.train(1, 6, 32));
    const rows = (inputs: Float32Array) =>
      Array.from({ length: inputs.length / 41 }, (_, n) =>
        inputs.subarray(41 * n, 41 * n + 41).join(),
      );
    const trained = new Set(rows(one.reference(1, 600).inputs[0]));
    expect(rows(one.heldOut(1, 300).inputs[0]).filter((row) => trained.has(row))).toEqual([]);
    expect(hospitalOf(3, NATIVE)).toEqual(hospitalOf(3, NATIVE));
    expect(hospitalOf(3, NATIVE)).not.toEqual(hospitalOf(4, NATIVE));
  });

  it('comes from no other scenario', () => {
    expect(() => sourceOf({ scenario: 'synthetic' })).toThrow('no ward');
  });
});
