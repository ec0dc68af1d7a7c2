import { useDrawing } from '../useDrawing.ts';
import { sketch } from './pictures.ts';
import { say } from './say.ts';
import { sentenceOf } from './sentences.ts';
import { type TermId, termName } from './terms.ts';
import './glossary.css';

/** What a term means: its name, a sentence and a picture. */
export function Meaning({ id }: { id: TermId }) {
  const ref = useDrawing((surface, width) => {
    surface.attr('height', sketch(id, surface, width));
  });
  const name = termName(id);
  return (
    <>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{sentenceOf(id)}</p>
      <svg ref={ref} className="chart" role="img" aria-label={say('meaning-example', { name })} />
      <p className="note">{say('meaning-invented')}</p>
    </>
  );
}
