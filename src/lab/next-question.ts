import { switchedOn } from '#lab-state/switches.ts';
import {
  baseOf,
  type Comparable,
  comparableArm,
  LIVE,
  madeFrom,
  PARTS_OF,
  type Spec,
  withCompared,
} from '#spec/index.ts';
import { STRINGS } from './notices/state-words.ts';

interface Question {
  readonly words: string;
  /** What is compared to answer it. */
  readonly arms: readonly Comparable[];
}

/** What each switch leaves to ask: a method is praised for a part of it only beside the rest without that part. */
const QUESTIONS = {
  distill: {
    get words() {
      return STRINGS.whichPart;
    },
    arms: PARTS_OF.distill,
  },
  ebr: {
    get words() {
      return STRINGS.whichLayers;
    },
    arms: PARTS_OF.ebr,
  },
} as const satisfies Record<string, Question>;

/** What to ask next of a run that ends: of the switch that was thrown last and is on. */
export function nextQuestion(run: Pick<Spec, 'interventions'> & { readonly spec: Spec }) {
  if (!run.spec.arms.some(({ id }) => id === LIVE)) return undefined;
  const on = [...switchedOn(run, run.spec.run.steps)];
  const last = on.reduce<(typeof on)[number] | undefined>(
    (best, one) => (best && best[1] > one[1] ? best : one),
    undefined,
  );
  return last && QUESTIONS[last[0]];
}

/** The comparison that answers it, on the seeds of the run. */
export function comparisonFor(spec: Spec, { arms }: Question): Spec {
  const base = baseOf(madeFrom(spec));
  return withCompared(
    spec,
    arms.map((id) => comparableArm(id, base)),
  );
}
