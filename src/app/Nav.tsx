import { usePageLab } from '#lab-state/page-lab.ts';
import { intoView } from '#parts/into-view.ts';
import { ROUTES, type Route, Saved } from './routes.ts';
import { STRINGS } from './shell-words.ts';

/** Whether a page is one of the list, or reached from it. */
const isWithin = (path: string, route: Route): boolean =>
  path === route.path || path.startsWith(`${route.path}/`);

/** The pages, and whether the open run is kept. @param path route of the page that is open. */
export function Nav({ path }: { path: string }) {
  const begun = usePageLab(({ lab }) => lab !== undefined);
  return (
    <nav className="pages" aria-label={STRINGS.pages} onFocus={intoView}>
      {ROUTES.filter(({ quiet, under }) => !quiet && !under).map((route) => (
        <a
          key={route.path}
          href={`#${route.path}`}
          aria-current={isWithin(path, route) ? 'page' : undefined}
        >
          {route.name}
        </a>
      ))}
      {begun && <Saved />}
    </nav>
  );
}
