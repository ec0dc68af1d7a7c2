import type { Kept } from '#sweep/kept.ts';
import { say } from './say.ts';

/** Whether a claim holds, over all the tasks it was tested on. */
export function leadOf({ findings }: Kept): 'Yes' | 'Partly' | 'No' | 'Open' {
  const verdicts = findings.map(({ verdict }) => verdict);
  const all = (...some: typeof verdicts) => verdicts.every((verdict) => some.includes(verdict));
  if (all('not settled', 'too few seeds', 'not run')) return 'Open';
  if (all('holds')) return 'Yes';
  return all('does not hold here') ? 'No' : 'Partly';
}

/** "Partly. In every made-up world ...": a claim answered in a sentence; whether it holds is of the verdicts. */
export const answerOf = (claim: Kept): string =>
  say('answer-whole', { lead: say(`lead-${leadOf(claim)}`), answer: say(`answer-${claim.id}`) });

/** Of how many claims the paper, and others, are the source. */
export function countsOf(results: readonly Kept[]) {
  const numbers = results.map(({ id }) => Number(id.slice(1)));
  const within = (low: number, high: number) =>
    numbers.filter((number) => number >= low && number <= high).length;
  return { ofPaper: within(1, 15), beside: within(16, 17), rivals: within(18, 99) };
}
