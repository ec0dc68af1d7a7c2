import { LOW_BELOW } from '#protocol/collapse.ts';
import type { Change, Turn } from './run-state.ts';
import { capital, percent } from './words.ts';

/** "distillation, step 302" */
export const dated = ({ name, step }: Turn): string => `${name}, step ${step}`;

/** ", since distillation, step 302", where the ghost twin does not do the same. */
export const since = ({ after, alike }: Change): string =>
  after && !alike ? `, since ${dated(after)}` : '';

/** A share in percent; one just below the line is not rounded up to it. */
export const shareWords = (share: number): string =>
  share < 0.1 && percent(share) === percent(0.1) ? `${(100 * share).toFixed(1)} %` : percent(share);

/** "0 % to 70 %": lowest to highest seed. The share of one seed may lie outside; a picture cannot show it there. */
export const rangeWords = ({
  low,
  high,
}: {
  readonly low: number;
  readonly high: number;
}): string => `${shareWords(Math.max(0, low))} to ${shareWords(Math.min(1, high))}`;

/** Why a change counts from its step on and not from another: what was low or high, and since when. */
export function ruleWords({ step, turning }: Change): string {
  if (!turning) return '';
  const { kind, since: crossed, share, conflict, low, high, control, waited } = turning;
  const drawn = crossed < step ? ` since step ${crossed}` : `: ${shareWords(share)}`;
  if (kind === 'collapsed') {
    return waited
      ? `Under 10 %${drawn}; alone it could answer from here on (${percent(control)}).`
      : `Under 10 %${drawn}, under conflict ${shareWords(conflict)}; alone it could answer.`;
  }
  const apart = low < LOW_BELOW && high >= LOW_BELOW ? `, by seed ${rangeWords(turning)}` : '';
  const other = crossed < step ? '; from here under conflict too,' : ', under conflict';
  return `Over 10 %${drawn}${apart}${other} ${shareWords(conflict)}.`;
}

/** A change as it stands in the list of what happened: whole, in a few words, and why there. */
export function changeWords(change: Change, nameOf: (sense: number) => string) {
  const { kind, step, sense = 0, fall, leap } = change;
  const short = {
    collapsed: `collapsed at step ${step}`,
    back: `back over 10 % at step ${step}`,
    leapt: `leapt at step ${step}`,
    crashed: `answers crashed at step ${step}`,
  }[kind];
  if (kind === 'crashed') {
    const from = percent(fall?.from ?? Number.NaN);
    return { short, label: `${capital(short)}: from ${from} right${since(change)}`, rule: '' };
  }
  const from = leap ? `: ${percent(leap.from)} to ${percent(leap.to)}` : '';
  const label = `${capital(nameOf(sense))} ${short}${from}${since(change)}`;
  const seeds = leap && leap.low < leap.high;
  return {
    short,
    label,
    rule: seeds ? `By seed ${rangeWords(leap)}.` : ruleWords(change),
  };
}
