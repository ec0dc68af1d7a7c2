import type { NumberParam } from '#spec/index.ts';
import { paramOf } from '#sweep/scale.ts';
import { isMethods, isRange, type RangeAxis, type Sweep } from '#sweep/sweep.ts';
import type { Edge } from '../view/edge.ts';

/** How much further a range goes when it is widened, as a part of what it spans. */
const FURTHER = 0.5;
const DIGITS = 3;

/** The range with this end moved out by half of what it spans, as far as the setting goes. */
function widenedRange(axis: RangeAxis, end: Edge['end']): RangeAxis {
  const { min, max } = paramOf(axis.setting) as NumberParam;
  const { from, to, scale } = axis;
  const log = scale === 'log' && from > 0;
  const [ratio, by] = [(to / from) ** FURTHER, FURTHER * (to - from)];
  const value = end === 'to' ? (log ? to * ratio : to + by) : log ? from / ratio : from - by;
  const within = Math.min(max, Math.max(min, Number(value.toPrecision(DIGITS))));
  const { least, ...rest } = axis;
  const bent = scale === 'log' && (end === 'from' ? within : from) === 0;
  return { ...rest, [end]: within, ...(bent && { least: least ?? to / 1000 }) };
}

/** The same question with the range that ends where there is more to see going on beyond. */
export function widened(sweep: Sweep, { axis: number, end }: Pick<Edge, 'axis' | 'end'>): Sweep {
  let setting = -1;
  const axes = sweep.axes.map((axis) => {
    if (isMethods(axis)) return axis;
    setting++;
    return setting === number && isRange(axis) ? widenedRange(axis, end) : axis;
  });
  return { ...sweep, title: '', axes };
}
