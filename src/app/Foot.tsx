import { Glossary } from '#panels/glossary/Glossary.tsx';
import { Help, ROUTES } from './routes.ts';
import { STRINGS } from './shell-words.ts';

/**
 * What stands under every page.
 *
 * @param path route of the page.
 * @param lab whether the page is the lab, which has keys of its own.
 */
export function Foot({ path: here, lab }: { path?: string; lab: boolean }) {
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
      <p>
        {STRINGS.method}{' '}
        <a href="./licences.txt" target="_blank" rel="noopener">
          {STRINGS.licences}
        </a>
      </p>
    </footer>
  );
}
