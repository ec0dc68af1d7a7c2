import { useId } from 'react';
import { Chart } from '#lab/Chart.tsx';
import { LiveText } from '#lab/LiveText.tsx';
import { Scrubber } from '#lab/Scrubber.tsx';
import { useScenes } from '#lab/useScene.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { useMessages } from '../messages.tsx';
import type { PictureId } from './ids.ts';

interface Props {
  readonly id: PictureId;
  readonly drawing: Drawing;
  /** What there is to see, in a sentence: the caption, and what is read to those who do not see it. */
  see(scene: Scene): string;
  /** Distance of the handle in time from the foot of the drawing, px; nothing for a drawing of one moment. */
  readonly foot?: number;
}

/** A drawing with its title, what it rests on, and what there is to see in it. */
export function Figure({ id, drawing, see, foot }: Props) {
  const { say } = useMessages();
  const scenes = useScenes();
  const told = useId();
  return (
    <section className="learn-figure" aria-label={say(`picture-${id}`)}>
      <header>
        <h3>{say(`picture-${id}`)}</h3>
        <p className="note">{say(`picture-${id}.note`)}</p>
      </header>
      <div className="learn-drawing">
        <Chart drawing={drawing} describedBy={told} />
        {foot !== undefined && <Scrubber foot={foot} />}
      </div>
      <p id={told} className="see">
        <LiveText of={() => see(scenes.told)} calm />
      </p>
    </section>
  );
}
