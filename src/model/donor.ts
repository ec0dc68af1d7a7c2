import type { ArmParams } from '#spec/index.ts';

/** Whether anything but a mean can stand in for an absent modality. */
export const hasSubstitutes = ({ gate, lambda, pSub }: ArmParams): boolean =>
  gate > 0 || lambda !== 0 || pSub !== 0;

/**
 * Which present modality stands in for an absent one (`science.md` section 5). With the reallocation
 * block: the most similar in the shared space. With distillation or substitution training: the teacher,
 * or the most similar one where the teacher itself is absent. Otherwise none: the mean stands in.
 *
 * @param teacher index of the arm's teacher; -1 if all teach, so that the most similar stands in.
 * @param present indices of the present modalities.
 * @param similarity of a present modality to the absent one.
 */
export function donorOf(
  params: ArmParams,
  teacher: number,
  present: readonly number[],
  similarity: (present: number) => number,
): number | undefined {
  if (present.length === 0) return undefined;
  if (!hasSubstitutes(params)) return undefined;
  if (params.gate === 0 && present.includes(teacher)) return teacher;
  return present.reduce((best, next) => (similarity(next) > similarity(best) ? next : best));
}
