import { useMemo } from 'react';
import { useExperiment } from '#lab-state/context.ts';
import { modalityCount } from '#spec/index.ts';
import { STRINGS } from './knob-words.ts';

/** Names of the modalities as they stand in a list; numbers until the data is opened. */
export function useSenses(): readonly string[] {
  const info = useExperiment((experiment) => experiment.info);
  const count = useExperiment((experiment) => modalityCount(experiment.spec.run));
  return useMemo(
    () =>
      info?.modalities.map(({ label }) => label.toLowerCase()) ??
      Array.from({ length: count }, (_, k) => STRINGS.sense(k)),
    [info, count],
  );
}
