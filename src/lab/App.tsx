import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { armSetOf } from '#spec/index.ts';
import { useArrival } from '#store/arrival.ts';
import { openFromAddress } from '#store/client.ts';
import { useExperiment } from '#store/experiment.ts';
import { watchPresence } from '#store/presence.ts';
import { startReplay, useReplay } from '#store/replay.ts';
import { stop } from '#store/slow.ts';
import { useView } from '#store/view.ts';
import { afterPaint } from './after-paint.ts';
import { CompareBar } from './compare/CompareBar.tsx';
import { Header } from './Header.tsx';
import { Help } from './help/Help.tsx';
import { Hero } from './hero/Hero.tsx';
import { onKey } from './keys.ts';
import { Knobs } from './knobs/Knobs.tsx';
import { Notices } from './Notices.tsx';
import { Scenario } from './Scenario.tsx';
import { SlowStep } from './SlowStep.tsx';
import { SpeedChoice } from './Speed.tsx';
import { Switches } from './Switches.tsx';
import { STRINGS } from './strings.ts';
import { Status, Transport } from './Transport.tsx';
import { TIME } from './time-strings.ts';

/** The panels come beside the first paint, not before it. */
const evidence = import('./Evidence.tsx');
const Evidence = lazy(async () => ({ default: (await evidence).Evidence }));

const Comparison = lazy(async () => {
  const { Comparison: component } = await import('./compare/Comparison.tsx');
  return { default: component };
});

/** What is said of a run that a link opened. */
const Arrived = lazy(() => import('#share/link/Arrived.tsx'));

const Embed = lazy(() => import('./embed/Embed.tsx'));
/** Decided once: what is inside another page stays so. */
const EMBEDDED = /[?&]embed=(?!0(&|$))/.test(location.hash);

/** Pages that stand alone, by their route. */
const PAGES = new Map([
  ['/bench', lazy(() => import('#bench/BenchPage.tsx'))],
  ['/gallery', lazy(() => import('#gallery/GalleryPage.tsx'))],
  ['/paper', lazy(() => import('#paper/PaperPage.tsx'))],
  ['/runs', lazy(() => import('#share/files/RunsPage.tsx'))],
]);

/** Path of the route in the hash: "/lab" in "#/lab?v=1". */
const pathNow = (): string => location.hash.slice(1).split('?')[0] || '/';

const isLab = (path: string): boolean => path === '/' || path === '/lab';

function onHash(): void {
  if (isLab(pathNow())) openFromAddress();
}

function onRoute(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function Lab() {
  const recorded = useReplay((replay) => replay.on);
  useEffect(() => {
    startReplay().catch(() => undefined);
    const cancel = afterPaint(openFromAddress);
    const leave = watchPresence();
    addEventListener('keydown', onKey);
    addEventListener('hashchange', onHash);
    return () => {
      cancel();
      leave();
      stop();
      removeEventListener('keydown', onKey);
      removeEventListener('hashchange', onHash);
    };
  }, []);
  const arrived = useArrival(({ arrival }) => arrival !== undefined);
  const comparing = useExperiment(({ spec }) => armSetOf(spec) === 'compare');
  return (
    <>
      <section className="controls" aria-label={STRINGS.transport}>
        <Transport />
        <SpeedChoice />
        {comparing ? <CompareBar /> : <Switches />}
        <Scenario />
        <Status />
        {!comparing && <SlowStep />}
      </section>
      {!comparing && <Knobs />}
      <Notices />
      {arrived && (
        <Suspense>
          <Arrived />
        </Suspense>
      )}
      {comparing ? (
        <Suspense fallback={<main className="not-yet">{STRINGS.opening}</main>}>
          <Comparison />
        </Suspense>
      ) : (
        <main data-recorded={recorded || undefined}>
          <Hero />
          <Suspense fallback={<div className="evidence to-come" />}>
            <Evidence />
          </Suspense>
        </main>
      )}
      <footer className="foot">
        <p>
          {TIME.help} · <Help />
        </p>
        <p>{STRINGS.method}</p>
      </footer>
    </>
  );
}

function NotYet({ path }: { path: string }) {
  return (
    <main className="not-yet">
      <p>{STRINGS.notYet(path)}</p>
      <a href="#/lab">{STRINGS.toLab}</a>
    </main>
  );
}

function Room({ path }: { path: string }) {
  if (isLab(path)) return <Lab />;
  const Page = PAGES.get(path);
  if (!Page) return <NotYet path={path} />;
  return (
    <Suspense fallback={<main className="not-yet">{STRINGS.opening}</main>}>
      <Page />
    </Suspense>
  );
}

/** Moves the focus past the controls. */
function skip(): void {
  const main = document.querySelector('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
}

/** The page, or where a link asks for it only a run for inside another page. */
export function App() {
  return EMBEDDED ? (
    <Suspense>
      <Embed />
    </Suspense>
  ) : (
    <Whole />
  );
}

/** The page: the lab, one that stands alone, or a plain word where a route leads nowhere yet. */
function Whole() {
  const theme = useView((view) => view.theme);
  const path = useSyncExternalStore(onRoute, pathNow);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <div className="page">
      <button type="button" className="skip" onClick={skip}>
        {STRINGS.skip}
      </button>
      <Header path={isLab(path) ? '/lab' : path} engine={isLab(path)} />
      <Room path={path} />
    </div>
  );
}
