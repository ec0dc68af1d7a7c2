import { useEffect, useSyncExternalStore } from 'react';
import { pathNow } from '#lab-state/address.ts';
import { LabProvider } from '#lab-state/context.ts';
import type { Lab } from '#lab-state/lab.ts';
import { useTheme } from '#lab-state/theme.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { later } from '#parts/later.tsx';
import { addressOf } from '#spec/index.ts';
import { Foot } from './Foot.tsx';
import { Header } from './Header.tsx';
import { NotYet } from './NotYet.tsx';
import { LAB, routeAt } from './routes.ts';
import { Skip } from './Skip.tsx';
import { STRINGS } from './shell-words.ts';

const Embed = later(async () => (await import('#lab/embed/Embed.tsx')).default);
const EmbedMap = later(async () => (await import('#explore/page/EmbedMap.tsx')).default);
const EXPLORE = '/explore';

function onRoute(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The page around its lab; without one, only a run for inside another page. */
export function App({ lab }: { lab?: Lab }) {
  const whole = lab && (
    <LabProvider value={lab}>
      <Whole />
    </LabProvider>
  );
  const Frame = pathNow() === EXPLORE ? EmbedMap : Embed;
  return <Boundary>{whole ?? <Frame />}</Boundary>;
}

/** A page that a link leads to opens at its top; Back finds the place that was left. */
function openAtTop(event: React.MouseEvent): void {
  const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href^="#/"]');
  if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { path } = addressOf(link.hash);
  if (routeAt(path) !== routeAt(pathNow())) requestAnimationFrame(() => scrollTo(0, 0));
}

/** The page that the address names, below what stands on every page. */
function Whole() {
  const theme = useTheme(({ theme }) => theme);
  const path = useSyncExternalStore(onRoute, pathNow);
  const route = routeAt(path);
  useEffect(() => {
    // Where the system sets the colours, what it sets says whether it is dark.
    if (theme && !matchMedia('(forced-colors: active)').matches) {
      document.documentElement.dataset.theme = theme;
    }
  }, [theme]);
  useEffect(() => {
    document.title = route && route !== LAB ? STRINGS.titleOf(route.name) : STRINGS.title;
  }, [route]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link clicks it
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the links within
    <div className="page" onClick={openAtTop}>
      <Skip />
      <Header path={route?.path ?? path} engine={route === LAB} />
      <Boundary
        key={route?.path ?? path}
        frame={(words) => <main className="not-yet">{words}</main>}
      >
        {route ? <route.Page /> : <NotYet path={path} />}
      </Boundary>
      <Foot path={route?.path} lab={route === LAB} />
    </div>
  );
}
