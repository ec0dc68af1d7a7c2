import { useArchive } from '#archive/state.ts';
import { useTrouble } from '#archive/useTrouble.ts';
import { KEPT } from '#lab/kept-words.ts';
import { ROUTES, type Route } from './routes.ts';
import { STRINGS } from './shell-words.ts';

/** Whether the open run is kept. */
function Saved() {
  const saved = useArchive((archive) => archive.saved);
  const deleted = useArchive((archive) => archive.deleted);
  const trouble = useTrouble((storage) => storage.trouble);
  const kept = deleted ? KEPT.deleted : saved !== undefined && KEPT.saved(saved);
  const said = trouble ? KEPT.notSaved : kept;
  return (
    <span className={trouble ? 'note' : 'note runs-saved'}>
      {trouble && <span className="triangle" aria-hidden="true" />}
      <span>{said}</span>
    </span>
  );
}

/** Whether a page is one of the list, or reached from it. */
const isWithin = (path: string, route: Route): boolean =>
  path === route.path || path.startsWith(`${route.path}/`);

/** The pages, and whether the open run is kept. @param path route of the page that is open. */
export function Nav({ path }: { path: string }) {
  return (
    <nav className="pages" aria-label={STRINGS.pages}>
      {ROUTES.filter(({ quiet, under }) => !quiet && !under).map((route) => (
        <a
          key={route.path}
          href={`#${route.path}`}
          aria-current={isWithin(path, route) ? 'page' : undefined}
        >
          {route.name}
        </a>
      ))}
      <Saved />
    </nav>
  );
}
