import { fixed } from '#language/figures.ts';
import type { SenseWords } from '#language/senses.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import type { Turning } from './run-outs.ts';
import type { Change, Turn } from './run-state.ts';
import { say } from './say.ts';
import { capital, percent } from './words.ts';

/** "distillation, step 302" */
export const dated = ({ name, step }: Turn): string => say('dated', { name, step });

/** ", since distillation, step 302", where the ghost twin does not do the same. */
export const since = ({ after, alike }: Change): string =>
  after && !alike ? say('since', { what: dated(after) }) : '';

/** A share in percent; one just below the line is not rounded up to it. */
export const shareWords = (share: number): string =>
  share < 0.1 && percent(share) === percent(0.1)
    ? `${fixed(Math.floor(1000 * share) / 10, 1)} %`
    : percent(share);

/** "0 % to 70 %": lowest to highest seed. The share of one seed may lie outside; a picture cannot show it there. */
export const rangeWords = ({
  low,
  high,
}: {
  readonly low: number;
  readonly high: number;
}): string =>
  say('range', { low: shareWords(Math.max(0, low)), high: shareWords(Math.min(1, high)) });

/** What is said of a collapse whose shares were low before, by what was wanting. */
const WAITED = {
  alone: { here: 'rule-waited-alone', later: 'rule-then-alone', counted: 'counted-alone' },
  answers: { here: 'rule-waited-answers', later: 'rule-then-answers', counted: 'counted-answers' },
} as const;

/**
 * Why a change counts from its step on and not from another: what was low or high, and since when.
 *
 * @param tell what says the message, and knows whether the sense is one thing or several.
 */
function ruleWords({ step, turning }: Change, tell = say): string {
  if (!turning) return '';
  const { kind, since: crossed, share, conflict, low, high, control, waited } = turning;
  const drawn = crossed < step ? ` ${say('rule-since', { crossed })}` : `: ${shareWords(share)}`;
  if (kind === 'collapsed') {
    return tell(waited ? WAITED[waited].here : 'rule-collapsed', {
      ...{ drawn, control: percent(control), conflict: shareWords(conflict) },
    });
  }
  const apart =
    low < LOW_BELOW && high >= LOW_BELOW ? say('rule-apart', { range: rangeWords(turning) }) : '';
  return say(crossed < step ? 'rule-back-later' : 'rule-back', {
    ...{ drawn, apart },
    conflict: shareWords(conflict),
  });
}

/** Why a collapse counts from its step on, told later: it names the steps at which its numbers held. */
export function ruleThenWords({ step, turning }: Change, tell = say): string {
  if (!turning) return '';
  const { since: crossed, share, conflict, control, waited } = turning;
  const name = waited ? WAITED[waited].later : crossed < step ? 'rule-then-later' : 'rule-then';
  const [own, other] = [share, conflict].map(shareWords);
  return tell(name, { step, crossed, share: own, conflict: other, control: percent(control) });
}

/**
 * The step from which a collapse counts: where the line was crossed earlier, since when it lay under 10 %, and what
 * was wanting until then.
 */
export function countedWords({ step, since: crossed, waited }: Turning): string {
  if (crossed >= step) return String(step);
  return say(waited ? WAITED[waited].counted : 'counted-later', { step, crossed });
}

/** A change as it stands in the list of what happened: whole, in a few words, and why there. */
export function changeWords(change: Change, wordsOf: (sense: number) => SenseWords) {
  const { kind, step, sense = 0, fall, leap } = change;
  const { the, number } = wordsOf(sense);
  const tell: typeof say = (name, values) => say(name, { ...values, number });
  const short = say(`change-${kind}`, { step, number });
  if (kind === 'crashed') {
    const from = percent(fall?.from ?? Number.NaN);
    return {
      short,
      label: say('change-crash', { what: capital(short), from, since: since(change) }),
      rule: '',
    };
  }
  const from = leap ? say('change-from', { from: percent(leap.from), to: percent(leap.to) }) : '';
  const label = `${capital(the)} ${short}${from}${since(change)}`;
  const seeds = leap && leap.low < leap.high;
  return {
    short,
    label,
    rule: seeds ? say('by-seed', { range: rangeWords(leap) }) : ruleWords(change, tell),
  };
}
