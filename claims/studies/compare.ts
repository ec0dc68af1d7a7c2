import type { Trial } from '#sweep/trial.ts';
import type { Reader } from '../claim.ts';
import { holm } from '../statistics/holm.ts';
import { signedRank } from '../statistics/signed-rank.ts';
import { hodgesLehmann } from '../statistics/walsh.ts';
import {
  ALIGNMENT,
  armIn,
  type Form,
  OUTCOMES,
  type Outcome,
  VARIANTS,
  type Variant,
} from './alignment.ts';

/** Forms against a control in every world and both variants. */
export interface Design {
  readonly worlds: readonly number[];
  readonly forms: readonly Form[];
  /** A world counts from so many seeds on. */
  readonly leastSeeds: number;
  /** Without a form, the control. */
  armIn(world: number, variant: Variant, form?: Form): Trial;
}

/** One form against its control: how an outcome differs over worlds. */
export interface Row {
  readonly variant: Variant;
  readonly form: Form;
  readonly outcome: Outcome;
  /** Mean over worlds of the form and of the control. */
  readonly value: number;
  readonly control: number;
  /** Hodges-Lehmann estimate of the difference, with its interval. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  /** Exact two-sided signed-rank test, and Holm-corrected over forms and variants. */
  readonly p: number;
  readonly corrected: number;
  readonly worlds: number;
  /** Mean over seeds in each of them, of the form and of the control. */
  readonly samples: { readonly form: readonly number[]; readonly control: readonly number[] };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Means over the seeds that both arms of a world finished; nothing where there are too few. */
function inWorld(
  read: Reader,
  { armIn, leastSeeds }: Design,
  world: number,
  variant: Variant,
  form: Form,
  outcome: Outcome,
) {
  const [own, other] = [armIn(world, variant, form), armIn(world, variant)].map((arm) =>
    read.last(arm, outcome),
  );
  const both = own.flatMap((value, k) =>
    Number.isFinite(value) && Number.isFinite(other[k]) ? [[value, other[k]]] : [],
  );
  if (both.length < leastSeeds) return [];
  return [{ form: mean(both.map(([a]) => a)), control: mean(both.map(([, b]) => b)) }];
}

/** Every comparison of a study; of that of alignment, where nothing else is said. */
export function compare(read: Reader, design: Design = { ...ALIGNMENT, armIn }): Row[] {
  return (Object.keys(OUTCOMES) as Outcome[]).flatMap((outcome) => {
    const rows = VARIANTS.flatMap((variant) =>
      design.forms.map((form) => {
        const worlds = design.worlds.flatMap((world) =>
          inWorld(read, design, world, variant, form, outcome),
        );
        const differences = worlds.map((one) => one.form - one.control);
        const { estimate: effect, low, high } = hodgesLehmann(differences);
        return {
          ...{ variant, form, outcome, effect, low, high, worlds: worlds.length },
          value: mean(worlds.map((one) => one.form)),
          control: mean(worlds.map((one) => one.control)),
          p: signedRank(differences, 'two-sided').p,
          samples: {
            form: worlds.map((one) => one.form),
            control: worlds.map((one) => one.control),
          },
        };
      }),
    );
    const corrected = holm(rows.map(({ p }) => p));
    return rows.map((row, k) => ({ ...row, corrected: corrected[k] }));
  });
}
