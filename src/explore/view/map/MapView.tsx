import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import {
  drawLandscape,
  type LandscapeOptions,
  landscapeHeight,
  type Spot,
  spotAt,
} from '#charts/landscape.ts';
import { useDrawing } from '#panels/useDrawing.ts';
import type { Sweep } from '#sweep/sweep.ts';
import { PictureFrame } from '../PictureFrame.tsx';
import type { Selection, Sight } from '../sight.ts';
import { landscapeOf, type MapModel, mapModel, tileAt, tileOf } from './landscape-of.ts';
import { mapPicture, pickedWords } from './map-picture.ts';
import { MAP_WORDS as WORDS } from './map-words.ts';
import { boxed, halved } from './zoom.ts';

interface Props {
  readonly sight: Sight;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Number of the method that is shown. */
  readonly method?: number;
  /** Asks the same question over a part of the map. */
  readonly onZoom?: (sweep: Sweep) => void;
  /** Height of the window that there is for it, px; its files are as tall as they like. */
  readonly room?: number;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** How far a pointer moves before it draws a box, in columns. */
const DRAGGED = 0.6;

/** The point beside another, on whichever side; itself at the edge. */
function beside(model: MapModel, picked: number | undefined, [dx, dy]: readonly [number, number]) {
  const tile = picked === undefined ? undefined : tileOf(model, picked);
  if (!tile) return model.layers[0][0]?.point;
  const { left, right, bottom, top } = tile;
  const inside = 0.01;
  const along = (from: number, to: number, step: number) =>
    step === 0 ? (from + to) / 2 : step > 0 ? to + inside : from - inside;
  return (tileAt(model, [along(left, right, dx), along(bottom, top, dy)]) ?? tile).point;
}

/** The map of a sweep over one or two settings: it is pointed at, walked through by keys, and looked at closer. */
export function MapView({ sight, selection, onSelect, method = 0, onZoom, room }: Props) {
  const model = useMemo(() => mapModel(sight, method), [sight, method]);
  const [box, setBox] = useState<readonly [Spot, Spot]>();
  const hint = useId();
  const options = useRef<LandscapeOptions>({ width: 0 });
  const picture = mapPicture(model, selection, box);
  const ref = useDrawing((surface, width) => {
    const letters = (surface.node()?.clientWidth ?? width) / width;
    const landscape = { ...landscapeOf(model, selection, width), box };
    options.current = { width, room: room && room / letters };
    surface.attr('height', landscapeHeight(landscape, options.current));
    drawLandscape(surface, landscape, options.current);
  });
  const pick = (picked: number | undefined) => onSelect({ ...selection, picked });
  const closer =
    selection.picked === undefined ? undefined : halved(sight.points, selection.picked);
  const look = (sweep: Sweep | undefined) => {
    if (sweep) onZoom?.(sweep);
  };

  const spotOf = ({ clientX, clientY, currentTarget }: PointerEvent): Spot | undefined => {
    const { left, top, width: wide } = currentTarget.getBoundingClientRect();
    const scale = options.current.width / wide;
    const landscape = landscapeOf(model, selection, options.current.width);
    return spotAt(landscape, options.current, (clientX - left) * scale, (clientY - top) * scale);
  };
  const press = (event: PointerEvent<SVGSVGElement>) => {
    const spot = spotOf(event);
    if (!spot || event.button !== 0) return;
    if (event.pointerType === 'touch') {
      pick(tileAt(model, spot)?.point);
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    setBox([spot, spot]);
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const spot = box && spotOf(event);
    if (spot) setBox([box[0], spot]);
  };
  const release = () => {
    if (!box) return;
    const [[a, b], [c, d]] = box;
    setBox(undefined);
    if (onZoom && Math.max(Math.abs(a - c), Math.abs(b - d)) > DRAGGED) {
      look(boxed(sight.points, box));
    } else pick(tileAt(model, box[0])?.point);
  };
  const key = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') setBox(undefined);
    else if (event.key === '+') look(closer);
    else if (step) pick(beside(model, selection.picked, step));
    else return;
    event.preventDefault();
  };

  return (
    <PictureFrame
      picture={picture}
      actions={
        onZoom && (
          <>
            <button type="button" className="link" disabled={!closer} onClick={() => look(closer)}>
              {WORDS.closer}
            </button>
            <span className="sweep-hint">
              {WORDS.closerHow} {WORDS.resolution}
            </span>
          </>
        )
      }
    >
      <div
        className="sweep-keys"
        role="application"
        aria-label={picture.title}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the picked cell
        tabIndex={0}
        onKeyDown={key}
      >
        <svg
          ref={ref}
          className="chart"
          role="img"
          aria-label={picture.see()}
          onPointerDown={press}
          onPointerMove={drag}
          onPointerUp={release}
          onPointerCancel={() => setBox(undefined)}
        />
      </div>
      <p id={hint} className="hidden">
        {WORDS.keys}
      </p>
      <output className="sweep-picked" aria-live="polite">
        {pickedWords(model, selection)}
      </output>
    </PictureFrame>
  );
}
