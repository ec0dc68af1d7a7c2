import { type RefObject, useEffect, useRef } from 'react';
import { surfaceOf } from '#charts/surface.ts';
import type { Surface } from '#charts/types.ts';
import { observeSize } from './observe-size.ts';

/** Draws on an SVG element, and again whenever its width changes; its letters are as large as the page's. */
export function useDrawing(
  draw: (surface: Surface, width: number) => void,
): RefObject<SVGSVGElement | null> {
  const ref = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const svg = ref.current as SVGSVGElement;
    return observeSize(svg, (wide, letters) => {
      draw(surfaceOf(svg), Math.round(wide / letters));
      const { height } = svg.viewBox.baseVal;
      svg.style.height = letters === 1 ? '' : `${height * letters}px`;
    });
  });
  return ref;
}
