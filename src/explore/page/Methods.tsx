import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useDrawing } from '#panels/useDrawing.ts';
import { isDrawn, methodsOf } from '#sweep/sweep.ts';
import { mapModel } from '../view/map/landscape-of.ts';
import { mapPicture } from '../view/map/map-picture.ts';
import { methodName } from '../view/method-words.ts';
import type { Sight } from '../view/sight.ts';
import type { ExploreDesk } from './desk.ts';
import { STRINGS } from './explore-words.ts';

interface OneProps {
  readonly desk: ExploreDesk;
  readonly sight: Sight;
  readonly method: number;
}

function One({ desk, sight, method }: OneProps) {
  const { selection, method: leading } = useStore(desk.look);
  const model = useMemo(() => mapModel(sight, method), [sight, method]);
  const picture = mapPicture(model, selection);
  const ref = useDrawing((surface, width) => {
    surface.attr('height', picture.height(width));
    picture.draw(surface, width);
  });
  const name = methodName(methodsOf(sight.points.sweep)[method]);
  return (
    <li>
      <button
        type="button"
        aria-pressed={method === leading}
        onClick={() => desk.look.setState({ method })}
      >
        <strong>{name}</strong>
        <svg ref={ref} className="chart" role="img" aria-label={`${name}: ${picture.see()}`} />
      </button>
    </li>
  );
}

/** The same map under every method of a sweep, side by side; one that is pressed leads. */
export function Methods({ desk, sight }: { desk: ExploreDesk; sight: Sight }) {
  const { sweep } = sight.points;
  if (isDrawn(sweep)) return null;
  return (
    <section className="explore-multiples" aria-label={STRINGS.methodsTitle}>
      <h3>
        {STRINGS.methodsTitle} <span className="note">{STRINGS.methodsHow}</span>
      </h3>
      <ul>
        {methodsOf(sweep).map((name, method) => (
          <One key={name} desk={desk} sight={sight} method={method} />
        ))}
      </ul>
    </section>
  );
}
