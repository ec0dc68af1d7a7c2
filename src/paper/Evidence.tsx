import { drawStrips, stripsHeight } from '#charts/strips.ts';
import { useDrawing } from '#panels/useDrawing.ts';
import type { KeptPart } from '#sweep/kept.ts';
import { format, STRINGS } from './paper-words.ts';

/** The seeds that a part of a claim is made of. */
export function Evidence({ part }: { part: KeptPart }) {
  const strips = Object.entries(part.samples).map(([label, values]) => ({
    label,
    values: values.map((value) => value ?? Number.NaN),
  }));
  const ref = useDrawing((surface, width) => drawStrips(surface, strips, { width, format }));
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
