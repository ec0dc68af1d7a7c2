import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Drawn, IntakeStore } from '../state/intake.ts';
import { useOwnWords } from '../words.ts';
import { called } from './called.ts';
import { useSeen } from './seen.ts';

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

interface PictureProps {
  readonly shape: readonly number[];
  readonly values: Float32Array;
  /** What it is a picture of. */
  readonly words: string;
}

function Picture({ shape, values, words }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, shape, values);
  }, [shape, values]);
  return <canvas ref={canvas} role="img" aria-label={words} />;
}

interface Props {
  readonly intake: IntakeStore;
  readonly item: number;
  readonly name: string;
  /** Names of the samples where they have any, and their labels where those are known. */
  readonly names?: readonly string[];
  readonly labels: readonly string[];
}

/** The first samples of an item as small pictures, once they come into view. */
export function Pictures({ intake, item, name, names, labels }: Props) {
  const { say, count } = useOwnWords();
  const drawn: Drawn | undefined = useStore(intake, (state) => state.drawn.get(item));
  const [place, seen] = useSeen<HTMLElement>();
  useEffect(() => {
    if (seen && !drawn) intake.draw(item);
  }, [intake, item, seen, drawn]);
  return (
    <figure ref={place} className="own-pictures">
      <figcaption className="note">{say('found.pictures', { name })}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section tabIndex={0} aria-label={say('found.pictures', { name })}>
        <ul>
          {drawn?.pictures.map((values, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a picture is its place in the file
            <li key={k}>
              <Picture
                shape={drawn.shape}
                values={values}
                words={called(names?.[k] ?? say('found.nth', { row: count(k + 1) }), labels[k])}
              />
              {labels[k] && <span className="note">{labels[k]}</span>}
            </li>
          ))}
        </ul>
      </section>
    </figure>
  );
}
