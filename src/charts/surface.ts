import { type BaseType, type Selection, select } from 'd3';
import type { Size, Surface } from './types.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Parent<P extends BaseType> = Selection<P, unknown, null, undefined>;
type Attributes = Readonly<Record<string, string | number | null>>;

/** The D3 selection charts draw on. */
export const surfaceOf = (svg: SVGSVGElement): Surface => select(svg);

/** A new surface inside `parent`, `width` x `height` pixels, `top` pixels down. */
export function addSurface(parent: Element, { width, height }: Size, top = 0): Surface {
  const svg = select(parent).append('svg').attr('xmlns', SVG);
  return svg.attr('width', width).attr('height', height).attr('y', top) as unknown as Surface;
}

/** Appends one element with these attributes; those that are null are left out. */
export function put<P extends BaseType>(
  parent: Parent<P>,
  name: string,
  attributes: Attributes,
): Selection<SVGElement, unknown, null, undefined> {
  // Straight on the elements, and each whole before it is in the page: charts do this thousands of times a second.
  const owner = parent.node() as unknown as Element;
  const node = owner.ownerDocument.createElementNS(SVG, name) as SVGElement;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== null) node.setAttribute(key, String(value));
  }
  owner.appendChild(node);
  return select<SVGElement, unknown>(node) as Selection<SVGElement, unknown, null, undefined>;
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
  surface.attr('viewBox', `0 0 ${width} ${height}`).node()?.replaceChildren();
}

/** The line that stands where nothing is measured yet. */
export function writeEmpty(surface: Surface, words: string, x: number, y: number): void {
  write(surface, words, { class: 'empty halo', x, y, 'text-anchor': 'middle' });
}
