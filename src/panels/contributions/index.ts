import type { Measure } from '#lab-state/view.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { collapsedSince, firstCollapse } from '../collapse.ts';
import type { Panel, Scene } from '../panel.ts';
import { labelsOf, lastOf } from '../senses.ts';
import { SHARE_FIELDS, type ShareMeasure, shareAt, shareHistory } from '../shares.ts';
import { capital, historyWords, meanOf, percent, senseOf } from '../words.ts';
import { drawHistory, drawNow, shareText } from './draw.ts';
import { DROPS, estimatorOf, isShare, SHARES } from './measures.ts';

const HEIGHT = { time: 168, now: 150 };

/** What the shares of accuracy tell: who is out, who came back, who is weakest. */
function seeAccuracy(scene: Scene): string {
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

/** What the other measures say of the last sense, beside the ghost. */
function seeLast(scene: Scene, measure: Exclude<Measure, 'accuracy'>): string {
  const { recording } = scene;
  if (!recording || scene.at <= 0) return 'Before training no sense contributes.';
  const last = lastOf(scene);
  const name = capital(senseOf(recording, last));
  const read = (arm: string) =>
    isShare(measure)
      ? shareText(shareAt(scene, arm, last, measure)?.mean ?? Number.NaN)
      : percent(meanOf(scene, arm, DROPS[measure].field, last));
  const twin = scene.identical ? '' : ` Ghost: ${read(GHOST)}.`;
  if (isShare(measure)) {
    const when =
      measure === 'loss' ? 'of what is learned' : 'when the senses contradict each other';
    return `${name} brings ${read(LIVE)} ${when}.${twin}`;
  }
  return `${name}: ${read(LIVE)} ${DROPS[measure].lost}.${twin}`;
}

export const contributions: Panel = {
  id: 'contributions',
  title: 'Modality contributions',
  what: 'How much of the answer each sense brings. Under the dotted line: collapsed.',
  estimator: ({ measure }) => estimatorOf(measure),
  needs: [
    'share',
    'shapley',
    'shareLoss',
    'shapleyLoss',
    'shareResampled',
    'shapleyResampled',
    'permutationDrop',
    'utilisation',
    'accuracy',
  ],
  choice: {
    key: 'measure',
    legend: 'By',
    options: [
      ...(Object.keys(SHARES) as ShareMeasure[]).map((value) => ({
        value,
        label: SHARES[value].label,
      })),
      ...(Object.keys(DROPS) as (keyof typeof DROPS)[]).map((value) => ({
        value,
        label: DROPS[value].label,
      })),
    ],
  },
  drawings: [
    {
      name: 'Contribution of each sense over time',
      height: HEIGHT.time,
      overTime: true,
      draw: (surface, scene, width) => drawHistory(surface, scene, width, HEIGHT.time),
    },
    {
      name: 'Contribution of each sense now',
      height: HEIGHT.now,
      overTime: false,
      draw: (surface, scene, width) => drawNow(surface, scene, width, HEIGHT.now),
    },
  ],
  see: (scene) => {
    const { measure } = scene.view;
    return measure === 'accuracy' ? seeAccuracy(scene) : seeLast(scene, measure);
  },
  describe: (scene) =>
    labelsOf(scene)
      .map((label, i) =>
        historyWords(
          `${label}, live share`,
          scene.recording ? shareHistory(scene.recording, LIVE, i) : [],
          percent,
        ),
      )
      .join(' '),
  table: (scene) => {
    const shares = Object.keys(SHARES) as ShareMeasure[];
    const drops = Object.values(DROPS);
    const cells = (arm: string, i: number) => [
      ...shares.flatMap((measure) => {
        const band = shareAt(scene, arm, i, measure);
        const value = meanOf(scene, arm, SHARE_FIELDS[measure].value, i);
        if (!band || !Number.isFinite(band.mean)) return ['–', '–'];
        const range = `${percent(band.mean)} (${percent(band.low)} to ${percent(band.high)})`;
        return [range, measure === 'loss' ? value.toFixed(2) : (100 * value).toFixed(1)];
      }),
      ...drops.map(({ field }) => percent(meanOf(scene, arm, field, i))),
    ];
    return {
      columns: [
        'Sense',
        ...shares.flatMap((measure) => [
          `Share by ${SHARES[measure].label} (seeds)`,
          measure === 'loss' ? 'nats' : 'points',
        ]),
        ...drops.map(({ label }) => capital(label)),
      ],
      rows: labelsOf(scene).flatMap((label, i) => [
        [`${label}, live`, ...cells(LIVE, i)],
        ...(scene.identical ? [] : [[`${label}, ghost`, ...cells(GHOST, i)]]),
      ]),
    };
  },
};
