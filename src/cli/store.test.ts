import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ARM_DEFAULTS, armOf, RUN_DEFAULTS } from '#spec/index.ts';
import { Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'wane-store-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const usual = { run: RUN_DEFAULTS, params: ARM_DEFAULTS, interventions: [] };
const run = (loss: number) => ({ readings: [{ step: 600, reading: { loss, list: [loss, 0] } }] });

describe('the store', () => {
  it('knows a run after a new start, but not of another trial, seed, engine or revision', () => {
    const store = new Store(folder, 'wasm', 1);
    store.add(usual, 1, run(0.1 + 0.2));
    const again = new Store(folder, 'wasm', 1);
    expect(again.run(usual, 1)).toEqual(run(0.1 + 0.2));
    expect(again.run(usual, 3)).toBeUndefined();
    expect(again.run({ ...usual, params: armOf(['ebr']) }, 1)).toBeUndefined();
    expect(new Store(folder, 'cpu', 1).run(usual, 1)).toBeUndefined();
    expect(new Store(folder, 'wasm', 2).run(usual, 1)).toBeUndefined();
  });

  it('holds what is no number as null, as JSON does', () => {
    new Store(folder, 'wasm', 1).add(usual, 2, run(Number.NaN));
    const [{ reading }] = new Store(folder, 'wasm', 1).run(usual, 2)?.readings ?? [];
    expect(reading).toEqual({ loss: null, list: [null, 0] });
  });

  it('takes a damaged file for none', () => {
    new Store(folder, 'wasm', 1).add(usual, 1, run(1));
    for (const file of readdirSync(folder)) writeFileSync(join(folder, file), '{"runs":');
    expect(new Store(folder, 'wasm', 1).run(usual, 1)).toBeUndefined();
  });
});
