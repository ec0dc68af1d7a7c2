import { useEffect, useSyncExternalStore } from 'react';
import { hashNow, pathNow } from '#lab-state/address.ts';
import { useView } from '#lab-state/view.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { later } from '#parts/later.tsx';
import { entriesAt } from '#spec/index.ts';
import { Header } from './Header.tsx';
import { NotYet } from './NotYet.tsx';
import { LAB, routeAt } from './routes.ts';
import { Skip } from './Skip.tsx';
import { STRINGS } from './strings.ts';

const Embed = later(async () => (await import('#lab/embed/Embed.tsx')).default);
/** Decided once: what is inside another page stays so. */
const embed = entriesAt(hashNow()).get('embed') ?? '0';
const EMBEDDED = embed !== '0';

function onRoute(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The page, or where a link asks for it only a run for inside another page. */
export function App() {
  return <Boundary>{EMBEDDED ? <Embed /> : <Whole />}</Boundary>;
}

/** The page that the address names, below what stands on every page. */
function Whole() {
  const theme = useView((view) => view.theme);
  const path = useSyncExternalStore(onRoute, pathNow);
  const route = routeAt(path);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = route && route !== LAB ? STRINGS.titleOf(route.name) : STRINGS.title;
  }, [route]);
  return (
    <div className="page">
      <Skip />
      <Header path={route?.path ?? path} engine={route === LAB} />
      <Boundary key={path} frame={(words) => <main className="not-yet">{words}</main>}>
        {route ? <route.Page /> : <NotYet path={path} />}
      </Boundary>
    </div>
  );
}
