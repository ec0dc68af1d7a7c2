import type { Kept } from '#sweep/kept.ts';

/** What came of each claim, in plain words; whether it holds is said before it, from the verdicts. */
const ANSWERS: Readonly<Record<string, string>> = {
  C1: 'In every made-up world the slow sense fades; in digits it fades less, and none collapses.',
  C2: 'Its two parts together bring the slow sense back in made-up worlds, the teacher alone does not; in digits the share does not rise.',
  C3: 'It raises the share of the slow sense, a little of that by its adversary, and aligns nothing; digits show no gain over the same layers without it.',
  C4: 'The more senses there are, the more they disturb each other.',
  C5: 'Reallocation keeps more rank than distillation; the rank of plain training rises instead of falling.',
  C6: 'The strong sense moves away from the fused code, and the weak one comes no nearer.',
  C7: 'It does not: in made-up worlds the order is the other way round.',
  C8: 'Noise in the sound harms plain training in digits; that it harms it most is not settled.',
  C9: 'They are least alike there, but no less than in plain training; under distillation they are far more alike.',
  C10: 'Far better than random codes, and short of retraining.',
  C11: 'Weakest first beats the strongest alone, and is not told apart from all at once.',
  C12: 'No method is told apart from another.',
  C13: 'Distillation is a little above plain training; reallocation is not told apart from it.',
  C14: 'Far fewer neurons mix two senses than the lemma demands; whether more senses raise it is open.',
  C15: 'It shows no settling, and ends lower without weight decay, not higher.',
  C16: 'Teaching first helps, and teaching while the network learns helps more.',
  C17: 'They beat it by share, by stand-ins and by entanglement.',
  C18: 'Two senses that are only added show it too, and it heals by itself.',
  C19: 'The encoder knows more than the network uses, and yet less than it could.',
  C20: 'Nothing is settled, on either task.',
};

/** Whether a claim holds, over all the tasks it was tested on. */
export function leadOf({ findings }: Kept): 'Yes' | 'Partly' | 'No' | 'Open' {
  const verdicts = findings.map(({ verdict }) => verdict);
  const all = (...some: typeof verdicts) => verdicts.every((verdict) => some.includes(verdict));
  if (all('not settled', 'too few seeds', 'not run')) return 'Open';
  if (all('holds')) return 'Yes';
  return all('does not hold here') ? 'No' : 'Partly';
}

/** "Partly. In every made-up world ...": a claim answered in a sentence. */
export const answerOf = (claim: Kept): string => `${leadOf(claim)}. ${ANSWERS[claim.id] ?? ''}`;

/** Of how many claims the paper, and others, are the source. */
export function countsOf(results: readonly Kept[]) {
  const numbers = results.map(({ id }) => Number(id.slice(1)));
  const within = (low: number, high: number) =>
    numbers.filter((number) => number >= low && number <= high).length;
  return { ofPaper: within(1, 15), beside: within(16, 17), rivals: within(18, 99) };
}
