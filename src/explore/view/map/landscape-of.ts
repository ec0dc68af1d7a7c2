import type { Stripe } from '#charts/cells.ts';
import type { Border, Landscape, LandscapeCell, Level, Spot } from '#charts/landscape.ts';
import type { Legend } from '#charts/legend.ts';
import type { Region } from '#charts/region-words.ts';
import type { Votes } from '#sweep/map/boundary.ts';
import { type Cell, cellsOf, type Grid, gridOf } from '#sweep/map/cells.ts';
import { trialOf } from '#sweep/point-trial.ts';
import type { Points } from '#sweep/points.ts';
import type { Results } from '#sweep/results.ts';
import { isOrdered } from '#sweep/scale.ts';
import { methodsOf, settingAxes } from '#sweep/sweep.ts';
import { axisLabel, labelled, valueWords } from '../axis-words.ts';
import { outcomeName, printOf, THRESHOLD, type Tinting, tintingOf } from '../measure-words.ts';
import { type Selection, type Sight, scenarioRun, tintedOf, votedOf } from '../sight.ts';
import { borderOf, levelLines, linesOf } from './borders.ts';
import { layersOf, type Tile } from './layers.ts';
import { MAP_WORDS as WORDS } from './map-words.ts';
import { regionsOf } from './regions.ts';

/** So many seeds are a stripe each; of more, a cell is their mean. */
export const MOST_STRIPES = 5;
/** A level of a sweep counts as whole when so much of it is there and nothing more will come. */
const MOSTLY = 0.9;

/** A tile with its networks. */
type Drawn = Tile & LandscapeCell;

/** Everything a map of one method is made of but its size and what is picked: worked out once a revision. */
export interface MapModel {
  readonly sight: Sight;
  readonly method: number;
  /** Tiles in layers; later ones lie above. */
  readonly layers: readonly (readonly Drawn[])[];
  /** Of every point: what tints it, and its votes where there are any. */
  readonly tinted: readonly Cell[];
  readonly voted?: readonly Cell[];
  /** What theory says of every point, where it does. */
  readonly theory?: readonly number[];
  readonly tinting: Tinting;
  readonly border?: Border;
  readonly ghost?: readonly (readonly Spot[])[];
  readonly won: readonly Spot[];
  readonly silent: readonly Spot[];
  /** Tiles with networks that were trained here, where others were not. */
  readonly live: readonly Drawn[];
  readonly levels: readonly Level[];
  /** What has collapsed and what is heard, where the map tells them apart. */
  readonly regions: readonly Region[];
}

const isThere = ({ state }: Cell): boolean => state !== 'waiting' && state !== 'missing';

function wholeLevel(points: Points, cells: readonly Cell[], finished: boolean): number {
  const there = Array.from({ length: points.levels }, () => ({ known: 0, all: 0 }));
  for (const cell of cells) {
    const of = there[cell.point.level];
    of.all++;
    if (isThere(cell)) of.known++;
  }
  const enough = finished ? MOSTLY : 1;
  const firstLacking = there.findIndex(({ known, all }) => known < enough * all);
  return Math.max(0, (firstLacking < 0 ? points.levels : firstLacking) - 1);
}

/** The networks of a cell as stripes, a seed each in their order, or their mean where they are many. */
function stripesOf(cell: Cell, results: Results, seed: number, tinting: Tinting): Stripe[] {
  const { values, state, mean, point } = cell;
  if (state !== 'done') return [state];
  if (values.length > MOST_STRIPES) return [tinting.at(mean)];
  return values.map((value, k): Stripe => {
    if (value !== undefined) return tinting.at(value);
    const ran = results.get({ point: point.index, seed: seed + k });
    if (ran?.state === 'diverged' || ran?.state === 'failed') return ran.state;
    return ran ? 'unmeasured' : 'waiting';
  });
}

const middleOf = ({ left, right, bottom, top }: Tile): Spot => [
  (left + right) / 2,
  (bottom + top) / 2,
];

/** Whether most seeds of a cell have collapsed, or most have not. */
const isLost = ({ mean }: Cell): boolean => mean > 0.5;
const isHeard = ({ mean }: Cell): boolean => mean <= 0.5;

/** Whether most seeds of a cell have so little share that they would have collapsed, could a control answer. */
const isSilent = ({ values, count }: Cell): boolean =>
  values.filter((value) => value !== undefined && value < THRESHOLD).length > count / 2;

/** About what a map has for its rows, and its words at the left, px. */
const HEIGHT = 400;
const MARGIN = 50;
const LINE = 22;
const LEVEL_COUNT = 4;

/** Values at which lines of a field are drawn: powers of two apart where it is one of many times. */
function levelsFor(values: readonly number[]): number[] {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (low > 0 && high / low > 4) {
    const from = Math.ceil(Math.log2(low) + 0.2);
    return Array.from({ length: LEVEL_COUNT }, (_, k) => 2 ** (from + k)).filter(
      (level) => level < high,
    );
  }
  return Array.from(
    { length: LEVEL_COUNT - 1 },
    (_, k) => low + ((high - low) * (k + 1)) / LEVEL_COUNT,
  );
}

function theoryLevels(
  sight: Sight,
  grid: Grid,
  theory: readonly number[],
  columns: number,
  rows: number,
): Level[] {
  const print = printOf(sight.outcome);
  const said = grid.cells.map(({ point }) => theory[point.index]);
  const measured = grid.cells.map(({ mean }) => mean);
  return levelsFor(said).flatMap((level): Level[] => [
    { look: 'measured', words: '', lines: levelLines(grid, measured, level, columns, rows) },
    { look: 'theory', words: print(level), lines: levelLines(grid, said, level, columns, rows) },
  ]);
}

const sizeOf = ({ grid }: Points): [columns: number, rows: number] => [
  grid?.[0].length ?? 1,
  grid?.[1]?.length ?? 1,
];

const models = new WeakMap<Sight, Map<number, MapModel>>();

/**
 * The map of one method of a sweep over one or two settings, worked out once: another revision is another sight.
 *
 * @param method its number.
 * @throws RangeError where places are drawn, which lie on no map.
 */
export function mapModel(sight: Sight, method = 0): MapModel {
  const known = models.get(sight) ?? new Map<number, MapModel>();
  models.set(sight, known);
  const model = known.get(method) ?? modelOf(sight, method);
  known.set(method, model);
  return model;
}

function modelOf(sight: Sight, method: number): MapModel {
  const { points, results, look, finished, ghost: before, expected, isLive } = sight;
  const { sweep } = points;
  const seen = { look, finished };
  const shade = tintedOf(sight);
  const vote = votedOf(sight);
  const tinted = cellsOf(points, results, { ...seen, outcome: shade });
  const voted =
    vote && (vote === shade ? tinted : cellsOf(points, results, { ...seen, outcome: vote }));
  const own = tinted.filter(({ point }) => point.index % methodsOf(sweep).length === method);
  const level = wholeLevel(points, own, finished);
  const [columns, rows] = sizeOf(points);
  const [first, second] = settingAxes(sweep);
  const ordered = [isOrdered(first), !second || isOrdered(second)] as const;
  const known = tinted.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const tinting = tintingOf(shade, known);
  const grid = (cells: readonly Cell[]) => gridOf(points, cells, level, method);
  const votes = voted && grid(voted);
  const lost = before && vote && grid(cellsOf(points, before, { ...seen, outcome: vote }));
  const layers = layersOf(points, method, level, (point) => isThere(tinted[point])).map((tiles) =>
    tiles.map((tile) => ({
      ...tile,
      stripes: stripesOf(tinted[tile.point], results, sweep.seed, tinting),
    })),
  );
  const tiles = layers.flat();
  const wasLost = new Set(lost?.cells.filter(isLost).map(({ point }) => point.index));
  const isBack = new Set(votes?.cells.filter(isHeard).map(({ point }) => point.index));
  const theory = expected && tinted.map(({ point }) => expected(trialOf(sweep, point).run));
  const border = votes && borderOf(votes as Grid<Votes>, columns, rows, ordered);
  const silent =
    shade.measure === 'share'
      ? tiles.filter(({ point }) => isBack.has(point) && isSilent(tinted[point]))
      : [];
  const sides = voted &&
    shade.measure === 'share' && {
      ...{ columns, rows, layers, voted, silent: new Set(silent.map(({ point }) => point)) },
    };
  return {
    ...{ sight, method, layers, tinted, voted, theory, tinting },
    border: border && (sight.bandless ? { ...border, band: [] } : border),
    ghost: lost && linesOf(lost as Grid<Votes>, columns, rows, ordered),
    won: tiles.filter(({ point }) => wasLost.has(point) && isBack.has(point)).map(middleOf),
    silent: silent.map(middleOf),
    live: tiles.filter(({ point }) =>
      results.of(point).some(({ seed }) => isLive?.({ point, seed })),
    ),
    levels: theory ? theoryLevels(sight, grid(tinted), theory, columns, rows) : [],
    regions: sides && !theory ? regionsOf(sides, shade, scenarioRun(sight)) : [],
  };
}

/** The tile of a point, as it lies on top. */
export const tileOf = ({ layers }: MapModel, point: number): Drawn | undefined =>
  layers.flat().findLast((tile) => tile.point === point);

/** The tile that is seen at a place; nothing outside. */
export const tileAt = ({ layers }: MapModel, [column, row]: Spot): Drawn | undefined =>
  layers
    .flat()
    .findLast(
      ({ left, right, bottom, top }) =>
        left <= column && column < right && bottom <= row && row < top,
    );

/** A model as it is drawn. @param width px: it says how many words there is room for. */
export function landscapeOf(
  model: MapModel,
  { picked }: Pick<Selection, 'picked'>,
  width: number,
): Landscape {
  const { sight, layers, tinting, border, ghost, won, silent, live, levels, regions } = model;
  const { points } = sight;
  const run = scenarioRun(sight);
  const [columns, rows] = sizeOf(points);
  const [across, up] = settingAxes(points.sweep);
  const ticksOf = (axis: number, pitch: number, height?: number) => {
    const words = (points.grid?.[axis] ?? []).map(valueWords);
    return labelled(words, pitch, height).map((k) => ({ at: k + 0.5, words: words[k] }));
  };
  return {
    ...{
      columns,
      rows,
      layers,
      border,
      ghost,
      won,
      silent,
      live,
      levels,
      regions,
      ramp: tinting.ramp,
    },
    key: { ...tinting, words: outcomeName(tintedOf(sight), run) },
    across: { label: axisLabel(across, run), ticks: ticksOf(0, (width - MARGIN) / columns) },
    up: up && { label: axisLabel(up, run), ticks: ticksOf(1, HEIGHT / rows, LINE) },
    picked: picked === undefined ? undefined : tileOf(model, picked),
    legend: legendOf(model),
  };
}

const LACKS = ['diverged', 'failed', 'unmeasured', 'missing', 'waiting'] as const;

/** What of a map needs words: only what is on it. */
function legendOf({ layers, border, ghost, won, silent, live, levels }: MapModel): Legend[] {
  const on = new Set(layers.flat().flatMap(({ stripes }) => stripes));
  const there = border !== undefined && border.lines.length > 0;
  const lines: [Legend['look'] & keyof typeof WORDS, boolean][] = [
    ['border', there],
    ['band', there && border.band.length > 0],
    ['seed', there && border.seeds.length > 0],
    ['ghost', ghost !== undefined],
    ['won', won.length > 0],
    ['silent', silent.length > 0],
    ['live', live.length > 0],
    ['theory', levels.length > 0],
    ['measured', levels.length > 0],
  ];
  return [
    ...lines.flatMap(([look, drawn]) => (drawn ? [{ look, words: WORDS[look] }] : [])),
    ...LACKS.filter((lack) => on.has(lack)).map((look) => ({ look, words: WORDS.lacks[look] })),
  ];
}
