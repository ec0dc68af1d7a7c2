import { useEffect, useSyncExternalStore } from 'react';
import { hashNow, pathNow } from '#lab-state/address.ts';
import { useOffline } from '#lab-state/offline.ts';
import { useTheme } from '#lab-state/theme.ts';
import { useSpoken } from '#language/say.ts';
import { useLanguageAsked } from '#language/use-language.ts';
import { Boundary } from '#parts/Boundary.tsx';
import { later } from '#parts/later.tsx';
import { addressOf } from '#spec/address.ts';
import { Frame } from './Frame.tsx';
import { NotYet } from './NotYet.tsx';
import { Badge, FRONT, Help, LAB, routeAt, Saved, ShareButton } from './routes.ts';
import { STRINGS } from './shell-words.ts';
import { speakHere } from './speak.ts';

const Embed = later(async () => (await import('#lab/embed/Embed.tsx')).default);
const EmbedMap = later(async () => (await import('#explore/page/open-embed.ts')).openEmbed());
const Foot = later(async () => (await import('./Foot.tsx')).Foot);
const Newer = later(async () => (await import('./Newer.tsx')).Newer);
const EXPLORE = '/explore';
const LEARN = '/learn';

function onRoute(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** A page that a link leads to opens at its top; Back finds the place that was left. */
function openAtTop(event: React.MouseEvent): void {
  const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href^="#/"]');
  if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (routeAt(link.hash) !== routeAt(hashNow())) requestAnimationFrame(() => scrollTo(0, 0));
}

/** A run, a map or a page of the lesson, for inside another page. */
export function Framed() {
  const route = routeAt(hashNow());
  useSpoken();
  useEffect(() => {
    document.title = STRINGS.title;
  });
  const Frame = pathNow() === EXPLORE ? EmbedMap : Embed;
  return (
    <Boundary>
      {route?.path === LEARN ? (
        <div className="page framed">
          <route.Page />
        </div>
      ) : (
        <Frame />
      )}
    </Boundary>
  );
}

/** The page that the address names, below what stands on every page. */
function Whole() {
  const theme = useTheme(({ theme }) => theme);
  const hash = useSyncExternalStore(onRoute, hashNow);
  const { path } = addressOf(hash);
  const route = routeAt(hash);
  const newer = useOffline(({ waiting }) => waiting !== undefined);
  const asked = useLanguageAsked();
  const { language } = useSpoken();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked and where decide it
  useEffect(() => {
    void speakHere();
  }, [asked, route]);
  useEffect(() => {
    // Where the system sets the colours, what it sets says whether it is dark.
    if (theme && !matchMedia('(forced-colors: active)').matches) {
      document.documentElement.dataset.theme = theme;
    }
  }, [theme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name is said in the language
  useEffect(() => {
    const named = route && route !== LAB && route !== FRONT;
    document.title = named ? STRINGS.titleOf(route.name) : STRINGS.title;
  }, [route, language]);
  return (
    <Frame
      path={route?.path ?? path}
      engine={route === LAB}
      headed={route === FRONT}
      onPress={openAtTop}
    >
      <div aria-live="polite">{newer && <Newer />}</div>
      <Boundary
        key={route?.path ?? path}
        frame={(words) => <main className="not-yet">{words}</main>}
      >
        {route ? <route.Page /> : <NotYet path={path} />}
      </Boundary>
      {route !== FRONT && (
        <Foot path={route?.path} lab={route === LAB} told={!route || route.told} />
      )}
    </Frame>
  );
}

/** Loads what the address names, so that it stands at once. */
export async function openAhead(): Promise<void> {
  await speakHere();
  const route = routeAt(hashNow());
  const frame = route === LAB ? [Badge, Saved, ShareButton, Help] : [];
  const parts = [...(route ? [route.Page] : []), ...frame, ...(route === FRONT ? [] : [Foot])];
  await Promise.all(parts.map((part) => part.ahead()));
}

/** The page round whatever it shows. */
export const App = () => (
  <Boundary>
    <Whole />
  </Boundary>
);
