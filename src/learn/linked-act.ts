import { ARM_PARAMS, cleanValue, entriesAt, RUN_PARAMS, scenarioOf } from '#spec/index.ts';
import { type Act, actOf } from './act.ts';
import { COURSE, type Place } from './course.ts';
import { runsOf, specOfLink } from './records.ts';

/** Whether a page has what an act speaks of. */
function fits(act: Act, place: Place): boolean {
  const { run } = specOfLink(place.page.link);
  switch (act.kind) {
    case 'cover':
      return act.sense < scenarioOf(run).senses(run).length;
    case 'neuron':
      return act.neuron >= 1 && act.neuron <= run.fusion;
    case 'at':
      return act.step <= run.steps;
    case 'run':
      return runsOf(place).some(([name]) => name === act.run);
    case 'set': {
      const { key, value } = act;
      const param = { ...RUN_PARAMS, ...ARM_PARAMS }[key];
      // What no page of the lesson lets its reader set has no name here.
      const isNamed = COURSE.some(({ page }) => page.controls.includes(key));
      return isNamed && cleanValue(param, value, value).message === undefined;
    }
    default:
      return true;
  }
}

/** What a link asks to be set on its page. */
export interface LinkedAct {
  readonly text: string;
  /** Nothing where there is no such act, or nothing on the page that it could set. */
  readonly act?: Act;
}

/** What stands behind `?do=` in a link, as `<Do act>` has it; nothing where nothing is asked. Never throws. */
export function linkedAct(hash: string, place: Place): LinkedAct | undefined {
  const text = entriesAt(hash).get('do');
  if (text === null) return undefined;
  try {
    const act = actOf(text);
    return fits(act, place) ? { text, act } : { text };
  } catch {
    return { text };
  }
}
