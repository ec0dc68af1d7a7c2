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
import { Plate } from './Plate.tsx';

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
  /** Whether all that is said stands in the drawing as well: on a phone it is then read out alone. */
  readonly printed?: boolean;
  readonly children?: ReactNode;
}

/** A drawing with its title, what it rests on, and what there is to see in it. */
export function Figure({ id, drawing, see, plot, timed, printed, children }: Props) {
  const { messages, numbers } = useWords();
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
  const picture = (
    <>
      <div
        className="learn-drawing"
        data-lit={things || undefined}
        onPointerOver={drawing.neuronAt ? undefined : point}
      >
        <Chart drawing={drawing} describedBy={told} />
        {plot && <Foretold plot={plot} />}
        {plot && <Scrubber foot={plot.foot} words={words} />}
      </div>
      {timed && (
        <div className="learn-time">
          <Scrubber scale={barScale} words={words} />
        </div>
      )}
      {plot && <Apart />}
    </>
  );
  return (
    <Plate id={id} picture={picture}>
      {children}
      <p id={told} className="see" data-printed={printed || undefined}>
        <LiveText of={() => see(scenes.told)} pace="seen" />
      </p>
    </Plate>
  );
}
