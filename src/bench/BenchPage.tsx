import { useEffect, useState } from 'react';
import { STRINGS } from './bench-words.ts';
import type { Extent } from './cases.ts';
import { graphicsName } from './device.ts';
import { titleOf } from './engines.ts';
import type { Result } from './result.ts';
import { Tables } from './Tables.tsx';
import { type BenchState, useBench } from './useBench.ts';
import './bench.css';

function statusOf({ phase, done, of, name, result }: BenchState): string {
  if (phase === 'running') return STRINGS.status.running(done, of, name);
  if (phase === 'finished') return STRINGS.status.finished(result.rows.length);
  return STRINGS.status[phase];
}

function Copy({ result }: { result: Result }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const text = JSON.stringify(result);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <>
      <button type="button" className="outlined" onClick={copy}>
        {outcome === 'copied' ? STRINGS.copied : STRINGS.copy}
      </button>
      {outcome === 'refused' && (
        <label className="bench-text">
          {STRINGS.copyFailed}
          <textarea readOnly rows={4} value={text} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
}

/** What computes here, where it is not a graphics card. */
function Advice() {
  const [device, setDevice] = useState('');
  useEffect(() => {
    graphicsName().then(setDevice);
  }, []);
  const advice = { none: STRINGS.noWebGpu, software: STRINGS.software }[device];
  return advice ? (
    <div className="notice">
      <p>{advice}</p>
    </div>
  ) : null;
}

function Progress({ state }: { state: BenchState }) {
  const busy = state.phase === 'running' || state.phase === 'loading';
  return (
    <div className="bench-progress">
      <p role="status">{statusOf(state)}</p>
      {busy && <progress max={state.of || 1} value={state.done} aria-label={STRINGS.results} />}
      {busy && state.engine && <p className="note">{STRINGS.now(titleOf(state.engine))}</p>}
      {state.phase === 'failed' && <p role="alert">{state.message}</p>}
    </div>
  );
}

/** The bench: times the compiled plan against its peers on this machine, in one run. */
export default function BenchPage() {
  const { state, start, stop } = useBench();
  const short: Extent = location.hash.endsWith('?tiny') ? 'tiny' : 'quick';
  const busy = state.phase === 'running' || state.phase === 'loading';
  const { rows, skipped } = state.result;
  const some = rows.length + skipped.length > 0;
  return (
    <main className="sheet bench">
      <h2>{STRINGS.title}</h2>
      <p className="sheet-about">{STRINGS.about}</p>
      <Advice />
      <div className="bench-buttons">
        {busy ? (
          <button type="button" className="outlined" onClick={stop}>
            {STRINGS.stop}
          </button>
        ) : (
          <>
            <button type="button" className="outlined strong" onClick={() => start(short)}>
              {STRINGS.run} <span>{STRINGS.runTime}</span>
            </button>
            <button type="button" className="outlined" onClick={() => start('full')}>
              {STRINGS.runAll} <span>{STRINGS.runAllTime}</span>
            </button>
            {rows.length > 0 && <Copy result={state.result} />}
          </>
        )}
      </div>
      <Progress state={state} />
      {some && <Tables {...state.result} />}
      <section className="bench-notes">
        <h3>{STRINGS.notes}</h3>
        <ul>
          {STRINGS.noteList.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
      <p>
        <a href="#/lab">{STRINGS.toLab}</a>
      </p>
    </main>
  );
}
