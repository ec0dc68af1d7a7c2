import { type RefObject, useEffect, useRef } from 'react';
import { surfaceOf } from '#charts/surface.ts';
import type { Surface } from '#charts/types.ts';
import { lettersAt } from './letters.ts';

/** Draws on an SVG element, and again whenever its width changes; its letters are as large as the page's. */
export function useDrawing(
  draw: (surface: Surface, width: number) => void,
): RefObject<SVGSVGElement | null> {
  const ref = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const svg = ref.current as SVGSVGElement;
    const sized = new ResizeObserver(() => {
      const wide = svg.clientWidth;
      if (wide === 0) return;
      const letters = lettersAt(wide);
      draw(surfaceOf(svg), Math.round(wide / letters));
      const { height } = svg.viewBox.baseVal;
      svg.style.height = letters === 1 ? '' : `${height * letters}px`;
    });
    sized.observe(svg);
    return () => sized.disconnect();
  });
  return ref;
}
