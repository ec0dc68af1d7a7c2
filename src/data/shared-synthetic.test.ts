import { describe, expect, it } from 'vitest';
import { RUN_DEFAULTS, type RunParams } from '#spec/index.ts';
import { openSource, SharedSources } from './registry.ts';

const nowhere = () => Promise.reject(new Error('no files'));
const run: RunParams = { ...RUN_DEFAULTS, engine: 'plan-cpu', trainSize: 96, world: 7 };
const CELLS: Partial<RunParams>[] = [
  {},
  { strength: 0.5 },
  { weakNoise: 4 },
  { strength: 0.5, weakNoise: 0 },
  { strength: 0.5, loudness: 0.3 },
  { strength: 0.5, corrupt: 0.4 },
  { strength: 0.5, modalities: 4 },
  { strength: 0.5, trainSize: 64 },
];

describe('sources that share their samples', () => {
  it('have those of the ordinary source to the bit, whatever was opened before', async () => {
    const shared = new SharedSources(nowhere);
    for (const cell of CELLS) {
      const own = { ...run, ...cell };
      const [source, ordinary] = [await shared.open(own), await openSource(own, nowhere)];
      for (const seed of [3, 4]) {
        const { labels, inputs } = ordinary.heldOut(seed, 40);
        expect(source.heldOut(seed, 40)).toEqual({ size: 40, labels, inputs });
        expect(source.reference(seed, 40)).toEqual(ordinary.reference(seed, 40));
        expect(source.train(seed, 9, 8)).toEqual(ordinary.train(seed, 9, 8));
        expect(source.resident([seed])).toEqual(ordinary.resident([seed]));
      }
      expect(source.resident([3, 4])).toEqual(ordinary.resident([3, 4]));
    }
  });

  it('keep what is equal once, and nothing that differs', async () => {
    const shared = new SharedSources(nowhere);
    const opened = await Promise.all(
      [{}, { strength: 0.5 }, { weakNoise: 4 }].map((cell) => shared.open({ ...run, ...cell })),
    );
    const [usual, weaker, noisier] = opened.map((source) =>
      source.resident([3]).channels.map(({ rows }) => rows),
    );
    expect(weaker[1]).toBe(usual[1]);
    expect(weaker[0]).not.toEqual(usual[0]);
    expect(noisier[0]).toBe(usual[0]);
    expect(noisier[1]).not.toEqual(usual[1]);
  });
});
