import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareArms } from './arm-sets.ts';
import { costOf, dearness, fitting, shrunk } from './cost.ts';
import { parametersOf } from './layers.ts';
import { decodeLink } from './link.ts';
import { PRESETS, specOf } from './presets.ts';
import type { Spec } from './spec.ts';
import { anySpec } from './testing/arbitrary.ts';

/** The largest that a link may ask for. */
const HUGE = decodeLink(
  `#/lab?v=1&n=32&m=6&h=256&z=64&g=64&f=64&b=512&train=6000&held=1024&arms=${Array.from({ length: 16 }, (_, k) => `a${k}`).join(';')}`,
).spec;

const ENGINES = ['auto', 'plan-cpu', 'webgpu', 'wasm', 'cpu', 'exact'] as const;

describe('what a run costs', () => {
  it('is what the layers of the smallest network count to', () => {
    const run = { hidden: 4, latent: 2, shared: 2, fusion: 2, seeds: 1, batch: 1 };
    const spec: Spec = { ...specOf(PRESETS[0], run), arms: specOf(PRESETS[0]).arms.slice(0, 1) };
    const encoder = 33 * 4 + 5 * 2;
    const block = 4 * (3 * 2);
    const readout = 3 * 8;
    const head = 5 * 2 + 3 * 8;
    const judges = 3 * 32 + 33 * 8 + (3 * 32 + 33 * 2);
    expect(parametersOf(spec.run)).toBe(2 * (encoder + block + readout) + head + judges);
    const passes = 32 * 4 + 4 * 2 + (2 * 2 + 2 * 2) + 2 * (2 * 2 + 2 * 2) + 2 * 8;
    const judged = 2 * 32 + 32 * 8 + (2 * 32 + 32 * 2);
    const perSense = passes + judged;
    expect(costOf(spec).products).toBe(3 * (2 * perSense + 4 * 2 + 2 * 8));
  });

  it.each([
    ['seeds', 2],
    ['batch', 128],
    ['hidden', 128],
    ['modalities', 3],
  ] as const)('grows with %s', (key, value) => {
    const small = costOf(specOf(PRESETS[0], { seeds: 1 }));
    const large = costOf(specOf(PRESETS[0], { seeds: 1, [key]: value }));
    expect(large.products).toBeGreaterThan(small.products);
    expect(large.seconds).toBeGreaterThan(small.seconds);
    expect(large.memory).toBeGreaterThan(small.memory);
  });

  it.each(PRESETS)(
    'starts $id without a question, also on the slow engines and compared',
    (preset) => {
      for (const engine of ENGINES) {
        const spec = specOf(preset, { engine });
        expect(dearness(costOf(spec))).toBeUndefined();
        expect(dearness(costOf({ ...spec, arms: compareArms(spec.run) }))).toBeUndefined();
      }
    },
  );

  it('is too much for the largest run a link may ask for, and names one that fits', () => {
    expect(HUGE.arms).toHaveLength(16);
    for (const engine of ENGINES) {
      const huge = { ...HUGE, run: { ...HUGE.run, engine } };
      expect(dearness(costOf(huge))).toBe('memory');
      const smaller = fitting(huge);
      expect(dearness(costOf(smaller))).toBeUndefined();
      expect(shrunk(HUGE.run, smaller.run)[0]).toMatch(/^Seeds \d instead of 32$/);
    }
    const onTfjs = { ...HUGE, run: { ...HUGE.run, engine: 'wasm' as const } };
    expect(costOf(onTfjs).memory).toBeGreaterThan(2e10);
    expect(shrunk(HUGE.run, fitting(onTfjs).run)[0]).toBe('Seeds 1 instead of 32');
  });

  it('is less on the plan than on tfjs, and the same for auto as for what auto starts', () => {
    const on = (engine: (typeof ENGINES)[number]) => costOf(specOf(PRESETS[0], { engine }));
    expect(on('plan-cpu').memory).toBeLessThan(on('wasm').memory);
    expect(on('plan-cpu').seconds).toBeLessThan(on('wasm').seconds / 10);
    expect(on('webgpu').memory).toBeLessThan(on('wasm').memory);
    expect(on('auto')).toEqual(on('plan-cpu'));
  });

  it('grows with the widths of the reallocation block and of the discriminator', () => {
    const of = (widths: object) => costOf(specOf(PRESETS[0], { engine: 'plan-cpu', ...widths }));
    for (const widths of [{ block: 200 }, { judge: 400 }]) {
      expect(of(widths).memory).toBeGreaterThan(of({}).memory);
      expect(of(widths).products).toBeGreaterThan(of({}).products);
    }
  });

  it('lets a run be that is only slow, and makes it smaller if asked', () => {
    const slow = specOf(PRESETS[1], { engine: 'exact', batch: 512, hidden: 256 });
    expect(dearness(costOf(slow))).toBe('time');
    expect(dearness(costOf(fitting(slow)))).toBeUndefined();
  });
});

describe('the largest that fits', () => {
  it('fits, is no larger in anything, and is the same where nothing has to be smaller', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const smaller = fitting(spec);
        expect(dearness(costOf(smaller))).toBeUndefined();
        if (!dearness(costOf(spec))) expect(smaller).toEqual(spec);
        for (const [key, value] of Object.entries(smaller.run)) {
          const asked = spec.run[key as keyof typeof spec.run];
          if (typeof value === 'number') expect(value).toBeLessThanOrEqual(asked as number);
          else expect(value).toBe(asked);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([{ block: 256 }, { judge: 512, shared: 64, seeds: 4 }])(
    'is found where a wide part is too slow: %o',
    (wide) => {
      const asked = specOf(PRESETS[0], { engine: 'exact', batch: 256, ...wide });
      expect(dearness(costOf(asked))).toBe('time');
      expect(dearness(costOf(fitting(asked)))).toBeUndefined();
    },
  );

  it('is not one seed smaller than it has to be', () => {
    const asked = specOf(PRESETS[0], {
      ...{ engine: 'wasm', seeds: 32, hidden: 256, batch: 256, modalities: 6 },
    });
    const { run } = fitting(asked);
    expect(run.seeds).toBeGreaterThan(1);
    const more = { ...asked, run: { ...run, seeds: run.seeds + 1 } };
    expect(dearness(costOf(more))).toBeDefined();
  });
});
