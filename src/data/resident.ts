import type { Batch, Resident } from './source.ts';

/** What minibatches are made of where every seed has a training set of its own, nothing of which is drawn anew. */
export function residentOf(sets: readonly Batch[]): Resident {
  const [{ size, inputs }] = sets;
  const channels = inputs.map(({ length }, i) => {
    const rows = new Float32Array(sets.length * length);
    sets.forEach((set, s) => {
      rows.set(set.inputs[i], s * length);
    });
    return { rows, noise: { kind: 'none' } as const };
  });
  const pairs = sets.map(({ labels }, s) => {
    const rows = Int32Array.from({ length: size }, (_, n) => s * size + n);
    return { rows: channels.map(() => rows), labels };
  });
  return { size, words: 0, channels, pairs };
}
