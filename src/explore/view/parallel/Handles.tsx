import type { KeyboardEvent, PointerEvent } from 'react';
import { axesOf } from '#charts/parallel.ts';
import { valueAt } from '#sweep/scale.ts';
import { numeral, valueWords } from '../axis-words.ts';
import { printOf } from '../measure-words.ts';
import { tintedOf } from '../sight.ts';
import type { ParallelModel } from './parallel-of.ts';
import { PARALLEL_WORDS as WORDS } from './parallel-words.ts';

type Part = readonly [from: number, to: number];

interface Props {
  readonly model: ParallelModel;
  readonly width: number;
  /** Brushes a part of an axis by its number, or all of it. */
  readonly onBrush: (axis: number, part?: Part) => void;
}

const STEP = 1 / 32;
const PAGE = 1 / 4;
/** Keys and how far each moves a handle. */
const MOVES: Readonly<Record<string, number>> = {
  ArrowUp: STEP,
  ArrowRight: STEP,
  ArrowDown: -STEP,
  ArrowLeft: -STEP,
  PageUp: PAGE,
  PageDown: -PAGE,
  Home: -1,
  End: 1,
};
const WHOLE: Part = [0, 1];

/** What a place of an axis is in words. */
function placeWords({ sight, places }: ParallelModel, axis: number, part: number): string {
  const setting = places.settings[axis];
  if (!setting) return printOf(tintedOf(sight))(places.outcome.back(part));
  const value = valueAt(setting, part);
  return typeof value === 'number' ? numeral(value) : valueWords(value);
}

const within = (place: number): number => Math.min(1, Math.max(0, place));

/** A part with one end moved; nothing where it is the whole again. */
function moved([from, to]: Part, end: 0 | 1, place: number): Part | undefined {
  const part: Part =
    end === 0 ? [Math.min(within(place), to), to] : [from, Math.max(within(place), from)];
  return part[0] <= 0 && part[1] >= 1 ? undefined : part;
}

/** Two handles on each axis, which brush it: they are dragged, and moved by keys. */
export function Handles({ model, width, onBrush }: Props) {
  const { parallel, parts } = model;
  const { xs, head, foot } = axesOf(parallel, width);
  const placeAt = (event: PointerEvent): number => {
    const box = event.currentTarget.closest('.sweep-parallel')?.getBoundingClientRect();
    return within((foot - (event.clientY - (box?.top ?? 0))) / (foot - head));
  };
  return parallel.axes.flatMap(({ label }, axis) => {
    const part = parts[axis] ?? WHOLE;
    return ([0, 1] as const).map((end) => {
      const key = (event: KeyboardEvent) => {
        const step = MOVES[event.key];
        if (event.key === 'Escape') onBrush(axis);
        else if (step !== undefined) onBrush(axis, moved(part, end, part[end] + step));
        else return;
        event.preventDefault();
      };
      const drag = (event: PointerEvent) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          onBrush(axis, moved(part, end, placeAt(event)));
        }
      };
      return (
        <div
          key={`${label} ${end}`}
          className={end === 0 ? 'sweep-handle' : 'sweep-handle upper'}
          style={{ left: xs[axis], top: foot - part[end] * (foot - head) }}
          role="slider"
          tabIndex={0}
          aria-label={end === 0 ? WORDS.from(label) : WORDS.to(label)}
          aria-orientation="vertical"
          aria-valuemin={0}
          aria-valuemax={1}
          aria-valuenow={Number(part[end].toFixed(3))}
          aria-valuetext={placeWords(model, axis, part[end])}
          data-set={parts[axis] !== undefined || undefined}
          onKeyDown={key}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
        />
      );
    });
  });
}
