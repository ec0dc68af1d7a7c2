import type { Spot } from '#charts/landscape.ts';
import type { Points } from '#sweep/points.ts';
import { type Axis, isMethods, isRange, type SettingAxis, type Sweep } from '#sweep/sweep.ts';

/** The first and the last value of an axis that is looked at, by their numbers. */
type Part = readonly [from: number, to: number];

/** Half of an axis round a place, within it. */
function halfRound(at: number, count: number): Part {
  const half = Math.max(1, Math.floor((count - 1) / 2));
  const from = Math.min(Math.max(0, Math.round(at - half / 2)), count - 1 - half);
  return [Math.max(0, from), Math.min(count - 1, from + half)];
}

function narrowed(axis: SettingAxis, values: readonly unknown[], [from, to]: Part): SettingAxis {
  if (!isRange(axis)) return { ...axis, values: axis.values.slice(from, to + 1) };
  const [low, high] = [Number(values[from]), Number(values[to])];
  const { least, ...range } = axis;
  const stretched = axis.scale === 'log' && low === 0 && least !== undefined;
  return { ...range, from: low, to: high, ...(stretched && { least: Math.min(least, high / 2) }) };
}

/** The same question over these parts of its axes; nothing where none is smaller, or one has no width. */
function looking(points: Points, parts: readonly Part[]): Sweep | undefined {
  const { sweep, grid = [] } = points;
  const isWhole = parts.every(([from, to], k) => from === 0 && to === grid[k].length - 1);
  const isNothing = parts.some(([from, to], k) => from === to && grid[k].length > 1);
  if (isWhole || isNothing) return undefined;
  let setting = -1;
  const axes = sweep.axes.map((axis): Axis => {
    if (isMethods(axis)) return axis;
    setting++;
    return narrowed(axis, grid[setting], parts[setting]);
  });
  return { ...sweep, axes };
}

/** A sweep over half of each axis of another, round one of its points. */
export function halved(points: Points, point: number): Sweep | undefined {
  const { at = [] } = points.at(point);
  return looking(
    points,
    at.map((place, axis) => halfRound(place, points.grid?.[axis].length ?? 1)),
  );
}

/** A sweep over the cells whose middles lie in a box between two places. */
export function boxed(points: Points, [a, b]: readonly [Spot, Spot]): Sweep | undefined {
  const parts = (points.grid ?? []).map((values, axis): Part => {
    const [low, high] = [Math.min(a[axis], b[axis]), Math.max(a[axis], b[axis])];
    const from = Math.ceil(low - 0.5);
    return [Math.max(0, from), Math.min(values.length - 1, Math.floor(high - 0.5))];
  });
  return parts.some(([from, to]) => from > to) ? undefined : looking(points, parts);
}
