import { useMemo } from 'react';
import { drawNeurons, neuronAt, RING_FROM } from '#charts/neuron.ts';
import { neuronsOf, ringed } from '#panels/neurons.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { useWords } from '../lesson-context.ts';
import { Figure } from './Figure.tsx';

const heightAt = (width: number): number => (width < 460 ? 300 : 320);

/** All neurons of the head: by sense, signal and noise, and where they collide. */
export function Neurons() {
  const { messages, numbers } = useWords();
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const drawing: Drawing = {
      name: say('picture-neurons'),
      height: heightAt(640),
      overTime: false,
      fit: (_scene, width) => heightAt(width),
      draw: (surface, scene, width) =>
        drawNeurons(surface, {
          ...{ ...neuronsOf(scene), empty: say('nothing-yet') },
          ...{ width, height: heightAt(width) },
        }),
      neuronAt: (x, y, scene, width) =>
        neuronAt(x, y, neuronsOf(scene).live.length, { width, height: heightAt(width) }),
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
