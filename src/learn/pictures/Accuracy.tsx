import { useMemo } from 'react';
import { drawTime } from '#charts/time.ts';
import type { Series } from '#charts/types.ts';
import { useSample } from '#lab-state/context.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { LIVE } from '#spec/index.ts';
import { useWords } from '../lesson-context.ts';
import { Figure } from './Figure.tsx';
import { overTimeIn } from './over-time.ts';

const HEIGHT = 320;

/** The accuracy with all senses, and with what is left of them when some are covered. */
export function Accuracy() {
  const { messages, numbers } = useWords();
  const covered = useSample((sample) => sample.covered);
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const linesOf = ({ recording }: Scene): Series[] => {
      if (!recording) return [];
      const { modalities } = recording.info;
      const left = modalities.flatMap((_, i) => (covered & (1 << i) ? [] : [i]));
      const all: Series = {
        ...{ label: say('with-all'), role: covered ? 'ghost' : 'live' },
        ...{ ink: covered ? 'var(--ghost)' : 'var(--ink)', text: 'var(--ink-2)' },
        points: recording.history(LIVE, 'accuracy'),
      };
      if (left.length === modalities.length) return [all];
      const [first = 0] = left;
      const mask = left.reduce((set, i) => set | (1 << i), 0);
      const names = left.map((i) => say(`name-${modalities[i].id}`));
      const some: Series = {
        ...{ label: say('with-only', { senses: names.join(' + ') }), role: 'live' },
        ...{ ink: inkOf(first), text: textOf(first) },
        points: recording.history(LIVE, 'accuracyMean', mask),
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
            value: numbers.percent(points.findLast(({ step }) => step <= scene.at)?.mean ?? NaN),
            step: numbers.count(scene.at),
          }),
        )
        .join(' ');
    return { drawing, see };
  }, [messages, numbers, covered]);
  return <Figure id="accuracy" drawing={drawing} see={see} foot={0} />;
}
