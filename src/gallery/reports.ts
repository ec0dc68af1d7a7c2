import { type Dumbbell, drawDumbbells, dumbbellsHeight } from '#charts/dumbbells.ts';
import { drawIntervalBars, type IntervalBar, intervalBarsHeight } from '#charts/interval-bars.ts';
import { drawIntervalDots, intervalDotsHeight } from '#charts/interval-dots.ts';
import { drawSortedNeurons, sortedNeuronsHeight } from '#charts/sorted-neurons.ts';
import { drawSpectra, SPECTRA_HEIGHT } from '#charts/spectra.ts';
import { drawTrade, TRADE_HEIGHT, type Trade } from '#charts/trade.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { STRINGS } from './gallery-words.ts';
import type { Plate, Wall } from './plates.ts';

const [TIME, NOW, WIDE, SMALL] = [640, 424, 1096, 316];
const NAMES = ['image', 'sound', 'text', 'touch', 'motion', 'a sense with a long name'];

const percent = (value: number): string =>
  Number.isFinite(value) ? `${Math.round(100 * value)} %` : '–';
const points = (value: number): string => String(Math.round(100 * value));

const barsOf = (shares: readonly number[]): IntervalBar[] =>
  shares.map((value, k) => ({
    ...{ label: NAMES[k], ink: inkOf(k), text: textOf(k), value },
    ...{ low: value - 0.02, high: value + 0.03, reading: percent(value) },
    range: Number.isFinite(value)
      ? `${points(value - 0.02)} to ${percent(value + 0.03)}`
      : STRINGS.report.unknown,
  }));

function barsPlate(id: keyof typeof STRINGS.report.shares, shares: readonly number[]): Plate {
  const bars = barsOf(shares);
  const threshold = { value: 0.1, label: 'under 10 %' };
  return {
    ...{ id: `report-shares-${id}`, title: STRINGS.report.shares[id], width: TIME },
    height: intervalBarsHeight(bars.length),
    draw: (surface, width) =>
      drawIntervalBars(surface, bars, { width, threshold, format: percent }),
  };
}

const MEASURES = [
  ['Shapley of accuracy', 0.04, 0.01],
  ['Shapley of loss', 0.16, 0.02],
  ['permutation drop', -0.03, 0.01],
  ['gradient norm', 0.24, Number.NaN],
] as const;

const dots: Plate = {
  ...{ id: 'report-measures', title: STRINGS.report.measures, width: NOW },
  height: intervalDotsHeight(MEASURES.length),
  draw: (surface, width) =>
    drawIntervalDots(
      surface,
      MEASURES.map(([label, value, half]) => ({
        ...{ label, value, low: value - half, high: value + half },
        hollow: label === 'gradient norm',
      })),
      { ...{ width, sense: 1, ink: inkOf(1), threshold: 0.1 }, format: percent },
    ),
};

function dumbbellPlate(id: keyof typeof STRINGS.report.lost, rows: readonly Dumbbell[]): Plate {
  return {
    ...{ id: `report-lost-${id}`, title: STRINGS.report.lost[id], width: NOW },
    height: dumbbellsHeight(rows),
    draw: (surface, width) =>
      drawDumbbells(surface, rows, {
        ...{ width, format: points, chance: { value: 0.17, label: 'chance' } },
        names: { alone: 'in your model', code: 'in its code', control: 'control' },
      }),
  };
}

const rowOf = (sense: number, alone: number, code: number, control: number): Dumbbell => ({
  ...{ label: NAMES[sense], ink: inkOf(sense), text: textOf(sense), sense },
  ...{ alone, code, control },
});
const TOLD = { ...rowOf(1, 0.22, 0.63, 0.71), lost: 'lost in the head' };
const CROWDED = { ...rowOf(5, 0.7, 0.71, 0.72), lost: 'lost in the head' };

const NEURONS = Array.from({ length: 30 }, (_, k) => ({
  number: ((k * 7) % 30) + 1,
  collision: 0.8 * Math.exp(-k / 9),
  predictive: [0, 1, 2].map((i) => (i === k % 3 ? 0.5 : 0.05)),
  noise: [0, 1, 2].map((i) => 0.05 + 0.08 * ((k + i) % 3)),
}));

const falling = (by: number, from = 12) =>
  Array.from({ length: 24 }, (_, k) => from * Math.exp(-by * k));

const TRADE: Trade = {
  ...{ sense: 1, ink: inkOf(1), text: textOf(1), yours: { whole: 0.88, alone: 0.22 } },
  ...{ seeds: [0.86, 0.866, 0.871].map((whole, k) => ({ whole, alone: 0.5 + 0.04 * k })) },
  beside: [0.87, 0.868, 0.874].map((whole, k) => ({ whole, alone: 0.3 + 0.02 * k })),
  control: 0.71,
  names: {
    ...{ alone: 'sound alone', whole: 'all senses', control: 'control' },
    ...{ yours: 'your model', beside: 'grey: without the adversary' },
  },
};

/** Drawings of the report on a model of one's own, from invented numbers. */
export const REPORTS: readonly Wall[] = [
  {
    title: STRINGS.report.title,
    how: STRINGS.report.how,
    rows: [
      [
        barsPlate('three', [0.54, 0.42, 0.04]),
        barsPlate('six', [0.4, 0.3, 0.2, 0.1, 0.05, -0.05]),
        barsPlate('unknown', [1.02, Number.NaN]),
      ],
      [dots],
      [
        dumbbellPlate('told', [rowOf(0, 0.76, 0.775, 0.79), rowOf(2, 0.66, 0.715, 0.74), TOLD]),
        dumbbellPlate('crowded', [CROWDED, rowOf(0, Number.NaN, 0.5, 0.6)]),
      ],
      [
        {
          ...{ id: 'report-neurons', title: STRINGS.report.neurons, width: WIDE },
          height: sortedNeuronsHeight(NEURONS.length, WIDE),
          draw: (surface, width) =>
            drawSortedNeurons(surface, NEURONS, {
              ...{ width, id: 'hatch-report', inks: [0, 1, 2].map(inkOf) },
              format: (value) => value.toFixed(2),
            }),
        },
      ],
      [
        {
          ...{ id: 'report-spectra', title: STRINGS.report.spectra, width: TIME },
          height: SPECTRA_HEIGHT,
          draw: (surface, width) =>
            drawSpectra(
              surface,
              [
                { label: 'all senses', role: 'whole', values: falling(0.24) },
                { label: 'sound shuffled', role: 'without', values: falling(0.27) },
                { label: 'chance alone', role: 'chance', values: falling(0.03, 1) },
              ],
              {
                ...{ width, format: (value) => String(Number(value.toPrecision(3))) },
                ranks: [
                  { label: 'predictive 3.1', value: 3.1 },
                  { label: 'effective 22.2', value: 22.2 },
                ],
              },
            ),
        },
      ],
      [
        {
          ...{ id: 'report-trade', title: STRINGS.report.trade, width: SMALL },
          height: TRADE_HEIGHT,
          draw: (surface, width) =>
            drawTrade(surface, TRADE, {
              ...{ width, whole: [0.85, 0.89], alone: [0.2, 0.75], format: points },
            }),
        },
      ],
    ],
  },
];
