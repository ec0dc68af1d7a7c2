import { useEffect, useState } from 'react';
import { bodyOf, type KeptRun, orTrouble } from '#archive/index.ts';
import { recordingOf } from '#lab-state/recording-data.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

interface Known {
  /** When the run was saved that it is of. */
  readonly changed: number;
  /** Nothing where nothing was measured, or it cannot be read. */
  readonly outcome?: Outcome;
}

async function read(run: KeptRun): Promise<Outcome | undefined> {
  const data = (await orTrouble(bodyOf(run)))?.body.recording;
  const recording = data && recordingOf(data);
  return recording && recording.newest >= 0 ? outcomeOf(recording) : undefined;
}

/** What each run came to, by id, read one after the other: there may be many, and their measurements are large. */
export function useOutcomes(runs: readonly KeptRun[]): ReadonlyMap<string, Outcome | undefined> {
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map());
  const next = runs.find(({ id, changed }) => known.get(id)?.changed !== changed);
  useEffect(() => {
    if (!next) return;
    let stopped = false;
    const { id, changed } = next;
    const keep = (outcome?: Outcome) => {
      if (!stopped) setKnown((old) => new Map(old).set(id, { changed, outcome }));
    };
    read(next).then(keep, () => keep());
    return () => {
      stopped = true;
    };
  }, [next]);
  return new Map([...known].map(([id, { outcome }]) => [id, outcome]));
}
