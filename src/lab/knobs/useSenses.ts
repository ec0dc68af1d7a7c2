import { useMemo } from 'react';
import { useExperiment } from '#lab-state/context.ts';
import { senseLabel } from '#language/senses.ts';
import { scenarioOf } from '#spec/index.ts';

/** Names of the senses as they stand in a list. */
export function useSenses(): readonly string[] {
  const run = useExperiment((experiment) => experiment.spec.run);
  return useMemo(
    () =>
      scenarioOf(run)
        .senses(run)
        .map(({ label }) => senseLabel(label).toLowerCase()),
    [run],
  );
}
