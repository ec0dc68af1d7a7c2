import type { Value } from '#spec/index.ts';
import type { Points } from '#sweep/points.ts';
import { isRange, settingAxes } from '#sweep/sweep.ts';

/**
 * The value of an axis at a place between its columns: on a log scale the logarithm is what goes evenly. Of a list
 * it is the nearest.
 *
 * @param column the middle of the first value stands at 0.5.
 */
export function valueAtColumn({ sweep, grid }: Points, axis: number, column: number): Value {
  const values = grid?.[axis] ?? [];
  const setting = settingAxes(sweep)[axis];
  const at = Math.min(values.length - 1, Math.max(0, column - 0.5));
  if (!isRange(setting)) return values[Math.round(at)];
  const below = Math.min(Math.floor(at), values.length - 2);
  const part = at - below;
  const [low, high] = [Number(values[below]), Number(values[below + 1])];
  const between =
    setting.scale === 'log' && low > 0 ? low * (high / low) ** part : low + part * (high - low);
  return Number(between.toPrecision(3));
}
