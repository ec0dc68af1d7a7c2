import { memo, type PointerEvent, useRef } from 'react';
import { axesOf, drawAxes, type ParallelFrame, parallelHeight } from '#charts/parallel.ts';
import { clear } from '#charts/surface.ts';
import { useDrawing } from '#panels/useDrawing.ts';

interface Props extends ParallelFrame {
  readonly name: string;
  readonly onWidth: (width: number) => void;
  readonly onBrush: (axis: number, part: readonly [from: number, to: number]) => void;
}

/** How near to an axis a brush begins, px, and how long it is at least, as a part. */
const NEAR = 14;
const LEAST = 0.02;

/** The axes over the points; drawn again only when they change, since a brush moves many times a second. */
export const AxesOver = memo(function AxesOver({ name, onWidth, onBrush, ...frame }: Props) {
  const start = useRef<{ readonly axis: number; readonly from: number }>(undefined);
  const wide = useRef(0);
  const ref = useDrawing((surface, width) => {
    wide.current = width;
    onWidth(width);
    const height = parallelHeight(frame, width);
    surface.attr('height', height);
    clear(surface, { width, height });
    drawAxes(surface, frame, width);
  });
  const placeAt = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    const { xs, head, foot } = axesOf(frame, wide.current);
    const place = Math.min(1, Math.max(0, (foot - (clientY - top)) / (foot - head)));
    return { axis: xs.findIndex((x) => Math.abs(x - (clientX - left)) <= NEAR), place };
  };
  const press = (event: PointerEvent<SVGSVGElement>) => {
    const { axis, place } = placeAt(event);
    if (axis < 0 || event.button !== 0 || event.pointerType === 'touch') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { axis, from: place };
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (!start.current) return;
    const { axis, from } = start.current;
    const { place } = placeAt(event);
    if (Math.abs(place - from) < LEAST) return;
    onBrush(axis, [Math.min(from, place), Math.max(from, place)]);
  };
  return (
    <svg
      ref={ref}
      className="chart"
      role="img"
      aria-label={name}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={() => {
        start.current = undefined;
      }}
    />
  );
});
