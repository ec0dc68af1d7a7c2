import type { Divergence } from '#lab-state/experiment.ts';
import { liveParams, type Steered } from '#lab-state/switches.ts';
import { settingName } from '#language/settings.ts';
import { changesUpTo } from '#spec/course.ts';
import { ARM_PARAMS, baseOf, type Intervention, LIVE, madeFrom } from '#spec/index.ts';
import { STRINGS } from './state-words.ts';

/** Another try after a seed of the live arm broke: what it does, and with which interventions. */
export interface Remedy {
  readonly words: string;
  readonly interventions: readonly Intervention[];
}

const two = (value: number): number => Number(value.toPrecision(2));

/** The changes of the live arm made last; one at the very step may have broken it. */
function lastChanges({ interventions }: Steered, brokeAt: number): Intervention[] {
  const before = changesUpTo(interventions, brokeAt).filter(({ arm }) => arm === LIVE);
  const last = Math.max(...before.map(({ step }) => step));
  return before.filter(({ step }) => step === last);
}

/** Without what was changed last, and with a learning rate that is usual, or a third where it was. */
export function remediesFor(steered: Steered, diverged: readonly Divergence[]): Remedy[] {
  const broken = diverged.filter(({ arm }) => arm === LIVE);
  if (broken.length === 0) return [];
  const brokeAt = Math.min(...broken.map(({ step }) => step));
  const { interventions } = steered;
  const changes = lastChanges(steered, brokeAt);
  const names = [...new Set(changes.map(({ key }) => settingName(key, ARM_PARAMS[key])))];
  const undo: Remedy = {
    words: STRINGS.without(names),
    interventions: interventions.filter((one) => !changes.includes(one)),
  };

  const rate = liveParams(steered, brokeAt).learningRate;
  const usual = baseOf(madeFrom(steered.spec)).learningRate;
  const lower = rate > usual ? usual : two(rate / 3);
  const others = interventions.filter(({ arm, key }) => arm !== LIVE || key !== 'learningRate');
  const slow: Intervention = { step: 0, arm: LIVE, key: 'learningRate', value: lower };
  const slower: Remedy = {
    words: STRINGS.slower(lower),
    interventions: lower === usual ? others : [slow, ...others],
  };
  const onlyRate = changes.every(({ key }) => key === 'learningRate');
  return changes.length > 0 && !onlyRate ? [slower, undo] : [slower];
}
