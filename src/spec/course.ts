import type { Intervention } from './index.ts';

/** What had been changed by the time `step` was reached: all that trained those steps, and no more. */
const pastOf = (interventions: readonly Intervention[], step: number): Intervention[] =>
  interventions.filter((one) => one.step < step);

/** Whether two courses are the same run up to `step`. */
export function samePast(
  a: readonly Intervention[],
  b: readonly Intervention[],
  step: number,
): boolean {
  const [mine, yours] = [pastOf(a, step), pastOf(b, step)];
  return (
    mine.length === yours.length &&
    mine.every((one, k) => {
      const other = yours[k];
      return (
        one.step === other.step &&
        one.arm === other.arm &&
        one.key === other.key &&
        one.value === other.value
      );
    })
  );
}

/** A course with changes made at one step; of two changes of one setting at one step the later stays. */
export function withChanges(
  interventions: readonly Intervention[],
  made: readonly Intervention[],
): Intervention[] {
  const isReplaced = (old: Intervention) =>
    made.some((one) => one.step === old.step && one.arm === old.arm && one.key === old.key);
  const kept = [...interventions.filter((old) => !isReplaced(old)), ...made];
  return kept.sort((a, b) => a.step - b.step);
}
