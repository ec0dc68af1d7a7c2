import type { BrushedPart } from '#sweep/link/view-text.ts';
import type { Cell } from '#sweep/map/cells.ts';
import { partOf } from '#sweep/scale.ts';
import { settingAxes } from '#sweep/sweep.ts';
import type { Sight } from './sight.ts';

/** Whether a cell lies in all parts that are brushed; one without a number in none of the outcome's. */
export function isBrushed(
  { points }: Pick<Sight, 'points'>,
  brush: readonly BrushedPart[],
  { point, mean }: Pick<Cell, 'point' | 'mean'>,
): boolean {
  const axes = settingAxes(points.sweep);
  return brush.every(({ axis, from, to }) => {
    if (axis === 'outcome') return from <= mean && mean <= to;
    const part = axes[axis] ? partOf(axes[axis], point.values[axis]) : Number.NaN;
    return from <= part && part <= to;
  });
}

/** A brush with another part of one axis, or with none of it. */
export const brushed = (
  brush: readonly BrushedPart[],
  axis: BrushedPart['axis'],
  part?: readonly [from: number, to: number],
): BrushedPart[] => [
  ...brush.filter((one) => one.axis !== axis),
  ...(part ? [{ axis, from: part[0], to: part[1] }] : []),
];
