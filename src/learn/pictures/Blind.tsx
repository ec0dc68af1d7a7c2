import { useMemo } from 'react';
import { STEPS_FOOT, TOP } from '#charts/frame.ts';
import { drawTime } from '#charts/time.ts';
import type { BandPoint, Mark, Series } from '#charts/types.ts';
import { useExperiment } from '#lab-state/context.ts';
import type { Recording } from '#lab-state/recording.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { inkOf, textOf } from '#panels/words.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { closedForm } from '#spec/scenarios/correlated/closed-form.ts';
import { pathOf } from '../blindness.ts';
import { usePictureWords } from '../lesson-context.ts';
import { type Quantity, read } from '../reading.ts';
import { Figure } from './Figure.tsx';
import { overTimeIn } from './over-time.ts';
import { namesIn } from './senses-in.ts';
import { heightHere } from './small.ts';

const MOST = 1.5;

/** The paths of a sense in the seeds of an arm, lowest to highest. */
function bandOf(recording: Recording, arm: string, sense: number): readonly BandPoint[] {
  return recording.derive(`path ${arm} ${sense}`, () => {
    const step = recording.newest;
    const paths = recording
      .replicasOf(arm)
      .map((replica) => pathOf({ recording, replica, step }, sense));
    return recording.steps.map((at, k) => {
      const values = paths.map((path) => path[k]);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return { step: at, low: Math.min(...values), mean, high: Math.max(...values) };
    });
  });
}

/** How far each of two senses has come, and where the closed form has the second. */
export function Blind() {
  const { messages, numbers } = usePictureWords();
  const ratio = useExperiment(({ spec }) => spec.run.ratio);
  const correlation = useExperiment(({ spec }) => spec.run.correlation);
  const { drawing, see } = useMemo(() => {
    const { say } = messages;
    const { waits } = closedForm(ratio, correlation);
    const firstOf = (recording: Recording, of: Pick<Quantity, 'arm'> = {}) =>
      read(recording, { ...of, of: 'half', sense: 0 });
    const linesOf = ({ recording, identical }: Scene): Series[] => {
      if (!recording || recording.newest <= 0) return [];
      const names = namesIn(messages, recording);
      return names.flatMap((label, i): Series[] => {
        const own: Series = {
          ...{ label, role: 'live', thing: `sense:${i}`, ink: inkOf(i), text: textOf(i) },
          points: bandOf(recording, LIVE, i),
        };
        const ghost: Series = {
          ...{ label: `${label}, ${say('ghost')}`, role: 'ghost' },
          ...{ ink: 'var(--ghost)', text: 'var(--ink-3)', points: bandOf(recording, GHOST, i) },
        };
        return identical ? [own] : [own, ghost];
      });
    };
    const marksOf = ({ recording, identical, steps }: Scene): Mark[] => {
      if (!recording) return [];
      const first = firstOf(recording, identical ? {} : { arm: 'ghost' });
      const step = Math.round(first * waits);
      return step <= steps
        ? [{ step, label: say('closed-form'), short: say('closed-form'), kind: 'switched' }]
        : [];
    };
    const drawing: Drawing = {
      name: say('picture-blind'),
      height: heightHere(),
      fit: () => heightHere(),
      overTime: true,
      draw: (surface, scene, width) =>
        drawTime(surface, linesOf(scene), {
          ...overTimeIn(messages, scene, width),
          marks: marksOf(scene),
          stepsName: say('unit-steps'),
          domain: [0, MOST],
          ticks: [0, 0.5, 1, MOST],
          format: numbers.few,
          unit: say('unit-path'),
        }),
    };
    const see = ({ recording }: Scene) => {
      if (!recording || recording.newest <= 0) return say('nothing-yet');
      const [strong, weak] = [0, 1].map((sense) =>
        numbers.count(read(recording, { of: 'half', sense })),
      );
      return say('see-blind', { strong, weak, waits: numbers.decimal(waits) });
    };
    return { drawing, see };
  }, [messages, numbers, ratio, correlation]);
  return <Figure id="blind" drawing={drawing} see={see} plot={{ top: TOP, foot: STEPS_FOOT }} />;
}
