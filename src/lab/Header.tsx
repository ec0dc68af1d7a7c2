import { useExperiment } from '#store/experiment.ts';
import { live } from '#store/live.ts';
import { look, useView } from '#store/view.ts';
import { STRINGS } from './strings.ts';
import { useLive } from './useScene.ts';

function Badge() {
  const info = useExperiment((state) => state.info);
  const state = useExperiment((other) => other.state);
  const speed = useLive(() =>
    live.stepsPerSecond > 0 ? STRINGS.speed(Math.round(live.stepsPerSecond)) : '',
  );
  const name = STRINGS.backends[info?.backend ?? 'none'];
  const text = [name, state === 'playing' ? speed : ''].filter(Boolean).join(' · ');
  const square = <span className={info?.backend === 'webgpu' ? 'square filled' : 'square'} />;
  if (!info?.advice) {
    return (
      <p className="badge">
        {square} {text}
      </p>
    );
  }
  return (
    <details className="badge">
      <summary>
        {square} {text}
      </summary>
      <p>{info.advice}</p>
    </details>
  );
}

function ThemeButton() {
  const theme = useView((view) => view.theme);
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const next = dark ? 'light' : 'dark';
  return (
    <button type="button" className="quiet" onClick={() => look({ theme: next })}>
      {STRINGS.theme[next]}
    </button>
  );
}

export function Header() {
  return (
    <header className="masthead">
      <h1 className="wordmark">
        <span aria-hidden="true">
          <b>W</b>
          <i>a</i>
          <em>n</em>
          <span>e</span>
        </span>
        <span className="hidden">Wane</span>
      </h1>
      <p className="line">{STRINGS.line}</p>
      <Badge />
      <ThemeButton />
    </header>
  );
}
