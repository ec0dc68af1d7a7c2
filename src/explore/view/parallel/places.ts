import type { ParallelAxis } from '#charts/parallel.ts';
import { type Cell, cellsOf } from '#sweep/map/cells.ts';
import { partOf } from '#sweep/scale.ts';
import { type SettingAxis, settingAxes } from '#sweep/sweep.ts';
import { settingName, ticksAlong } from '../axis-words.ts';
import { leastOf, outcomeName, printOf } from '../measure-words.ts';
import { type Sight, scenarioRun, tintedOf } from '../sight.ts';

/** How numbers of an outcome stand on an axis. */
export interface OutcomeScale {
  at(value: number): number;
  back(part: number): number;
  readonly low: number;
  readonly high: number;
}

/** All points of a sweep by their places on the axes, the outcome last. */
export interface Places {
  readonly settings: readonly SettingAxis[];
  readonly cells: readonly Cell[];
  readonly columns: readonly Float32Array[];
  readonly outcome: OutcomeScale;
  readonly axes: readonly ParallelAxis[];
  /** Numbers of the points of which anything is known. */
  readonly known: Uint32Array;
}

const LOG_FROM = 100;
const TICKS = 5;

function scaleOf(values: readonly number[], least?: readonly [number, number]): OutcomeScale {
  const known = values.filter(Number.isFinite);
  const ends = [...known, ...(least ?? [])];
  const [low, high] =
    ends.length > 0
      ? ends.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [ends[0], ends[0]])
      : [0, 1];
  const log = !least && low > 0 && high / low >= LOG_FROM;
  const span = log ? Math.log(high / low) : high - low || 1;
  return {
    ...{ low, high },
    at: (value) => (log ? Math.log(value / low) : value - low) / span,
    back: (part) => (log ? low * Math.exp(part * span) : low + part * span),
  };
}

const found = new WeakMap<Sight, Places>();

/** The places of a sweep, worked out once. */
export function placesOf(sight: Sight): Places {
  const places = found.get(sight) ?? find(sight);
  found.set(sight, places);
  return places;
}

function find(sight: Sight): Places {
  const { points, results, look, finished } = sight;
  const shade = tintedOf(sight);
  const settings = settingAxes(points.sweep);
  const cells = cellsOf(points, results, { outcome: shade, look, finished });
  const outcome = scaleOf(
    cells.map(({ mean }) => mean),
    leastOf(shade),
  );
  const columns = settings.map((axis, k) =>
    Float32Array.from(cells, ({ point }) => partOf(axis, point.values[k])),
  );
  const means = Float32Array.from(cells, ({ mean }) => outcome.at(mean));
  const known = cells.flatMap(({ state }, k) =>
    state === 'waiting' || state === 'missing' ? [] : [k],
  );
  const run = scenarioRun(sight);
  const print = printOf(shade);
  const along = Array.from({ length: TICKS }, (_, k) => k / (TICKS - 1));
  const axes = [
    ...settings.map((axis) => ({ label: settingName(axis, run), ticks: ticksAlong(axis, TICKS) })),
    {
      label: outcomeName(shade, run),
      ticks: along.map((at) => ({ at, words: print(outcome.back(at)) })),
    },
  ];
  return {
    ...{ settings, cells, columns: [...columns, means], outcome, axes },
    known: Uint32Array.from(known),
  };
}
