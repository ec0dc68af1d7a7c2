import { useMemo } from 'react';
import { STEPS_FOOT, TOP } from '#charts/frame.ts';
import type { Series } from '#charts/types.ts';
import { useExperiment } from '#lab-state/context.ts';
import type { Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { usePictureWords, usePlayer } from '../lesson-context.ts';
import { courseOf, type Quantity, senseIn } from '../reading.ts';
import { Figure } from './Figure.tsx';
import { linesIn } from './over-time.ts';
import { calledIn } from './senses-in.ts';

/** One number of the run over its ghost, which was never changed, and of the control. */
export function Compare({ id = 'compare' }: { id?: 'compare' | 'company' }) {
  const { messages, numbers } = usePictureWords();
  const { page } = usePlayer().place;
  const run = useExperiment(({ spec }) => spec.run);
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
    const name = say(`quantity-${quantity.of}`, calledIn(messages, run, quantity.sense));
    return linesIn(messages, numbers, {
      name: `picture-${id}`,
      sentence: 'see-compare',
      of: linesOf,
      unit: () => name,
    });
  }, [messages, numbers, page, run, id]);
  return (
    <Figure id={id} drawing={drawing} see={see} printed plot={{ top: TOP, foot: STEPS_FOOT }} />
  );
}
