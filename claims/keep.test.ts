import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keep } from './keep.ts';

const folder = mkdtempSync(join(tmpdir(), 'wane-claims-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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
