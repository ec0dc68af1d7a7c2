import type { Experiment } from '#lab-state/experiment.ts';
import { liveParams, type Steered, type Switching, switchings } from '#lab-state/switches.ts';
import { settingName } from '#language/settings.ts';
import type { Turn } from '#panels/run-state.ts';
import { spoken } from '#panels/words.ts';
import { ARM_PARAMS, type Intervention, LIVE, METHODS, scenarioOf } from '#spec/index.ts';
import { choicesOf, valueWords } from './knobs/words.ts';
import { STRINGS } from './lab-words.ts';
import { say } from './say.ts';
import { TIME } from './time-words.ts';

/** A change of the live arm, with its line in the list of what happened. */
export interface LabTurn extends Turn {
  readonly label: string;
  /** The same in a few words. */
  readonly short: string;
}

/** What a great switch set when it was thrown needs no words of its own. */
const belongsTo = ({ step, key }: Intervention, thrown: readonly Switching[]): boolean =>
  thrown.some((one) => one.step === step && Object.hasOwn(METHODS[one.name], key));

const quiet = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Whether training with substitutes began with a switch: what comes of it is owed to both. */
function broughtSubstitutes(steered: Steered, { step, on }: Switching): boolean {
  if (!on || liveParams(steered, step).pSub === 0) return false;
  return step === 0 || liveParams(steered, step - 1).pSub === 0;
}

/** A switch in the middle of a sentence, with what else it set going. */
function nameOf(steered: Steered, thrown: Switching): string {
  const name = quiet(STRINGS.switches[thrown.name].name);
  if (!thrown.on) return say('turn-off', { name });
  return broughtSubstitutes(steered, thrown) ? say('turn-with-substitutes', { name }) : name;
}

/** Everything that was changed of the live arm, or is to be, by step: switches thrown, then knobs turned. */
export function turnsOf(experiment: Pick<Experiment, 'spec' | 'interventions'>): LabTurn[] {
  const { run } = experiment.spec;
  const senses = scenarioOf(run)
    .senses(run)
    .map(({ label }) => spoken(label));
  const thrown = switchings(experiment);
  const switched = thrown.map((one): LabTurn => {
    const { step, name, on } = one;
    const called = STRINGS.switches[name].name;
    return {
      step,
      name: nameOf(experiment, one),
      thrown: { name, on },
      label: STRINGS.switched(called, on, step),
      short: `${called} ${on ? STRINGS.on : STRINGS.off}, ${step}`,
    };
  });
  const own = experiment.interventions.filter((one) => one.arm === LIVE && !belongsTo(one, thrown));
  const turned = own.map(({ step, key, value }): LabTurn => {
    const param = ARM_PARAMS[key];
    const called = settingName(key, param);
    // All senses one by one are all of them, too.
    const all = key === 'only' && (value === 0 || value === 2 ** senses.length - 1);
    const words = valueWords(param, all ? 0 : value, choicesOf(key, param, senses));
    const label = TIME.changedTo(called, words, step);
    const short = `${called} ${words}, ${step}`;
    const shown = all ? TIME.allSenses : TIME.onlySenses(words);
    const name = key === 'only' ? shown : `${quiet(called)} ${words}`;
    return { step, name, label, short };
  });
  return [...switched, ...turned].sort((a, b) => a.step - b.step);
}
