import { useState } from 'react';
import { useStore } from 'zustand';
import { engineWords } from '#language/engine-words.ts';
import { fixed } from '#language/figures.ts';
import { copyText } from '#parts/copy-text.ts';
import type { LivingDesk } from '../desk.ts';
import type { Frame } from '../state/film.ts';
import { STRINGS } from './living-words.ts';

/** What it costs, how far it is, which cells count, and what a link promised. */
export function Cost({ desk }: { desk: LivingDesk }) {
  const { map, noRecord } = useStore(desk.open);
  const state = useStore(map);
  const [said, setSaid] = useState('');
  const { points, sweep, stepsPerSecond, step, state: now, troubles, promise, recorded } = state;
  const { live } = state.seen;
  const runs = now === 'running' && stepsPerSecond > 0;
  const pace = stepsPerSecond >= 10 ? fixed(stepsPerSecond, 0) : fixed(stepsPerSecond, 1);
  const copy = async () =>
    setSaid((await copyText(desk.address())) ? STRINGS.copied : STRINGS.notCopied);
  return (
    <section className="living-cost">
      <p role="status">
        <strong>{STRINGS.networks(points.count * sweep.seeds)}</strong>
        <span>{recorded ? STRINGS.recordedOf : STRINGS.state[now]}</span>
        {runs && <span>{STRINGS.pace(pace)}</span>}
        {runs && <span>{STRINGS.left(Math.ceil((sweep.steps - step) / stepsPerSecond))}</span>}
        {live && <span>{cellsWords(live, points.count)}</span>}
      </p>
      <p className="living-acts">
        <button type="button" className="link" onClick={copy}>
          {STRINGS.copy}
        </button>
        <span aria-live="polite">{said}</span>
      </p>
      {recorded && <p className="living-about">{STRINGS.recorded}</p>}
      {noRecord && now === 'asked' && (
        <p role="alert" className="living-trouble">
          <span className="triangle" aria-hidden="true" /> {STRINGS.noRecord}
        </p>
      )}
      {promise && (
        <p className="living-about">
          {promise.kept === undefined
            ? STRINGS.promised(promise.step)
            : promise.kept
              ? STRINGS.kept(promise.step)
              : STRINGS.broken(promise.step)}
        </p>
      )}
      {troubles.map((words) => (
        <p key={words} role="alert" className="living-trouble">
          <span className="triangle" aria-hidden="true" /> {engineWords(words)}
        </p>
      ))}
      <p className="living-about">{STRINGS.estimator}</p>
    </section>
  );
}

function cellsWords({ votes, counted }: Frame, all: number): string {
  const diverged = votes.filter((cell) => cell.diverged > 0).length;
  const words = STRINGS.cells(counted, all);
  return diverged > 0 ? `${words}; ${STRINGS.diverged(diverged)}` : words;
}
