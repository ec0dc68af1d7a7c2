import { addSurface } from '#charts/surface.ts';
import type { Surface } from '#charts/types.ts';

/** What `draw` puts on a surface of this size. */
export function drawn(
  draw: (surface: Surface, width: number) => void,
  width: number,
  height: number,
): SVGSVGElement {
  const surface = addSurface(document.createElement('div'), { width, height });
  draw(surface, width);
  return surface.node() as SVGSVGElement;
}

/** Attributes below an element that a browser cannot read, as "rect y: NaN". */
export function unreadable(svg: SVGSVGElement): string[] {
  return [...svg.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ value }) => /NaN|undefined|Infinity/.test(value))
      .map(({ name, value }) => `${element.tagName} ${name}: ${value}`),
  );
}
