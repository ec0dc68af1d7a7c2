import { useEffect } from 'react';
import { pathNow } from '#lab-state/address.ts';
import type { ExhibitId, Finding } from '#protocol/exhibits.ts';
import { ExhibitSection, sectionId } from './ExhibitSection.tsx';
import { EXHIBITS } from './exhibits/index.ts';
import { STRINGS } from './theory-words.ts';
import './theory.css';

/** Brings the exhibit that the address names into view, and the keyboard with it. */
function showNamed(): void {
  const [, , id] = pathNow().split('/');
  const section = id && document.getElementById(sectionId(id));
  if (!section) return;
  section.scrollIntoView({ block: 'start' });
  section.querySelector('h3')?.focus({ preventScroll: true });
}

function Contents() {
  return (
    <nav className="theory-contents" aria-label={STRINGS.contents}>
      <ol>
        {EXHIBITS.map(({ id, title, source }) => (
          <li key={id}>
            <a href={`#/theory/${id}`}>{title}</a> <span className="note">{source}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The theory of the paper as exhibits: what is proved, under which assumption, and what is seen. */
export function TheoryPage({ kept }: { kept: ReadonlyMap<ExhibitId, Finding> }) {
  useEffect(() => {
    showNamed();
    addEventListener('hashchange', showNamed);
    return () => removeEventListener('hashchange', showNamed);
  }, []);
  return (
    <main className="sheet theory">
      <h2>{STRINGS.title}</h2>
      <p className="sheet-about">{STRINGS.about}</p>
      <Contents />
      {EXHIBITS.map((exhibit) => {
        const finding = kept.get(exhibit.id);
        return finding && <ExhibitSection key={exhibit.id} exhibit={exhibit} kept={finding} />;
      })}
      <p className="theory-on">
        <a href="#/paper">{STRINGS.claims}</a>
        <a href="#/lab">{STRINGS.toLab}</a>
      </p>
    </main>
  );
}
