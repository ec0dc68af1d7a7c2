import { drawStrips, stripsHeight, stripsPitch } from '#charts/strips.ts';
import { pointed } from '#language/figures.ts';
import { useDrawing } from '#panels/useDrawing.ts';
import type { KeptFinding, KeptPart } from '#sweep/kept.ts';
import { format, STRINGS } from './paper-words.ts';

/** The worlds, or seeds, that a part of a claim is made of, and the showcase apart. */
export function Evidence({ part, finding }: { part: KeptPart; finding: KeptFinding }) {
  const strips = Object.entries(part.samples).map(([label, values]) => ({
    label,
    values: values.map((value) => value ?? Number.NaN),
    apart: part.showcase?.[label] ?? undefined,
  }));
  const ref = useDrawing((surface, width) => {
    surface.attr('height', stripsHeight(strips.length, stripsPitch(strips, width)));
    drawStrips(surface, strips, { width, format, pointed });
  });
  const spoken = strips.map(({ label, values, apart }) => {
    const showcase = apart === undefined ? '' : `; ${STRINGS.showcase} ${format(apart)}`;
    return `${label}: ${values.map(format).join(', ')}${showcase}`;
  });
  return (
    <figure className="proof">
      <figcaption>
        <strong>{part.name}</strong>
        <span>
          {part.role === 'beside' && `${STRINGS.beside} `}
          {STRINGS.effect(part, finding)}
        </span>
      </figcaption>
      <svg
        ref={ref}
        className="chart"
        role="img"
        aria-label={`${part.name}. ${spoken.join('. ')}.`}
        height={stripsHeight(strips.length)}
      />
    </figure>
  );
}
