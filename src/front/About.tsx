import { useState } from 'react';
import { Languages } from '#language/Languages.tsx';
import { useMessages } from '#language/messages.tsx';
import { copyText } from '#parts/copy-text.ts';
import { toBibtex } from '#share/files/bibtex.ts';

const PAPER = 'https://arxiv.org/abs/2505.22483';

const YEAR = 2026;

function Bibtex() {
  const { say } = useMessages();
  const [said, setSaid] = useState('');
  const bibtex = toBibtex(__WANE__, YEAR, location.origin + location.pathname);
  const copy = async () =>
    setSaid(say((await copyText(bibtex)) ? 'cite.copied' : 'cite.not-copied'));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <pre tabIndex={0}>{bibtex}</pre>
      <button type="button" className="link" onClick={copy}>
        {say('cite.copy')}
      </button>{' '}
      <span aria-live="polite">{said}</span>
    </>
  );
}

/** The entry for a bibliography; made when it is asked for. */
function Cite() {
  const { say } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <details className="front-cite" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('cite.bibtex')}</summary>
      {open && <Bibtex />}
    </details>
  );
}

/** What the toy shows and what it does not, where it comes from, how to cite it, and in which language. */
export function About() {
  const { say } = useMessages();
  return (
    <div className="front-about">
      <section>
        <h2>{say('shows')}</h2>
        <p className="front-prose">{say('shows.text')}</p>
      </section>
      <section>
        <h2>{say('shows-not')}</h2>
        <p className="front-prose">{say('shows-not.text')}</p>
      </section>
      <section>
        <h2>{say('credits')}</h2>
        <p>
          {say('credits.after')} <a href={PAPER}>{say('credits.paper')}</a>
          {say('credits.independent')}
        </p>
        <p>
          {say('credits.data')}{' '}
          <a href="./licences.txt" target="_blank" rel="noopener">
            {say('credits.all')}
          </a>
        </p>
      </section>
      <section>
        <h2>{say('cite')}</h2>
        <Cite />
        <p>
          <a href="#/learn/teachers">{say('teachers')}</a>
        </p>
        <h2>{say('privacy')}</h2>
        <p>{say('privacy.text')}</p>
        <Languages
          label={say('language')}
          className="front-languages"
          hrefIn={(one) => `#/?lang=${one}`}
        />
      </section>
    </div>
  );
}
