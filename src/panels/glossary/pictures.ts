import { type DotRow, dotsHeight, drawDots } from '#charts/dots.ts';
import { drawLandscape, type Landscape, landscapeHeight } from '#charts/landscape.ts';
import { drawNeurons, type NeuronMixture } from '#charts/neuron.ts';
import { drawSpectrum } from '#charts/spectrum.ts';
import { drawStrips, stripsHeight, stripsPitch } from '#charts/strips.ts';
import { clear, put, write } from '#charts/surface.ts';
import { drawTime } from '#charts/time.ts';
import { hueOf } from '#charts/tints.ts';
import type { BandPoint, Mark, Series, Surface } from '#charts/types.ts';
import { fixed, pointed } from '#language/figures.ts';
import { inkOf, percent, textOf } from '../words.ts';
import { say } from './say.ts';
import type { TermId } from './terms.ts';

/** Draws a picture of a term over the width it is given. @returns its height, px. */
type Sketch = (surface: Surface, width: number) => number;

const HEIGHT = 140;
const STEPS = 100;
const nameOf = (sense: number): string => say(sense === 0 ? 'sketch-image' : 'sketch-sound');

/** A share over time: `from` to `to`, turning at a step; `band` is its half-width. */
const course = (from: number, to: number, turn = 0, band = 0.015): BandPoint[] =>
  Array.from({ length: 26 }, (_, k) => {
    const step = 4 * k;
    const mean = from + (to - from) * (step < turn ? 0 : 1 - Math.exp((turn - step) / 18));
    return { step, low: mean - band, mean, high: mean + band };
  });

const lineOf = (label: string, role: Series['role'], points: BandPoint[], sense = 1): Series =>
  role === 'ghost'
    ? { label, role, ink: 'var(--ghost)', text: 'var(--ink-3)', points }
    : { label, role, ink: inkOf(sense), text: textOf(sense), points };

const timeOf =
  (series: readonly Series[], marks: readonly Mark[] = []): Sketch =>
  (surface, width) => {
    drawTime(surface, series, {
      ...{ width, height: HEIGHT, steps: STEPS, at: STEPS, domain: [0, 0.5], ticks: [0, 0.5] },
      ...{ marks, unit: say('sketch-share'), format: percent, empty: '' },
      threshold: { value: 0.1, label: '10 %' },
    });
    return HEIGHT;
  };

const thrown = (label: string): Mark[] => [{ step: 40, label, kind: 'switched' }];

const rowOf = (sense: number, mean: number, more: Partial<DotRow> = {}): DotRow => ({
  ...{ label: nameOf(sense), ink: inkOf(sense), text: textOf(sense) },
  ...{ live: { low: mean - 0.02, mean, high: mean + 0.02 }, ...more },
});

const dotsOf =
  (rows: readonly DotRow[], unit: string): Sketch =>
  (surface, width) => {
    const height = dotsHeight(rows.length);
    drawDots(surface, rows, {
      ...{ width, height, domain: [0, 1], format: percent, unit, empty: '' },
      twinName: say('ghost'),
    });
    return height;
  };

const neuronsOf =
  (live: readonly NeuronMixture[]): Sketch =>
  (surface, width) => {
    drawNeurons(surface, { width, height: HEIGHT, live, inks: [inkOf(0), inkOf(1)], empty: '' });
    return HEIGHT;
  };

const CLEAN: NeuronMixture = { predictive: [1, 0.9], noise: [0.2, 0.2], collision: 0.02 };
const COLLIDED: NeuronMixture = { predictive: [1.1, 0.1], noise: [0.1, 1], collision: 0.6 };

const SIDE = 9;
/** A map on which sound is heard in the lower left, and its border. */
const map = (): Landscape => ({
  ...{ columns: SIDE, rows: SIDE, ramp: hueOf(1), legend: [] },
  layers: [
    Array.from({ length: SIDE * SIDE }, (_, k) => {
      const [left, bottom] = [k % SIDE, Math.floor(k / SIDE)];
      const heard = 1 / (1 + Math.exp(left + bottom - (SIDE - 1)));
      return { left, right: left + 1, bottom, top: bottom + 1, stripes: [0.04 + 0.7 * heard] };
    }),
  ],
  key: { words: say('sketch-share-of-sound'), from: '0', to: '60 %' },
  across: { label: say('sketch-strength'), ticks: [] },
  up: { label: say('sketch-noise'), ticks: [] },
  border: {
    lines: [
      [
        [0, SIDE],
        [SIDE, 0],
      ],
    ],
    ...{ band: [], seeds: [] },
  },
});

const border: Sketch = (surface, width) => {
  const options = { width, bare: true };
  const landscape = map();
  drawLandscape(surface, landscape, options);
  return landscapeHeight(landscape, options);
};

const worlds = () => [
  { label: say('sketch-dot'), values: [0.03, 0.08, 0.05, 0.12, 0.2, 0.15, 0.1, 0.06, 0.27, 0.14] },
];

const world: Sketch = (surface, width) => {
  const rows = worlds();
  drawStrips(surface, rows, { width, format: percent, pointed });
  return stripsHeight(rows.length, stripsPitch(rows, width));
};

const rank: Sketch = (surface, width) => {
  const values = [9, 5, 2, 0.06, 0.03, 0.02, 0.012, 0.01];
  const spectra = [{ label: say('live'), role: 'live' as const, values }];
  drawSpectrum(surface, spectra, {
    ...{ width, height: HEIGHT, unit: say('sketch-value'), empty: '' },
    format: (value) => pointed(String(value)),
  });
  return HEIGHT;
};

const code: Sketch = (surface, width) => {
  clear(surface, { width, height: HEIGHT });
  for (const sense of [0, 1]) {
    const values =
      sense === 0 ? [0.9, -0.4, 0.2, 0.7, -0.8, 0.5] : [-0.3, 0.6, 0.9, -0.5, 0.1, 0.4];
    const middle = HEIGHT * (0.3 + 0.46 * sense);
    const pitch = (width - 90) / values.length;
    write(surface, nameOf(sense), { class: 'tick', x: 0, y: middle + 4, fill: textOf(sense) });
    for (const [k, value] of values.entries()) {
      const tall = 28 * Math.abs(value);
      const top = value > 0 ? middle - tall : middle;
      const bar = { x: 90 + k * pitch, y: top, width: 0.6 * pitch, height: tall };
      put(surface, 'rect', { ...bar, fill: inkOf(sense) });
    }
    put(surface, 'line', { class: 'base', x1: 90, x2: width, y1: middle, y2: middle });
  }
  return HEIGHT;
};

const encoder: Sketch = (surface, width) => {
  clear(surface, { width, height: HEIGHT });
  const middle = 0.5 * HEIGHT;
  const heard = Array.from({ length: 18 }, (_, k) => Math.sin(1.7 * k) * Math.cos(0.6 * k));
  const half = 0.5 * width;
  for (const { values, from, wide, words } of [
    { values: heard, from: 0, wide: half - 24, words: say('sketch-taken') },
    { values: [0.9, -0.4, 0.7, -0.8], from: half + 24, wide: half - 24, words: say('sketch-made') },
  ]) {
    const pitch = wide / values.length;
    for (const [k, value] of values.entries()) {
      const tall = 44 * Math.abs(value);
      const y = value > 0 ? middle - tall : middle;
      const bar = { x: from + k * pitch, y, width: 0.6 * pitch, height: tall };
      put(surface, 'rect', { ...bar, fill: inkOf(1) });
    }
    put(surface, 'line', { class: 'base', x1: from, x2: from + wide, y1: middle, y2: middle });
    write(surface, words, { class: 'tick', x: from, y: HEIGHT - 8 });
  }
  write(surface, '→', { class: 'reading', x: half, y: middle + 4, 'text-anchor': 'middle' });
  return HEIGHT;
};

/** Ink of what is of no sense. */
const NO_SENSE = { ink: 'var(--ink)', text: 'var(--ink-2)' };

const crossentropy: Sketch = (surface, width) => {
  const paid = [
    { label: say('sketch-sure-right'), chance: 0.9 },
    { label: say('sketch-guess'), chance: 1 / 8 },
    { label: say('sketch-sure-wrong'), chance: 0.02 },
  ];
  const rows = paid.map(({ label, chance }) => rowOf(0, -Math.log(chance), { label, ...NO_SENSE }));
  const height = dotsHeight(rows.length);
  drawDots(surface, rows, {
    ...{ width, height, domain: [0, 4], format: (value) => fixed(value, 1), empty: '' },
    ...{ unit: say('sketch-loss'), twinName: say('ghost') },
  });
  return height;
};

/** What a guess among eight pays, on the scale that is shown. */
const GUESS = Math.log(8);

const nats: Sketch = (surface, width) => {
  const points = course(GUESS, 0.1, 0, 0.04);
  drawTime(surface, [lineOf(say('live'), 'live', points, 0)], {
    ...{ width, height: HEIGHT, steps: STEPS, at: STEPS, domain: [0, 2.5], ticks: [0, 1, 2] },
    ...{
      marks: [],
      unit: say('sketch-loss'),
      format: (value) => fixed(value, 1),
      empty: '',
    },
    threshold: { value: GUESS, label: say('sketch-guess') },
  });
  return HEIGHT;
};

/** One small picture for each term, by the marks of the charts: invented numbers, chosen to show what is meant. */
const pictures = (): Readonly<Record<TermId, Sketch>> => ({
  sense: neuronsOf([CLEAN]),
  share: dotsOf([rowOf(0, 0.71), rowOf(1, 0.29)], say('sketch-share-of-answer')),
  collapse: timeOf([lineOf(nameOf(1), 'live', course(0.42, 0.04))]),
  conflict: dotsOf(
    [rowOf(0, 0.95, { ghost: 0.71 }), rowOf(1, 0.05, { ghost: 0.29 })],
    say('sketch-share'),
  ),
  collision: neuronsOf([COLLIDED]),
  entanglement: neuronsOf([CLEAN, COLLIDED, COLLIDED]),
  ghost: timeOf(
    [
      lineOf(say('ghost'), 'ghost', course(0.4, 0.05)),
      lineOf(say('live'), 'live', [
        ...course(0.4, 0.05).slice(0, 11),
        ...course(0.09, 0.35, 40).slice(11),
      ]),
    ],
    thrown(say('sketch-switch')),
  ),
  substitute: dotsOf([rowOf(1, 0.59, { ghost: 0.39 })], say('sketch-sound-alone')),
  distillation: timeOf(
    [lineOf(nameOf(1), 'live', course(0.05, 0.38, 40))],
    thrown(say('sketch-distillation')),
  ),
  reallocation: timeOf(
    [lineOf(nameOf(1), 'live', course(0.05, 0.21, 40))],
    thrown(say('sketch-reallocation')),
  ),
  rank,
  control: dotsOf(
    [rowOf(0, 0.86, { control: 0.89 }), rowOf(1, 0.39, { control: 0.67 })],
    say('sketch-alone'),
  ),
  world,
  seed: timeOf([lineOf(say('sketch-seeds'), 'live', course(0.42, 0.16, 0, 0.07))]),
  border,
  arm: timeOf([
    lineOf(say('ghost'), 'ghost', course(0.4, 0.06)),
    lineOf(say('live'), 'live', course(0.4, 0.3)),
  ]),
  head: neuronsOf([CLEAN, COLLIDED, CLEAN, CLEAN]),
  code,
  probe: dotsOf(
    [
      rowOf(1, 0.62, { label: say('sketch-read') }),
      rowOf(1, 0.16, { label: say('sketch-answer') }),
    ],
    say('sketch-right'),
  ),
  held: dotsOf(
    [
      rowOf(1, 0.99, { label: say('sketch-seen') }),
      rowOf(1, 0.71, { label: say('sketch-unseen') }),
    ],
    say('sketch-right'),
  ),
  shapley: dotsOf([rowOf(0, 0.6), rowOf(1, 0.4)], say('sketch-share-of-answer')),
  cka: dotsOf(
    [rowOf(0, 0.98, { label: say('sketch-same') }), rowOf(1, 0.22, { label: say('sketch-other') })],
    say('sketch-alike'),
  ),
  nats,
  encoder,
  fusion: neuronsOf([{ predictive: [0.9, 0.4], noise: [0.2, 0.3], collision: 0.1 }]),
  crossentropy,
});

/** Draws the picture of a term. @returns its height, px. */
export const sketch = (id: TermId, surface: Surface, width: number): number =>
  pictures()[id](surface, width);
