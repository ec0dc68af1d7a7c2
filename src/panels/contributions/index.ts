import { drawShares } from '#charts/bars.ts';
import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { COLLAPSED_BELOW, collapsedSince } from '../collapse.ts';
import { type Panel, type Scene, stepOf } from '../panel.ts';
import { EMPTY, inkOf, percent, senseOf, textOf } from '../words.ts';

function series({ recording, identical }: Scene): Series[] {
  if (!recording) return [];
  return recording.info.modalities.flatMap(({ label }, i): Series[] => {
    const live: Series = {
      label,
      role: 'live',
      ink: inkOf(i),
      text: textOf(i),
      points: recording.history(LIVE, 'share', i),
    };
    const ghost: Series = {
      label: `ghost ${label.toLowerCase()}`,
      role: 'ghost',
      ink: 'var(--ghost)',
      text: 'var(--ink-3)',
      points: recording.history(GHOST, 'share', i),
    };
    return identical ? [live] : [live, ghost];
  });
}

function row(scene: Scene, arm: string, label: string, role: 'live' | 'ghost') {
  const { recording } = scene;
  const parts = (recording?.info.modalities ?? []).map((modality, i) => ({
    label: modality.label,
    share: recording?.band(arm, 'share', i, stepOf(scene)).mean ?? Number.NaN,
    ink: inkOf(i),
    paper: 'var(--paper)',
  }));
  return { label, role, parts };
}

export const contributions: Panel = {
  id: 'contributions',
  title: 'Modality contributions',
  what: 'How much of the answer each sense brings, shared out fairly. Under the dotted line a sense that could answer alone is collapsed.',
  estimator:
    'Exact Shapley values of accuracy above chance; an absent sense is its mean over training samples',
  needs: ['share', 'shapley', 'accuracy'],
  drawings: [
    {
      height: 168,
      overTime: true,
      draw: (surface, scene, width) =>
        drawTime(surface, series(scene), {
          width,
          height: 168,
          steps: scene.steps,
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          format: percent,
          threshold: { value: COLLAPSED_BELOW, label: '10 %' },
          marks: scene.marks,
          crosshair: scene.view.crosshair,
          unit: 'share of the answer',
          empty: EMPTY,
        }),
    },
    {
      height: 88,
      overTime: false,
      draw: (surface, scene, width) =>
        drawShares(
          surface,
          scene.identical
            ? [row(scene, LIVE, 'live', 'live')]
            : [row(scene, LIVE, 'live', 'live'), row(scene, GHOST, 'ghost', 'ghost')],
          { width, height: 88, format: percent, threshold: COLLAPSED_BELOW, empty: EMPTY },
        ),
    },
  ],
  see: (scene) => {
    const { recording } = scene;
    if (!recording || recording.newest <= 0) return 'Before training no sense contributes.';
    const found = recording.info.modalities.flatMap(({ label }, i) => {
      const since = collapsedSince(recording, i);
      return since === undefined ? [] : [`${label} collapsed at step ${since}.`];
    });
    if (found.length > 0) return found.join(' ');
    const weakest = recording.info.modalities
      .map((_, i) => ({ i, share: recording.band(LIVE, 'share', i).mean }))
      .reduce((a, b) => (b.share < a.share ? b : a));
    if (!Number.isFinite(weakest.share)) return 'Nothing is learned yet that could be shared out.';
    return `${senseOf(recording, weakest.i)} brings ${percent(weakest.share)} of the answer.`;
  },
  table: (scene) => {
    const { recording } = scene;
    const at = stepOf(scene);
    const cell = (arm: string, i: number) => {
      const band = recording?.band(arm, 'share', i, at);
      const points = recording?.band(arm, 'shapley', i, at).mean ?? Number.NaN;
      if (!band || !Number.isFinite(band.mean)) return '–';
      return `${percent(band.mean)} (${percent(band.low)} to ${percent(band.high)}), ${(100 * points).toFixed(1)} points`;
    };
    return {
      columns: ['Sense', 'Live: share (lowest to highest seed), points of accuracy', 'Ghost'],
      rows: (recording?.info.modalities ?? []).map(({ label }, i) => [
        label,
        cell(LIVE, i),
        cell(GHOST, i),
      ]),
    };
  },
};
