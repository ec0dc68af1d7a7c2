import { useEffect, useRef } from 'react';
import { drawStrips, stripsHeight } from '#charts/strips.ts';
import { surfaceOf } from '#charts/surface.ts';
import type { KeptFinding } from './kept.ts';
import { format, STRINGS } from './strings.ts';

type Part = KeptFinding['parts'][number];

/** The seeds that a part of a claim is made of; drawn anew when its width changes. */
export function Evidence({ part }: { part: Part }) {
  const ref = useRef<SVGSVGElement>(null);
  const strips = Object.entries(part.samples).map(([label, values]) => ({
    label,
    values: values.map((value) => value ?? Number.NaN),
  }));
  useEffect(() => {
    const svg = ref.current as SVGSVGElement;
    const draw = () =>
      svg.clientWidth > 0 && drawStrips(surfaceOf(svg), strips, { width: svg.clientWidth, format });
    const sized = new ResizeObserver(draw);
    sized.observe(svg);
    return () => sized.disconnect();
  });
  const spoken = strips.map(({ label, values }) => `${label}: ${values.map(format).join(', ')}`);
  return (
    <figure className="evidence">
      <figcaption>
        <strong>{part.name}</strong>
        <span>{STRINGS.effect(part)}</span>
      </figcaption>
      <svg
        ref={ref}
        className="chart"
        role="img"
        aria-label={`${STRINGS.chart(part.name)}. ${spoken.join('. ')}.`}
        height={stripsHeight(strips.length)}
      />
    </figure>
  );
}
