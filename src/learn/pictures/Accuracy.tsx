import { useMemo } from 'react';
import { STEPS_FOOT, TOP } from '#charts/frame.ts';
import type { Series } from '#charts/types.ts';
import { useSample } from '#lab-state/context.ts';
import type { Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { LIVE } from '#spec/index.ts';
import { usePictureWords } from '../lesson-context.ts';
import { Figure } from './Figure.tsx';
import { linesIn } from './over-time.ts';
import { sensesOf, setName } from './senses-in.ts';

/** The accuracy with all senses, and with what is left of them when some are covered. */
export function Accuracy() {
  const { messages, numbers } = usePictureWords();
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
        ...{ short: say('with-all.short') },
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
    return linesIn(messages, numbers, {
      name: 'picture-accuracy',
      sentence: 'see-line',
      of: linesOf,
      unit: () => say('unit-accuracy'),
      threshold: ({ recording }) =>
        recording && { value: 1 / recording.info.classes.length, label: say('chance') },
    });
  }, [messages, numbers, covered]);
  return (
    <Figure
      id="accuracy"
      drawing={drawing}
      see={see}
      printed
      plot={{ top: TOP, foot: STEPS_FOOT }}
    />
  );
}
