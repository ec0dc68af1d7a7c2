import type { ScaleLinear } from 'd3';
import { put, write } from './surface.ts';
import type { Surface } from './types.ts';

/** How far the numbers stand below the lines. */
const BELOW = 17;

export interface ValueAxis {
  readonly ticks: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly format: (value: number) => string;
  /** A value from which bars begin: its line is a base. */
  readonly base?: number;
}

/** Lines from top to bottom at the ticks of an axis, each over its number. */
export function drawValueAxis(
  surface: Surface,
  x: ScaleLinear<number, number>,
  { ticks, top, bottom, format, base }: ValueAxis,
): void {
  for (const tick of ticks) {
    const line = { x1: x(tick), x2: x(tick), y1: top, y2: bottom };
    put(surface, 'line', { class: tick === base ? 'base' : 'grid', ...line });
    const place = { x: x(tick), y: bottom + BELOW, 'text-anchor': 'middle' };
    write(surface, format(tick), { class: 'tick', ...place });
  }
}
