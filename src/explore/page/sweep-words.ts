import { presetTitle } from '#language/presets.ts';
import { inEnglish } from '#language/say.ts';
import { presetOf, type RunParams, scenarioOf } from '#spec/index.ts';
import { runOf } from '#sweep/point-trial.ts';
import type { Point } from '#sweep/points.ts';
import { isDrawn, methodsOf, type Sweep, settingAxes } from '#sweep/sweep.ts';
import { say } from '../say.ts';
import { settingName, valueWords } from '../view/axis-words.ts';
import { outcomeName } from '../view/measure-words.ts';
import { methodName } from '../view/method-words.ts';
import { titleWords } from '../view/title-words.ts';
import { STRINGS } from './explore-words.ts';

/** What a question is called: as it asks, or by what differs in it. */
export function titleOf(sweep: Sweep): string {
  if (sweep.title) return titleWords(sweep);
  const run = runOf(sweep);
  const names = settingAxes(sweep).map((axis) => settingName(axis, run));
  const methods = methodsOf(sweep).length > 1 ? [say('told-methods')] : [];
  return [...names, ...methods].join(' × ');
}

/** Where a point lies: "strength 8, noise 4". */
export const placeWords = ({ values, method }: Point, sweep: Sweep, run: RunParams): string =>
  [
    ...settingAxes(sweep).map(
      (axis, k) => `${settingName(axis, run).toLowerCase()} ${valueWords(values[k])}`,
    ),
    ...(method ? [methodName(method)] : []),
  ].join(', ');

/** What the preset of a sweep is called. */
export function presetWords({ preset, revision }: Sweep): string {
  const found = presetOf(preset, revision);
  return found ? presetTitle(found) : preset;
}

/** The world that all cells of a sweep are in; nothing where there are several, or none. */
export function onlyWorldOf(sweep: Sweep): number | undefined {
  const run = runOf(sweep);
  const differs = settingAxes(sweep).some(({ setting }) => setting === 'world');
  return differs || !scenarioOf(run).settings.includes('world') ? undefined : run.world;
}

/** What a link to a sweep says, in words, a line each. */
export function holdsOf(sweep: Sweep, engine: string): string[] {
  const run = runOf(sweep);
  const axes = settingAxes(sweep).map((axis) => {
    const name = settingName(axis, run);
    return 'from' in axis
      ? STRINGS.range(name, valueWords(axis.from), valueWords(axis.to), axis.count)
      : `${name}: ${axis.values.map(valueWords).join(', ')}`;
  });
  const methods = methodsOf(sweep);
  const last = sweep.seed + sweep.seeds - 1;
  return [
    `${titleOf(sweep)} ${STRINGS.onPreset(presetWords(sweep), sweep.revision)}`,
    ...axes,
    ...(methods.length > 1 ? [methods.map((name) => methodName(name)).join(', ')] : []),
    ...(isDrawn(sweep) ? [STRINGS.placesDrawn(sweep.points)] : []),
    STRINGS.seedsHeld(sweep.seed, last, sweep.steps),
    sweep.outcomes.map((outcome) => outcomeName(outcome, run)).join('; '),
    ...(engine === 'plan-cpu' ? [] : [STRINGS.trainedOn(engine)]),
  ];
}

/** A part of a file's name that says what is in it. */
export const stemOf = (sweep: Sweep): string =>
  `wane-${inEnglish(() => titleOf(sweep))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
