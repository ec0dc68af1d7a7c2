import { select } from 'd3-selection';
import type { Surface } from './types.ts';

/** The D3 selection charts draw on. */
export const surfaceOf = (svg: SVGSVGElement): Surface => select(svg);

/** A new surface inside `parent`, `width` x `height` pixels, `top` pixels down. */
export function addSurface(parent: Element, width: number, height: number, top = 0): Surface {
  const svg = select(parent).append('svg').attr('xmlns', 'http://www.w3.org/2000/svg');
  return svg.attr('width', width).attr('height', height).attr('y', top) as unknown as Surface;
}
