import { Recording } from '#lab-state/recording.ts';

/** What the second of two senses of an arm comes to at one measurement. */
export interface Point {
  readonly share: number;
  /** Share when the senses contradict each other; as the other one where it is left out. */
  readonly conflict?: number;
  /** Accuracy with both senses. */
  readonly accuracy?: number;
  /** How far the outer of three seeds lie from the mean share. */
  readonly spread?: number;
  /** Accuracy with it alone, the other at its mean, and substituted; as its control where they are left out. */
  readonly alone?: number;
  readonly substituted?: number;
}

export interface Invented {
  readonly live: readonly Point[];
  /** As the live arm where it is left out. */
  readonly ghost?: readonly Point[];
  /** Accuracy of the control of the second sense: always, or from each measurement on its own. */
  readonly control?: number | readonly number[];
  readonly seeds?: 1 | 3;
}

/** Steps between two measurements. */
export const EVERY = 10;
const CLASSES = 10;

/** A run with these numbers, of a picture and a sound, measured every ten steps from step 0 on. */
export function inventedRun({ live, ghost = live, control = 0.9, seeds = 1 }: Invented): Recording {
  const arms = ['live', 'ghost', 'only-1', 'only-2'];
  const replicas = arms.flatMap((arm) =>
    Array.from({ length: seeds }, (_, k) => ({ arm, seed: 1 + k })),
  );
  const recording = new Recording({
    ...{ backend: 'cpu', advice: '', parameters: 0, replicas },
    modalities: [
      { id: 'image', label: 'Image' },
      { id: 'sound', label: 'Sound' },
    ],
    classes: Array.from({ length: CLASSES }, (_, k) => String(k)),
    dims: { modalities: 2, fusion: 2, latent: 2, classes: CLASSES },
  });
  const { width, fields } = recording.layout;
  const controlAt = (k: number) => (typeof control === 'number' ? control : control[k]);
  live.forEach((_, k) => {
    const rows = new Float32Array(replicas.length * width);
    replicas.forEach(({ arm, seed }, r) => {
      const put = (field: keyof typeof fields, index: number, value: number) => {
        rows[r * width + fields[field].offset + index] = value;
      };
      if (arm.startsWith('only')) {
        put('accuracy', 0, arm === 'only-1' ? 0.9 : controlAt(k));
        return;
      }
      const {
        share,
        conflict = share,
        accuracy = 0.9,
        spread = 0,
        alone = controlAt(k),
        substituted = alone,
      } = (arm === 'live' ? live : ghost)[k];
      const own = share + (seed - (1 + seeds) / 2) * spread;
      put('share', 0, 1 - own);
      put('share', 1, own);
      put('shareResampled', 0, 1 - conflict);
      put('shareResampled', 1, conflict);
      put('accuracy', 0, accuracy);
      put('accuracyMean', 1, 0.9);
      put('accuracyMean', 2, alone);
      put('accuracySubstituted', 1, 0.9);
      put('accuracySubstituted', 2, substituted);
      put('shapley', 0, accuracy - 1 / CLASSES);
    });
    recording.append(EVERY * k, rows);
  });
  return recording;
}
