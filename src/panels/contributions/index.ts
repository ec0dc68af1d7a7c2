import type { Measure } from '#lab-state/view.ts';
import { fixed } from '#language/figures.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { accuraciesBeside, accuracyCells } from '../alone.ts';
import { shareWords } from '../change-words.ts';
import { FILLINGS } from '../fillings.ts';
import { outsideWords } from '../outside.ts';
import type { Figure, Panel, Scene } from '../panel.ts';
import { say } from '../panel-say.ts';
import { pinWords } from '../pins.ts';
import { settingOf, stateOf } from '../run-of-scene.ts';
import { sharesSentence } from '../run-words.ts';
import { labelsOf, lastOf } from '../senses.ts';
import { lastShare, SHARE_FIELDS, type ShareMeasure, shareAt, shareHistory } from '../shares.ts';
import { capital, historyWords, meanOf, percent, senseOf, wordsOfSense } from '../words.ts';
import { drawHistory, drawNow } from './draw.ts';
import { DROPS, estimatorOf, isShare, SHARES } from './measures.ts';

const HEIGHT = { time: 168, now: 150 };

/** The share by the other way to fill, of the last sense; accuracies, without which no share says much. */
function figuresOf(scene: Scene): Figure[] {
  const { recording, view, at, identical } = scene;
  if (!recording || at <= 0) return [];
  const last = lastOf(scene);
  const other = view.measure === 'conflict' ? 'accuracy' : 'conflict';
  const both = (read: (arm: string) => string) => ({
    live: read(LIVE),
    ...(!identical && { ghost: read(GHOST) }),
  });
  return [
    {
      label: say(other === 'conflict' ? 'shares-of-conflict' : 'shares-of-mean', {
        sense: senseOf(recording, last),
      }),
      ...both((arm) => shareWords(shareAt(scene, arm, last, other)?.mean ?? Number.NaN)),
    },
    ...accuraciesBeside(scene, (accuracy) => both((arm) => percent(accuracy(arm)))),
  ];
}

/** What the other measures say of the last sense, beside the ghost. */
function seeLast(scene: Scene, measure: Exclude<Measure, 'accuracy'>): string {
  const { recording } = scene;
  if (!recording || scene.at <= 0) return say('shares-before');
  const last = lastOf(scene);
  const { the, number } = wordsOfSense(recording, last);
  const name = capital(the);
  const read = (arm: string) =>
    isShare(measure)
      ? shareWords(shareAt(scene, arm, last, measure)?.mean ?? Number.NaN)
      : percent(meanOf(scene, arm, DROPS[measure].field, last));
  const twin = scene.identical ? '' : ` ${say('ghost-says', { value: read(GHOST) })}`;
  if (isShare(measure)) {
    return say(`shares-see-${measure}`, { name, number, share: read(LIVE) }) + twin;
  }
  return say('shares-see-drop', { name, share: read(LIVE), lost: DROPS[measure].lost, twin });
}

export const contributions: Panel = {
  id: 'contributions',
  get title() {
    return say('shares-title');
  },
  get what() {
    return say('shares-what');
  },
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
    'accuracyMean',
  ],
  choice: {
    key: 'measure',
    get legend() {
      return say('shares-by');
    },
    options: [
      ...(Object.keys(SHARES) as ShareMeasure[]).map((value) => ({
        value,
        get label() {
          return SHARES[value].label;
        },
      })),
      ...(Object.keys(DROPS) as (keyof typeof DROPS)[]).map((value) => ({
        value,
        get label() {
          return DROPS[value].label;
        },
      })),
    ],
  },
  drawings: [
    {
      get name() {
        return say('shares-drawing');
      },
      height: HEIGHT.time,
      overTime: true,
      draw: (surface, scene, width) => drawHistory(surface, scene, width, HEIGHT.time),
    },
    {
      get name() {
        return say('shares-drawing-now');
      },
      height: HEIGHT.now,
      overTime: false,
      draw: (surface, scene, width) => drawNow(surface, scene, width, HEIGHT.now),
    },
  ],
  see: (scene) => {
    const { measure } = scene.view;
    return measure === 'accuracy'
      ? [sharesSentence(stateOf(scene), settingOf(scene)), outsideWords(scene)].join(' ').trim()
      : seeLast(scene, measure);
  },
  describe: (scene) =>
    labelsOf(scene)
      .map((label, i) =>
        historyWords(
          say('shares-live', { label }),
          scene.recording ? shareHistory(scene.recording, LIVE, i) : [],
          percent,
        ),
      )
      .join(' ') + pinWords(scene, lastShare('accuracy'), percent),
  figures: figuresOf,
  table: (scene) => {
    const shares = Object.keys(SHARES) as ShareMeasure[];
    const drops = Object.values(DROPS);
    const cells = (arm: string, i: number) => [
      ...shares.flatMap((measure) => {
        const band = shareAt(scene, arm, i, measure);
        const value = meanOf(scene, arm, SHARE_FIELDS[measure].value, i);
        if (!band || !Number.isFinite(band.mean)) return ['–', '–'];
        const range = say('shares-range', {
          mean: percent(band.mean),
          low: percent(band.low),
          high: percent(band.high),
        });
        return [range, measure === 'loss' ? fixed(value, 2) : fixed(100 * value, 1)];
      }),
      ...drops.map(({ field }) => percent(meanOf(scene, arm, field, i))),
      ...accuracyCells(scene, arm, i),
    ];
    return {
      columns: [
        say('sense'),
        ...shares.flatMap((measure) => [
          say('shares-column', { measure: SHARES[measure].label }),
          say(measure === 'loss' ? 'nats' : 'points'),
        ]),
        ...drops.map(({ label }) => capital(label)),
        say('all-right'),
        say('it-alone', { alone: FILLINGS.mean.alone }),
      ],
      rows: labelsOf(scene).flatMap((label, i) => [
        [say('of-live', { label }), ...cells(LIVE, i)],
        ...(scene.identical ? [] : [[say('of-ghost', { label }), ...cells(GHOST, i)]]),
      ]),
    };
  },
};
