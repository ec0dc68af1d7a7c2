import { axisTop } from 'd3-axis';
import type { Selection } from 'd3-selection';
import { drawShape, LEFT, timeScale } from './frame.ts';
import { clear, put } from './surface.ts';
import type { Surface, TimeOptions } from './types.ts';

/** Height of the axis with its ticks. */
const RULE_AT = 26;

/** The axis all charts over time share: how far the run is, what happened, and where the crosshair stands. */
export function drawTimeline(
  surface: Surface,
  { newest, ...options }: TimeOptions & { readonly newest: number },
): void {
  clear(surface, options);
  const x = timeScale(options);
  const [, right] = x.range();
  const at = x(Math.max(0, options.at));
  put(surface, 'line', { class: 'crosshair', x1: at, x2: at, y1: 0, y2: RULE_AT });
  const axis = surface.append<SVGGElement>('g').attr('class', 'axis');
  axis.attr('transform', `translate(0 ${RULE_AT - 4})`);
  const ticks = x.ticks(options.width < 500 ? 3 : 6).filter(Number.isInteger);
  const ruler = axisTop(x).tickValues(ticks).tickSize(4).tickPadding(3);
  ruler.tickFormat((step) => String(step))(
    axis as Selection<SVGGElement, unknown, null, undefined>,
  );
  const rule = { y1: RULE_AT, y2: RULE_AT };
  put(surface, 'line', { class: 'ahead', x1: LEFT, x2: right, ...rule });
  put(surface, 'line', { class: 'done', x1: LEFT, x2: x(Math.max(0, newest)), ...rule });
  put(surface, 'text', { class: 'tick', x: right + 26, y: RULE_AT - 11 }).text(options.unit);
  for (const mark of options.marks) drawShape(surface, mark, x(mark.step), RULE_AT + 12);
  put(surface, 'circle', { class: 'foot', cx: at, cy: RULE_AT, r: 5 });
}
