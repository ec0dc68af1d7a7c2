import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BorderMap, borderOf, borderTable, withBorder } from './border-map.ts';
import { BORDER, borderTrials } from './border-places.ts';
import type { Reader } from './claim.ts';
import kept from './results/border.json' with { type: 'json' };

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

describe('the map of the border', () => {
  it('is kept as it is written down, and stands in the text', () => {
    const { worlds, ...own } = BORDER;
    expect(kept).toMatchObject({ ...own });
    expect(kept.worlds.map(({ world }) => world)).toEqual(worlds);
    expect(withBorder(readme, kept)).toBe(readme);
  });

  it('reads every trial that is trained, in its own cell', () => {
    expect(borderTrials()).toHaveLength(5 * 5 * 6);
    const at: Reader['at'] = ({ run, params }, _look, _name) =>
      BORDER.seeds.map(
        (seed) => run.world + 10 * run.strength + run.weakNoise + params.only + seed,
      );
    const read: Reader = { at, last: (trial, name) => at(trial, -1, name), list: () => [] };
    const { worlds } = borderOf(read);
    expect(worlds[1].shareMean[2][3]).toBeCloseTo(2 + 30 + 1.3 + 2, 12);
    expect(worlds[1].control[4]).toBeCloseTo(2 + 30 + 2.1 + 2 + 2, 12);
  });

  it('is bold where both fills are below, and nowhere else', () => {
    const map: BorderMap = {
      strengths: [1, 2, 3],
      noises: [1],
      seeds: [1],
      below: 0.1,
      worlds: [
        {
          world: 7,
          shareMean: [[0.05, 0.05, 0.2]],
          shareResampled: [[0.05, 0.2, 0.05]],
          control: [1],
        },
      ],
    };
    expect(borderTable(map)).toContain('| 7 | 1 | **0.05** | 0.05 | 0.20 | 1.00 |');
  });

  it('needs its marks', () => {
    expect(() => withBorder('no marks', kept)).toThrow(/no place/);
  });
});
