import { useArchive } from '#archive/state.ts';
import { KEPT } from '#lab/kept-strings.ts';
import { STRINGS } from '#lab/strings.ts';

/** Whether the open run is kept. */
function Saved() {
  const saved = useArchive((archive) => archive.saved);
  const trouble = useArchive((archive) => archive.trouble);
  return (
    <span className={trouble ? 'note' : 'note runs-saved'}>
      {trouble && <span className="triangle" aria-hidden="true" />}
      {trouble ? KEPT.notSaved : saved !== undefined && KEPT.saved(saved)}
    </span>
  );
}

/** The pages, and whether the open run is kept. @param path route of the page that is open. */
export function Nav({ path }: { path: string }) {
  return (
    <nav className="pages" aria-label={STRINGS.pages}>
      {STRINGS.nav.map(({ route, label }) => (
        <a key={route} href={`#${route}`} aria-current={route === path ? 'page' : undefined}>
          {label}
        </a>
      ))}
      <Saved />
    </nav>
  );
}
