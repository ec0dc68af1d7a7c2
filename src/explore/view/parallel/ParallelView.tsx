import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { brushed } from '../brush.ts';
import { PictureFrame } from '../PictureFrame.tsx';
import type { Selection, Sight } from '../sight.ts';
import { AxesOver } from './AxesOver.tsx';
import { ParallelCanvas } from './canvas.ts';
import { Handles } from './Handles.tsx';
import { axisOf, parallelModel } from './parallel-of.ts';
import { parallelPicture } from './parallel-picture.ts';
import { PARALLEL_WORDS as WORDS } from './parallel-words.ts';

interface Props {
  readonly sight: Sight;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

type Part = readonly [from: number, to: number];

/** Settings and outcome of every point, brushed by mouse and keys. */
export function ParallelView({ sight, selection, onSelect }: Props) {
  const model = useMemo(() => parallelModel(sight, selection), [sight, selection]);
  const { parallel, places, parts } = model;
  const [width, setWidth] = useState(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef(new ParallelCanvas());
  const picture = useMemo(() => parallelPicture(model), [model]);
  useEffect(() => {
    if (width > 0) painter.current.draw(canvas.current as HTMLCanvasElement, parallel, width);
  }, [parallel, width]);

  const brush = (axis: number, part?: Part) => {
    const own = axisOf(places, axis);
    const { back } = places.outcome;
    const said = part && own === 'outcome' ? ([back(part[0]), back(part[1])] as const) : part;
    onSelect({ ...selection, brush: brushed(selection.brush, own, said) });
  };
  const latest = useRef(brush);
  latest.current = brush;
  const onBrush = useCallback((axis: number, part: Part) => latest.current(axis, part), []);

  return (
    <PictureFrame
      picture={picture}
      actions={
        <button
          type="button"
          className="link"
          disabled={parts.every((part) => part === undefined)}
          onClick={() => onSelect({ ...selection, brush: [] })}
        >
          {WORDS.clear}
        </button>
      }
    >
      <div className="sweep-parallel">
        <canvas ref={canvas} aria-hidden />
        <AxesOver
          name={picture.title}
          axes={parallel.axes}
          lost={parallel.lost}
          empty={parallel.empty}
          onWidth={setWidth}
          onBrush={onBrush}
        />
        {width > 0 && <Handles model={model} width={width} onBrush={brush} />}
      </div>
      <p className="note">{WORDS.keys}</p>
    </PictureFrame>
  );
}
