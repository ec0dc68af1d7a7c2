import { drawForest, forestHeight } from '#charts/forest.ts';
import { drawKey } from '#charts/key.ts';
import { drawNeurons } from '#charts/neuron.ts';
import { drawOverlap, overlapHeight } from '#charts/overlap.ts';
import { drawStrips, stripsHeight } from '#charts/strips.ts';
import type { Surface } from '#charts/types.ts';
import { COMPARED_PANELS } from '#panels/compared/index.ts';
import { CHECKED } from '#panels/encoders/checked.ts';
import { encoders } from '#panels/encoders/index.ts';
import { PANELS } from '#panels/index.ts';
import { neuronsOf } from '#panels/neurons.ts';
import type { Drawing, Panel, Scene } from '#panels/panel.ts';
import { STRIP } from '#panels/strip.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { EXPLORE } from './explore.ts';
import { STRINGS } from './gallery-words.ts';
import { NETWORKS } from './network.ts';
import { REPORTS } from './reports.ts';
import { CHECKS, CHOSEN, COMPARISON, PINNED, SCENES, type SceneName } from './scenes.ts';
import { THEORY } from './theory.ts';

/** One drawing in one state, the same every time. */
export interface Plate {
  readonly id: string;
  readonly title: string;
  readonly height: number;
  /** Width at which it is compared, that of its column in the lab at 1440, px. */
  readonly width: number;
  draw(surface: Surface, width: number): void;
}

/** Plates that are read the same way; a row for each drawing, in all its states. */
export interface Wall {
  readonly title: string;
  readonly how: string;
  readonly rows: readonly (readonly Plate[])[];
}

/** A map of one run, on which no other can lie. */
const HEAT = 'Singular values over time, more ink is larger';
const SPECTRUM = 'Singular values now, on a logarithmic axis';

const TIME = 640;
const NOW = 424;
const BOTH = 1096;

const idOf = (...words: readonly string[]): string =>
  words
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');

const widthOf = ({ wide, overTime }: Drawing): number => (wide ? BOTH : overTime ? TIME : NOW);

/** A drawing of a scene; `state` is its name in words. */
const plateOf = (panel: Panel, drawing: Drawing, scene: Scene, state: string): Plate => ({
  id: idOf(panel.id, drawing.name, state),
  title: `${drawing.name}: ${state}`,
  height: drawing.fit?.(scene, widthOf(drawing)) ?? drawing.height,
  width: widthOf(drawing),
  draw: (surface, width) => drawing.draw(surface, scene, width),
});

/** The time line of a scene. */
const stripOf = (scene: Scene, id: string, state: string): Plate => ({
  id: `strip-${id}`,
  title: `${STRINGS.timeline}: ${state}`,
  height: STRIP.height,
  width: TIME,
  draw: (surface, width) => STRIP.draw(surface, scene, width),
});

/** The scenes of a panel: every state, and every other thing one may choose to look at. */
function scenesOf({ choice }: Panel): [Scene, string][] {
  const states = Object.entries(STRINGS.states) as [SceneName, string][];
  const others = choice?.options.slice(1) ?? [];
  return [
    ...states.map(([name, words]): [Scene, string] => [SCENES[name], words]),
    ...others.map(({ value, label }): [Scene, string] => [
      { ...SCENES.whole, view: { ...SCENES.whole.view, [choice?.key as string]: value } },
      `${choice?.legend} ${label}`,
    ]),
  ];
}

const wallOf = (panel: Panel, scenes = scenesOf(panel), title = panel.title): Wall => ({
  title,
  how: panel.what,
  rows: panel.drawings.map((drawing) =>
    scenes.map(([scene, state]) => plateOf(panel, drawing, scene, state)),
  ),
});

/** A panel of the comparison, at its end, pointed at, and empty. */
const comparedWallOf = (panel: Panel): Wall =>
  wallOf(
    panel,
    [
      [COMPARISON, STRINGS.compared],
      [{ ...COMPARISON, at: SCENES.pointed.at }, STRINGS.states.pointed],
      [CHOSEN, STRINGS.chosen],
      [SCENES.empty, STRINGS.states.empty],
    ],
    `${panel.title}, ${STRINGS.compared}`,
  );

const checksWall: Wall = wallOf(
  { ...encoders, drawings: [CHECKED] },
  (Object.keys(CHECKS) as (keyof typeof CHECKS)[]).map((name) => [
    CHECKS[name],
    STRINGS.checked[name],
  ]),
  STRINGS.checks,
);

/** Every drawing that has lines of pinned runs; one without any shows none. */
const pinnedWall: Wall = {
  title: STRINGS.pinned,
  how: STRINGS.pinnedHow,
  rows: PANELS.flatMap((panel) => panel.drawings.map((drawing) => ({ panel, drawing })))
    .filter(({ drawing: { overTime, name } }) => (overTime && name !== HEAT) || name === SPECTRUM)
    .map(({ panel, drawing }) => [plateOf(panel, drawing, PINNED, STRINGS.pinned)])
    .concat(
      COMPARED_PANELS.map((panel) => [
        plateOf(panel, panel.drawings[0], { ...COMPARISON, pins: PINNED.pins }, STRINGS.pinned),
      ]),
      [[stripOf(PINNED, 'pinned', STRINGS.pinned)]],
    ),
};

/** A neuron of `senses` senses that all tell something, and carry some noise. */
const neuronOf = (senses: number) => ({
  predictive: Array.from({ length: senses }, (_, i) => 0.5 + 0.4 * Math.sin(2 * i + 1)),
  noise: Array.from({ length: senses }, (_, i) => 0.2 + 0.15 * Math.cos(3 * i)),
  collision: 0.12 * (senses - 1),
});

const glyphs: readonly Plate[] = [2, 3, 4, 5, 6].map((senses) => ({
  id: `neuron-of-${senses}-senses`,
  title: STRINGS.neuron(senses),
  height: 120,
  width: 160,
  draw: (surface, width) =>
    drawNeurons(surface, {
      width,
      height: 120,
      live: [neuronOf(senses)],
      inks: Array.from({ length: senses }, (_, i) => inkOf(i)),
      empty: '',
    }),
}));

const neurons: Wall = {
  title: STRINGS.neurons,
  how: STRINGS.neuronsHow,
  rows: [
    [
      {
        id: 'neurons',
        title: STRINGS.neuronsAll,
        height: 268,
        width: 832,
        draw: (surface, width) =>
          drawNeurons(surface, { width, height: 268, ...neuronsOf(SCENES.pointed) }),
      },
      {
        id: 'neuron-key',
        title: STRINGS.key,
        height: 132,
        width: 256,
        draw: (surface, width) =>
          drawKey(surface, {
            width,
            height: 132,
            inks: [inkOf(0), inkOf(1)],
            texts: [textOf(0), textOf(1)],
            names: ['Image', 'Sound'],
            signal: 'helps',
            noise: 'noise',
          }),
      },
    ],
    glyphs,
  ],
};

const EFFECTS = [
  { label: 'Above nothing', effect: 0.21, low: 0.12, high: 0.3 },
  { label: 'Cannot tell', effect: 0.03, low: -0.06, high: 0.11 },
  { label: 'Below nothing', effect: -0.14, low: -0.22, high: -0.05 },
];
const STRIPS = [
  { label: 'vanilla', values: [0.05, 0.02, 0.09, 0.06, 0.04], apart: -0.01 },
  { label: 'distillation', values: [0.31, 0.42, 0.24, 0.36, 0.33] },
];
const SENSES = ['First', 'Second', 'Third'].map((label, i) => ({
  label,
  ...{ ink: inkOf(i), text: textOf(i), end: ['70 %', '62.5 %', '40 %'][i] },
}));
const PARTS = [
  { label: 'each of them', short: 'each', share: 0.4, has: [true, true, true], together: false },
  { label: 'it alone', short: 'alone', share: 0.25, has: [true, false, false], together: false },
  { label: 'it alone', short: 'alone', share: 0.05, has: [false, true, false], together: false },
  { label: 'only together', short: 'all', share: 0.3, has: [true, true, true], together: true },
];
const signed = (value: number): string => value.toFixed(2);

const others: Wall = {
  title: STRINGS.others,
  how: STRINGS.othersHow,
  rows: [
    [
      ...(['whole', 'pointed', 'alike', 'empty'] as const).map((state) =>
        stripOf(SCENES[state], state, STRINGS.states[state]),
      ),
      {
        id: 'forest',
        title: STRINGS.forest,
        height: forestHeight(EFFECTS.length, 'beside'),
        width: TIME,
        draw: (surface, width) =>
          drawForest(surface, EFFECTS, {
            betterWord: 'better',
            width,
            labels: width < 500 ? 'above' : 'beside',
            format: signed,
            better: 'more',
          }),
      },
      {
        id: 'strips',
        title: STRINGS.strips,
        height: stripsHeight(STRIPS.length),
        width: NOW,
        draw: (surface, width) => drawStrips(surface, STRIPS, { width, format: signed }),
      },
      {
        id: 'overlap',
        title: STRINGS.overlap,
        height: overlapHeight(SENSES.length),
        width: NOW,
        draw: (surface, width) =>
          drawOverlap(surface, SENSES, PARTS, {
            width,
            ends: 'alone',
            format: (share) => `${Math.round(100 * share)} %`,
          }),
      },
    ],
  ],
};

const networks: Wall = {
  title: STRINGS.networks,
  how: STRINGS.networksHow,
  rows: [NETWORKS],
};

/** Every drawing of the project. */
export const WALLS: readonly Wall[] = [
  networks,
  ...PANELS.map((panel) => wallOf(panel)),
  pinnedWall,
  checksWall,
  ...COMPARED_PANELS.map(comparedWallOf),
  neurons,
  others,
  ...REPORTS,
  ...THEORY,
  ...EXPLORE,
];
