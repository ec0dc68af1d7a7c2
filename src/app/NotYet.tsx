import { STRINGS } from './shell-words.ts';

/** A plain word where a route leads nowhere. */
export function NotYet({ path }: { path: string }) {
  return (
    <main className="not-yet">
      <p>{STRINGS.notYet(path)}</p>
      <a href="#/lab">{STRINGS.toLab}</a>
    </main>
  );
}
