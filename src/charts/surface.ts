import { type BaseType, type Selection, select } from 'd3';
import type { Size, Surface } from './types.ts';

type Parent<P extends BaseType> = Selection<P, unknown, null, undefined>;
type Attributes = Readonly<Record<string, string | number | null>>;

/** The D3 selection charts draw on. */
export const surfaceOf = (svg: SVGSVGElement): Surface => select(svg);

/** A new surface inside `parent`, `width` x `height` pixels, `top` pixels down. */
export function addSurface(parent: Element, { width, height }: Size, top = 0): Surface {
  const svg = select(parent).append('svg').attr('xmlns', 'http://www.w3.org/2000/svg');
  return svg.attr('width', width).attr('height', height).attr('y', top) as unknown as Surface;
}

/** Appends one element with these attributes; those that are null are left out. */
export function put<P extends BaseType>(
  parent: Parent<P>,
  name: string,
  attributes: Attributes,
): Selection<SVGElement, unknown, null, undefined> {
  const element = parent.append<SVGElement>(name);
  // Straight on the element: charts do this thousands of times a second.
  const node = element.node() as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) node.setAttribute(key, String(value));
  }
  return element;
}

/** Appends words, their baseline's start at (x, y) unless `anchor` says otherwise. */
export function write<P extends BaseType>(
  parent: Parent<P>,
  words: string,
  attributes: Attributes & { readonly x: number; readonly y: number },
): Selection<SVGElement, unknown, null, undefined> {
  return put(parent, 'text', attributes).text(words);
}

/** Clears a surface and gives it its size. */
export function clear(surface: Surface, { width, height }: Size): void {
  surface.attr('viewBox', `0 0 ${width} ${height}`).selectChildren().remove();
}

/** The line that stands where nothing is measured yet. */
export function writeEmpty(surface: Surface, words: string, x: number, y: number): void {
  write(surface, words, { class: 'empty', x, y, 'text-anchor': 'middle' });
}
