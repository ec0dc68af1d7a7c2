import type { Method } from '#spec/index.ts';
import type { Part, Reader } from './claim.ts';
import { above } from './parts.ts';
import { type Scenario, trial } from './trial.ts';

/** The three ways in which a method is said to undo collapse, against another one. */
export function cures(read: Reader, scenario: Scenario, method: Method, other: Method): Part[] {
  const numbers = (name: string, index?: number) =>
    [method, other].map((id): [string, number[]] => [
      id,
      read.last(trial(scenario, id), name, index),
    ]);
  const [share, otherShare] = numbers('share', 1);
  const [alone, otherAlone] = numbers('accuracySubstituted', 2);
  const [tangled, otherTangled] = numbers('entanglement');
  const versus = `${method} against ${other}`;
  return [
    above(`share of sense 2, ${versus}`, share, otherShare),
    above(`accuracy with sense 2 alone, substituted, ${versus}`, alone, otherAlone),
    above(`entanglement falls, ${versus}`, otherTangled, tangled),
  ];
}
