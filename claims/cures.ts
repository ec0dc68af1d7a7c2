import type { Method } from '#spec/index.ts';
import { watchedIn } from '#sweep/watched.ts';
import type { Arm, Part, Reader } from './claim.ts';
import { above } from './parts.ts';
import type { Scenario } from './trial.ts';
import { trial } from './usual.ts';

/** The three ways in which an arm is said to undo collapse, against another one. */
export function against(read: Reader, scenario: Scenario, arm: Arm, other: Arm): Part[] {
  const weak = watchedIn(scenario)[1];
  const numbers = (name: string, index?: number) =>
    [arm, other].map(([id, own]): [string, number[]] => [id, read.last(own, name, index)]);
  const [share, otherShare] = numbers('share', weak);
  const [alone, otherAlone] = numbers('accuracySubstituted', 1 << weak);
  const [tangled, otherTangled] = numbers('entanglement');
  const versus = `${arm[0]} against ${other[0]}`;
  return [
    above(`share of sense 2, ${versus}`, share, otherShare),
    above(`accuracy with sense 2 alone, substituted, ${versus}`, alone, otherAlone),
    above(`entanglement falls, ${versus}`, otherTangled, tangled),
  ];
}

/** A method with its default settings. */
export const methodArm = (scenario: Scenario, method: Method): Arm => [
  method,
  trial(scenario, method),
];

/** The three ways for two methods with their default settings. */
export const cures = (read: Reader, scenario: Scenario, method: Method, other: Method): Part[] =>
  against(read, scenario, methodArm(scenario, method), methodArm(scenario, other));
