import { describe, expect, it } from 'vitest';
import { layerSize, parameterTable } from '#model/index.ts';
import { COMPARABLE, comparableArm, PRESETS, sizesOf, weightsInUse } from '#spec/index.ts';
import { inUse } from './use.ts';

const ARMS = Object.keys(COMPARABLE) as (keyof typeof COMPARABLE)[];
const { run } = PRESETS[0];
const { inputs, classes } = sizesOf(run);
const { hidden, latent, shared, fusion, judge } = run;
const table = parameterTable({
  ...{ inputs, hidden, latent, shared, fusion, judge, classes },
});

describe('the weights that are said to be in use', () => {
  it.each(ARMS)('are those that train for the answer or the method: %s', (id) => {
    const { params } = comparableArm(id);
    const pupil = { ...params, self: 0, controls: [1, 2] };
    const counted = table.layers.filter((layer) => {
      const { group } = layer;
      if (group === 'readout' || (group === 'discriminator' && params.alpha === 0)) return false;
      const isBlock = group === 'share' || group === 'unshare';
      return isBlock ? params.gate > 0 && inUse(layer, pupil) : inUse(layer, pupil);
    });
    const weights = counted.reduce((sum, layer) => sum + layerSize(layer), 0);
    expect(weightsInUse(run, params)).toBe(weights);
  });

  it('tell vanilla, the block alone and the whole method apart', () => {
    const [vanilla, distill, ebr0, ebr] = (['vanilla', 'distill', 'ebr0', 'ebr'] as const).map(
      (id) => weightsInUse(run, comparableArm(id).params),
    );
    expect(distill).toBe(vanilla);
    expect(ebr0).toBeGreaterThan(vanilla);
    expect(ebr).toBeGreaterThan(ebr0);
  });
});
