import { say } from '../say.ts';
import { Term } from './Term.tsx';
import { TERM_IDS, termName } from './terms.ts';

/** Every word of the glossary in a row. */
export const Glossary = () => (
  <ul className="glossary" aria-label={say('glossary')}>
    {TERM_IDS.map((id) => (
      <li key={id}>
        <Term id={id}>{termName(id)}</Term>
      </li>
    ))}
  </ul>
);
