import type { RunParams } from '#spec/index.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { textHash } from '#sweep/hash.ts';
import { Points } from '#sweep/points.ts';
import type { Surroundings } from './headless.ts';
import { trainCrew } from './train-crew.ts';

/** A tiny sweep in which every objective trains and much is measured. */
const TINY = {
  run: { probeSize: 32, trainSize: 64, batch: 8, hidden: 4, latent: 3, shared: 3, fusion: 4 },
  arm: { learningRate: 0.05, umt: 1 },
  axes: [{ methods: ['distill+ebr', 'dropout'] }],
  ...{ seeds: 1, steps: 8 },
  outcomes: ['loss', 'share', 'entanglement', 'codeCka', 'gradientNorm'].map((measure) => ({
    measure,
  })),
};

/** Letters of a mark that are kept. */
const KEPT = 12;

/**
 * The engine's name and a mark of its bits: what it trains and measures of a tiny sweep, hashed. So files of two
 * versions are told apart if, and only if, a number may differ.
 */
export async function engineMark(
  engine: RunParams['engine'],
  around: Surroundings,
): Promise<string> {
  const points = new Points(cleanSweep(TINY).sweep);
  const jobs = [0, 1].map((point) => ({ point, seed: 1 }));
  const trained = await trainCrew(points, jobs, { engine, around });
  return `${engine} ${textHash(JSON.stringify(trained)).slice(0, KEPT)}`;
}
