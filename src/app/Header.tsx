import { useSyncExternalStore } from 'react';
import { useTheme } from '#lab-state/theme.ts';
import { Nav } from './Nav.tsx';
import { Badge, ShareButton } from './routes.ts';
import { STRINGS } from './shell-words.ts';

const DARK = '(prefers-color-scheme: dark)';

function onSystemTheme(listener: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function ThemeButton() {
  const chosen = useTheme(({ theme }) => theme);
  const systemDark = useSyncExternalStore(
    onSystemTheme,
    () => matchMedia(DARK).matches,
    () => false,
  );
  const dark = chosen ? chosen === 'dark' : systemDark;
  const next = dark ? 'light' : 'dark';
  return (
    <button type="button" className="link" onClick={() => useTheme.setState({ theme: next })}>
      {STRINGS.theme[next]} <span className="hidden">{STRINGS.theme.suffix}</span>
    </button>
  );
}

export interface HeaderProps {
  /** Route of the page. */
  readonly path: string;
  /** Whether the page has an engine to speak of. */
  readonly engine?: boolean;
  /** Whether the page has a first heading of its own. */
  readonly headed?: boolean;
}

/** What stands above every page. */
export function Header({ path, engine = false, headed = false }: HeaderProps) {
  const Name = headed ? 'p' : 'h1';
  return (
    <header className="masthead">
      <Name className="wordmark">
        <a href="#/">
          <span aria-hidden="true">
            <span className="w">W</span>
            <span className="a">a</span>
            <span className="n">n</span>
            <span className="e">e</span>
          </span>
          <span className="hidden">{STRINGS.name}</span>
        </a>
      </Name>
      <p className="line">{STRINGS.line}</p>
      <Nav path={path} />
      {engine && <Badge />}
      <ThemeButton />
      {engine && <ShareButton />}
    </header>
  );
}
