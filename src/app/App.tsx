import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { LabPage } from '#lab/LabPage.tsx';
import { STRINGS } from '#lab/strings.ts';
import { pathNow } from '#lab-state/address.ts';
import { LabProvider } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import { useTheme } from '#lab-state/theme.ts';
import { isLab } from '#spec/index.ts';
import { Header } from './Header.tsx';

const Embed = lazy(() => import('#lab/embed/Embed.tsx'));

/** Pages that stand alone, by their route. */
const PAGES = new Map([
  ['/bench', lazy(() => import('#bench/BenchPage.tsx'))],
  ['/gallery', lazy(() => import('#gallery/GalleryPage.tsx'))],
  ['/paper', lazy(() => import('#paper/PaperPage.tsx'))],
  ['/runs', lazy(() => import('#share/files/RunsPage.tsx'))],
]);

function onRoute(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
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
  if (isLab(path)) return <LabPage />;
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

/** The page around its lab; without one, only a run for inside another page. */
export function App({ lab }: { lab?: Lab }) {
  return lab ? (
    <LabProvider value={lab}>
      <Whole />
    </LabProvider>
  ) : (
    <Suspense>
      <Embed />
    </Suspense>
  );
}

/** The page: the lab, one that stands alone, or a plain word where a route leads nowhere yet. */
function Whole() {
  const theme = useTheme(({ theme }) => theme);
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
