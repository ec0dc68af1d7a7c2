import { useMemo } from 'react';
import { drawNeurons, neuronAt, RING_FROM } from '#charts/neuron.ts';
import { neuronsOf, ringed } from '#panels/neurons.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { usePictureWords } from '../lesson-context.ts';
import { Figure } from './Figure.tsx';
import { heightHere } from './small.ts';

/** Rows of neurons take a little more than lines on a phone. */
const heightOf = (): number => heightHere({ small: 250, wide: 320 });

/** Less than this across, a neuron cannot be read, px. */
const LEAST = 18;

/** All neurons of the head: by sense, signal and noise, and where they collide. */
export function Neurons() {
  const { messages, numbers } = usePictureWords();
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const lens = (times: number) =>
      say('lens', { times: numbers.plain(Math.round(10 * times) / 10) });
    const drawing: Drawing = {
      name: say('picture-neurons'),
      height: heightOf(),
      overTime: false,
      fit: heightOf,
      draw: (surface, scene, width) =>
        drawNeurons(surface, {
          ...{ ...neuronsOf(scene), empty: say('nothing-yet') },
          ...{ width, height: heightOf(), least: { across: LEAST, format: lens } },
        }),
      neuronAt: (x, y, scene, width) =>
        neuronAt(x, y, neuronsOf(scene).live.length, { width, height: heightOf() }),
    };
    const see = (scene: Scene) => {
      const { live } = neuronsOf(scene);
      if (live.length === 0) return say('nothing-yet');
      return say('see-neurons', {
        ringed: ringed(live),
        neurons: live.length,
        from: numbers.decimal(RING_FROM),
        step: numbers.count(scene.at),
      });
    };
    return { drawing, see };
  }, [messages, numbers]);
  return <Figure id="neurons" drawing={drawing} see={see} timed />;
}
