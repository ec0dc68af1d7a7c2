import { useMemo } from 'react';
import { STEPS_FOOT, TOP } from '#charts/frame.ts';
import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { useWords } from '../lesson-context.ts';
import { courseOf } from '../reading.ts';
import { Figure, HEIGHT } from './Figure.tsx';
import { overTimeIn } from './over-time.ts';
import { namesIn, setName } from './senses-in.ts';

/** How soon the network with all senses is right, and each that has only one of them. */
export function Learners() {
  const { messages, numbers } = useWords();
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
        points: courseOf(recording, { of: 'accuracy' }),
      };
      return [all, ...controls];
    };
    const drawing: Drawing = {
      name: say('picture-learners'),
      height: HEIGHT,
      overTime: true,
      draw: (surface, scene, width) =>
        drawTime(surface, linesOf(scene), {
          ...overTimeIn(messages, scene, width, HEIGHT),
          stepsName: say('unit-steps'),
          domain: [0, 1],
          ticks: [0, 0.25, 0.5, 0.75, 1],
          format: numbers.percent,
          unit: say('unit-accuracy'),
        }),
    };
    const see = (scene: Scene) =>
      linesOf(scene)
        .map(({ label, points }) =>
          say('see-line', {
            label,
            value: numbers.percent(
              points.findLast(({ step }) => step <= scene.at)?.mean ?? Number.NaN,
            ),
            step: numbers.count(scene.at),
          }),
        )
        .join(' ');
    return { drawing, see };
  }, [messages, numbers]);
  return <Figure id="learners" drawing={drawing} see={see} plot={{ top: TOP, foot: STEPS_FOOT }} />;
}
