import { type RefObject, useEffect, useRef } from 'react';
import { surfaceOf } from '#charts/surface.ts';
import type { Surface } from '#charts/types.ts';

/** Draws on an SVG element, and again whenever its width changes. */
export function useDrawing(
  draw: (surface: Surface, width: number) => void,
): RefObject<SVGSVGElement | null> {
  const ref = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const svg = ref.current as SVGSVGElement;
    const sized = new ResizeObserver(() => {
      if (svg.clientWidth > 0) draw(surfaceOf(svg), svg.clientWidth);
    });
    sized.observe(svg);
    return () => sized.disconnect();
  });
  return ref;
}
