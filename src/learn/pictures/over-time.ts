import { drawTime } from '#charts/time.ts';
import type { BandPoint, Series, TimeOptions } from '#charts/types.ts';
import type { Messages } from '#language/fluent.ts';
import type { Numbers } from '#language/numbers.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { HEIGHT } from './Figure.tsx';

/** What every drawing over time takes from the scene, in the language of the page. */
export const overTimeIn = (
  { say }: Messages,
  { steps, at, turns }: Scene,
  width: number,
  height: number,
): Pick<TimeOptions, 'width' | 'height' | 'steps' | 'marks' | 'at' | 'empty' | 'twinName'> => ({
  ...{ width, height, steps, at },
  marks: turns.flatMap(({ step, thrown }) => {
    if (!thrown || step === 0) return [];
    const label = say(thrown.on ? 'mark-on' : 'mark-off', { name: say(`control-${thrown.name}`) });
    return [{ kind: 'switched' as const, step, label }];
  }),
  empty: say('nothing-yet'),
  twinName: say('ghost'),
});

/** Value of a course at the step that is shown; NaN where it is not known. */
export const valueAt = (points: readonly BandPoint[], { at }: Scene): number =>
  points.findLast(({ step }) => step <= at)?.mean ?? Number.NaN;

interface Lines {
  /** Name of the message that is its title. */
  readonly name: string;
  of(scene: Scene): readonly Series[];
  /** What the vertical axis measures. */
  unit(scene: Scene): string;
  /** The message that says one line in a sentence: `label`, `what`, `value`, `step`. */
  readonly sentence: string;
  threshold?(scene: Scene): { readonly value: number; readonly label: string } | undefined;
}

/** Parts of a whole over time, as lines from 0 to 1: how they are drawn, and what there is to see. */
export function linesIn(messages: Messages, numbers: Numbers, lines: Lines) {
  const { say } = messages;
  const drawing: Drawing = {
    name: say(lines.name),
    height: HEIGHT,
    overTime: true,
    draw: (surface, scene, width) =>
      drawTime(surface, lines.of(scene), {
        ...overTimeIn(messages, scene, width, HEIGHT),
        stepsName: say('unit-steps'),
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1],
        format: numbers.percent,
        unit: lines.unit(scene),
        threshold: lines.threshold?.(scene),
      }),
  };
  const see = (scene: Scene): string => {
    const sentences = lines.of(scene).map(({ label, points }) =>
      say(lines.sentence, {
        ...{ label, what: lines.unit(scene) },
        value: numbers.percent(valueAt(points, scene)),
        step: numbers.count(scene.at),
      }),
    );
    return sentences.join(' ') || say('nothing-yet');
  };
  return { drawing, see };
}
