import { createHash } from 'node:crypto';
import { trainCrew } from '#session/train-crew.ts';
import type { RunParams } from '#spec/index.ts';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { Points } from '#sweep/points.ts';
import { around } from '../around.ts';

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

/**
 * The engine's name and a mark of its bits: what it trains and measures of a tiny sweep, hashed. So files of two
 * versions are told apart if, and only if, a number may differ.
 */
export async function engineMark(engine: RunParams['engine']): Promise<string> {
  const points = new Points(cleanSweep(TINY).sweep);
  const jobs = [0, 1].map((point) => ({ point, seed: 1 }));
  const trained = await trainCrew(points, jobs, { engine, around });
  const hash = createHash('sha256').update(JSON.stringify(trained)).digest('hex');
  return `${engine} ${hash.slice(0, 12)}`;
}
