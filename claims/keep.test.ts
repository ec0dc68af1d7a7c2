import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keep, renewed } from './keep.ts';

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
    ...({ scenario, verdict: 'holds', parts: [], arms: [], rates: [], broken: [] } as const),
    ...{ engine: 'wasm', date, worlds: [], seeds: [1], link: '#/lab' },
  });

  it('replace those of the same scenario and leave the others', () => {
    const before = renewed(claim, undefined, [
      finding('digits', 'old'),
      finding('synthetic', 'old'),
    ]);
    const { findings } = renewed(claim, before, [finding('digits', 'new')]);
    expect(findings).toEqual([finding('synthetic', 'old'), finding('digits', 'new')]);
  });

  it('lie in a file of their claim', () => {
    const whole = renewed(claim, undefined, [finding('digits', 'now')]);
    keep(join(folder, 'deep'), [whole]);
    expect(JSON.parse(readFileSync(join(folder, 'deep', 'C0.json'), 'utf8'))).toEqual(whole);
  });
});
