import { timeScale } from './frame.ts';
import { clear, put, write } from './surface.ts';
import type { Size, Surface } from './types.ts';

export const STEPS_HEIGHT = 24;

/** The axis of steps under charts over time, with its numbers and its unit: for where no timeline stands below. */
export function drawSteps(
  surface: Surface,
  { steps, unit, ...size }: Size & { readonly steps: number; readonly unit: string },
): void {
  clear(surface, size);
  const x = timeScale({ width: size.width, steps });
  const [, right] = x.range();
  const ticks = x.ticks(6).filter(Number.isInteger);
  for (const tick of ticks) {
    const at = x(tick);
    put(surface, 'line', { class: 'base', x1: at, x2: at, y1: 0, y2: 4 });
    write(surface, String(tick), { class: 'tick', x: at, y: 17, 'text-anchor': 'middle' });
  }
  write(surface, unit, { class: 'tick', x: right + 26, y: 17 });
}
