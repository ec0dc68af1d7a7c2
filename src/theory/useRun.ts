import { useEffect, useRef, useState } from 'react';
import type { Finding } from '#protocol/exhibits.ts';
import { runExhibit } from './run.ts';

/** What an exhibit shows, and what runs for it here. */
export interface Shown {
  readonly finding: Finding;
  /** How much of the run is done, 0 to 1, while one goes on. */
  readonly part?: number;
  readonly failure?: string;
  run(seed: number): void;
  stop(): void;
  back(): void;
}

/** The kept finding until the visitor runs the exhibit; the worker ends with the component. */
export function useRun(kept: Finding): Shown {
  const [finding, setFinding] = useState(kept);
  const [part, setPart] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const ending = useRef(() => {});
  useEffect(() => () => ending.current(), []);
  return {
    finding,
    part,
    failure,
    run: (seed) => {
      ending.current();
      setPart(0);
      setFailure(undefined);
      ending.current = runExhibit(
        { type: 'exhibit', exhibit: kept.exhibit, seed },
        {
          progress: setPart,
          done: (own) => {
            setPart(undefined);
            setFinding(own);
          },
          failed: (message) => {
            setPart(undefined);
            setFailure(message);
          },
        },
      );
    },
    stop: () => {
      ending.current();
      setPart(undefined);
    },
    back: () => setFinding(kept),
  };
}
