import { drawShares, type Part } from '#charts/bars.ts';
import { drawStack, type Layer } from '#charts/stack.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { COLLAPSED_BELOW, collapsedSince, firstCollapse } from '../collapse.ts';
import type { Panel, Scene } from '../panel.ts';
import {
  capital,
  courseOf,
  emptyOf,
  inkOf,
  meanOf,
  overTime,
  percent,
  senseOf,
  textOf,
} from '../words.ts';

/** A share in percent; one just below the threshold is not rounded up to it. */
const shareText = (share: number): string =>
  share < COLLAPSED_BELOW && percent(share) === percent(COLLAPSED_BELOW)
    ? `${(100 * share).toFixed(1)} %`
    : percent(share);

function layers({ recording, identical }: Scene): Layer[] {
  if (!recording) return [];
  return recording.info.modalities.map(({ label }, i) => ({
    label,
    ink: inkOf(i),
    text: textOf(i),
    points: recording.history(LIVE, 'share', i),
    ghost: identical ? undefined : recording.history(GHOST, 'share', i),
  }));
}

const partsOf = (scene: Scene, arm: string): Part[] =>
  (scene.recording?.info.modalities ?? []).map(({ label }, i) => ({
    label,
    share: meanOf(scene, arm, 'share', i),
    points: meanOf(scene, arm, 'shapley', i),
    ink: inkOf(i),
    text: textOf(i),
  }));

function see(scene: Scene): string {
  const { recording } = scene;
  if (!recording || recording.newest <= 0) return 'Before training no sense contributes.';
  const modalities = recording.info.modalities.map((_, i) => i);
  const collapsed = modalities.flatMap((i) => {
    const since = collapsedSince(recording, i);
    return since === undefined ? [] : [`${senseOf(recording, i)} has been out since step ${since}`];
  });
  if (collapsed.length > 0) return `${capital(collapsed.join('; '))}.`;
  const [weakest] = modalities
    .map((i) => ({ i, share: recording.band(LIVE, 'share', i).mean }))
    .sort((a, b) => a.share - b.share);
  if (!Number.isFinite(weakest.share)) return 'Nothing is learned yet that could be shared out.';
  const left = firstCollapse(recording, weakest.i);
  const name = capital(senseOf(recording, weakest.i));
  const share = shareText(weakest.share);
  return left === undefined
    ? `${name} brings ${share} of the answer.`
    : `${name} left at step ${left} and is back at ${share}.`;
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
      name: 'Share of the answer over time',
      height: 172,
      overTime: true,
      draw: (surface, scene, width) =>
        drawStack(surface, layers(scene), {
          ...overTime(scene, width, 172),
          format: shareText,
          threshold: { value: COLLAPSED_BELOW, label: '10 %: collapsed under it' },
          unit: 'share of the answer',
        }),
    },
    {
      name: 'Shares now, and points of accuracy above chance',
      height: 152,
      overTime: false,
      draw: (surface, scene, width) => {
        const live = { label: 'live', role: 'live', parts: partsOf(scene, LIVE) } as const;
        const ghost = { label: 'ghost', role: 'ghost', parts: partsOf(scene, GHOST) } as const;
        drawShares(surface, scene.identical ? [live] : [live, ghost], {
          width,
          height: 152,
          format: shareText,
          threshold: COLLAPSED_BELOW,
          chance: 1 / (scene.recording?.info.classes.length ?? 1),
          pointsTitle: 'Live, in points of accuracy (100: always right)',
          chanceName: 'chance',
          empty: emptyOf(scene),
        });
      },
    },
  ],
  see,
  describe: (scene) =>
    (scene.recording?.info.modalities ?? [])
      .map(({ label }, i) =>
        courseOf(`${label}, live share`, scene.recording?.history(LIVE, 'share', i) ?? [], percent),
      )
      .join(' '),
  table: (scene) => {
    const { recording, at } = scene;
    const cells = (arm: string, i: number) => {
      const band = recording?.band(arm, 'share', i, at);
      const points = 100 * meanOf(scene, arm, 'shapley', i);
      if (!band || !Number.isFinite(band.mean)) return ['–', '–', '–'];
      return [
        percent(band.mean),
        `${percent(band.low)} to ${percent(band.high)}`,
        points.toFixed(1),
      ];
    };
    return {
      columns: [
        'Sense',
        ...['Live', 'Ghost'].flatMap((arm) => [`${arm}: share`, 'seeds', 'points of accuracy']),
      ],
      rows: (recording?.info.modalities ?? []).map(({ label }, i) => [
        label,
        ...cells(LIVE, i),
        ...cells(GHOST, i),
      ]),
    };
  },
};
