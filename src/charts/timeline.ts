import type { Selection } from 'd3';
import { axisTop } from 'd3';
import { drawShape, LEFT, timeScale } from './frame.ts';
import { clear, put, write } from './surface.ts';
import type { Surface, TimeOptions } from './types.ts';

/** Where the line of the run lies, from the top. */
const RULE_AT = 32;
/** Distance from one lane below it to the next. */
const LANE = 14;

/** A line beside the one that is trained: its twin, or a branch that was left. */
export interface Lane {
  readonly label: string;
  readonly from: number;
  readonly end: number;
  readonly dashed: boolean;
}

export interface TimelineOptions extends TimeOptions {
  readonly newest: number;
  readonly lanes: readonly Lane[];
}

/** Height of a timeline with so many lanes. */
export const timelineHeight = (lanes: number): number => RULE_AT + 20 + LANE * lanes;

/** From the run's line down to a lane and along it. */
function laneOf(x: (step: number) => number, { from, end }: Lane, y: number): string {
  const [start, stop] = [x(from), x(end)];
  const turn = Math.min(10, Math.max(0, stop - start));
  return from <= 0
    ? `M${start} ${y}H${stop}`
    : `M${start} ${RULE_AT}C${start} ${y} ${start} ${y} ${start + turn} ${y}H${Math.max(stop, start + turn)}`;
}

/** The axis all charts over time share: how far the run is, what happened, and where the crosshair stands. */
export function drawTimeline(
  surface: Surface,
  { newest, lanes, ...options }: TimelineOptions,
): void {
  clear(surface, options);
  const x = timeScale(options);
  const [, right] = x.range();
  const at = x(Math.max(0, options.at));
  put(surface, 'line', { class: 'crosshair', x1: at, x2: at, y1: 0, y2: RULE_AT });
  const axis = surface.append<SVGGElement>('g').attr('class', 'axis');
  axis.attr('transform', `translate(0 ${RULE_AT - 10})`);
  const ticks = x.ticks(options.width < 500 ? 3 : 6).filter(Number.isInteger);
  const ruler = axisTop(x).tickValues(ticks).tickSize(4).tickPadding(3);
  ruler.tickFormat((step) => String(step))(
    axis as Selection<SVGGElement, unknown, null, undefined>,
  );
  for (const [k, lane] of lanes.entries()) {
    const y = RULE_AT + LANE * (k + 1) + 2;
    const d = laneOf(x, lane, y);
    put(surface, 'path', { class: lane.dashed ? 'lane dashed' : 'lane', d });
    write(surface, lane.label, { class: 'tick halo', x: x(lane.end) + 14, y: y + 4 });
  }
  const rule = { y1: RULE_AT, y2: RULE_AT };
  put(surface, 'line', { class: 'ahead', x1: LEFT, x2: right, ...rule });
  put(surface, 'line', { class: 'done', x1: LEFT, x2: x(Math.max(0, newest)), ...rule });
  write(surface, options.unit, { class: 'tick', x: right + 26, y: RULE_AT - 17 });
  for (const mark of options.marks) {
    drawShape(surface, mark, x(mark.step), mark.kind === 'collapsed' ? RULE_AT - 8 : RULE_AT);
  }
  put(surface, 'circle', { class: 'foot', cx: at, cy: RULE_AT, r: 5 });
}
