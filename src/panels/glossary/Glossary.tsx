import { Term } from './Term.tsx';
import { TERM_IDS, TERMS } from './terms.ts';

/** Every word of the glossary in a row. */
export const Glossary = () => (
  <ul className="glossary" aria-label="Words">
    {TERM_IDS.map((id) => (
      <li key={id}>
        <Term id={id}>{TERMS[id].name}</Term>
      </li>
    ))}
  </ul>
);
