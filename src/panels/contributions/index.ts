import { drawShares, type Part } from '#charts/bars.ts';
import { drawStack, type Layer } from '#charts/stack.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { COLLAPSED_BELOW, collapsedSince, firstCollapse } from '../collapse.ts';
import type { Panel, Scene } from '../panel.ts';
import { SHARED_FROM, shareAt, shareHistory } from '../shares.ts';
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

const HARDLY = 'Hardly better than chance: nothing to share out yet.';

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
    points: shareHistory(recording, LIVE, i),
    ghost: identical ? undefined : shareHistory(recording, GHOST, i),
  }));
}

const partsOf = (scene: Scene, arm: string): Part[] =>
  (scene.recording?.info.modalities ?? []).map(({ label }, i) => ({
    label,
    share: shareAt(scene, arm, i)?.mean ?? Number.NaN,
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
    .map((i) => ({ i, share: shareHistory(recording, LIVE, i).at(-1)?.mean ?? Number.NaN }))
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
  what: 'How much of the answer each sense brings, shared out fairly. Under the dots: collapsed.',
  estimator: () =>
    `Exact Shapley values of accuracy above chance, shown from ${100 * SHARED_FROM} points above it; an absent sense is its mean over training samples. Collapsed: a share under 10 % while the control of that sense beats chance by at least half of what the best control does`,
  needs: ['share', 'shapley', 'accuracy'],
  drawings: [
    {
      name: 'Share of the answer over time',
      height: 172,
      overTime: true,
      draw: (surface, scene, width) =>
        drawStack(surface, layers(scene), {
          ...overTime(scene, width, 172),
          ...(scene.at > 0 ? { empty: HARDLY } : {}),
          format: shareText,
          threshold: { value: COLLAPSED_BELOW, label: 'collapsed under 10 %' },
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
          empty: scene.at > 0 ? HARDLY : emptyOf(scene),
        });
      },
    },
  ],
  see,
  describe: (scene) =>
    (scene.recording?.info.modalities ?? [])
      .map(({ label }, i) =>
        courseOf(
          `${label}, live share`,
          scene.recording ? shareHistory(scene.recording, LIVE, i) : [],
          percent,
        ),
      )
      .join(' '),
  table: (scene) => {
    const { recording } = scene;
    const cells = (arm: string, i: number) => {
      const band = shareAt(scene, arm, i);
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
