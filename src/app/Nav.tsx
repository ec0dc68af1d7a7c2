import { useArchive } from '#archive/state.ts';
import { useTrouble } from '#archive/useTrouble.ts';
import { KEPT } from '#lab/kept-words.ts';
import { ROUTES } from './routes.ts';
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
      {said}
    </span>
  );
}

/** The pages, and whether the open run is kept. @param path route of the page that is open. */
export function Nav({ path }: { path: string }) {
  return (
    <nav className="pages" aria-label={STRINGS.pages}>
      {ROUTES.map((route) => (
        <a
          key={route.path}
          href={`#${route.path}`}
          aria-current={route.path === path ? 'page' : undefined}
        >
          {route.name}
        </a>
      ))}
      <Saved />
    </nav>
  );
}
