import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeLink,
  encodeLink,
  type Fingerprint,
  type FingerprintPoint,
  PRESETS,
  presetFor,
  printedValue,
  specOf,
} from '#spec/index.ts';
import { evenly } from '#spec/testing/evenly.ts';
import { type Spread, spreadOf } from './spread.ts';
import TOLERANCE from './tolerance.json' with { type: 'json' };
import { allowedAt, verdictOf } from './verdict.ts';

const spec = specOf(PRESETS[0]);
const values = [1, 0.2, 0.75, 0.25, 1.5, 0.3, 0.9, 0.1];
const point = (step: number, change: Partial<Record<number, number>> = {}, bits = 7) => ({
  step,
  bits,
  values: values.map((value, k) => change[k] ?? value),
});
const printedPoint = ({ values: measured, ...rest }: FingerprintPoint): FingerprintPoint => ({
  ...rest,
  values: measured.map(printedValue),
});
const theirs: Fingerprint = { backend: 'wasm', device: '', points: [point(300), point(600)] };
const spread: Spread[] = [
  { step: 300, loss: 0.001, entanglement: 0.002, share: 0.01 },
  { step: 600, loss: 0.0005, entanglement: 0.004, share: 0.02 },
];

describe('the verdict on a run', () => {
  it('is "identical" when all bits are the same at all steps', () => {
    const ours = [point(300), point(600)];
    expect(verdictOf(theirs, ours, spec, spread)).toEqual({ kind: 'identical' });
    expect(verdictOf(theirs, ours.slice(1), spec, spread)).toEqual({ kind: 'close' });
  });

  it('is "close" within twice what rounding was seen to do, and names the worst', () => {
    const ours = [point(300, { 0: 1.0015, 7: 0.119 }, 8), point(600, {}, 8)];
    expect(verdictOf(theirs, ours, spec, spread)).toMatchObject({
      kind: 'close',
      largest: { step: 300, arm: 'ghost', quantity: 'share', modality: 1, ours: 0.119 },
    });
  });

  it('is "differs" beyond, or when a number is missing on one side only', () => {
    const far = [point(300, { 1: 0.21 }, 8), point(600, {}, 8)];
    expect(verdictOf(theirs, far, spec, spread)).toMatchObject({
      kind: 'differs',
      largest: { step: 300, arm: 'live', quantity: 'entanglement' },
    });
    const none = [point(300), point(600, { 6: Number.NaN }, 8)];
    expect(verdictOf(theirs, none, spec, spread)).toMatchObject({
      kind: 'differs',
      largest: { step: 600, arm: 'ghost', modality: 0 },
    });
    expect(verdictOf(theirs, [point(5)], spec, spread)).toBeUndefined();
  });

  it('is "forged" where printed numbers contradict a hash that agrees', () => {
    const ours = [point(300), point(600)];
    const changed = (change: Partial<Record<number, number>>) => ({
      ...theirs,
      points: [point(300, change), point(600)],
    });
    for (const place of [1, 2, 3, 5, 6, 7]) {
      for (const value of [values[place] + 0.0001, 5, Number.NaN]) {
        const forged = changed({ [place]: value });
        expect(verdictOf(forged, ours, spec, spread)).toMatchObject({
          kind: 'forged',
          largest: { step: 300, ours: values[place] },
        });
      }
    }
    expect(verdictOf(changed({ 0: 1.01 }), ours, spec, spread)?.kind).toBe('forged');
    const one = { ...theirs, points: [point(300, { 2: 0.5 }), point(600, {}, 9)] };
    expect(verdictOf(one, ours, spec, spread)?.kind).toBe('forged');
  });

  it('stays "identical" where links round, and where a browser rounds the logarithm of the loss', () => {
    const ours = [point(300, { 1: 0.20004, 2: 0.74996 }), point(600)];
    expect(verdictOf(theirs, ours, spec, spread)).toEqual({ kind: 'identical' });
    const edge = { ...theirs, points: [point(300, { 0: 1.0001 }), point(600)] };
    expect(verdictOf(edge, [point(300), point(600)], spec, spread)).toEqual({ kind: 'identical' });
    const far = [point(300, { 0: 1e9, 5: -1e9, 6: Number.POSITIVE_INFINITY }), point(600)];
    const read = { ...theirs, points: far.map(printedPoint) };
    expect(verdictOf(read, far, spec, spread)).toEqual({ kind: 'identical' });
  });

  it('is "identical" for whatever a run can measure, through its link', () => {
    const numbers = fc.oneof(
      fc.float(),
      evenly.map((part) => 29 * part - 11),
    );
    const measured = fc.array(fc.array(numbers, { minLength: 8, maxLength: 8 }), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(measured, (rows) => {
        const ours = rows.map((row, k) => ({ step: 300 * (k + 1), bits: k, values: row }));
        const link = encodeLink(spec, { fingerprint: { ...theirs, points: ours } });
        const { fingerprint } = decodeLink(link);
        expect(verdictOf(fingerprint as Fingerprint, ours, spec, spread)).toEqual({
          kind: 'identical',
        });
      }),
    );
  });

  it('is "differs" for other bits where the same run has the same bits everywhere', () => {
    const ours = [point(300, {}, 8), point(600)];
    const exact = { ...theirs, backend: 'exact' };
    expect(verdictOf(exact, ours, spec, spread, { backend: 'exact' })).toEqual({
      kind: 'differs',
      largest: undefined,
      exact: true,
    });
    const mixed = {
      ...exact,
      engines: [0, 100].map((from) => ({ backend: from ? 'exact' : 'wasm', from })),
    };
    expect(verdictOf(mixed, ours, spec, spread, exact)?.kind).toBe('close');
    expect(verdictOf(exact, ours, spec, spread, mixed)?.kind).toBe('close');
    const plan = { ...theirs, backend: 'plan-cpu' };
    expect(verdictOf(plan, ours, spec, spread, { backend: 'plan-cpu' })?.kind).toBe('differs');
    expect(verdictOf(plan, ours, spec, spread, { backend: 'exact' })?.kind).toBe('close');
    expect(verdictOf(exact, ours, spec, spread, { backend: 'wasm' })?.kind).toBe('close');
    expect(verdictOf(theirs, ours, spec, spread, { backend: 'exact' })?.kind).toBe('close');
    expect(verdictOf(theirs, ours, spec, spread, { backend: 'wasm' })?.kind).toBe('close');
    expect(verdictOf(exact, [point(300)], spec, spread, { backend: 'exact' })?.kind).toBe('close');
  });

  it('allows what was measured up to the next step, and no less than the resolution', () => {
    expect(allowedAt(spread, 450, 'loss', spec.run)).toBeCloseTo(0.002, 9);
    expect(allowedAt(spread, 300, 'share', spec.run)).toBeCloseTo(0.02, 9);
    expect(allowedAt(spread, 9000, 'share', spec.run)).toBeCloseTo(0.04, 9);
    expect(allowedAt([], 5, 'loss', spec.run)).toBeCloseTo(0.0002, 9);
    expect(allowedAt([], 5, 'share', spec.run)).toBe(1 / 512);
  });

  it('takes the spread from the furthest two engines of the worst run', () => {
    const run = (loss: number) => [[point(300)], [point(300, { 4: loss })], [point(300)]];
    expect(spreadOf([run(1.6), run(1.2)], 2)).toEqual([
      { step: 300, loss: 0.3, entanglement: 0, share: 0 },
    ]);
  });

  it('rests on measurements of what every scenario is called', () => {
    const measured = Object.keys(TOLERANCE);
    for (const { run } of PRESETS) expect(measured).toContain(presetFor(run.scenario).id);
  });

  it.each(Object.entries(TOLERANCE))('rests on engines that were measured on %s', (_, all) => {
    expect(all.length).toBeGreaterThan(0);
    for (const { measured, engines, seeds, spread: rows } of all) {
      expect(measured).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(engines.length).toBeGreaterThan(1);
      expect(seeds.length).toBeGreaterThan(0);
      expect(rows.every((row, k) => row.step > (rows[k - 1]?.step ?? 0))).toBe(true);
    }
  });
});
