import { useCallback, useEffect, useRef, useState } from 'react';
import { STRINGS } from './bench-words.ts';
import type { Extent } from './cases.ts';
import type { EngineName } from './engines.ts';
import type { Result, Update } from './result.ts';

export interface BenchState {
  readonly phase: 'idle' | 'loading' | 'running' | 'stopped' | 'finished' | 'failed';
  readonly done: number;
  readonly of: number;
  readonly name: string;
  readonly engine?: EngineName;
  readonly result: Result;
  readonly message: string;
}

const IDLE: BenchState = {
  ...{ phase: 'idle', done: 0, of: 0, name: '', message: '' },
  result: { rows: [], skipped: [] },
};

function after(state: BenchState, update: Update): BenchState {
  switch (update.kind) {
    case 'case':
      return { ...state, ...update, phase: 'running' };
    case 'engine':
      return { ...state, engine: update.engine };
    case 'result':
      return { ...state, result: update.result };
    case 'finished':
      return { ...state, phase: 'finished' };
    case 'failed':
      return { ...state, phase: 'failed', message: update.message };
  }
}

/** One run at a time in a worker of its own, which ends with the run, with Stop, or with the page. */
export function useBench() {
  const [state, setState] = useState(IDLE);
  const worker = useRef<Worker>(undefined);
  const end = useCallback(() => worker.current?.terminate(), []);
  useEffect(() => end, [end]);

  const start = useCallback(
    (extent: Extent) => {
      end();
      setState({ ...IDLE, phase: 'loading' });
      const own = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      worker.current = own;
      own.onmessage = ({ data }: MessageEvent<Update>) => {
        setState((now) => after(now, data));
        if (data.kind === 'finished' || data.kind === 'failed') own.terminate();
      };
      own.onerror = ({ message }) => {
        setState((now) => ({ ...now, phase: 'failed', message: message || STRINGS.missing }));
        own.terminate();
      };
      own.postMessage(extent);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setState((now) => ({ ...now, phase: 'stopped' }));
  }, [end]);
  return { state, start, stop };
}
