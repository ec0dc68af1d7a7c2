import { useEffect, useRef, useState } from 'react';
import type { Box } from '#charts/network/layout.ts';
import { useLab } from '#lab-state/context.ts';
import { inkOf } from '#panels/words.ts';
import { digitOf, type PenPoint } from './ink.ts';
import { TRY, type TryWords } from './try-words.ts';

/** Width of the pen, as a part of the pad. */
const PEN = 0.085;

function paint(canvas: HTMLCanvasElement, strokes: readonly (readonly PenPoint[])[]): void {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const { width } = canvas;
  context.clearRect(0, 0, width, canvas.height);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineWidth = PEN * width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    context.beginPath();
    context.moveTo(stroke[0].x * width, stroke[0].y * width);
    for (const { x, y } of stroke) context.lineTo(x * width, y * width);
    context.stroke();
  }
}

interface Props {
  readonly sense: number;
  readonly box: Box;
  readonly onDone: () => void;
  readonly words?: TryWords;
}

/** Where a digit is drawn, over the picture of its sense; the network answers with every stroke. */
export function Pad({ sense, box, onDone, words = TRY }: Props) {
  const { sample } = useLab();
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<PenPoint[][]>([]);
  const [empty, setEmpty] = useState(true);
  const side = Math.round(box.width * devicePixelRatio);

  useEffect(() => {
    const pad = canvas.current as HTMLCanvasElement;
    pad.width = side;
    pad.height = side;
    paint(pad, strokes.current);
  }, [side]);

  const add = (event: React.PointerEvent<HTMLCanvasElement>, begins: boolean) => {
    const pad = event.currentTarget;
    if (begins) {
      pad.setPointerCapture(event.pointerId);
      strokes.current.push([]);
      setEmpty(false);
    } else if (!pad.hasPointerCapture(event.pointerId)) return;
    const { left, top, width } = pad.getBoundingClientRect();
    strokes.current.at(-1)?.push({
      x: (event.clientX - left) / width,
      y: (event.clientY - top) / width,
    });
    paint(pad, strokes.current);
    const whites = digitOf(strokes.current);
    if (whites) sample.give(sense, { kind: 'picture', whites });
  };
  const clear = () => {
    strokes.current = [];
    setEmpty(true);
    sample.give(sense, undefined);
    paint(canvas.current as HTMLCanvasElement, []);
  };

  return (
    <div className="pad" style={{ left: box.x, top: box.y, width: box.width, color: inkOf(sense) }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={words.pad}
        style={{ width: box.width, height: box.width }}
        onPointerDown={(event) => add(event, true)}
        onPointerMove={(event) => add(event, false)}
      />
      {empty && <p aria-hidden="true">{words.padHint}</p>}
      <div>
        <button type="button" className="link" onClick={clear}>
          {words.clear}
        </button>
        <button type="button" className="link" onClick={onDone}>
          {words.done}
        </button>
      </div>
    </div>
  );
}
