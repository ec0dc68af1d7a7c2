import type { ArmParams } from './arm-params.ts';
import type { Intervention, Spec } from './spec.ts';

/**
 * What is changed of the arms during a run, in the order of its steps; of two changes of one setting at one
 * step the later counts. A change at step k is made once k steps have been taken and trains from the next one
 * on, so step k has two sides. **Before k**: what was changed at earlier steps; it trained the weights that
 * stand there, and they are measured with it. **From k on**: with what is changed at k; the next step is
 * trained with it.
 */
export type Course = readonly Intervention[];

/** The arms of a run and its course. */
type Planned = Pick<Spec, 'arms' | 'interventions'>;

/** The settings of one network, and what is changed of them on the way, in the order of steps. */
export interface OwnCourse {
  readonly params: ArmParams;
  readonly changes: readonly Omit<Intervention, 'arm'>[];
}

type Dated = { readonly step: number };

const changesBefore = <C extends Dated>(course: readonly C[], step: number): C[] =>
  course.filter((one) => one.step < step);

export const changesUpTo = <C extends Dated>(course: readonly C[], step: number): C[] =>
  course.filter((one) => one.step <= step);

const withMade = (params: ArmParams, made: OwnCourse['changes']): ArmParams =>
  Object.assign({ ...params }, ...made.map(({ key, value }) => ({ [key]: value })));

/** Its settings in the step before `step`; at 0, those it starts with. */
export const ownSettingsBefore = ({ params, changes }: OwnCourse, step: number): ArmParams =>
  withMade(params, changesBefore(changes, step));

/** Its settings in the step after `step`. */
export const ownSettingsFrom = ({ params, changes }: OwnCourse, step: number): ArmParams =>
  withMade(params, changesUpTo(changes, step));

function courseOfArm({ arms, interventions }: Planned, arm: string): OwnCourse {
  const own = arms.find(({ id }) => id === arm);
  if (!own) throw new Error(`No arm is called "${arm}".`);
  return { params: own.params, changes: interventions.filter((one) => one.arm === arm) };
}

/** Settings of an arm in the step before `step`; at 0, those it starts with. @throws Error without such an arm. */
export const settingsBefore = (run: Planned, arm: string, step: number): ArmParams =>
  ownSettingsBefore(courseOfArm(run, arm), step);

/** Settings of an arm in the step after `step`. @throws Error without such an arm. */
export const settingsFrom = (run: Planned, arm: string, step: number): ArmParams =>
  ownSettingsFrom(courseOfArm(run, arm), step);

const sameSetting = (a: Intervention, b: Intervention): boolean =>
  a.step === b.step && a.arm === b.arm && a.key === b.key;

const sameChange = (a: Intervention, b: Intervention): boolean =>
  sameSetting(a, b) && a.value === b.value;

export const sameCourse = (a: Course, b: Course): boolean =>
  a.length === b.length && a.every((one, k) => sameChange(one, b[k]));

/** Whether two courses are the same run up to `step`: the same bits stand there. */
export const samePast = (a: Course, b: Course, step: number): boolean =>
  sameCourse(changesBefore(a, step), changesBefore(b, step));

/** The changes that only one of two courses has. */
export function differing(a: Course, b: Course): Intervention[] {
  const alone = (one: Course, other: Course) =>
    one.filter((mine) => !other.some((yours) => sameChange(mine, yours)));
  return [...alone(a, b), ...alone(b, a)];
}

/** The first step from which two courses differ; nothing if they are equal. */
export function partingOf(a: Course, b: Course): number | undefined {
  const steps = differing(a, b).map(({ step }) => step);
  return steps.length > 0 ? Math.min(...steps) : undefined;
}

/** A course with changes made at one step; of two changes of one setting at one step the later stays. */
export function withChanges(course: Course, made: Course): Intervention[] {
  const isReplaced = (old: Intervention) => made.some((one) => sameSetting(one, old));
  const kept = [...course.filter((old) => !isReplaced(old)), ...made];
  return kept.sort((a, b) => a.step - b.step);
}

/** What a run taken up again at `step` goes on with: what trained it up to there, then what is wanted. */
export const takenUp = (trained: Course, wanted: Course, step: number): Intervention[] => [
  ...changesBefore(trained, step),
  ...wanted.filter((one) => one.step >= step),
];
