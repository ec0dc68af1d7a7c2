import { useMemo } from 'react';
import { STEPS_FOOT, TOP } from '#charts/frame.ts';
import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { usePictureWords } from '../lesson-context.ts';
import { courseOf } from '../reading.ts';
import { Figure } from './Figure.tsx';
import { overTimeIn, sayLines } from './over-time.ts';
import { namesIn, setName } from './senses-in.ts';
import { heightHere } from './small.ts';

/** How soon the network with all senses is right, and each that has only one of them. */
export function Learners() {
  const { messages, numbers } = usePictureWords();
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const linesOf = ({ recording }: Scene): Series[] => {
      if (!recording) return [];
      const names = namesIn(messages, recording);
      const controls = names.map((name, sense): Series => {
        const points = courseOf(recording, { of: 'control', sense });
        return {
          ...{ label: say('born-with', { sense: name }), role: 'live', thing: `sense:${sense}` },
          ...{ ink: inkOf(sense), text: textOf(sense), points },
        };
      });
      const all: Series = {
        ...{ label: setName(messages, recording, (1 << names.length) - 1), role: 'control' },
        ...{ ink: 'var(--ink)', text: 'var(--ink)', thing: 'line:all' },
        short: say('with-all.short'),
        points: courseOf(recording, { of: 'accuracy' }),
      };
      return [all, ...controls];
    };
    const drawing: Drawing = {
      name: say('picture-learners'),
      height: heightHere(),
      fit: () => heightHere(),
      overTime: true,
      draw: (surface, scene, width) =>
        drawTime(surface, linesOf(scene), {
          ...overTimeIn(messages, scene, width),
          stepsName: say('unit-steps'),
          domain: [0, 1],
          ticks: [0, 0.25, 0.5, 0.75, 1],
          format: numbers.percent,
          unit: say('unit-accuracy'),
        }),
    };
    const see = (scene: Scene) => sayLines(messages, numbers, 'see-line', linesOf(scene), scene);
    return { drawing, see };
  }, [messages, numbers]);
  return (
    <Figure
      id="learners"
      drawing={drawing}
      see={see}
      printed
      plot={{ top: TOP, foot: STEPS_FOOT }}
    />
  );
}
