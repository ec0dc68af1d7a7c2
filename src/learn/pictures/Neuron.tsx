import { useMemo } from 'react';
import { drawEnlarged, enlargedHeight } from '#charts/enlarged.ts';
import { partOf } from '#charts/neuron.ts';
import { useLab, useView } from '#lab-state/context.ts';
import { neuronsOf } from '#panels/neurons.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { usePictureWords, useWords } from '../lesson-context.ts';
import { Figure } from './Figure.tsx';
import { namesIn } from './senses-in.ts';

/** The neuron that is pointed at; of none, the one with most variance in collision. */
function chosenIn({ live, chosen, inks }: ReturnType<typeof neuronsOf>): number {
  if (chosen !== undefined && chosen < live.length) return chosen;
  const collided = live.map(
    (one) => one.collision * inks.reduce((sum, _, i) => sum + partOf(one, i), 0),
  );
  return collided.indexOf(Math.max(...collided));
}

/** Walks through the neurons. */
function Stepper() {
  const { view } = useLab();
  const { say } = useWords().messages;
  const neuron = useView((state) => state.neuron);
  const by = (step: number) =>
    view.setState({ neuron: Math.max(0, (neuron ?? (step > 0 ? -1 : 1)) + step) });
  return (
    <p className="learn-stepper">
      <button type="button" className="outlined" onClick={() => by(-1)}>
        {say('neuron-before')}
      </button>
      <button type="button" className="outlined" onClick={() => by(1)}>
        {say('neuron-next')}
      </button>
    </p>
  );
}

/** One neuron large: what each sense brings to it, signal and noise, and how far they collide. */
export function Neuron() {
  const { messages, numbers } = usePictureWords();
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const heightOf = (scene: Scene, width: number) =>
      enlargedHeight(scene.recording?.info.modalities.length ?? 2, width);
    const drawing: Drawing = {
      name: say('picture-neuron'),
      height: 260,
      overTime: false,
      fit: heightOf,
      draw: (surface, scene, width) => {
        const neurons = neuronsOf(scene);
        const { live, ghost, inks } = neurons;
        const chosen = chosenIn(neurons);
        const shown = [live[chosen], ghost?.[chosen]].filter((one) => one !== undefined);
        const names = scene.recording ? namesIn(messages, scene.recording) : [];
        drawEnlarged(surface, {
          ...{ width, height: heightOf(scene, width) },
          ...{ mixture: live[chosen], ghost: ghost?.[chosen] },
          senses: names.map((name, i) => ({ name, ink: inkOf(i), text: textOf(i) })),
          largest: Math.max(0, ...shown.flatMap((one) => inks.map((_, i) => partOf(one, i)))),
          words: { signal: say('signal'), noise: say('noise'), empty: say('nothing-yet') },
          format: numbers.decimal,
        });
      },
    };
    const see = (scene: Scene) => {
      const neurons = neuronsOf(scene);
      const chosen = chosenIn(neurons);
      const own = neurons.live[chosen];
      if (!own || !scene.recording) return say('nothing-yet');
      const parts = namesIn(messages, scene.recording).map((name, i) =>
        say('see-part', {
          name,
          signal: numbers.decimal(own.predictive[i]),
          noise: numbers.decimal(own.noise[i]),
        }),
      );
      return say('see-neuron', {
        neuron: chosen + 1,
        parts: parts.join('; '),
        collision: numbers.decimal(own.collision),
      });
    };
    return { drawing, see };
  }, [messages, numbers]);
  return (
    <Figure id="neuron" drawing={drawing} see={see} timed>
      <Stepper />
    </Figure>
  );
}
