import { useMemo } from 'react';
import { STEPS_FOOT, TOP } from '#charts/frame.ts';
import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { usePlayer, useWords } from '../lesson-context.ts';
import { courseOf, type Quantity, senseIn } from '../reading.ts';
import { Figure, HEIGHT } from './Figure.tsx';
import { overTimeIn } from './over-time.ts';
import { namesIn } from './senses-in.ts';

/** One number of the run over its ghost, which was never changed, and of the control. */
export function Compare() {
  const { messages, numbers } = useWords();
  const { page } = usePlayer().place;
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const quantity: Quantity = page.shows ?? { of: 'alone', sense: page.sense };
    const linesOf = ({ recording, identical }: Scene): Series[] => {
      if (!recording) return [];
      const sense = senseIn(recording, quantity);
      const hued = quantity.of !== 'accuracy';
      const live: Series = {
        ...{ label: say('this-run'), role: 'live', thing: 'line:live' },
        ink: hued ? inkOf(sense) : 'var(--ink)',
        text: hued ? textOf(sense) : 'var(--ink)',
        points: courseOf(recording, quantity),
      };
      const ghost: Series = {
        ...{ label: say('ghost'), role: 'ghost', thing: 'line:ghost' },
        ...{ ink: 'var(--ghost)', text: 'var(--ink-3)' },
        points: courseOf(recording, { ...quantity, arm: 'ghost' }),
      };
      const control: Series = {
        ...{ label: say('control'), role: 'control', thing: 'line:control' },
        ...{ ink: inkOf(sense), text: textOf(sense) },
        points: courseOf(recording, { of: 'control', sense }),
      };
      const alone = quantity.of === 'alone' || quantity.of === 'filled';
      return [live, ...(identical ? [] : [ghost]), ...(alone ? [control] : [])];
    };
    const name = ({ recording }: Scene) =>
      say(`quantity-${quantity.of}`, {
        sense: recording ? namesIn(messages, recording)[senseIn(recording, quantity)] : '',
      });
    const drawing: Drawing = {
      name: say('picture-compare'),
      height: HEIGHT,
      overTime: true,
      draw: (surface, scene, width) =>
        drawTime(surface, linesOf(scene), {
          ...overTimeIn(messages, scene, width, HEIGHT),
          stepsName: say('unit-steps'),
          domain: [0, 1],
          ticks: [0, 0.25, 0.5, 0.75, 1],
          format: numbers.percent,
          unit: name(scene),
        }),
    };
    const see = (scene: Scene) =>
      linesOf(scene)
        .map(({ label, points }) =>
          say('see-compare', {
            label,
            what: name(scene),
            value: numbers.percent(
              points.findLast(({ step }) => step <= scene.at)?.mean ?? Number.NaN,
            ),
            step: numbers.count(scene.at),
          }),
        )
        .join(' ') || say('nothing-yet');
    return { drawing, see };
  }, [messages, numbers, page]);
  return <Figure id="compare" drawing={drawing} see={see} plot={{ top: TOP, foot: STEPS_FOOT }} />;
}
