import type { Mark } from '#charts/types.ts';
import type { Experiment } from '#lab-state/experiment.ts';
import type { Recording } from '#lab-state/recording.ts';
import { type Switching, switchings } from '#lab-state/switches.ts';
import { firstCollapse } from '#panels/collapse.ts';
import { capital, inkOf, senseOf } from '#panels/words.ts';
import { ARM_PARAMS, type Intervention, LIVE, METHODS } from '#spec/index.ts';
import { choicesOf, valueWords } from './knobs/words.ts';
import { STRINGS } from './lab-words.ts';
import { TIME } from './time-words.ts';

/** What a great switch set when it was thrown needs no words of its own. */
const belongsTo = ({ step, key }: Intervention, thrown: readonly Switching[]): boolean =>
  thrown.some((one) => one.step === step && Object.hasOwn(METHODS[one.name], key));

/** Knobs of the live arm that were turned, the last value at each step. */
function turned(experiment: Experiment, thrown: readonly Switching[]): Mark[] {
  const senses = experiment.info?.modalities.map(({ label }) => label) ?? [];
  const own = experiment.interventions.filter((one) => one.arm === LIVE && !belongsTo(one, thrown));
  return own.map(({ step, key, value }) => {
    const param = ARM_PARAMS[key];
    const words = valueWords(param, value, choicesOf(key, param, senses));
    return { kind: 'switched', step, label: TIME.changedTo(param.label, words, step) };
  });
}

function collapses(recording: Recording | undefined): Mark[] {
  return (recording?.info.modalities ?? []).flatMap((_, i) => {
    const step = recording && firstCollapse(recording, i);
    if (step === undefined) return [];
    const label = STRINGS.collapsed(capital(senseOf(recording as Recording, i)), step);
    const short = STRINGS.collapsedAt(step);
    return [{ kind: 'collapsed' as const, step, label, short, ink: inkOf(i) }];
  });
}

/** Everything that happened, or is to happen, by step. */
export function marksOf(experiment: Experiment, recording: Recording | undefined): Mark[] {
  const switches = switchings(experiment);
  const thrown = switches.map(({ step, name, on }): Mark => {
    const label = STRINGS.switched(STRINGS.switches[name].name, on, step);
    return { kind: 'switched', step, label };
  });
  const broken = experiment.diverged.map(({ step, arm, seed }): Mark => {
    return { kind: 'diverged', step, label: STRINGS.diverged(seed, arm, step) };
  });
  const moved = experiment.engines.slice(1).map(({ backend, from }): Mark => {
    return { kind: 'moved', step: from, label: TIME.trainedBy(STRINGS.backends[backend], from) };
  });
  const own = [...turned(experiment, switches), ...moved];
  const marks = [...thrown, ...own, ...broken, ...collapses(recording)];
  return marks.sort((a, b) => a.step - b.step);
}
