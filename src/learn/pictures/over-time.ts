import { drawTime } from '#charts/time.ts';
import type { BandPoint, Series, TimeOptions } from '#charts/types.ts';
import type { Messages } from '#language/fluent.ts';
import { type Numbers, numbersIn } from '#language/numbers.ts';
import type { Drawing, Scene } from '#panels/panel.ts';
import { heightHere } from './small.ts';

/** What every drawing over time takes from the scene, in the language of the page. */
export const overTimeIn = (
  { say, language }: Messages,
  { steps, at, turns }: Scene,
  width: number,
): Omit<TimeOptions, 'unit' | 'format'> => ({
  count: numbersIn(language).count,
  ...{ width, height: heightHere(), steps, at },
  marks: turns.flatMap(({ step, thrown }) => {
    if (!thrown || step === 0) return [];
    const label = say(thrown.on ? 'mark-on' : 'mark-off', { name: say(`control-${thrown.name}`) });
    return [{ kind: 'switched' as const, step, label }];
  }),
  empty: say('nothing-plotted'),
  twinName: say('ghost'),
});

/** Value of a course at the step that is shown; NaN where it is not known. */
const valueAt = (points: readonly BandPoint[], { at }: Scene): number =>
  points.findLast(({ step }) => step <= at)?.mean ?? Number.NaN;

/** Where lines stand at the step that is shown, in one sentence. */
export function sayLines(
  { say }: Messages,
  numbers: Numbers,
  sentence: string,
  lines: readonly { readonly label: string; readonly points: readonly BandPoint[] }[],
  scene: Scene,
  what = '',
): string {
  if (lines.length === 0) return say('nothing-yet');
  const values = lines.map(
    ({ label, points }) => `${label} ${numbers.percent(valueAt(points, scene))}`,
  );
  return say(sentence, { what, step: numbers.count(scene.at), values: values.join(', ') });
}

interface Lines {
  /** Name of the message that is its title. */
  readonly name: string;
  of(scene: Scene): readonly Series[];
  /** What the vertical axis measures. */
  unit(scene: Scene): string;
  /** The message that says where the lines stand: `what`, `step`, `values`. */
  readonly sentence: string;
  threshold?(scene: Scene): { readonly value: number; readonly label: string } | undefined;
}

/** Parts of a whole over time, as lines from 0 to 1: how they are drawn, and what there is to see. */
export function linesIn(messages: Messages, numbers: Numbers, lines: Lines) {
  const { say } = messages;
  const drawing: Drawing = {
    name: say(lines.name),
    height: heightHere(),
    fit: () => heightHere(),
    overTime: true,
    draw: (surface, scene, width) =>
      drawTime(surface, lines.of(scene), {
        ...overTimeIn(messages, scene, width),
        stepsName: say('unit-steps'),
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1],
        format: numbers.percent,
        unit: lines.unit(scene),
        threshold: lines.threshold?.(scene),
      }),
  };
  const see = (scene: Scene): string =>
    sayLines(messages, numbers, lines.sentence, lines.of(scene), scene, lines.unit(scene));
  return { drawing, see };
}
