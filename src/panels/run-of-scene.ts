import type { Mark } from '#charts/types.ts';
import { changeWords } from './change-words.ts';
import type { Scene } from './panel.ts';
import { type RunState, runStateOf, type Told } from './run-state.ts';
import type { Setting } from './run-words.ts';
import { inkOf, senseOf, wordsOfSense } from './words.ts';

const states = new WeakMap<Told, RunState>();

/** The state of the run that a scene shows, at its newest measurement. */
export function stateOf(scene: Told): RunState {
  const known = states.get(scene) ?? runStateOf(scene);
  states.set(scene, known);
  return known;
}

/** What sentences about a scene need beside its state. */
export const settingOf = ({ recording, scope, idle, byLink, first, line }: Scene): Setting => ({
  nameOf: (sense) => (recording ? senseOf(recording, sense) : ''),
  numberOf: (sense) => (recording ? wordsOfSense(recording, sense).number : 'one'),
  ...{ scope, idle, byLink, first, line },
});

/** What happened in a run, as marks in time. */
export function marksOfRun(told: Told): Mark[] {
  const { recording } = told;
  if (!recording) return [];
  return stateOf(told).changes.map((change): Mark => {
    const { kind, step, sense, turning } = change;
    const words = changeWords(change, (i) => wordsOfSense(recording, i));
    const ink = sense === undefined ? undefined : inkOf(sense);
    return { kind, step, ...words, ink, since: turning?.since };
  });
}
