import { useSpoken } from '#language/say.ts';
import { Glossary } from '#panels/glossary/Glossary.tsx';
import { Languages } from './Languages.tsx';
import { Help, ROUTES } from './routes.ts';
import { STRINGS } from './shell-words.ts';

interface Props {
  /** Route of the page. */
  readonly path?: string;
  /** Whether the page is the lab, which has keys of its own. */
  readonly lab: boolean;
  /** Whether the page is told in every language. */
  readonly told?: boolean;
}

/** What stands under every page. */
export function Foot({ path: here, lab, told = false }: Props) {
  useSpoken();
  return (
    <footer className="foot">
      {lab && <Help />}
      <Glossary />
      <nav aria-label={STRINGS.workshop}>
        {ROUTES.filter(({ quiet }) => quiet).map(({ path, name }) => (
          <a key={path} href={`#${path}`} aria-current={path === here ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      {told && <Languages />}
      <p>
        {STRINGS.method}{' '}
        <a href="./licences.txt" target="_blank" rel="noopener">
          {STRINGS.licences}
        </a>
      </p>
    </footer>
  );
}
