import type { Lack } from '#charts/cells.ts';
import type { Legend } from '#charts/legend.ts';
import type { Transect, TransectPlace } from '#charts/transect.ts';
import { percent } from '#panels/words.ts';
import { crossings, stretches } from '#sweep/map/across.ts';
import { type Cell, cellsOf } from '#sweep/map/cells.ts';
import type { Results } from '#sweep/results.ts';
import { partOf } from '#sweep/scale.ts';
import { methodsOf, settingAxes } from '#sweep/sweep.ts';
import { axisLabel, labelled, settingName, ticksAlong, valueWords } from '../axis-words.ts';
import { isBrushed } from '../brush.ts';
import { mapModel } from '../map/landscape-of.ts';
import { inkOf, leastOf, outcomeName, printOf, THRESHOLD } from '../measure-words.ts';
import { type Selection, type Sight, scenarioRun, tintedOf } from '../sight.ts';
import { TRANSECT_WORDS as WORDS } from './transect-words.ts';

/** Which setting goes across, by its number, and of which method. */
export interface Along {
  readonly axis?: number;
  readonly method?: number;
}

export interface TransectModel {
  readonly sight: Sight;
  readonly transect: Omit<Transect, 'across'>;
  /** Cells along it, in their order. */
  readonly cells: readonly Cell[];
  readonly axis: number;
  /** What it is along: "noise 1". */
  readonly where: string;
}

/** The numbers of a cell in the order of its seeds, or why there is none. */
function numbersOf(cell: Cell, results: Results, first: number, finished: boolean) {
  return cell.values.map((value, k): number | Lack => {
    if (value !== undefined) return value;
    const ran = results.get({ point: cell.point.index, seed: first + k });
    if (ran?.state === 'diverged' || ran?.state === 'failed') return ran.state;
    return ran ? 'unmeasured' : finished ? 'missing' : 'waiting';
  });
}

/** The value of every axis but one that a transect goes through: that of the picked point, else the middle one. */
function rowOf({ points }: Sight, { picked }: Selection): readonly number[] {
  const at = picked === undefined ? undefined : points.at(picked).at;
  return at ?? (points.grid ?? []).map((values) => Math.floor((values.length - 1) / 2));
}

function gridTransect(sight: Sight, selection: Selection, axis: number, method: number) {
  const { points, results, ghost, finished, look } = sight;
  const { sweep } = points;
  const settings = settingAxes(sweep);
  const row = rowOf(sight, selection);
  const isOn = ({ point }: Cell): boolean =>
    point.index % methodsOf(sweep).length === method &&
    (point.at ?? []).every((at, k) => k === axis || at === row[k]);
  const seen = { look, finished, outcome: tintedOf(sight) };
  const { border, ghost: before, tinted } = mapModel(sight, method);
  const along = (all: readonly Cell[]): Cell[] =>
    all
      .filter(isOn)
      .filter(({ state }) => state !== 'waiting' && state !== 'missing')
      .sort((a, b) => (a.point.at?.[axis] ?? 0) - (b.point.at?.[axis] ?? 0));
  const placesOf = (cells: readonly Cell[], from: Results) =>
    cells.map(
      (cell): TransectPlace => ({
        at: (cell.point.at?.[axis] ?? 0) + 0.5,
        values: numbersOf(cell, from, sweep.seed, finished),
        ...{ mean: cell.mean, low: cell.low, high: cell.high },
      }),
    );
  const cells = along(tinted);
  const turned = (lines: readonly (readonly (readonly [number, number])[])[]) =>
    axis === 0 ? lines : lines.map((line) => line.map(([x, y]) => [y, x] as const));
  const middle = (row[1 - axis] ?? 0) + 0.5;
  const run = scenarioRun(sight);
  const others = settings
    .filter((_, k) => k !== axis)
    .map((other, k) => {
      const at = axis === 0 ? k + 1 : k;
      return `${settingName(other, run)} ${valueWords(points.grid?.[at][row[at]] as number)}`;
    });
  const { picked } = selection;
  return {
    cells,
    where: others.join(', '),
    places: placesOf(cells, results),
    ghost: ghost && placesOf(along(cellsOf(points, ghost, seen)), ghost),
    columns: points.grid?.[axis].length ?? 1,
    borders: border ? crossings(turned(border.lines), middle) : [],
    bands: border ? stretches(turned(border.band), middle) : [],
    ghostBorders: before && crossings(turned(before), middle),
    picked: picked === undefined ? undefined : (points.at(picked).at?.[axis] ?? 0) + 0.5,
  };
}

/** Room at both ends of an axis whose places are drawn, as a part of it. */
const INSET = 0.03;

/** Every point of drawn places over one of its settings; what is not brushed lies behind. */
function drawnTransect(sight: Sight, selection: Selection, axis: number, method: number) {
  const { points, results, finished, look } = sight;
  const { sweep } = points;
  const cells = cellsOf(points, results, { look, finished, outcome: tintedOf(sight) }).filter(
    ({ point, state }) =>
      point.index % methodsOf(sweep).length === method &&
      state !== 'waiting' &&
      state !== 'missing',
  );
  const columns = 1;
  const setting = settingAxes(sweep)[axis];
  const places = cells.map(
    (cell): TransectPlace => ({
      at: INSET + (1 - 2 * INSET) * partOf(setting, cell.point.values[axis]),
      values: numbersOf(cell, results, sweep.seed, finished),
      ...{ mean: cell.mean, low: Number.NaN, high: Number.NaN },
      faint: !isBrushed(sight, selection.brush, cell),
    }),
  );
  const behind = places.toSorted((a, b) => Number(b.faint) - Number(a.faint));
  return { cells, columns, places: behind, where: '', borders: [], bands: [] };
}

/** One setting of a sweep across, and what was measured along it. */
export function transectModel(
  sight: Sight,
  selection: Selection,
  { axis = 0, method = 0 }: Along = {},
): TransectModel {
  const isGrid = sight.points.grid !== undefined;
  const own = isGrid
    ? gridTransect(sight, selection, axis, method)
    : drawnTransect(sight, selection, axis, method);
  const { cells, where, ...marks } = own;
  const shade = tintedOf(sight);
  const rows = axis === 0 ? (sight.points.grid?.[1] ?? []) : [];
  const letters = Math.max(0, ...rows.map((value) => valueWords(value).length));
  const there = marks.borders.length > 0;
  const before = 'ghostBorders' in marks && (marks.ghostBorders?.length ?? 0) > 0;
  const legend: (Legend | false)[] = [
    there && { look: 'border', words: WORDS.border },
    marks.bands.length > 0 && { look: 'band', words: WORDS.band },
    before && { look: 'ghost', words: WORDS.ghost },
  ];
  return {
    ...{ sight, cells, axis, where },
    transect: {
      ...marks,
      joined: isGrid,
      ink: inkOf(shade),
      label: outcomeName(shade, scenarioRun(sight)),
      format: printOf(shade),
      least: leastOf(shade),
      ...(shade.measure === 'share' && {
        threshold: { value: THRESHOLD, words: WORDS.collapsed(percent(THRESHOLD)) },
      }),
      legend: legend.filter((one) => one !== false),
      ...{ letters, empty: WORDS.empty },
    },
  };
}

const MARGIN = 50;
/** Ticks of a setting whose places are drawn anywhere. */
const DRAWN_TICKS = 5;

/** A model as it is drawn, with as many words at its axis as there is room for. */
export function transectAt({ sight, transect, axis }: TransectModel, width: number): Transect {
  const { points } = sight;
  const setting = settingAxes(points.sweep)[axis];
  const label = axisLabel(setting, scenarioRun(sight));
  const values = points.grid?.[axis];
  if (values) {
    const words = values.map(valueWords);
    const pitch = (width - MARGIN) / words.length;
    const ticks = labelled(words, pitch).map((k) => ({ at: k + 0.5, words: words[k] }));
    return { ...transect, across: { label, ticks } };
  }
  const ticks = ticksAlong(setting, DRAWN_TICKS).map(({ at, words }) => ({
    ...{ at: INSET + (1 - 2 * INSET) * at, words },
  }));
  return { ...transect, across: { label, ticks } };
}
