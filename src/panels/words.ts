import type { Series } from '#charts/types.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import type { Field } from '#store/fields.ts';
import type { Recording } from '#store/recording.ts';
import type { Scene } from './panel.ts';

export const inkOf = (modality: number): string => `var(--m${modality + 1})`;
export const textOf = (modality: number): string => `var(--m${modality + 1}-text)`;

export const percent = (share: number): string =>
  Number.isFinite(share) ? `${Math.round(share * 100)} %` : '–';

export const decimal =
  (digits: number) =>
  (value: number): string =>
    Number.isFinite(value) ? value.toFixed(digits) : '–';

/** Label of a modality as it stands in a sentence. */
export const senseOf = (recording: Recording, modality: number): string =>
  recording.info.modalities[modality].label;

/** Live and ghost of one measured number over time, in ink and graphite. */
export function pairOf(scene: Scene, field: Field, index: number, label: string): Series[] {
  const { recording } = scene;
  if (!recording) return [];
  const live: Series = {
    label: scene.identical ? label : `${label} live`,
    role: 'live',
    ink: 'var(--ink)',
    text: 'var(--ink)',
    points: recording.history(LIVE, field, index),
  };
  const ghost: Series = {
    label: 'ghost',
    role: 'ghost',
    ink: 'var(--ghost)',
    text: 'var(--ink-3)',
    points: recording.history(GHOST, field, index),
  };
  return scene.identical ? [live] : [live, ghost];
}

export const EMPTY = 'The first measurement comes with the first step.';

/** "3 seeds, 512 held-out samples": on what every number rests. */
export const restsOn = (seeds: number, samples: number): string =>
  `${seeds} ${seeds === 1 ? 'seed' : 'seeds'}, ${samples} held-out samples`;
