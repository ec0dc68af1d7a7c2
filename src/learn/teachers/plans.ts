/** Lengths of a lesson in minutes, each with its steps: messages `plan-<minutes>-<n>`, whose last part is their length. */
export const PLANS = [
  { minutes: 20, steps: 4 },
  { minutes: 45, steps: 5 },
  { minutes: 90, steps: 5 },
] as const;

/** What a step says, and how long it takes: "What happens. · 3". */
export function stepOf(words: string): { readonly says: string; readonly minutes: number } {
  const at = words.lastIndexOf('·');
  return { says: words.slice(0, at).trim(), minutes: Number(words.slice(at + 1)) };
}

/** Goals, and questions with answers: messages `goal-<n>` and `ask-<n>`. */
export const GOALS = 4;
export const ASKS = 5;
