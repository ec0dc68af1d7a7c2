import { scaleLinear } from 'd3-scale';
import type { Size, Surface } from './types.ts';

export interface Part {
  readonly label: string;
  /** Share of the whole; below 0 or not a number draws nothing. */
  readonly share: number;
  readonly ink: string;
  readonly paper: string;
}

export interface ShareRow {
  readonly label: string;
  readonly role: 'live' | 'ghost';
  readonly parts: readonly Part[];
}

export interface BarsOptions extends Size {
  readonly format: (share: number) => string;
  readonly threshold: number;
  readonly empty: string;
}

const LEFT = 46;

/** One bar of shares per row, the live one thick; the parts fill it from left to right. */
export function drawShares(
  surface: Surface,
  rows: readonly ShareRow[],
  options: BarsOptions,
): void {
  const { width, height, format, threshold, empty } = options;
  surface.attr('viewBox', `0 0 ${width} ${height}`).selectChildren().remove();
  const x = scaleLinear([0, 1], [LEFT, width]);
  let top = 6;
  for (const { label, role, parts } of rows) {
    const thick = role === 'live' ? 30 : 14;
    const name = surface.append('text').attr('class', `reading ${role}`).attr('x', 0);
    name.attr('y', top + thick / 2 + 4).text(label);
    const sound = parts.map((part) => Math.max(0, Number.isFinite(part.share) ? part.share : 0));
    const whole = sound.reduce((sum, share) => sum + share, 0);
    if (whole === 0) {
      const words = surface.append('text').attr('class', 'empty').attr('x', LEFT);
      words.attr('y', top + thick / 2 + 4).text(empty);
    }
    let from = 0;
    for (const [k, part] of parts.entries()) {
      const share = whole > 0 ? sound[k] / whole : 0;
      const start = x(from);
      const wide = Math.max(0, x(from + share) - start - (k < parts.length - 1 ? 2 : 0));
      const bar = surface.append('rect').attr('x', start).attr('y', top).attr('width', wide);
      bar
        .attr('height', thick)
        .attr('fill', part.ink)
        .attr('opacity', role === 'live' ? 1 : 0.5);
      bar.append('title').text(`${part.label} ${format(part.share)}`);
      const text = `${part.label} ${format(part.share)}`;
      if (role === 'live' && wide > text.length * 8) {
        const words = surface
          .append('text')
          .attr('class', 'inside')
          .attr('x', start + 8);
        words
          .attr('y', top + thick / 2 + 4.5)
          .attr('fill', part.paper)
          .text(text);
      }
      from += share;
    }
    top += thick + 10;
  }
  const rule = surface
    .append('line')
    .attr('class', 'threshold')
    .attr('x1', x(1 - threshold));
  rule
    .attr('x2', x(1 - threshold))
    .attr('y1', 2)
    .attr('y2', top - 4);
}
