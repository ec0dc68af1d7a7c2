import type { FingerprintPoint } from '#spec/index.ts';

/** What a fingerprint has of every arm. */
export type Quantity = 'loss' | 'entanglement' | 'share';

/** Largest difference at a step that rounding alone made. */
export interface Spread extends Readonly<Record<Quantity, number>> {
  readonly step: number;
}

/** What `npm run spread` measured of one scenario at one time. */
export interface Measured {
  /** Day, as YYYY-MM-DD. */
  readonly measured: string;
  readonly engines: readonly string[];
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly spread: readonly Spread[];
}

/** The quantity at a place of a fingerprint's values, and of which modality, with `modalities` of them. */
export function quantityAt(
  index: number,
  modalities: number,
): { name: Quantity; modality?: number } {
  const place = index % (2 + modalities);
  if (place === 0) return { name: 'loss' };
  return place === 1 ? { name: 'entanglement' } : { name: 'share', modality: place - 2 };
}

/**
 * The largest difference between any two engines, per step and quantity, over runs that are the same but
 * for the engine. A value that is no number on either side is left out.
 *
 * @param runs run x engine x step.
 */
export function spreadOf(
  runs: readonly (readonly (readonly FingerprintPoint[])[])[],
  modalities: number,
): Spread[] {
  return runs[0][0].map(({ step }, k) => {
    const most = { loss: 0, entanglement: 0, share: 0 };
    for (const engines of runs) {
      engines[0][k].values.forEach((_, v) => {
        const values = engines.map((points) => points[k].values[v]).filter(Number.isFinite);
        const { name } = quantityAt(v, modalities);
        most[name] = Math.max(most[name], Math.max(...values) - Math.min(...values));
      });
    }
    const rounded = Object.entries(most).map(([name, value]) => [
      name,
      Number(Math.max(0, value).toFixed(5)),
    ]);
    return { step, ...(Object.fromEntries(rounded) as typeof most) };
  });
}
