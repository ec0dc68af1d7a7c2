import { type ReactNode, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import { barScale } from '#charts/frame.ts';
import { Chart } from '#lab/Chart.tsx';
import { LiveText } from '#lab/LiveText.tsx';
import { Scrubber } from '#lab/Scrubber.tsx';
import { useScenes } from '#lab/useScene.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { usePlayer, useWords } from '../lesson-context.ts';
import { Apart, Foretold } from './Foretold.tsx';
import type { PictureId } from './ids.ts';

/** Height of a drawing over time, px. */
export const HEIGHT = 320;

/** Where a drawing over time has its plot: distances from the top and from the foot, px. */
export interface Plot {
  readonly top: number;
  readonly foot: number;
}

interface Props {
  readonly id: PictureId;
  readonly drawing: Drawing;
  /** What there is to see, in a sentence: the caption, and what is read to those who do not see it. */
  see(scene: Scene): string;
  /** Of a drawing over time, whose foot the handle in time stands on, and over which a guess is drawn. */
  readonly plot?: Plot;
  /** Whether it shows one moment, so that the handle in time lies below it. */
  readonly timed?: boolean;
  readonly children?: ReactNode;
}

/** A drawing with its title, what it rests on, and what there is to see in it. */
export function Figure({ id, drawing, see, plot, timed, children }: Props) {
  const { messages, numbers } = useWords();
  const { say } = messages;
  const scenes = useScenes();
  const { lit } = usePlayer();
  const things = useStore(lit, (state) => [...state.things].join(' '));
  const told = useId();
  const words = useMemo(
    () => ({
      name: messages.say('time'),
      at: (step: number) => messages.say('time-at', { step: numbers.count(step) }),
    }),
    [messages, numbers],
  );
  const point = ({ target }: React.PointerEvent) => {
    const thing = (target as Element).closest<SVGElement>('[data-thing]')?.dataset.thing;
    if (thing) lit.light(thing);
    else if (things) lit.dark();
  };
  return (
    <section className="learn-figure" aria-label={say(`picture-${id}`)}>
      <header>
        <h3>{say(`picture-${id}`)}</h3>
        <p className="note">{say(`picture-${id}.note`)}</p>
      </header>
      <div
        className="learn-drawing"
        data-lit={things || undefined}
        onPointerOver={drawing.neuronAt ? undefined : point}
      >
        <Chart drawing={drawing} describedBy={told} />
        {plot && <Foretold plot={plot} height={drawing.height} />}
        {plot && <Scrubber foot={plot.foot} words={words} />}
      </div>
      {timed && (
        <div className="learn-time">
          <Scrubber scale={barScale} words={words} />
        </div>
      )}
      {plot && <Apart />}
      {children}
      <p id={told} className="see">
        <LiveText of={() => see(scenes.told)} calm />
      </p>
    </section>
  );
}
