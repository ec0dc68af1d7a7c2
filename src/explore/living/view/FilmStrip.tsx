import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import { drawLandscape, landscapeHeight } from '#charts/landscape.ts';
import { spoken } from '#language/say.ts';
import { useDrawing } from '#panels/useDrawing.ts';
import { Words } from '#parts/Words.tsx';
import { landscapeOf, mapModel } from '../../view/map/landscape-of.ts';
import type { Frame } from '../state/film.ts';
import type { LivingMap, LivingState } from '../state/living-map.ts';
import { heardPart } from './headline.ts';
import { STRINGS } from './living-words.ts';
import { sightOf } from './sight-of.ts';

interface Still {
  readonly map: LivingMap;
  readonly frame: Frame;
  readonly ghost?: Frame;
}

const PARTS = [1 / 12, 1 / 4, 1 / 2, 3 / 4, 1];

const Small = memo(function Small({ map, frame, ghost }: Still) {
  const model = useMemo(() => mapModel(sightOf(map.getState(), frame, ghost)), [map, frame, ghost]);
  const ref = useDrawing((surface, width) => {
    const options = { width, bare: true };
    const landscape = { ...landscapeOf(model, {}, width), won: [] };
    surface.attr('height', landscapeHeight(landscape, options));
    drawLandscape(surface, landscape, options);
  });
  return <svg ref={ref} className="chart" aria-hidden="true" />;
});

const secondsTo = (at: number, { step, stepsPerSecond }: LivingState): number =>
  Math.max(1, Math.round((at - step) / stepsPerSecond));

/** The map at five steps; a press goes there. */
export function FilmStrip({ map }: { map: LivingMap }) {
  const state = useStore(map);
  const { film, step, sweep, stepsPerSecond, state: now, seen } = state;
  const { frames, course, live } = seen;
  const taken = PARTS.map((part) => {
    const wanted = Math.round(part * sweep.steps);
    const frame = frames.find((one) => Math.abs(one.step - wanted) <= 12 && one.counted > 0);
    return { wanted, frame };
  });
  const runs = now === 'running' || now === 'catching';
  return (
    <section key={spoken()} className="living-film" aria-label={STRINGS.pictures}>
      <h3>
        {STRINGS.pictures} <span className="note">{STRINGS.press}</span>
      </h3>
      <div className="living-frames">
        {taken.map(({ wanted, frame }) => {
          if (!frame) {
            const due = runs && stepsPerSecond > 0 && wanted > step;
            return (
              <div key={wanted} className="living-still empty">
                <strong>{STRINGS.step(wanted)}</strong>
                <span className="living-empty">
                  {due ? STRINGS.inSeconds(secondsTo(wanted, state)) : STRINGS.notYet}
                </span>
              </div>
            );
          }
          const parted = course.some((change) => change.step < frame.step);
          const ghost = parted ? film.at({ course: [], step: frame.step }) : undefined;
          const here = frame === live;
          return (
            <button
              key={wanted}
              type="button"
              className="living-still"
              aria-current={here ? 'step' : undefined}
              onClick={() => map.look(frame.step)}
            >
              <strong>
                {STRINGS.step(frame.step)}
                {here && <span className="note"> {STRINGS.you}</span>}
              </strong>
              <Small map={map} frame={frame} ghost={ghost} />
              <Words>
                {STRINGS.hears(heardPart(frame))}
                {ghost && `, ${STRINGS.ghostIs(heardPart(ghost))}`}
              </Words>
            </button>
          );
        })}
      </div>
    </section>
  );
}
