import { useMemo } from 'react';
import { useExperiment } from '#lab-state/context.ts';
import { scenarioOf } from '#spec/index.ts';

/** Names of the senses as they stand in a list. */
export function useSenses(): readonly string[] {
  const run = useExperiment((experiment) => experiment.spec.run);
  return useMemo(
    () =>
      scenarioOf(run)
        .senses(run)
        .map(({ label }) => label.toLowerCase()),
    [run],
  );
}
