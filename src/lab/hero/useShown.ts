import { useEffect, useState } from 'react';
import { useExperiment, useLab, useSample } from '#lab-state/context.ts';
import type { RunInfo, Shown } from '#protocol/messages.ts';

interface Answer {
  readonly info?: RunInfo;
  readonly sample: number;
  readonly shown?: readonly Shown[];
}

/** What a person is shown of what one sense gets: nothing yet, or that it could not be loaded. */
export function useShown(sense: number): Shown | 'lost' | undefined {
  const { client } = useLab();
  const info = useExperiment((experiment) => experiment.info);
  const sample = useSample(({ place, own }) => {
    const given = own[sense];
    return given?.kind === 'sample' ? given.sample : place;
  });
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let here = true;
    const ask = async () => {
      // Whoever goes to another step or line forgets what was asked: once more, then it is lost.
      const shown = (await client.show(sample)) ?? (here ? await client.show(sample) : undefined);
      if (here) setAnswer({ info, sample, shown });
    };
    ask();
    return () => {
      here = false;
    };
  }, [client, info, sample]);
  if (answer?.sample !== sample || answer.info !== info) return undefined;
  return answer.shown?.[sense] ?? 'lost';
}
