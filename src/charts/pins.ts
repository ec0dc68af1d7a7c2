import { line } from 'd3';
import { put, write } from './surface.ts';
import type { BandPoint, PinLine, Surface } from './types.ts';

/** Dashes by slot; none is that of a ghost, a branch or a control. */
const DASHES = ['7 2', '2 2.5', '10 3 2 3', '4 6', '1.5 1.5 6 2'];

/** The dash of a pinned run's lines. */
export const pinDash = (slot: number): string => DASHES[slot % DASHES.length];
/** Room for one letter along the lines, px. */
const LETTER = 15;

interface Place {
  readonly x: (step: number) => number;
  readonly y: (value: number) => number;
}

/** Thin grey lines; `cased` ones lie over areas. */
export function drawPinLines(
  surface: Surface,
  lines: readonly PinLine[],
  { x, y }: Place,
  cased = false,
): void {
  const path = line<BandPoint>(
    (p) => x(p.step),
    (p) => y(p.mean),
  );
  for (const { slot, points } of lines) {
    const d = path(points);
    if (cased)
      put(surface, 'path', { class: 'line', d, stroke: 'var(--paper)', 'stroke-width': 3 });
    put(surface, 'path', {
      class: 'line pin',
      d,
      stroke: cased ? 'var(--ink)' : 'var(--ghost)',
      'stroke-width': 1.1,
      'stroke-dasharray': pinDash(slot),
    });
  }
}

/** The letter of each line at its end, one beside the other, so that none stands on another. */
export function drawPinLetters(surface: Surface, lines: readonly PinLine[], { x, y }: Place): void {
  for (const { letter, slot, points } of lines) {
    const end = points.at(-1);
    if (!end) continue;
    const wanted = x(end.step) - 10 - slot * LETTER;
    const on = points.findLast(({ step }) => x(step) <= wanted) ?? points[0];
    write(surface, letter, {
      class: 'reading pin',
      x: Math.max(x(0), Math.min(wanted, x(end.step))),
      y: y(on.mean) + 4,
      fill: 'var(--ink-2)',
      'text-anchor': 'middle',
    });
  }
}
