import { drawMatrix, type MatrixColumn, matrixHeight } from '#charts/matrix.ts';
import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import type { Field } from '#lab-state/fields.ts';
import { controlId, GHOST, LIVE } from '#spec/index.ts';
import { FILLING_CHOICE, FILLINGS, fillingOf } from '../fillings.ts';
import type { Panel, Scene } from '../panel.ts';
import { say } from '../panel-say.ts';
import { fieldOf, pinLines, pinWords } from '../pins.ts';
import { ghostLine, labelsOf, lastOf, senseLines } from '../senses.ts';
import {
  capital,
  emptyOf,
  historyWords,
  inkOf,
  lineOf,
  meanOf,
  overTime,
  percent,
  senseOf,
  textOf,
} from '../words.ts';

const sizeOf = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

/** All subsets but the empty one, the fullest first. */
function subsetsOf(scene: Scene): number[] {
  const count = 2 ** labelsOf(scene).length - 1;
  const all = Array.from({ length: count }, (_, k) => k + 1);
  return all.sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
}

/** Those that are drawn: all; of more than three senses all together, all but one, and each alone. */
function drawnOf(scene: Scene): number[] {
  const senses = labelsOf(scene).length;
  return subsetsOf(scene).filter(
    (mask) => senses <= 3 || sizeOf(mask) >= senses - 1 || sizeOf(mask) === 1,
  );
}

/** Which modalities are present, in words. */
function subsetName(labels: readonly string[], mask: number): string {
  const names = labels.filter((_, i) => mask & (1 << i));
  if (names.length === labels.length) return say(labels.length === 2 ? 'set-both' : 'set-all');
  if (names.length === 1) return names[0];
  const absent = labels.find((_, i) => !(mask & (1 << i)));
  return names.length === labels.length - 1
    ? say('set-but', { sense: absent?.toLowerCase() ?? '' })
    : names.join(' + ');
}

/** Modality of a subset that has only one, or -1. */
const singleOf = (scene: Scene, mask: number): number =>
  labelsOf(scene).findIndex((_, i) => mask === 1 << i);

/** Where the control of a set of senses is kept: of several, that of the ensemble of their controls. */
function controlOf(
  scene: Scene,
  mask: number,
): readonly [arm: string, field: Field, index: number] {
  const single = singleOf(scene, mask);
  return single < 0 ? [LIVE, 'ensembleAccuracy', mask] : [controlId(single), 'accuracy', 0];
}

/** Of a pinned run, its last sense alone. */
const aloneIn = (scene: Scene) => fieldOf(fillingOf(scene).field, (last) => 1 << last);

/** Each sense alone; of the slowest also the ghost's and the control's. */
function lines(scene: Scene): Series[] {
  const { field } = fillingOf(scene);
  const last = lastOf(scene);
  const control = lineOf(scene, controlId(last), 'accuracy', 0, say('its-control'), 'live');
  return [
    ...senseLines(scene, field, (i) => 1 << i),
    { ...control, ink: inkOf(last), text: textOf(last), role: 'control' },
    ...ghostLine(scene, field, 1 << last),
  ];
}

function columnsOf(scene: Scene, subsets: readonly number[]): MatrixColumn[] {
  const { recording, at, identical } = scene;
  if (!recording || at < 0) return [];
  const arm = (id: string) =>
    subsets.map((mask) => recording.band(id, fillingOf(scene).field, mask, at));
  const controls = subsets.map((mask) => recording.band(...controlOf(scene, mask), at));
  const live = {
    label: say('live'),
    note: say('missing-live'),
    role: 'live' as const,
    cells: arm(LIVE),
  };
  const ghost = {
    label: say('ghost'),
    note: say('missing-ghost'),
    role: 'ghost' as const,
    cells: arm(GHOST),
  };
  const control = {
    label: say('control'),
    note: say('missing-control'),
    role: 'control' as const,
    cells: controls,
  };
  return [live, ...(identical ? [] : [ghost]), control];
}

/** Rows of two senses: both, and each alone. */
const LEAST_ROWS = 3;
const heightOf = (scene: Scene): number =>
  matrixHeight(Math.max(LEAST_ROWS, drawnOf(scene).length));

export const missing: Panel = {
  id: 'missing',
  get title() {
    return say('missing-title');
  },
  get what() {
    return say('missing-what');
  },
  estimator: ({ filling }) => say('missing-estimator', { what: FILLINGS[filling].what }),
  needs: [
    'accuracyMean',
    'accuracySubstituted',
    'accuracyZero',
    'accuracyResampled',
    'accuracy',
    'ensembleAccuracy',
  ],
  choice: FILLING_CHOICE,
  drawings: [
    {
      get name() {
        return say('missing-drawing');
      },
      height: 168,
      overTime: true,
      draw: (surface, scene, width) => {
        const { recording } = scene;
        drawTime(surface, recording ? lines(scene) : [], {
          ...overTime(scene, width, 168),
          domain: [0, 1],
          ticks: [0, 0.5, 1],
          format: percent,
          threshold: recording && {
            value: 1 / recording.info.classes.length,
            label: say('chance'),
          },
          unit: say('missing-unit'),
          pins: pinLines(scene, aloneIn(scene)),
        });
      },
    },
    {
      get name() {
        return say('missing-now');
      },
      height: matrixHeight(LEAST_ROWS),
      overTime: false,
      fit: heightOf,
      draw: (surface, scene, width) => {
        const labels = labelsOf(scene);
        const subsets = drawnOf(scene);
        const rows = subsets.map((mask) => ({ mask, label: subsetName(labels, mask) }));
        drawMatrix(surface, rows, columnsOf(scene, subsets), {
          width,
          height: heightOf(scene),
          inks: labels.map((_, i) => inkOf(i)),
          format: percent,
          chance: 1 / (scene.recording?.info.classes.length ?? 1),
          empty: emptyOf(scene),
        });
      },
    },
  ],
  see: (scene) => {
    const { recording } = scene;
    if (!recording || scene.at <= 0) return say('missing-nobody');
    const last = lastOf(scene);
    const read = (arm: string) => percent(meanOf(scene, arm, fillingOf(scene).field, 1 << last));
    const control = percent(meanOf(scene, controlId(last), 'accuracy'));
    const ghost = scene.identical ? '' : ` ${say('ghost-says', { value: read(GHOST) })}`;
    const sense = capital(senseOf(recording, last));
    const { alone } = fillingOf(scene);
    return say('missing-see', { sense, alone, right: read(LIVE), ghost, control });
  },
  describe: (scene) => {
    const points = scene.recording?.history(LIVE, fillingOf(scene).field, 1 << lastOf(scene)) ?? [];
    return (
      historyWords(say('missing-describe'), points, percent) +
      pinWords(scene, aloneIn(scene), percent)
    );
  },
  table: (scene) => {
    const labels = labelsOf(scene);
    const fillings = Object.values(FILLINGS);
    return {
      columns: [
        say('missing-present'),
        ...[say('Live'), say('Ghost')].flatMap((arm) =>
          fillings.map(({ label }) => `${arm}, ${label}`),
        ),
        say('Control'),
      ],
      rows: subsetsOf(scene).map((mask) => [
        subsetName(labels, mask),
        ...[LIVE, GHOST].flatMap((arm) =>
          fillings.map(({ field }) => percent(meanOf(scene, arm, field, mask))),
        ),
        percent(meanOf(scene, ...controlOf(scene, mask))),
      ]),
    };
  },
};
