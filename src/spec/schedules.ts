import type { ArmParams } from './arm-params.ts';
import type { RunParams } from './run-params.ts';
import type { Intervention } from './spec.ts';

/** Steps of so many epochs: samples are drawn with replacement, so an epoch is as many as the set has. */
export const stepsOf = (
  epochs: number,
  { trainSize, batch }: Pick<RunParams, 'trainSize' | 'batch'>,
): number => Math.round((epochs * trainSize) / batch);

/** What the k-th block of an interleaved arm trains: the answer in even ones, alignment in odd ones. */
export const turnOf = (k: number, alpha: number) =>
  (k % 2 === 0 ? { task: 1, alpha: 0 } : { task: 0, alpha }) satisfies Partial<ArmParams>;

/**
 * Alignment in blocks of `every` steps: first without it, then with weight `alpha`, and so on while a
 * block begins before `to`; the last block goes on. This is how simple_mml_baseline reads the paper's
 * "interleaved every 10 epochs". Where the answer `rests`, blocks with alignment train nothing else. An
 * experiment holds 1000 interventions.
 *
 * @throws RangeError unless `every` is a whole number of at least 1.
 */
export function interleaved(
  arm: string,
  {
    every,
    alpha,
    from,
    to,
    rests = false,
  }: { every: number; alpha: number; from: number; to: number; rests?: boolean },
): Intervention[] {
  if (!Number.isInteger(every) || every < 1) {
    throw new RangeError(`A block has a whole number of steps, at least 1; not ${every}.`);
  }
  const blocks = Math.max(0, Math.ceil((to - from) / every));
  return Array.from({ length: blocks }, (_, k) => {
    const { task, alpha: value } = turnOf(k, alpha);
    const step = from + k * every;
    const answer: Intervention[] = rests ? [{ step, arm, key: 'task', value: task }] : [];
    return [...answer, { step, arm, key: 'alpha', value } satisfies Intervention];
  }).flat();
}

/**
 * Distillation the paper's way (section 3.3): before step `until` nothing is trained but the students, by
 * the controls' codes; from then on the answer, with the students' encoders as they were taught. Needs a
 * unimodal control of the teacher in the same experiment, which trains meanwhile (our choice). Who
 * teaches whom, and substitution training, are the arm's own settings.
 */
export function pretrained(
  arm: string,
  { until, lambda }: { until: number; lambda: number },
): Intervention[] {
  return [
    { step: 0, arm, key: 'teacherFrom', value: 'control' },
    { step: 0, arm, key: 'task', value: 0 },
    { step: 0, arm, key: 'lambda', value: lambda },
    { step: until, arm, key: 'task', value: 1 },
    { step: until, arm, key: 'lambda', value: 0 },
  ];
}

export type TeacherOrder = 'weakest-first' | 'strongest-first' | 'simultaneous';

/**
 * Who teaches `student` when (the paper's Table 5): the other modalities one after the other, each for an
 * equal part of `span` steps from step `from` on, the last one to the end; or all at once, with the pull
 * shared among them.
 *
 * @param strongest indices of the modalities (from 0), the strongest first.
 * @param student index of the modality that is taught (from 0).
 */
export function teacherOrder(
  arm: string,
  order: TeacherOrder,
  {
    strongest,
    student,
    from,
    span,
  }: { strongest: readonly number[]; student: number; from: number; span: number },
): Intervention[] {
  const teachers = strongest.filter((modality) => modality !== student);
  if (order === 'weakest-first') teachers.reverse();
  const turns = order === 'simultaneous' ? [0] : teachers.map((modality) => modality + 1);
  return [
    { step: from, arm, key: 'student', value: student + 1 },
    ...turns.map((value, k): Intervention => {
      return { step: from + Math.round((k * span) / turns.length), arm, key: 'teacher', value };
    }),
  ];
}
