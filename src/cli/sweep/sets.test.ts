import { expect, it } from 'vitest';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { decodeSweepLink, encodeSweepLink } from '#sweep/link/sweep-link.ts';
import { laneHere } from './lane.ts';

const BRIEF = { probeSize: 64, trainSize: 256, batch: 8, hidden: 8, latent: 4, fusion: 6 };

it.each([
  ['hanzi', 'noise1', 1],
  ['landsat', 'noise2', 2],
] as const)(
  'a sweep over a setting of %s trains, and its link is the same sweep',
  async (...of) => {
    const [preset, setting, index] = of;
    const { sweep, notes } = cleanSweep({
      ...{ preset, run: BRIEF, seeds: 1, steps: 30 },
      axes: [{ setting, values: [0, 3] }],
      outcomes: [
        { measure: 'collapsed', index },
        { measure: 'share', index },
      ],
    });
    expect(notes).toEqual([]);
    expect(decodeSweepLink(encodeSweepLink(sweep))).toMatchObject({ sweep, notes: [], lost: [] });
    const crew = [0, 1].map((point) => ({ point, seed: 1 }));
    const trained = await laneHere(sweep, 'plan-cpu').train({ crew }, () => {});
    const looks = trained.ended ? trained.ran.map((one) => 'looks' in one && one.looks[0]) : [];
    expect(looks).toHaveLength(2);
    expect(looks.flat().every(Number.isFinite)).toBe(true);
    expect(looks[0], 'noise changes what is measured').not.toEqual(looks[1]);
  },
);
