import type { ArmKey, ArmParams } from './arm-params.ts';
import { type Course, settingsFrom } from './course.ts';
import { METHODS } from './methods.ts';
import { ENGLISH_NAMES, type Lever, type NameWords } from './name-words.ts';
import { LIVE } from './presets.ts';
import { parseOwn } from './scenarios/own/own-set.ts';
import type { Spec } from './spec.ts';

export type SettingValue = number | string | boolean;

/** An experiment, and all that is changed during its run. */
export interface Planned {
  readonly spec: Spec;
  readonly interventions: Course;
}

/** The settings that throw a switch, with what comes with it. */
const LEVERS = {
  lambda: METHODS.distill,
  gate: METHODS.ebr,
} as const satisfies Record<Lever, Partial<ArmParams>>;

/** A value as it stands in a name: of a number the four digits that count, of own data the name of their file. */
export function shortValue(value: SettingValue, words = ENGLISH_NAMES): string {
  if (typeof value === 'boolean') return words.flag(value);
  if (typeof value === 'string') return parseOwn(value)?.name ?? value;
  return words.number(String(Number(value.toPrecision(4))));
}

/** The arm that is steered, or else the first. */
export const mainArm = ({ arms }: Spec): string =>
  (arms.find(({ id }) => id === LIVE) ?? arms[0]).id;

/** What is changed at one step of a run, given the settings before. */
function wordsAt(step: number, made: Course, before: ArmParams, words: NameWords): string[] {
  const set = new Map<ArmKey, SettingValue>(made.map(({ key, value }) => [key, value]));
  const thrown = (Object.keys(LEVERS) as Lever[]).filter(
    (lever) => set.has(lever) && before[lever] > 0 !== Number(set.get(lever)) > 0,
  );
  const isOn = (lever: Lever) => Number(set.get(lever)) > 0;
  const comesWith = (key: ArmKey, value: SettingValue): boolean =>
    thrown.some((lever) => {
      const method: Partial<ArmParams> = LEVERS[lever];
      return Object.hasOwn(method, key) && (!isOn(lever) || method[key] === value);
    });
  const turned = [...set].filter(([key, value]) => !comesWith(key, value));
  return [
    ...thrown.map((lever) => words.thrown(lever, isOn(lever), step)),
    ...turned.map(([key, value]) =>
      words.changed(`${words.setting(key)} ${shortValue(value, words)}`, step),
    ),
  ];
}

/** What is changed during a run of its main arm, in words: "distillation at 300", "rate 0.01 at 120". */
export function changeWords({ spec, interventions }: Planned, words = ENGLISH_NAMES): string[] {
  const arm = mainArm(spec);
  const own = interventions.filter((one) => one.arm === arm);
  const planned = { arms: spec.arms, interventions: own };
  return [...new Set(own.map(({ step }) => step))].flatMap((step) => {
    const before = settingsFrom(planned, arm, step - 1);
    return wordsAt(
      step,
      own.filter((one) => one.step === step),
      before,
      words,
    );
  });
}
