import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keep } from './keep.ts';
import { readerOf, Store } from './store.ts';
import { trial } from './trial.ts';

const folder = mkdtempSync(join(tmpdir(), 'wane-claims-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const usual = trial('synthetic', 'vanilla');
const run = (loss: number) => ({ readings: [{ step: 600, reading: { loss, list: [loss, 0] } }] });

describe('the store', () => {
  it('knows a run after a new start, but not of another trial, seed or engine', () => {
    const store = new Store(folder, 'wasm');
    store.add(usual, 1, run(0.1 + 0.2));
    store.add(usual, 2, run(Number.NaN));
    const again = new Store(folder, 'wasm');
    const read = readerOf(again, [1, 2, 3]);
    expect(read.last(usual, 'loss')).toEqual([0.1 + 0.2, Number.NaN, Number.NaN]);
    expect(again.run(usual, 3)).toBeUndefined();
    expect(again.run(trial('synthetic', 'ebr'), 1)).toBeUndefined();
    expect(new Store(folder, 'cpu').run(usual, 1)).toBeUndefined();
  });

  it('takes a damaged file for none', () => {
    new Store(folder, 'wasm').add(usual, 1, run(1));
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), '{"runs":');
    expect(new Store(folder, 'wasm').run(usual, 1)).toBeUndefined();
  });
});

describe('kept findings', () => {
  const claim = {
    ...{ id: 'C0', title: '', paper: '', prediction: '' },
    scenarios: ['synthetic', 'digits'] as const,
    trials: () => [],
    parts: () => [],
  };
  const finding = (scenario: 'synthetic' | 'digits', date: string) => ({
    ...({ scenario, verdict: 'holds', parts: [], diverged: [] } as const),
    ...{ engine: 'wasm', date, seeds: [1], link: '#/lab' },
  });
  const file = join(folder, 'deep', 'C0.json');

  it('replace those of the same scenario and leave the others', () => {
    keep(file, claim, [finding('digits', 'old'), finding('synthetic', 'old')]);
    keep(file, claim, [finding('digits', 'new')]);
    const { findings } = JSON.parse(readFileSync(file, 'utf8'));
    expect(findings).toEqual([finding('synthetic', 'old'), finding('digits', 'new')]);
  });
});
