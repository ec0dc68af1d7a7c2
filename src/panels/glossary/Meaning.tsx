import { useDrawing } from '../useDrawing.ts';
import { PICTURES } from './pictures.ts';
import { SENTENCES } from './sentences.ts';
import { TERMS, type TermId } from './terms.ts';
import './glossary.css';

/** What a term means: its name, a sentence and a picture. */
export function Meaning({ id }: { id: TermId }) {
  const ref = useDrawing((surface, width) => {
    surface.attr('height', PICTURES[id](surface, width));
  });
  const { name } = TERMS[id];
  return (
    <>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{SENTENCES[id]}</p>
      <svg ref={ref} className="chart" role="img" aria-label={`${name}, as an invented example`} />
      <p className="note">Invented, to show what is meant.</p>
    </>
  );
}
