import { describe, expect, it } from 'vitest';
import { nameOf } from './device.ts';
import { median } from './median.ts';
import type { Row } from './result.ts';
import {
  formatCount,
  formatGflops,
  formatMs,
  formatPart,
  formatRatio,
  racesOf,
  seriesOf,
  sizeOf,
} from './table.ts';

const row = (changes: Partial<Row>): Row => ({
  ...{ engine: 'plan', device: 'software', model: 'small', objectives: 'vanilla', R: 1 },
  ...{ msPerStep: 2, dispatchesPerStep: 12, hostMsPerStep: 0.02, steps: 90 },
  ...{ allocationsPerStep: 0, gflops: 9, peakGflops: null },
  ...changes,
});

describe('median', () => {
  it('takes the middle, or the mean of the two in the middle', () => {
    expect(median([5, 1, 30])).toBe(5);
    expect(median([4, 1, 2, 30])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });
});

describe('races', () => {
  it('groups rows by case, puts the plan first and divides by it', () => {
    const races = racesOf([
      row({ engine: 'tfjs-wasm', msPerStep: 9 }),
      row({ msPerStep: 3 }),
      row({ engine: 'tfjs-wasm', R: 4 }),
      row({ sweep: 'm', m: 3 }),
    ]);
    expect(races.map(({ name }) => name)).toEqual([
      'small, answer only, one replica',
      'small, answer only, 4 replicas',
    ]);
    expect(races[0].rows.map(({ engine }) => engine)).toEqual(['plan', 'tfjs-wasm']);
    expect(races[0].own).toBe(3);
    expect(races[1].own).toBeUndefined();
  });

  it('keeps series apart', () => {
    const rows = [row({}), row({ sweep: 'm', m: 3 }), row({ sweep: 'R', R: 8 })];
    const series = seriesOf(rows);
    expect(series.map(({ sweep }) => sweep)).toEqual(['R', 'm']);
    expect(series.map(({ rows: [first], sweep }) => sizeOf(first, sweep))).toEqual([8, 3]);
  });
});

describe('numbers', () => {
  it('shows about three digits', () => {
    expect([0.0123, 4.814, 56.12, 1851].map(formatMs)).toEqual(['0.012', '4.81', '56.1', '1,851']);
    expect(formatMs(null)).toBe('–');
    expect(formatMs(Number.NaN)).toBe('–');
  });

  it('shows ratios, and a dash where there is no plan', () => {
    expect(formatRatio(20, 2)).toBe('10.0');
    expect(formatRatio(1, 2)).toBe('0.50');
    expect(formatRatio(1000, 2)).toBe('500');
    expect(formatRatio(20, undefined)).toBe('–');
  });

  it('shows what part of the peak a row reached, and a dash off the CPU', () => {
    expect([0.456, 36.04, 1234.5].map(formatGflops)).toEqual(['0.46', '36.0', '1,235']);
    expect(formatPart(row({ gflops: 36, peakGflops: 48 }))).toBe('75 %');
    expect(formatPart(row({ gflops: 36, peakGflops: null }))).toBe('–');
  });

  it('counts', () => {
    expect([0, 12, 251.5].map(formatCount)).toEqual(['–', '12', '251.5']);
  });
});

describe('names of adapters', () => {
  const info = { vendor: 'google', architecture: 'swiftshader', description: '' };
  it('calls an imitation software', () => {
    expect(nameOf(info)).toBe('software');
    expect(nameOf({ ...info, architecture: '', isFallbackAdapter: true })).toBe('software');
  });
  it('puts a card together from what is told', () => {
    expect(nameOf({ vendor: 'nvidia', architecture: 'ampere', description: '' })).toBe(
      'nvidia ampere',
    );
    expect(nameOf({ vendor: '', architecture: '', description: '' })).toBe('unnamed');
  });
});
