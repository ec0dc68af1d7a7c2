import { useEffect, useRef, useSyncExternalStore } from 'react';
import { LiveText } from '#lab/LiveText.tsx';
import { STRINGS } from '#lab/lab-words.ts';
import { STRINGS as NOTICES } from '#lab/notices/notice-words.ts';
import { useExperiment, useLab, useRecordedRun } from '#lab-state/context.ts';
import { useTheme } from '#lab-state/theme.ts';
import { ShareButton } from '#share/link/ShareButton.tsx';
import { Nav } from './Nav.tsx';
import { STRINGS as SHELL } from './shell-words.ts';

/** Which engine runs, how fast, and, to be unfolded, why not a faster one. */
function Badge() {
  const { live } = useLab();
  const speed = () => (live.stepsPerSecond > 0 ? ` · ${STRINGS.speed(live.stepsPerSecond)}` : '');
  const info = useExperiment((experiment) => experiment.info);
  const state = useExperiment((experiment) => experiment.state);
  const recorded = useRecordedRun((recordedRun) => recordedRun.on) && !info;
  const shape = { failed: 'triangle', waiting: 'square', opening: 'square' }[state as string];
  const mark = recorded
    ? 'square hatched'
    : (shape ?? (info?.backend === 'webgpu' ? 'square filled' : 'square'));
  const text = (
    <>
      <span className={mark} aria-hidden="true" />{' '}
      {recorded ? NOTICES.recordedBadge : STRINGS.backends[info?.backend ?? 'none']}
      {state === 'playing' && <LiveText of={speed} follows="step" />}
    </>
  );
  const why = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => why.current?.removeAttribute('open');
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    const onPress = ({ target }: Event) => {
      if (!why.current?.contains(target as Node)) close();
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onPress);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPress);
    };
  }, []);
  if (!info?.advice) return <p className="badge">{text}</p>;
  return (
    <details ref={why} className="badge">
      <summary>
        {text} <span className="why">{STRINGS.why}</span>
      </summary>
      <p className="tip">{info.advice}</p>
    </details>
  );
}

const DARK = '(prefers-color-scheme: dark)';

function onSystemTheme(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function ThemeButton() {
  const chosen = useTheme(({ theme }) => theme);
  const systemDark = useSyncExternalStore(onSystemTheme, () => matchMedia(DARK).matches);
  const dark = chosen ? chosen === 'dark' : systemDark;
  const next = dark ? 'light' : 'dark';
  return (
    <button type="button" className="link" onClick={() => useTheme.setState({ theme: next })}>
      {SHELL.theme[next]} <span className="hidden">{SHELL.theme.suffix}</span>
    </button>
  );
}

/** @param path route of the page. @param engine whether it has an engine to speak of. */
export function Header({ path, engine }: { path: string; engine: boolean }) {
  return (
    <header className="masthead">
      <h1 className="wordmark">
        <span aria-hidden="true">
          <span className="w">W</span>
          <span className="a">a</span>
          <span className="n">n</span>
          <span className="e">e</span>
        </span>
        <span className="hidden">{STRINGS.name}</span>
      </h1>
      <p className="line">{STRINGS.line}</p>
      <Nav path={path} />
      {engine && <Badge />}
      <ThemeButton />
      {engine && <ShareButton />}
    </header>
  );
}
