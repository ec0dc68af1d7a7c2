import type { RefObject } from 'react';
import { useMessages } from '#language/messages.tsx';
import { Notice } from '#parts/Notice.tsx';
import { EXAMPLES } from '../examples.ts';
import { useDiagnosis } from '../use-diagnosis.ts';
import { Drop } from './Drop.tsx';
import { Format } from './Format.tsx';
import { Refused } from './Refused.tsx';
import { Snippet } from './Snippet.tsx';

/** Networks of our own, for who has no file at hand. */
function Examples() {
  const { say } = useMessages();
  const { openExample } = useDiagnosis();
  return (
    <section className="diagnose-examples" aria-label={say('examples')}>
      <h3>{say('examples')}</h3>
      <p className="note">{say('examples.about')}</p>
      <ul>
        {EXAMPLES.map((id) => (
          <li key={id}>
            <button type="button" className="outlined" onClick={() => openExample(id)}>
              {say(`example-${id}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ANSWERS = ['wrong', 'why', 'where', 'file', 'help'] as const;

/** What the report will say, in its order. */
function Answers() {
  const { say } = useMessages();
  return (
    <section className="diagnose-answers" aria-label={say('answers')}>
      <h3>{say('answers')}</h3>
      <ol>
        {ANSWERS.map((id) => (
          <li key={id}>
            <strong>{say(`answer-${id}`)}</strong>
            <p>{say(`answer-${id}.how`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the page does, where the file is dropped, and how it is written. */
export function Start({ heading }: { heading: RefObject<HTMLHeadingElement | null> }) {
  const { say } = useMessages();
  const { trouble, went } = useDiagnosis();
  return (
    <div className="diagnose-start">
      <header className="diagnose-opening">
        <h2 ref={heading} tabIndex={-1}>
          {say('title')}
        </h2>
        <p>{say('title.about')}</p>
      </header>
      {trouble && <Refused trouble={trouble} />}
      {went && (
        <Notice sign="open">
          <p>{say('went', { name: went })}</p>
        </Notice>
      )}
      <div className="diagnose-ways">
        <section aria-label={say('drop.section')}>
          <Drop />
          <p className="diagnose-private">
            <strong>{say('private')}</strong> {say('private.how')}
          </p>
          <Examples />
        </section>
        <section aria-label={say('write')}>
          <Snippet />
          <Format />
        </section>
      </div>
      <Answers />
    </div>
  );
}
