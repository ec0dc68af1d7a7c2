import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import type { Size, Surface } from './types.ts';

export interface Spectrum {
  readonly label: string;
  readonly role: 'live' | 'ghost';
  /** Descending. */
  readonly values: readonly number[];
}

export interface SpectrumOptions extends Size {
  readonly empty: string;
}

const LEFT = 46;

/** Singular values against their rank, on a log axis; what is below the axis stands on its foot. */
export function drawSpectrum(
  surface: Surface,
  spectra: readonly Spectrum[],
  { width, height, empty }: SpectrumOptions,
): void {
  surface.attr('viewBox', `0 0 ${width} ${height}`).selectChildren().remove();
  const all = spectra.flatMap((spectrum) => spectrum.values).filter((value) => value > 0);
  if (all.length === 0) {
    const words = surface
      .append('text')
      .attr('class', 'empty')
      .attr('x', width / 2);
    words
      .attr('y', height / 2)
      .attr('text-anchor', 'middle')
      .text(empty);
    return;
  }
  const count = Math.max(...spectra.map((spectrum) => spectrum.values.length));
  const top = 10 ** Math.ceil(Math.log10(Math.max(...all)));
  const foot = Math.max(top / 1e4, 10 ** Math.floor(Math.log10(Math.min(...all))));
  const x = scaleLinear([1, Math.max(2, count)], [LEFT + 8, width - 12]);
  const y = scaleLog([foot, top], [height - 24, 14]).clamp(true);
  for (let tick = foot; tick <= top * 1.001; tick *= 10) {
    const grid = surface.append('line').attr('class', 'grid').attr('x1', LEFT).attr('x2', width);
    grid.attr('y1', y(tick)).attr('y2', y(tick));
    const label = surface
      .append('text')
      .attr('class', 'tick')
      .attr('x', LEFT - 6);
    label
      .attr('y', y(tick) + 4)
      .attr('text-anchor', 'end')
      .text(Number(tick.toPrecision(1)));
  }
  for (const rank of x.ticks(Math.min(count, 8)).filter(Number.isInteger)) {
    const label = surface.append('text').attr('class', 'tick').attr('x', x(rank));
    label
      .attr('y', height - 6)
      .attr('text-anchor', 'middle')
      .text(rank);
  }
  for (const { values, role, label } of [...spectra].reverse()) {
    const live = role === 'live';
    const path = line<number>(
      (_, k) => x(k + 1),
      (value) => y(Math.max(value, foot)),
    );
    const stroke = surface
      .append('path')
      .attr('d', path(values as number[]))
      .attr('fill', 'none');
    stroke
      .attr('stroke', live ? 'var(--ink)' : 'var(--ghost)')
      .attr('stroke-width', live ? 2 : 1.25);
    for (const [k, value] of values.entries()) {
      const dot = surface
        .append('circle')
        .attr('cx', x(k + 1))
        .attr('cy', y(Math.max(value, foot)));
      dot.attr('r', live ? 3 : 2).attr('fill', live ? 'var(--ink)' : 'var(--ghost)');
      dot.append('title').text(`${label}, value ${k + 1}: ${value.toPrecision(3)}`);
    }
  }
}
