import { collapses, type Evidence, isSilent, LOW_BELOW } from '#protocol/collapse.ts';
import type { Contents } from './contents/contents.ts';
import type { Interval, Reason, SenseReport, Verdict } from './report.ts';
import type { Standing } from './standing.ts';

/** Rows held out, and trained on, without which nothing is said. */
const LEAST_ROWS = 30;
/** Part of what is above chance that a model has to reach before its shares mean anything. */
const LEARNED = 0.1;
/** Part of the resamples in which a rule has to hold, or not, to be said. */
const CERTAIN = 0.975;

export type Form = 'linear' | 'mlp';

/** The middle 95 % of numbers; nothing where too many are none. */
export function intervalOf(values: readonly number[]): Interval | null {
  const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (known.length < CERTAIN * values.length || known.length === 0) return null;
  const at = (part: number) => known[Math.round(part * (known.length - 1))];
  return [at(0.025), at(0.975)];
}

/** Accuracy of the control of each sense. */
export const controlsIn = ({ linear, mlp }: Standing, forms: readonly Form[]): number[] =>
  forms.map((form, i) => (form === 'linear' ? linear[i] : mlp[i]));

/** What the rule of collapse looks at, as the lab has it, with what counts as learned by how much there is to win. */
function evidenceOf(standing: Standing, forms: readonly Form[], sense: number): Evidence {
  const { accuracy, chance, shares } = standing;
  return {
    share: shares.accuracy[sense],
    conflict: shares.conflict[sense],
    gain: accuracy[accuracy.length - 1] - chance,
    controls: controlsIn(standing, forms).map((control) => control - chance),
    learned: LEARNED * (1 - chance),
  };
}

export interface Judged {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Per sense. */
  readonly states: readonly SenseReport['state'][];
  readonly certainties: readonly number[];
}

const cannotTell = (senses: number, reasons: readonly Reason[]): Judged => ({
  verdict: 'cannot tell',
  reasons,
  states: Array.from({ length: senses }, () => 'unknown'),
  certainties: Array.from({ length: senses }, () => 0),
});

export interface Case {
  readonly contents: Contents;
  readonly standing: Standing;
  readonly draws: readonly Standing[];
  /** Which read-out is the control of each sense; nothing before they are trained. */
  readonly forms: readonly Form[] | undefined;
  /** The one class that the head names, if it names only one. */
  readonly onlyAnswer: string | undefined;
  /** An order of the senses in which the head is right far more often, if there is one. */
  readonly otherOrder: { readonly order: string; readonly accuracy: number } | undefined;
  readonly where: (sense: number) => string;
}

/**
 * Decides what can be said, by the lab's rule of collapse: a sense is low at the mean and under conflict while its
 * control beats chance by at least half of what the best control does. The rule has to hold as it was measured; and
 * that the share at the mean is low and the control beats chance at all, in 97.5 of 100 resamples. Where that holds
 * in 2.5 at most, a sense is not collapsed; in between there are too few rows to say. Conflict, which scatters more,
 * and the half are not asked in each resample, unless they alone stand in the way: then nothing is said where they
 * may hold after all.
 */
export function judge(all: Case): Judged {
  const { contents, forms } = all;
  const { senses, heldOut, training, head } = contents;
  if (!head) return cannotTell(senses.length, [{ id: 'no-head', args: {} }]);
  const early = beforeAll(all);
  if (early) return cannotTell(senses.length, [early]);
  if (!forms) return cannotTell(senses.length, [{ id: 'not-yet', args: {} }]);

  const certainties = senses.map((_, i) => certaintyOf(all, forms, i));
  const states = senses.map((_, i) => stateOf(all, forms, i, certainties[i], training.length));
  const reasonsOf = (wanted: SenseReport['state']) =>
    senses.flatMap((_, i) =>
      states[i] === wanted ? [reasonOf(all, forms, i, certainties[i], wanted)] : [],
    );
  const collapsed = reasonsOf('collapsed');
  const unsure = reasonsOf('unsure');
  const rest = (['one-fill', 'weak', 'nothing'] as const).flatMap(reasonsOf);
  if (collapsed.length > 0) {
    return {
      verdict: 'collapsed',
      reasons: [...collapsed, ...unsure, ...rest],
      states,
      certainties,
    };
  }
  if (unsure.length > 0) {
    return { verdict: 'cannot tell', reasons: [...unsure, ...rest], states, certainties };
  }
  const heard = states.filter((state) => state === 'heard').length;
  const first: Reason[] =
    heard === senses.length
      ? [{ id: 'all-heard', args: { senses: heard, rows: heldOut.length } }]
      : [];
  return { verdict: 'healthy', reasons: [...first, ...rest], states, certainties };
}

/** Part of the resamples in which what has to be certain of the rule holds. */
function certaintyOf({ standing, draws }: Case, forms: readonly Form[], i: number): number {
  const measured = evidenceOf(standing, forms, i);
  const all = draws.map((one) => evidenceOf(one, forms, i));
  const partOf = (holds: (evidence: Evidence) => boolean) => all.filter(holds).length / all.length;
  const certainty = partOf(
    (evidence) => isSilent({ ...evidence, conflict: 0 }) && evidence.controls[i] > 0,
  );
  return Math.min(
    certainty,
    measured.conflict < LOW_BELOW ? 1 : partOf(({ conflict }) => conflict < LOW_BELOW),
    isAble(measured, i) ? 1 : partOf((evidence) => isAble(evidence, i)),
  );
}

/** Whether a sense could answer alone: the part of the rule that is about its control. */
const isAble = (evidence: Evidence, i: number): boolean =>
  collapses({ ...evidence, share: 0, conflict: 0, gain: 1 }, i);

/** What forbids to say anything of a model. */
function beforeAll({
  contents,
  standing,
  draws,
  onlyAnswer,
  otherOrder,
}: Case): Reason | undefined {
  const { heldOut } = contents;
  const every = standing.accuracy.length - 1;
  const accuracy = standing.accuracy[every];
  const { chance } = standing;
  if (heldOut.length < LEAST_ROWS) {
    return { id: 'few-rows', args: { rows: heldOut.length, needed: LEAST_ROWS } };
  }
  if (onlyAnswer !== undefined) {
    return { id: 'dead-head', args: { class: onlyAnswer, accuracy, chance } };
  }
  const gains = draws.map((one) => (one.accuracy[every] - one.chance) / (1 - one.chance));
  const [low] = intervalOf(gains) ?? [Number.NaN];
  if (low > LEARNED) return undefined;
  if (otherOrder) return { id: 'other-order', args: otherOrder };
  const [from, to] = intervalOf(draws.map((one) => one.accuracy[every])) ?? [0, 1];
  return { id: 'not-learned', args: { accuracy, low: from, high: to, chance } };
}

function stateOf(
  { standing, draws }: Case,
  forms: readonly Form[],
  i: number,
  certainty: number,
  training: number,
): SenseReport['state'] {
  if (certainty >= CERTAIN) return 'collapsed';
  if (certainty > 1 - CERTAIN) return 'unsure';
  const evidence = evidenceOf(standing, forms, i);
  if (!isSilent(evidence)) {
    const low = (share: number) => share < LOW_BELOW;
    return isAble(evidence, i) && (low(evidence.share) || low(evidence.conflict))
      ? 'one-fill'
      : 'heard';
  }
  const gains = draws.map((one) => controlsIn(one, forms)[i] - one.chance);
  const found = (intervalOf(gains)?.[0] ?? 0) > 0;
  if (found) return 'weak';
  return training < LEAST_ROWS ? 'unsure' : 'nothing';
}

function reasonOf(
  { contents, standing, draws, where }: Case,
  forms: readonly Form[],
  i: number,
  certainty: number,
  state: SenseReport['state'],
): Reason {
  const sense = contents.senses[i].name;
  const share = standing.shares.accuracy[i];
  const conflict = standing.shares.conflict[i];
  const [low, high] = intervalOf(draws.map((one) => one.shares.accuracy[i])) ?? [share, share];
  const controls = controlsIn(standing, forms);
  const [control, { chance }] = [controls[i], standing];
  switch (state) {
    case 'collapsed': {
      const alone = standing.accuracy[1 << i];
      const args = { sense, share, low, high, control, chance, alone, where: where(i), certainty };
      return { id: 'collapsed', args };
    }
    case 'one-fill':
      return { id: 'low-by-one-fill', args: { sense, share, conflict } };
    case 'weak':
      return { id: 'weak', args: { sense, control, best: Math.max(...controls), chance } };
    case 'nothing':
      return { id: 'nothing-to-hear', args: { sense, control, chance } };
    default: {
      const training = contents.training.length;
      if (training < LEAST_ROWS) {
        return { id: 'few-training-rows', args: { rows: training, needed: LEAST_ROWS } };
      }
      return { id: 'unsure', args: { sense, share, low, high, certainty } };
    }
  }
}
