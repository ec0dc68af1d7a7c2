import { collapses, isSilent } from '#protocol/collapse.ts';
import type { Field } from '#protocol/fields.ts';
import { classesOf, type RunParams } from '#spec/index.ts';
import type { Ran } from './results.ts';
import { COLLAPSED, looksOf, type Outcome, type Sweep, WAITS } from './sweep.ts';
import { WAITS_NEEDS, waitsOf } from './waits.ts';

/** One number of a measurement. */
export interface Column {
  readonly field: Field;
  readonly index: number;
}

function columnsFor({ measure, index }: Outcome): readonly Column[] {
  if (measure === WAITS) return WAITS_NEEDS;
  if (measure !== COLLAPSED) return [{ field: measure as Field, index }];
  return [
    { field: 'share', index },
    { field: 'accuracy', index: 0 },
    { field: 'shareResampled', index },
  ];
}

const columns = new WeakMap<Sweep['outcomes'], readonly Column[]>();

/** Numbers that are taken of every network at every look: what the outcomes need, each once. */
export function columnsOf({ outcomes }: Pick<Sweep, 'outcomes'>): readonly Column[] {
  const known = columns.get(outcomes);
  if (known) return known;
  const all = outcomes.flatMap(columnsFor);
  const found = all.filter((one, k) => all.findIndex((other) => sameColumn(one, other)) === k);
  columns.set(outcomes, found);
  return found;
}

const sameColumn = (a: Column, b: Column): boolean => a.field === b.field && a.index === b.index;

/** One number of a look; NaN where there is none. A map reads thousands, so nothing is made on the way. */
function numberIn(
  sweep: Pick<Sweep, 'outcomes'>,
  numbers: readonly (number | null)[],
  field: Field,
  index: number,
): number {
  const columns = columnsOf(sweep);
  for (let k = 0; k < columns.length; k++) {
    if (columns[k].field === field && columns[k].index === index) return numbers[k] ?? Number.NaN;
  }
  return Number.NaN;
}

/** What classes a scenario has tells what guessing is worth. */
export const chanceOf = (run: RunParams): number => 1 / classesOf(run).length;

function evidenceIn(
  sweep: Pick<Sweep, 'outcomes'>,
  sense: number,
  numbers: readonly (number | null)[],
  chance: number,
) {
  return {
    share: numberIn(sweep, numbers, 'share', sense),
    conflict: numberIn(sweep, numbers, 'shareResampled', sense),
    gain: numberIn(sweep, numbers, 'accuracy', 0) - chance,
  };
}

/**
 * Whether unimodal controls have to be trained before it can be said if a network is collapsed: only where a
 * sense that is asked about is silent in some look.
 *
 * @param looks per look the numbers of `columnsOf`.
 */
export const asksControls = (
  sweep: Pick<Sweep, 'outcomes'>,
  looks: readonly (readonly (number | null)[])[],
  chance: number,
): boolean =>
  sweep.outcomes.some(
    ({ measure, index }) =>
      measure === COLLAPSED &&
      looks.some((numbers) => isSilent(evidenceIn(sweep, index, numbers, chance))),
  );

/**
 * What a network that was trained says of an outcome: 1 or 0 whether it is collapsed, how long a sense waits, or
 * the measurement. Nothing where it diverged or failed, and where the measurement is no number.
 *
 * @param look from 0; the last where nothing is said. How long a sense waits is told by all looks together.
 */
export function outcomeOf(
  sweep: Pick<Sweep, 'outcomes' | 'steps' | 'looks'>,
  outcome: Outcome,
  ran: Ran,
  chance: number,
  look?: number,
): number | undefined {
  if (ran.state !== 'done') return undefined;
  if (outcome.measure === WAITS) {
    const read = (numbers: readonly (number | null)[], field: Field, index: number) =>
      numberIn(sweep, numbers, field, index);
    const waits = waitsOf(outcome.index, looksOf(sweep), ran.looks, read);
    return Number.isFinite(waits) ? waits : undefined;
  }
  const at = look ?? ran.looks.length - 1;
  const numbers = ran.looks[at];
  if (outcome.measure !== COLLAPSED) {
    const value = numberIn(sweep, numbers, outcome.measure as Field, outcome.index);
    return Number.isNaN(value) ? undefined : value;
  }
  const evidence = evidenceIn(sweep, outcome.index, numbers, chance);
  if (Number.isNaN(evidence.gain)) return undefined;
  const controls = (ran.controls?.[at] ?? []).map((accuracy) => (accuracy ?? chance) - chance);
  return collapses({ ...evidence, controls }, outcome.index) ? 1 : 0;
}
