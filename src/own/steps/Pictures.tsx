import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Drawn, IntakeStore } from '../state/intake.ts';
import { useOwnWords } from '../words.ts';

function draw(canvas: HTMLCanvasElement, shape: readonly number[], values: Float32Array): void {
  const [rows, columns, colours = 1] = shape;
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (!context) return;
  const picture = context.createImageData(columns, rows);
  for (let k = 0; k < rows * columns; k++) {
    for (let c = 0; c < 3; c++) {
      picture.data[4 * k + c] = 255 * values[k * colours + (colours === 3 ? c : 0)];
    }
    picture.data[4 * k + 3] = 255;
  }
  context.putImageData(picture, 0, 0);
}

function Picture({ shape, values }: { shape: readonly number[]; values: Float32Array }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, shape, values);
  }, [shape, values]);
  return <canvas ref={canvas} />;
}

/** The first samples of an item as small pictures, once they come into view. */
export function Pictures({
  intake,
  item,
  name,
}: {
  intake: IntakeStore;
  item: number;
  name: string;
}) {
  const { say } = useOwnWords();
  const drawn: Drawn | undefined = useStore(intake, (state) => state.drawn.get(item));
  const place = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (seen) intake.draw(item);
  }, [intake, item, seen]);
  return (
    <figure ref={place} className="own-pictures">
      <figcaption className="note">{say('found.pictures', { name })}</figcaption>
      <div>
        {drawn?.pictures.map((values, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture is its place in the file
          <Picture key={k} shape={drawn.shape} values={values} />
        ))}
      </div>
    </figure>
  );
}
