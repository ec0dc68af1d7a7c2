import { useMemo } from 'react';
import { STEPS_FOOT, TOP } from '#charts/frame.ts';
import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import { useSample } from '#lab-state/context.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { LIVE } from '#spec/index.ts';
import { useWords } from '../lesson-context.ts';
import { Figure, HEIGHT } from './Figure.tsx';
import { overTimeIn } from './over-time.ts';
import { sensesOf, setName } from './senses-in.ts';

/** The accuracy with all senses, and with what is left of them when some are covered. */
export function Accuracy() {
  const { messages, numbers } = useWords();
  const covered = useSample((sample) => sample.covered);
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const linesOf = ({ recording }: Scene): Series[] => {
      if (!recording) return [];
      const count = recording.info.modalities.length;
      const full = (1 << count) - 1;
      const left = full & ~covered;
      const all: Series = {
        ...{ label: setName(messages, recording, full), thing: 'line:all' },
        ...{ role: covered ? 'ghost' : 'live', ink: covered ? 'var(--ghost)' : 'var(--ink)' },
        ...{ text: 'var(--ink-2)', points: recording.history(LIVE, 'accuracy') },
      };
      if (left === full) return [all];
      const [first] = sensesOf(left, count);
      const some: Series = {
        ...{ label: setName(messages, recording, left), role: 'live', thing: `sense:${first}` },
        ink: first === undefined ? 'var(--ink)' : inkOf(first),
        text: first === undefined ? 'var(--ink)' : textOf(first),
        points: recording.history(LIVE, 'accuracyMean', left),
      };
      return [some, all];
    };
    const drawing: Drawing = {
      name: say('picture-accuracy'),
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
          threshold: scene.recording && {
            value: 1 / scene.recording.info.classes.length,
            label: say('chance'),
          },
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
        .join(' ') || say('nothing-yet');
    return { drawing, see };
  }, [messages, numbers, covered]);
  return <Figure id="accuracy" drawing={drawing} see={see} plot={{ top: TOP, foot: STEPS_FOOT }} />;
}
