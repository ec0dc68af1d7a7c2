import { encodeLink, interventionsFor, LIVE, presetFor, specOf } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';

/** Opens a trial in the lab: its arm is the live one, from step 0 on, beside the lab's own twin. */
export function linkOf({ run, params, interventions }: Trial): string {
  const preset = presetFor(run.scenario);
  const { seed, seeds, engine, probeEvery } = preset.run;
  const spec = specOf(preset, { ...run, seed, seeds, engine, probeEvery });
  const later = interventions.map((change) => ({ ...change, arm: LIVE }));
  return encodeLink({ ...spec, interventions: [...interventionsFor(LIVE, 0, params), ...later] });
}

/** The trial that shows a claim: the last one that has all senses. */
export const shownBy = (trials: readonly Trial[]): Trial =>
  trials.findLast(({ params }) => params.only === 0) ?? trials[0];
