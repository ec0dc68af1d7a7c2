import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ArmSpec,
  armOf,
  interventionsFor,
  PRESETS,
  type RunParams,
  specOf,
  unimodalArm,
} from '#spec/index.ts';
import { type Outcome, runHeadless, type Surroundings } from '../headless.ts';

const SWITCHED_AT = 300;
const SLOW = 1;
const SLOW_ALONE = 1 << SLOW;

const vanilla = armOf(['vanilla']);
const arms: ArmSpec[] = [
  { id: 'vanilla', params: vanilla },
  { id: 'only-2', params: unimodalArm(SLOW) },
  { id: 'distill', params: vanilla },
  { id: 'ebr', params: vanilla },
];

const specFor = (engine: RunParams['engine'], seeds: number) => ({
  ...specOf(PRESETS[0], { seeds, engine, probeEvery: 600 }),
  arms,
  interventions: (['distill', 'ebr'] as const).flatMap((id) =>
    interventionsFor(id, SWITCHED_AT, armOf([id])),
  ),
});

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The default synthetic scenario, five seeds (claims/ has ten), 600 steps, switches thrown at step 300. */
export function testScience(engine: RunParams['engine'], around: Surroundings, seeds = 5): void {
  describe(`collapse and its cures on ${engine}`, () => {
    let outcome: Outcome;
    const read: Outcome['read'] = (...args) => outcome.read(...args);

    beforeAll(async () => {
      outcome = await runHeadless(specFor(engine, seeds), around);
    }, 900_000);

    it('collapses: vanilla ignores a modality that its control reads almost perfectly', () => {
      expect(Math.max(...read('vanilla', 'share', SLOW))).toBeLessThan(0.1);
      expect(mean(read('vanilla', 'accuracyMean', SLOW_ALONE))).toBeLessThan(0.3);
      expect(Math.min(...read('vanilla', 'accuracy'))).toBeGreaterThan(0.95);
      expect(mean(read('only-2', 'accuracy'))).toBeGreaterThan(0.95);
    });

    it('is cured by distillation in every seed', () => {
      expect(Math.min(...read('distill', 'share', SLOW))).toBeGreaterThan(0.15);
      expect(mean(read('distill', 'accuracySubstituted', SLOW_ALONE))).toBeGreaterThan(0.9);
      const tangled = mean(read('distill', 'entanglement')) / mean(read('vanilla', 'entanglement'));
      expect(tangled).toBeLessThan(0.65);
    });

    it('is eased by basis reallocation in every seed', () => {
      const twin = read('vanilla', 'share', SLOW);
      const share = read('ebr', 'share', SLOW);
      share.forEach((value, seed) => {
        expect(value, `seed ${seed + 1}`).toBeGreaterThan(twin[seed]);
      });
      expect(mean(share)).toBeGreaterThan(0.12);
      expect(mean(read('ebr', 'accuracySubstituted', SLOW_ALONE))).toBeGreaterThan(0.9);
    });
  });
}
